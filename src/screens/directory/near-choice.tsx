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
        onNear({ id: undefined, name: undefined, point: { latitude, longitude } })
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
        value={near ? (near.id ?? HERE) : ''}
        onChange={({ target: { value } }) => {
          setAsking('no')
          onNear(places.find(({ id }) => id === value))
        }}
      >
        <option value="">{t('near.none')}</option>
        {near && near.id === undefined && <option value={HERE}>{t('near.here')}</option>}
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
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

/** The towns of the region by name, `Erlenbrück`, and after them every postal code, `43121 Erlenbrück`. */
function placesOf(
  towns: Region['towns'],
  language: Parameters<typeof chooseText>[1],
): (Near & { readonly id: string })[] {
  const named = towns.map(({ name, postal_codes, latitude, longitude }) => ({
    id: name.de,
    name: chooseText(name, language).text,
    point: { latitude, longitude },
    postal_codes,
  }))
  const codes = named.flatMap(({ postal_codes, id, name, point }) =>
    postal_codes.map((code) => ({ id: `${code} ${id}`, name: `${code} ${name}`, point })),
  )
  const sorted = <T extends Near>(places: readonly T[], by: 'id' | 'name'): T[] =>
    places.toSorted((a, b) => (a[by] ?? '').localeCompare(b[by] ?? '', language))
  return [
    ...sorted(named, 'name').map(({ id, name, point }) => ({ id, name, point })),
    ...sorted(codes, 'id'),
  ]
}
