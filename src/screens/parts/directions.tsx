import { ExternalLink, Navigation } from 'lucide-react'
import { directionsTo } from '../../catalogue/directions.ts'
import type { Location } from '../../catalogue/organization.ts'
import { chooseText } from '../../language/choose.ts'
import { useClientView } from './client-view.tsx'
import { useRoom, useSpeaker } from './speech.tsx'
import styles from './directions.module.css'

/**
 * The way to an office in the device's map app; beside it a web map, which says that it leaves the guide. Not in client
 * view: both would lead out of it. Its page loads the texts of `materials`.
 */
export function Directions({ location }: { location: Location }) {
  const t = useRoom('materials')
  const { language } = useSpeaker()
  const clientView = useClientView()
  if (clientView) return null
  const name = chooseText(location.name, language).text
  const { app, web } = directionsTo(location, name, navigator.platform)
  return (
    <p className={styles.ways}>
      <a className={styles.way} href={app}>
        <Navigation className="icon" aria-hidden />
        {t('directions.app')}
      </a>
      <a className={styles.way} href={web} target="_blank" rel="noreferrer">
        <ExternalLink className="icon" aria-hidden />
        {t('directions.web')}
      </a>
    </p>
  )
}
