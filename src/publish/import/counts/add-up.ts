import type { Counted } from '../../../catalogue/counts.ts'
import { byCounted, codeOf } from '../../../catalogue/counts.ts'
import type { CountsError, CountsExport } from '../../../catalogue/counts-file.ts'
import { readCounts } from '../../../catalogue/counts-file.ts'
import type { Range } from '../../../catalogue/shown-count.ts'
import { total } from '../../../catalogue/shown-count.ts'
import { err, ok, type Result } from '../../../result.ts'
import { decodeCsv } from '../../workbook/csv-text.ts'

/** A file as it was given. */
export interface CountsFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What several devices counted of one thing in a month; a range where one of them hid a small number. */
export interface SummedCell {
  readonly month: string
  readonly counted: Counted
  readonly range: Range
}

export interface CountsSum {
  readonly region: string
  /** How many files were added up. */
  readonly files: number
  /** By month, and within it in the order of what is counted. */
  readonly cells: readonly SummedCell[]
}

/** Why nothing is added up; the sentences are `failures.<code>` of the texts. */
export interface AddUpError {
  readonly code: CountsError['code'] | 'counts-region' | 'counts-twice'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Adds up the exports of several devices: all of them, or none.
 *
 * @returns the first file that is refused: not as a device writes it, of another region than the first, or of a device and
 *   month that another file has already (`counts-twice`): a sum must not count the same twice
 */
export function addUp(files: readonly CountsFile[]): Result<CountsSum, AddUpError> {
  const exports: CountsExport[] = []
  const seen = new Map<string, string>()
  for (const { path, bytes } of files) {
    const read = readFile(bytes)
    if (!read.ok) return refuse(read.error.code, { path, ...read.error.params })
    const { region, months } = read.value
    const [first] = exports
    if (first && first.region !== region)
      return refuse('counts-region', { path, other: region, region: first.region })
    for (const { month, export_id } of months) {
      const other = seen.get(export_id)
      if (other !== undefined) return refuse('counts-twice', { path, other, month })
      seen.set(export_id, path)
    }
    exports.push(read.value)
  }
  const region = exports[0]?.region ?? ''
  return ok({ region, files: exports.length, cells: summed(exports) })
}

function readFile(bytes: Uint8Array): Result<CountsExport, CountsError> {
  const decoded = decodeCsv(bytes)
  return decoded ? readCounts(decoded.text) : err({ code: 'not-counts', params: {} })
}

function summed(exports: readonly CountsExport[]): SummedCell[] {
  const sums = new Map<string, SummedCell>()
  for (const { months } of exports)
    for (const { month, cells } of months)
      for (const { counted, range } of cells) {
        const key = `${month} ${codeOf(counted)}`
        const before = sums.get(key)
        sums.set(key, { month, counted, range: before ? total([before.range, range]) : range })
      }
  return [...sums.values()].toSorted((a, b) =>
    a.month === b.month ? byCounted(a.counted, b.counted) : a.month < b.month ? -1 : 1,
  )
}

/** What was counted of one thing in all months together. */
export const totalOf = ({ cells }: CountsSum, what: Counted['what']): Range =>
  total(cells.filter(({ counted }) => counted.what === what).map(({ range }) => range))

const refuse = (
  code: AddUpError['code'],
  params: AddUpError['params'],
): Result<never, AddUpError> => err({ code, params })
