import Papa from 'papaparse'
import type { Problem } from './problem.ts'
import type { Rows } from './workbook.ts'

/**
 * Reads a CSV sheet (RFC 4180; comma or semicolon; UTF-8, with or without a byte order mark).
 *
 * @returns the rows, empty rows included so that row numbers stay those of a spreadsheet program.
 *   Broken quotation is named with its row. Bytes that are not UTF-8 are refused with their line, and
 *   read as what they mostly are, Windows-1252, so that everything else wrong can be named too.
 */
export function readCsv(sheet: string, bytes: Uint8Array): { rows: Rows; problems: Problem[] } {
  const utf8 = decode(bytes)
  const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0))
  const problems = [...broken].map((row): Problem => ({ sheet, row: row + 1, code: 'bad-quotes' }))
  if (utf8 === undefined)
    problems.unshift({ sheet, code: 'not-utf8', params: { line: firstLineNotUtf8(bytes) } })
  return { rows: data, problems }
}

/** Column names hold neither, so the header alone tells. */
export function delimiterOf(text: string): ';' | ',' {
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
