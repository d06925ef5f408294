import { MapPin } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { Told, useTexts } from '../../screens/parts/speech.tsx'
import { useStored } from '../../screens/parts/use-stored.ts'
import { activeRegion } from '../../store/active-region.ts'
import { isChosen, readRegion, subscribeToRegion } from './chosen.ts'
import styles from './region-in-head.module.css'

const isAnother = (): boolean => readRegion() !== activeRegion()

/**
 * Which region is shown, and the way to another; as long as nobody has chosen one, to one's own. With the head of the
 * page it steps back while a consultation runs, which says at its foot whose data it shows.
 */
export function RegionInHead() {
  useTexts(['regions'])
  const { t } = useTranslation('regions')
  const [here] = useRoute('/settings/region')
  const status = useStored((store) => store.readStatus(), [])
  const another = useSyncExternalStore(subscribeToRegion, isAnother)
  const region = status.state === 'ready' ? status.value?.region : undefined
  return (
    <>
      <Link
        href="/settings/region"
        className={styles.link ?? ''}
        aria-current={here ? 'page' : undefined}
      >
        <MapPin className="icon" aria-hidden />
        <span>
          {region && (
            <strong>
              <Told text={region.name} quiet />
            </strong>
          )}{' '}
          <span className={styles.way}>{t(isChosen() ? 'link.change' : 'link.find')}</span>
        </span>
      </Link>
      {another && <Prompt />}
    </>
  )
}

/**
 * Another window has chosen another region. This one goes on with its own until somebody says so: what is being written
 * here must not be lost.
 */
function Prompt() {
  const { t } = useTranslation('regions')
  return (
    <div className={styles.prompt} role="status">
      <p>{t('prompt.text')}</p>
      <button type="button" className="button button--primary" onClick={() => location.reload()}>
        {t('prompt.show')}
      </button>
    </div>
  )
}
