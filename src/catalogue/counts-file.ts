import { err, ok, type Result } from '../result.ts'
import type { Counted, MonthCounts } from './counts.ts'
import { ALL_COUNTED, byCounted, codeOf } from './counts.ts'
import type { Range } from './shown-count.ts'
import { exact, FEW, FEWEST_SHOWN, rangeText, suppressed } from './shown-count.ts'

/*
 * A device's counts as CSV (RFC 4180), to be added up with those of others (`feed import counts`). Every value is a code of a
 * closed list, a UUID or a number, so nothing in it needs quotation marks or begins a formula. There are no totals in it:
 * see `total` in `shown-count.ts`.
 */

const TYPE = 'anlaufstelle-counts'
/** How a sum of such files names itself: it is no device's, and is not added up again. */
export const SUM_TYPE = 'anlaufstelle-counts-sum'
export const COUNTS_FORMAT = '1'

const COLUMNS = [
  'type',
  'format',
  'region',
  'export_id',
  'month',
  'what',
  'kind',
  'need_group',
  'count',
] as const
type Column = (typeof COLUMNS)[number]

/** The most a file may hold, in characters: two years of all cells are a tenth of it. */
export const COUNTS_LIMIT = 2_000_000

/** What an export shows of a month. */
export interface ExportedMonth {
  readonly month: string
  readonly export_id: string
  readonly cells: readonly { readonly counted: Counted; readonly range: Range }[]
}

export interface CountsExport {
  /** The region's code. */
  readonly region: string
  readonly months: readonly ExportedMonth[]
}

/** Why a file is not taken in; the sentences are `failures.<code>` of the publisher's texts. */
export interface CountsError {
  readonly code:
    | 'counts-too-large'
    | 'not-counts'
    | 'counts-sum'
    | 'counts-format'
    | 'counts-empty'
    | 'bad-counts'
  readonly params: Readonly<Record<string, string | number>>
}

/** Rows as CSV: comma, UTF-8 with the byte order mark that Excel wants, lines that end in CRLF. Codes and numbers only. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.join(',')}\r\n`).join('')}`

/** A device's counts as they leave it: cells under {@link FEWEST_SHOWN} as {@link FEW}, cells of nothing not at all. */
export const writeCounts = (region: string, months: readonly MonthCounts[]): string =>
  csvOf([
    COLUMNS,
    ...months.flatMap(({ month, export_id, cells }) =>
      cells.map(({ counted, count }) => [
        TYPE,
        COUNTS_FORMAT,
        region,
        export_id,
        month,
        ...cellCodes(counted),
        rangeText(suppressed(count)),
      ]),
    ),
  ])

/** What, kind and need group, as the columns have them. */
export const cellCodes = (
  counted: Counted,
): readonly [what: string, kind: string, group: string] =>
  counted.what === 'answer' ? [counted.what, counted.kind, counted.group] : [counted.what, '', '']

const KNOWN = new Map(ALL_COUNTED.map((counted) => [cellCodes(counted).join(), counted]))

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/
/** As `regionCode` of `snapshot.ts`. */
const REGION = /^[a-z0-9][a-z0-9-]{1,62}$/
const NUMBER = /^[1-9]\d{0,8}$/

type Row = Readonly<Record<Column, string>>

/**
 * Reads an export: whole, or not at all. A spreadsheet program may have saved it again with semicolons, tabs or quotation
 * marks; a value it has changed is refused, and named by its row and column.
 *
 * @param text with or without a byte order mark
 */
export function readCounts(text: string): Result<CountsExport, CountsError> {
  if (text.length > COUNTS_LIMIT) return refuse('counts-too-large', { limit: COUNTS_LIMIT })
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const table = lines.map(fieldsOf)
  const [header = [], ...rows] = table
  const filled = rows.flatMap((fields, at) =>
    fields.every((field) => field === '') ? [] : [{ fields, number: at + 2 }],
  )
  const type = filled[0]?.fields[0] ?? TYPE
  if (header[0] !== 'type' || (type !== TYPE && type !== SUM_TYPE)) return refuse('not-counts')
  if (type === SUM_TYPE) return refuse('counts-sum')
  const format = filled[0]?.fields[1] ?? COUNTS_FORMAT
  if (format !== COUNTS_FORMAT) return refuse('counts-format', { known: COUNTS_FORMAT })
  if (header.join() !== COLUMNS.join()) return refuse('not-counts')
  if (filled.length === 0) return refuse('counts-empty')
  return collected(filled)
}

/** What a spreadsheet program separates cells with, and what it puts around them. No value has any of it inside. */
const fieldsOf = (line: string): string[] =>
  line.split(/[,;\t]/).map((field) => field.replace(/^"(.*)"$/, '$1').trim())

interface NumberedRow {
  readonly fields: readonly string[]
  /** As a spreadsheet program counts: the header is 1. */
  readonly number: number
}

function collected(rows: readonly NumberedRow[]): Result<CountsExport, CountsError> {
  const region = rows[0]?.fields[COLUMNS.indexOf('region')] ?? ''
  const months = new Map<string, ExportedMonth>()
  for (const { fields, number } of rows) {
    const row = Object.fromEntries(COLUMNS.map((name, at) => [name, fields[at] ?? ''])) as Row
    const known = months.get(row.month)
    const wrong = fields.length === COLUMNS.length ? wrongIn(row, region, known) : 'type'
    const counted = KNOWN.get([row.what, row.kind, row.need_group].join())
    const range = rangeOf(row.count)
    if (wrong !== undefined || !counted || !range)
      return refuse('bad-counts', badParams(number, wrong ?? (counted ? 'count' : 'what'), row))
    if (known?.cells.some((cell) => codeOf(cell.counted) === codeOf(counted)))
      return refuse('bad-counts', badParams(number, 'what', row))
    const cells = [...(known?.cells ?? []), { counted, range }]
    months.set(row.month, { month: row.month, export_id: row.export_id, cells })
  }
  const ids = [...months.values()].map(({ export_id }) => export_id)
  if (new Set(ids).size !== ids.length)
    return refuse('bad-counts', {
      row: rows[0]?.number ?? 0,
      column: 'export_id',
      value: ids[0] ?? '',
    })
  return ok({
    region,
    months: [...months.values()].map((one) => ({
      ...one,
      cells: one.cells.toSorted((a, b) => byCounted(a.counted, b.counted)),
    })),
  })
}

/** The first column with a value that no device writes there, as far as it can be told by itself. */
function wrongIn(row: Row, region: string, month: ExportedMonth | undefined): Column | undefined {
  if (row.type !== TYPE) return 'type'
  if (row.format !== COUNTS_FORMAT) return 'format'
  if (row.region !== region || !REGION.test(row.region)) return 'region'
  if (!UUID.test(row.export_id)) return 'export_id'
  if (!MONTH.test(row.month)) return 'month'
  return month && month.export_id !== row.export_id ? 'export_id' : undefined
}

/** A number under five is none that a device lets out. */
function rangeOf(text: string): Range | undefined {
  if (text === FEW) return suppressed(1)
  return NUMBER.test(text) && Number(text) >= FEWEST_SHOWN ? exact(Number(text)) : undefined
}

const badParams = (row: number, column: Column, values: Row): CountsError['params'] => ({
  row,
  column,
  value: values[column].replace(/\p{Cc}+/gu, ' ').slice(0, 60),
})

const refuse = (
  code: CountsError['code'],
  params: CountsError['params'] = {},
): Result<never, CountsError> => err({ code, params })
