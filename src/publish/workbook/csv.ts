import Papa from 'papaparse'
import { fromCell } from '../../catalogue/formula.ts'
import { asUtf8, decodeCsv, layoutOf } from './csv-text.ts'
import type { Problem } from './problem.ts'
import type { Rows } from './workbook.ts'

/**
 * Reads a CSV sheet (RFC 4180; comma, semicolon or tab; UTF-8 with or without a byte order mark, or UTF-16 with one). A first
 * line `sep=;` only tells what separates the cells. An apostrophe that keeps a cell from being computed is not part of it.
 *
 * @returns the rows, empty rows included so that row numbers stay those of a spreadsheet program.
 *   Broken quotation is named with its row. Bytes that are not UTF-8 are refused with their line, and
 *   read as what they mostly are, Windows-1252, so that everything else wrong can be named too. Bytes
 *   that are no text are refused and not read.
 */
export function readCsv(sheet: string, bytes: Uint8Array): { rows: Rows; problems: Problem[] } {
  const decoded = decodeCsv(bytes)
  if (!decoded) return { rows: [], problems: [{ sheet, code: 'not-text' }] }
  const { text, encoding } = decoded
  const { delimiter, start } = layoutOf(text)
  const { data, errors } = Papa.parse<string[]>(text.slice(start), { delimiter })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0))
  const problems = [...broken].map((row): Problem => ({ sheet, row: row + 1, code: 'bad-quotes' }))
  if (encoding === 'windows-1252')
    problems.unshift({ sheet, code: 'not-utf8', params: { line: firstLineNotUtf8(bytes) } })
  return { rows: data.map((row) => row.map(fromCell)), problems }
}

/** A line feed is never part of another UTF-8 character, so lines can be tried one by one. */
function firstLineNotUtf8(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    if (end === -1 || asUtf8(bytes.subarray(start, end)) === undefined) return line
    line += 1
    start = end + 1
  }
}
