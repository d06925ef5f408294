import { LocateFixed } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../catalogue/snapshot.ts'
import { chooseText } from '../../language/choose.ts'
import { useSpeaker } from '../parts/speech.tsx'
import type { Near } from './asked.ts'
import styles from './near-choice.module.css'

type Asking = 'no' | 'asking' | 'denied' | 'failed'

interface NearChoiceProps {
  readonly towns: Region['towns']
  readonly near: Near | undefined
  readonly onNear: (near: Near | undefined) => void
}

/**
 * From where distances count: a town or postal code of the region, or the device's own place, which is asked for only
 * when the button is pressed and kept nowhere.
 */
export function NearChoice({ towns, near, onNear }: NearChoiceProps) {
  const { t } = useTranslation('directory')
  const { language } = useSpeaker()
  const [asking, setAsking] = useState<Asking>('no')
  const id = useId()
  const places = placesOf(towns, language)
  const locate = (): void => {
    setAsking('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setAsking('no')
        onNear({ name: undefined, point: { latitude, longitude } })
      },
      ({ code, PERMISSION_DENIED }) => setAsking(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return (
    <div className={styles.near}>
      <label htmlFor={id}>{t('near.label')}</label>
      <select
        id={id}
        className={styles.menu}
        value={near ? (near.name ?? HERE) : ''}
        onChange={({ target: { value } }) => {
          setAsking('no')
          onNear(places.find(({ name }) => name === value))
        }}
      >
        <option value="">{t('near.none')}</option>
        {near && near.name === undefined && <option value={HERE}>{t('near.here')}</option>}
        {places.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {'geolocation' in navigator && (
        <button
          type="button"
          className="button"
          disabled={asking === 'asking'}
          aria-describedby={`${id}-note`}
          onClick={locate}
        >
          <LocateFixed className="icon" aria-hidden />
          <span>{t('near.locate')}</span>
        </button>
      )}
      <p id={`${id}-note`} className={styles.note}>
        {t('near.note')}
      </p>
      <p role="status" className={styles.note}>
        {asking !== 'no' && t(`near.${asking}`)}
      </p>
    </div>
  )
}

const HERE = 'here'

/** The towns of the region, each with its postal codes: `Lindental (43101, 43102)` and each code by itself. */
function placesOf(towns: Region['towns'], language: Parameters<typeof chooseText>[1]): Near[] {
  return towns
    .flatMap(({ name, postal_codes, latitude, longitude }) => {
      const town = chooseText(name, language).text
      const point = { latitude, longitude }
      return [
        { name: town, point },
        ...(postal_codes.length > 1
          ? postal_codes.map((code) => ({ name: `${code} ${town}`, point }))
          : []),
      ]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}
