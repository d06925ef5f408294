import Papa from 'papaparse'
import type { Problem } from './problem.ts'
import type { Rows } from './workbook.ts'

/**
 * Reads a CSV sheet (RFC 4180; comma or semicolon; UTF-8, with or without a byte order mark).
 *
 * @returns the rows, empty rows included so that row numbers stay those of a spreadsheet program;
 *   none where the bytes are not UTF-8. Broken quotation is named with its row.
 */
export function readCsv(sheet: string, bytes: Uint8Array): { rows: Rows; problems: Problem[] } {
  const text = decode(bytes)
  if (text === undefined) {
    const params = { line: firstLineNotUtf8(bytes) }
    return { rows: [], problems: [{ sheet, code: 'not-utf8', params }] }
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0))
  const problems = [...broken].map((row) => ({ sheet, row: row + 1, code: 'bad-quotes' }) as const)
  return { rows: data, problems }
}

/** Column names hold neither, so the header alone tells. */
function delimiterOf(text: string): ';' | ',' {
  const [header = ''] = text.split('\n', 1)
  return header.split(';').length > header.split(',').length ? ';' : ','
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A line feed is never part of another UTF-8 character, so lines can be tried one by one. */
function firstLineNotUtf8(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    if (end === -1 || decode(bytes.subarray(start, end)) === undefined) return line
    line += 1
    start = end + 1
  }
}
