import type { ReactNode } from 'react'
import { useId } from 'react'
import { formatNumber } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import styles from './filters.module.css'
import type { Counted, Narrowed } from './narrow.ts'
import { leavesNone } from './narrow.ts'
import type { Query } from './use-query.ts'

interface FiltersProps {
  readonly query: Query
  readonly facets: Readonly<Record<string, Narrowed>>
  readonly children: ReactNode
}

/** What the list is narrowed down by; one button takes back all that is chosen. */
export function Filters({ query, facets, children }: FiltersProps) {
  const { t } = useSpeaker()
  const all = Object.values(facets)
  return (
    <div className={styles.filters} role="group" aria-label={t('offers:filter.label')}>
      {children}
      {all.some(({ chosen }) => chosen !== undefined) && (
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => {
            // The button goes with the choice, and would take the focus along.
            currentTarget.parentElement?.querySelector('select')?.focus()
            query.set(Object.fromEntries(all.map(({ name }) => [name, undefined])))
          }}
        >
          <span>
            <Say k="offers:filter.reset" />
          </span>
        </button>
      )}
    </div>
  )
}

/** `Frauenkurs (3)`: an option with how many entries it would leave. */
const withCount = (language: LanguageCode, name: string, count: number): string =>
  `${name} (${formatNumber(language, count)})`

interface ChoiceProps {
  readonly query: Query
  readonly facet: Narrowed
  /** The word for no choice, in `offers:filter`; the label is that of the facet's name there. */
  readonly all: string
  readonly nameOf: (value: string) => string
}

/** One value of several, each with how many it would leave, or all. */
export function Choice({ query, facet, all, nameOf }: ChoiceProps) {
  const { t, language } = useSpeaker()
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>
        <Say k={`offers:filter.${facet.name}`} />
      </label>
      <select
        id={id}
        value={facet.chosen ?? ''}
        onChange={({ target }) => query.set({ [facet.name]: target.value })}
      >
        <option value="">{t(`offers:filter.${all}`)}</option>
        {facet.options.map((option) => (
          <option key={option.value} value={option.value} disabled={leavesNone(facet, option)}>
            {withCount(language, nameOf(option.value), option.count)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface OnlyProps {
  readonly query: Query
  /** Its one value is `yes`. */
  readonly facet: Narrowed
  readonly label: string
}

/** Only those of which it is true, with how many these are. */
export function Only({ query, facet, label }: OnlyProps) {
  const { language } = useSpeaker()
  const yes: Counted = facet.options[0] ?? { value: 'yes', count: 0 }
  return (
    <label className={styles.only}>
      <input
        type="checkbox"
        name={facet.name}
        checked={facet.chosen !== undefined}
        disabled={leavesNone(facet, yes)}
        onChange={({ target }) =>
          query.set({ [facet.name]: target.checked ? yes.value : undefined })
        }
      />
      <span>
        <Say k={label} /> <bdi>({formatNumber(language, yes.count)})</bdi>
      </span>
    </label>
  )
}

interface PillsProps {
  readonly query: Query
  readonly facet: Narrowed
  readonly label: string
  /** The word for no choice. */
  readonly all: string
  readonly nameOf: (value: string) => ReactNode
}

/** One value of a few, or all, side by side, each with how many it would leave. */
export function Pills({ query, facet, label, all, nameOf }: PillsProps) {
  const { language } = useSpeaker()
  const pill = (value: string | undefined, name: ReactNode, count: number, none = false) => (
    <button
      key={value ?? ''}
      type="button"
      className={styles.pill}
      aria-pressed={facet.chosen === value}
      disabled={none}
      onClick={() => query.set({ [facet.name]: value })}
    >
      <span>{name}</span> <bdi className={styles.count}>({formatNumber(language, count)})</bdi>
    </button>
  )
  return (
    <div className={styles.pills} role="group" aria-label={label}>
      {pill(undefined, all, facet.all)}
      {facet.options.map((option) =>
        pill(option.value, nameOf(option.value), option.count, leavesNone(facet, option)),
      )}
    </div>
  )
}
