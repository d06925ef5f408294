import type { TFunction } from 'i18next'
import type { Counted } from '../../catalogue/counts.ts'
import { COUNTED_THINGS } from '../../catalogue/counts.ts'
import { rangeText } from '../../catalogue/shown-count.ts'
import type { CountsSum } from '../import/counts/add-up.ts'
import { totalOf } from '../import/counts/add-up.ts'

/** A sum as a table: a line a cell, the totals beneath, columns as wide as they must be. */
export function sumTable(sum: CountsSum, texts: TFunction): string[] {
  const head = ['month', 'what', 'kind', 'group', 'count'].map((one) => texts(`counts.head.${one}`))
  const rows = sum.cells.map(({ month, counted, range }) => [
    month,
    ...named(counted, texts),
    rangeText(range),
  ])
  const totals = COUNTED_THINGS.map((what) => [
    texts('counts.total'),
    ...named({ what }, texts),
    rangeText(totalOf(sum, what)),
  ])
  const table = [head, ...rows, ...totals]
  const widths = head.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  const lines = table.map((row) => aligned(row, widths))
  const rule = '-'.repeat(Math.max(...lines.map((line) => line.length)))
  return [
    ...lines.slice(0, 1),
    rule,
    ...lines.slice(1, -totals.length),
    rule,
    ...lines.slice(-totals.length),
  ]
}

type Named = Pick<Counted, 'what'> & { readonly kind?: string; readonly group?: string }

const named = ({ what, kind, group }: Named, texts: TFunction): string[] => [
  texts(`counts.things.${what}`),
  kind === undefined ? '' : texts(`counts.kinds.${kind}`),
  group === undefined ? '' : texts(`counts.groups.${group}`),
]

/** Words to the left, the numbers of the last column to the right. */
const aligned = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, at) =>
      at === row.length - 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
    )
    .join('  ')
