import type { ReactNode } from 'react'
import { useId } from 'react'
import { useRoom } from '../parts/speech.tsx'
import styles from './choices.module.css'

/** One option of a filter: how many entries there would be if it were chosen. */
export interface Option<T extends string> {
  readonly value: T
  readonly name: string
  readonly count: number
  readonly icon?: ReactNode
}

interface GroupProps<T extends string> {
  readonly title: string
  readonly options: readonly Option<T>[]
}

interface PillsProps<T extends string> extends GroupProps<T> {
  readonly chosen: readonly T[]
  /** An option was tapped: to be chosen, or taken back if it was. */
  readonly onToggle: (value: T) => void
}

/** A filter of a few options, side by side. One that would leave nothing says so by its count and stays where it is. */
export function Pills<T extends string>({ title, options, chosen, onToggle }: PillsProps<T>) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.pills}>
        {options.map(({ value, name, count, icon }) => (
          <button
            key={value}
            type="button"
            className={styles.pill}
            aria-pressed={chosen.includes(value)}
            data-none={count === 0}
            onClick={() => onToggle(value)}
          >
            {icon}
            <span>{name}</span> <Count count={count} />
          </button>
        ))}
      </div>
    </fieldset>
  )
}

interface MenuProps<T extends string> extends GroupProps<T> {
  readonly chosen: T | undefined
  readonly onChoose: (value: T | undefined) => void
}

/** A filter of many options: the device's own list, each option with its count. */
export function Menu<T extends string>({ title, options, chosen, onChoose }: MenuProps<T>) {
  const t = useRoom('directory')
  const id = useId()
  return (
    <div className={styles.group}>
      <label htmlFor={id}>{title}</label>
      <select
        id={id}
        className={styles.menu}
        value={chosen ?? ''}
        data-chosen={chosen !== undefined}
        onChange={(event) =>
          onChoose(options.find(({ value }) => value === event.target.value)?.value)
        }
      >
        <option value="">{t('filter.any')}</option>
        {options.map(({ value, name, count }) => (
          <option key={value} value={value}>
            {`${name} (${count})`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A number beside a name: read out with what it counts. */
function Count({ count }: { count: number }) {
  const t = useRoom('directory')
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  )
}
