import { useId } from 'react'
import { useRoom } from '../parts/speech.tsx'
import type { Asked } from './asked.ts'
import styles from './directory.module.css'

const SORTS = ['relevance', 'name', 'distance'] as const

/** In which order the entries stand; by distance only where a place was chosen. */
export function SortChoice({
  asked,
  onSort,
}: {
  asked: Asked
  onSort: (sort: Asked['sort']) => void
}) {
  const t = useRoom('directory')
  const id = useId()
  const options = SORTS.filter((sort) => sort !== 'distance' || asked.near)
  return (
    <div className={styles.sort}>
      <label htmlFor={id}>{t('sort.label')}</label>
      <select
        id={id}
        value={asked.sort}
        onChange={({ target: { value } }) =>
          onSort(SORTS.find((sort) => sort === value) ?? 'relevance')
        }
      >
        {options.map((sort) => (
          <option key={sort} value={sort}>
            {t(sort === 'relevance' && asked.text === '' ? 'sort.place' : `sort.${sort}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
