import { useId } from 'react'
import {
  ATTENDING_TYPES,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
} from '../../catalogue/vocabulary.ts'
import type { Counts, Filters } from '../../search/query.ts'
import { latinDigits } from '../../search/fold.ts'
import { OPENINGS } from '../../search/query.ts'
import { KindIcon } from '../parts/icons.tsx'
import { useRoom, useSpeaker } from '../parts/speech.tsx'
import type { Option } from './choices.tsx'
import { Menu, Pills } from './choices.tsx'
import styles from './filter-panel.module.css'
import { useFilterNames } from './filter-names.ts'

interface FilterPanelProps {
  readonly filters: Filters
  readonly counts: Counts
  readonly onFilters: (filters: Filters) => void
}

/** Every filter, each option with how many entries it would leave. */
export function FilterPanel({ filters, counts, onFilters }: FilterPanelProps) {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const names = useFilterNames()
  const set = (more: Filters): void => onFilters({ ...filters, ...more })
  /** The options of a group in their order; a menu leaves out what nobody has. */
  const options = <T extends string>(
    name: 'kind' | 'open' | 'mode' | 'need' | 'group',
    values: readonly T[],
  ): Option<T>[] =>
    values.map((value) => ({
      value,
      name: names[name](value),
      count: (counts[name] as Readonly<Partial<Record<T, number>>>)[value] ?? 0,
    }))
  const some = <T extends string>(all: Option<T>[], chosen: T | undefined): Option<T>[] =>
    all.filter(({ value, count }) => count > 0 || value === chosen)
  const found = (name: 'language' | 'town'): Option<string>[] =>
    Object.entries({ ...(filters[name] && { [filters[name]]: 0 }), ...counts[name] })
      .map(([value, count]) => ({ value, name: names[name](value), count }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <div className={styles.panel}>
      <Pills
        title={t('filter.open')}
        options={options('open', OPENINGS)}
        chosen={one(filters.open)}
        onToggle={(open) => set({ open: filters.open === open ? undefined : open })}
      />
      <Pills
        title={t('filter.kind')}
        options={options('kind', ORGANIZATION_KINDS).map((option) => ({
          ...option,
          icon: <KindIcon kind={option.value} />,
        }))}
        chosen={one(filters.kind)}
        onToggle={(kind) => set({ kind: filters.kind === kind ? undefined : kind })}
      />
      <Menu
        title={t('filter.need')}
        options={some(options('need', NEEDS), filters.need)}
        chosen={filters.need}
        onChoose={(need) => set({ need })}
      />
      <Menu
        title={t('filter.language')}
        options={found('language')}
        chosen={filters.language}
        onChoose={(spoken) => set({ language: spoken })}
      />
      <Menu
        title={t('filter.town')}
        options={found('town')}
        chosen={filters.town}
        onChoose={(town) => set({ town })}
      />
      <AgeField age={filters.age} counts={counts} onAge={(age) => set({ age })} />
      <Menu
        title={t('filter.group')}
        options={some(options('group', SPECIAL_GROUPS), filters.group)}
        chosen={filters.group}
        onChoose={(group) => set({ group })}
      />
      <Pills
        title={t('filter.mode')}
        options={options('mode', ATTENDING_TYPES)}
        chosen={one(filters.mode)}
        onToggle={(mode) => set({ mode: filters.mode === mode ? undefined : mode })}
      />
      <Pills
        title={t('filter.more')}
        options={MORE.map((value) => ({
          value,
          name: names[value](),
          count: counts[value],
        }))}
        chosen={MORE.filter((name) => filters[name])}
        onToggle={(name) => set({ [name]: filters[name] ? undefined : true })}
      />
    </div>
  )
}

const MORE = ['accessible', 'childcare'] as const

const one = <T,>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

const OLDEST = 120

function AgeField({
  age,
  counts,
  onAge,
}: {
  age: number | undefined
  counts: Counts
  onAge: (age: number | undefined) => void
}) {
  const t = useRoom('directory')
  const id = useId()
  return (
    <div className={styles.age}>
      <label htmlFor={id}>{t('filter.age')}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={age ?? ''}
        aria-describedby={`${id}-count`}
        onChange={({ target: { value } }) => {
          // Keyboards of Arabic and Persian write their own digits.
          const digits = latinDigits(value)
          const typed = /^\d{1,3}$/.test(digits) ? Number(digits) : undefined
          onAge(typed === undefined || typed > OLDEST ? undefined : typed)
        }}
      />
      <p id={`${id}-count`} className={styles.hint}>
        {age === undefined ? t('filter.ageHint') : t('count', { count: counts.age[age] ?? 0 })}
      </p>
    </div>
  )
}
