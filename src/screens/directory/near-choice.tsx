import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../catalogue/snapshot.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { useSpeaker } from '../parts/speech.tsx'
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
  const { t } = useTranslation('directory')
  const { language } = useSpeaker()
  const id = useId()
  const places = placesOf(towns, language)
  const chosen = near ? (near.place ?? HERE) : ''
  return (
    <div className={styles.near}>
      <label htmlFor={id}>{t('near.label')}</label>
      <select
        id={id}
        className={styles.menu}
        value={chosen}
        onChange={({ target: { value } }) => {
          const found = places.find(({ place }) => place === value)
          onNear(found && { place: found.place, point: found.point })
        }}
      >
        <option value="">{t('near.none')}</option>
        {near && near.place === undefined && <option value={HERE}>{t('near.here')}</option>}
        {places.map(({ place, name }) => (
          <option key={place} value={place}>
            {name}
          </option>
        ))}
      </select>
      {/* What it said of the last attempt goes with another choice. */}
      <LocateButton key={chosen} onFound={(point) => onNear({ place: undefined, point })} />
    </div>
  )
}

const HERE = 'here'

interface Place extends Near {
  readonly place: string
  /** As it is listed, in the reader's language. */
  readonly name: string
}

/** The towns of the region by name, then each postal code: `43101 Lindental`. */
export function placesOf(towns: Region['towns'], language: LanguageCode): Place[] {
  const named = towns.map(({ name, postal_codes, latitude, longitude }) => ({
    place: name.de,
    name: chooseText(name, language).text,
    codes: postal_codes,
    point: { latitude, longitude },
  }))
  const codes = named.flatMap(({ name, codes, point }) =>
    codes.map((code) => ({ place: code, name: `${code} ${isolate(name)}`, point })),
  )
  return [
    ...named.map(({ place, name, point }) => ({ place, name, point })).toSorted(byName(language)),
    ...codes.toSorted((a, b) => (a.place < b.place ? -1 : 1)),
  ]
}

const byName =
  (language: LanguageCode) =>
  (a: Place, b: Place): number =>
    a.name.localeCompare(b.name, language)
