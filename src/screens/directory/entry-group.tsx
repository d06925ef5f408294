import { memo } from 'react'
import type { Hit } from '../../search/query.ts'
import type { Saved } from '../../store/store.ts'
import { useStored } from '../parts/use-stored.ts'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { PAGE } from './use-directory.ts'

/** So many rows are read and drawn together; a page of hits is made of whole groups. */
export const GROUP = 5

interface EntryGroupProps {
  /** Of its first row, in the whole list. */
  readonly first: number
  readonly total: number
  /** The hits of the page it lies on; undefined before they have come. */
  readonly page: readonly Hit[] | undefined
  readonly saved: ReadonlyMap<string, Saved>
  readonly now: number
  /** Takes the height of a row. */
  readonly measure: (row: HTMLLIElement | null) => void
}

/** A few rows of the list. Whoever scrolls has those drawn that come, and none of the others again. */
export const EntryGroup = memo(function EntryGroup(props: EntryGroupProps) {
  const { first, total, page, saved, now, measure } = props
  const from = first % PAGE
  const hits = page?.slice(from, from + GROUP) ?? []
  const entries = useStored(
    (store) => store.entries(hits),
    // What is read depends on which entries stand here.
    [hits.map(({ id, location_id }) => `${id} ${location_id}`).join()],
  )
  return Array.from({ length: Math.min(GROUP, total - first) }, (_, at) => {
    const hit = hits[at]
    const entry = hit && entries.state === 'ready' ? entries.value.get(hit.id) : undefined
    return (
      <li
        key={at}
        ref={measure}
        data-index={first + at}
        aria-setsize={total}
        aria-posinset={first + at + 1}
      >
        {hit && entry ? (
          <EntryRow entry={entry} hit={hit} saved={saved.get(hit.id)} now={now} />
        ) : (
          <div className={styles.coming} />
        )}
      </li>
    )
  })
})
