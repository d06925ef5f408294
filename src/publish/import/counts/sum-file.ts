import { COUNTED_THINGS } from '../../../catalogue/counts.ts'
import { cellCodes, COUNTS_FORMAT, csvOf, SUM_TYPE } from '../../../catalogue/counts-file.ts'
import type { Range } from '../../../catalogue/shown-count.ts'
import { rangeText } from '../../../catalogue/shown-count.ts'
import type { CountsSum } from './add-up.ts'
import { totalOf } from './add-up.ts'

const COLUMNS = [
  'type',
  'format',
  'region',
  'files',
  'month',
  'what',
  'kind',
  'need_group',
  'at_least',
  'at_most',
  'count',
]

/** The sum as CSV, in the spelling of the devices' own files; `count` is what a person reads, `at_least` and `at_most` what a program adds up. */
export const sumCsv = ({ region, files, cells }: CountsSum): string =>
  csvOf([
    COLUMNS,
    ...cells.map(({ month, counted, range }) => [
      SUM_TYPE,
      COUNTS_FORMAT,
      region,
      String(files),
      month,
      ...cellCodes(counted),
      String(range.least),
      String(range.most),
      rangeText(range),
    ]),
  ])

/** The sum as JSON, its names those of the CSV's columns. */
export function sumJson(sum: CountsSum): string {
  const { region, files, cells } = sum
  const counts = cells.map(({ month, counted, range }) => ({
    month,
    what: counted.what,
    ...(counted.what === 'answer' && { kind: counted.kind, need_group: counted.group }),
    ...spelt(range),
  }))
  const totals = COUNTED_THINGS.map((what) => ({ what, ...spelt(totalOf(sum, what)) }))
  const head = { type: SUM_TYPE, format: Number(COUNTS_FORMAT), region, files }
  return JSON.stringify({ ...head, counts, totals }, null, 2)
}

const spelt = (range: Range) => ({
  at_least: range.least,
  at_most: range.most,
  count: rangeText(range),
})
