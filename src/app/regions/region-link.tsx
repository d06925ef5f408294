import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { Told, useTexts } from '../../screens/parts/speech.tsx'
import { useStored } from '../../screens/parts/use-stored.ts'
import { isChosen } from './chosen.ts'
import styles from './region-link.module.css'

/** Which region is shown, and the way to another; as long as nobody has chosen one, to one's own. */
export function RegionLink() {
  useTexts(['regions'])
  const { t } = useTranslation('regions')
  const [here] = useRoute('/settings/region')
  const status = useStored((store) => store.readStatus(), [])
  const region = status.state === 'ready' ? status.value?.region : undefined
  return (
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
  )
}
