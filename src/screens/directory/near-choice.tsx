import { useId } from 'react'
import type { Region } from '../../catalogue/snapshot.ts'
import { chooseText } from '../../language/choose.ts'
import { useRoom, useSpeaker } from '../parts/speech.tsx'
import type { Near } from './asked.ts'
import { LocateButton } from './locate-button.tsx'
import styles from './near-choice.module.css'

interface NearChoiceProps {
  readonly towns: Region['towns']
  readonly near: Near | undefined
  readonly onNear: (near: Near | undefined) => void
}

/** From where distances count: a town or postal code of the region, or the device's own place. */
export function NearChoice({ towns, near, onNear }: NearChoiceProps) {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const id = useId()
  const places = placesOf(towns, language)
  const chosen = near ? (near.id ?? HERE) : ''
  return (
    <div className={styles.near}>
      <label htmlFor={id}>{t('near.label')}</label>
      <select
        id={id}
        className={styles.menu}
        value={chosen}
        onChange={({ target: { value } }) => onNear(places.find(({ id }) => id === value))}
      >
        <option value="">{t('near.none')}</option>
        {near && near.id === undefined && <option value={HERE}>{t('near.here')}</option>}
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {/* What it said of the last attempt goes with another choice. */}
      <LocateButton
        key={chosen}
        onFound={(point) => onNear({ id: undefined, name: undefined, point })}
      />
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
