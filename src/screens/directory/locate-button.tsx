import { LocateFixed } from 'lucide-react'
import { useId } from 'react'
import { useRoom } from '../parts/speech.tsx'
import type { GeoPoint } from './map-layout.ts'
import styles from './near-choice.module.css'
import { usePosition } from './use-position.ts'

/** Shows the device's own place on the map; it is asked for only when the button is pressed, and kept nowhere. */
export function LocateButton({ onFound }: { onFound: (point: GeoPoint) => void }) {
  const t = useRoom('directory')
  const id = useId()
  const { asking, locate } = usePosition(onFound)
  if (!locate) return null
  return (
    <div className={styles.near}>
      <button
        type="button"
        className="button"
        disabled={asking === 'asking'}
        aria-describedby={id}
        onClick={locate}
      >
        <LocateFixed className="icon" aria-hidden />
        <span>{t('near.locate')}</span>
      </button>
      <p id={id} className={styles.note}>
        {t('near.note')}
      </p>
      <p role="status" className={styles.note}>
        {asking !== 'no' && t(`near.${asking}`)}
      </p>
    </div>
  )
}
