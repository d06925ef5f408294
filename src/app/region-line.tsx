import { useTranslation } from 'react-i18next'
import { formatDate } from '../language/format.ts'
import { Told, useSpeaker } from '../screens/parts/speech.tsx'
import { useNow } from '../screens/parts/use-now.ts'
import { useStored } from '../screens/parts/use-stored.ts'
import styles from './frame.module.css'

/** Whose data these are and how old: on every screen, so that a stale answer is never a silent one. */
export function RegionLine() {
  const { t } = useTranslation()
  const { language } = useSpeaker()
  const now = useNow()
  const status = useStored((store) => store.readStatus(), [])
  if (status.state !== 'ready') return <footer className={styles.foot} />
  if (!status.value) return <footer className={styles.foot}>{t('data.preparing')}</footer>
  const { region, issued, expires } = status.value
  const date = formatDate(language, Date.parse(issued))
  const expired = Date.parse(expires) <= now
  return (
    <footer className={styles.foot} data-expired={expired}>
      <span>
        <Told text={region.name} quiet />
        {' · '}
        {expired ? t('data.expired', { date }) : t('data.asOf', { date })}
      </span>
      {region.demo && <span>{t('demo')}</span>}
    </footer>
  )
}
