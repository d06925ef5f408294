import type { ReactNode } from 'react'
import { useId } from 'react'
import { Say, useSpeaker } from '../parts/speech.tsx'
import styles from './filters.module.css'
import type { Query } from './use-query.ts'

/** What the list is narrowed down by; `names` are the query's, taken away by one button. */
export function Filters({
  query,
  names,
  children,
}: {
  query: Query
  names: readonly string[]
  children: ReactNode
}) {
  const { t } = useSpeaker()
  const chosen = names.some((name) => query.get(name) !== undefined)
  return (
    <div className={styles.filters} role="group" aria-label={t('offers:filter.label')}>
      {children}
      {chosen && (
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => {
            // The button goes with the choice, and would take the focus along.
            currentTarget.parentElement?.querySelector('select')?.focus()
            query.set(Object.fromEntries(names.map((name) => [name, undefined])))
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

interface ChoiceProps {
  readonly query: Query
  readonly name: string
  /** Key of the label, in `offers:filter`. */
  readonly label: string
  /** The word for no choice, in `offers:filter`. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** One value of several, or all. */
export function Choice({ query, name, label, all, options }: ChoiceProps) {
  const { t } = useSpeaker()
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>
        <Say k={`offers:filter.${label}`} />
      </label>
      <select
        id={id}
        value={
          query.oneOf(
            name,
            options.map(({ value }) => value),
          ) ?? ''
        }
        onChange={({ target }) => query.set({ [name]: target.value })}
      >
        <option value="">{t(`offers:filter.${all}`)}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Only those of which it is true. */
export function Only({ query, name, label }: { query: Query; name: string; label: string }) {
  return (
    <label className={styles.only}>
      <input
        type="checkbox"
        name={name}
        checked={query.get(name) === 'yes'}
        onChange={({ target }) => query.set({ [name]: target.checked ? 'yes' : undefined })}
      />
      <span>
        <Say k={label} />
      </span>
    </label>
  )
}
