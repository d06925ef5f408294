import Papa from 'papaparse'
import type { Rows } from './workbook.ts'

/** Writes a sheet as CSV (RFC 4180, comma), UTF-8 with the byte order mark that Excel wants. */
export function writeCsv(rows: Rows): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(rows as string[][])}\r\n`)
}

/** One row of such a sheet, with the end of its line. */
export const csvLine = (row: readonly string[]): string => `${Papa.unparse([[...row]])}\r\n`
