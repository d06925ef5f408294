import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Hit } from '../../search/query.ts'
import { useSaved } from '../saved/save-button.tsx'
import { EntryGroup, GROUP } from './entry-group.tsx'
import styles from './entry-list.module.css'

interface EntryListProps {
  readonly total: number
  readonly pageAt: (index: number) => readonly Hit[] | undefined
  /** Hears which rows are drawn. */
  readonly want: (rows: readonly number[]) => void
  readonly now: number
}

/** About the height of a row, in CSS pixels, before it is drawn and measured. */
const USUAL_HEIGHT = 148
/** So many rows above and below the screen are drawn at least, so that a flick and the Tab key find them. */
const OVERSCAN = 8

/**
 * However many entries there are, those on the screen and a few around them are drawn, in whole groups. The list keeps its
 * full height by the room before and after; each row says its place in the whole.
 */
export function EntryList({ total, pageAt, want, now }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: wholeGroups,
    scrollMargin: top,
    gap: 12,
  })
  const rows = virtualizer.getVirtualItems()
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
      {rows
        .filter(({ index }) => index % GROUP === 0)
        .map(({ index }) => (
          <EntryGroup
            key={index}
            first={index}
            total={total}
            page={pageAt(index)}
            saved={saved}
            now={now}
            measure={virtualizer.measureElement}
          />
        ))}
    </ul>
  )
}

function wholeGroups(range: Range): number[] {
  const startIndex = Math.floor(range.startIndex / GROUP) * GROUP
  const last = Math.ceil((range.endIndex + 1) / GROUP) * GROUP - 1
  return defaultRangeExtractor({
    ...range,
    startIndex,
    endIndex: Math.min(last, range.count - 1),
    overscan: Math.ceil(range.overscan / GROUP) * GROUP,
  })
}
