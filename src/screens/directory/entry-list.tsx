import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Hit } from '../../search/query.ts'
import { useSaved } from '../saved/save-button.tsx'
import { useStored } from '../parts/use-stored.ts'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'

interface EntryListProps {
  readonly total: number
  readonly hitAt: (index: number) => Hit | undefined
  /** Hears which rows are drawn. */
  readonly want: (rows: readonly number[]) => void
  readonly now: number
}

/** About the height of a row, in CSS pixels, before it is drawn and measured. */
const USUAL_HEIGHT = 148
/** So many rows above and below the screen are drawn, so that a flick and the Tab key find them. */
const OVERSCAN = 8

/**
 * However many entries there are, those on the screen and a few around them are drawn. The list keeps its full
 * height by the room before and after; each row says its place in the whole.
 */
export function EntryList({ total, hitAt, want, now }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    gap: 12,
  })
  const rows = virtualizer.getVirtualItems()
  const hits = rows.flatMap(({ index }) => hitAt(index) ?? [])
  const entries = useStored(
    (store) => store.entries(hits),
    // What is read depends on which entries are on the screen.
    [hits.map(({ id, location_id }) => `${id} ${location_id}`).join()],
  )
  const saved = useSaved()
  useLayoutEffect(() => want(rows.map(({ index }) => index)))
  const before = (rows[0]?.start ?? top) - top
  const after = virtualizer.getTotalSize() - ((rows.at(-1)?.end ?? top) - top)
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ paddingBlockStart: before, paddingBlockEnd: Math.max(0, after) }}
    >
      {rows.map(({ index }) => {
        const hit = hitAt(index)
        const entry = hit && entries.state === 'ready' ? entries.value.get(hit.id) : undefined
        return (
          <li
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {hit && entry ? (
              <EntryRow entry={entry} hit={hit} saved={saved.get(hit.id)} now={now} />
            ) : (
              <div className={styles.coming} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
