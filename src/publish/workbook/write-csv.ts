import Papa from 'papaparse'
import { asCell } from '../../catalogue/formula.ts'
import type { Rows } from './workbook.ts'

/**
 * Writes a sheet as CSV (RFC 4180, comma), UTF-8 with the byte order mark that Excel wants. What would be computed there gets
 * an apostrophe ({@link asCell}), which `readCsv` takes away.
 */
export function writeCsv(rows: Rows): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(rows.map((row) => row.map(asCell)))}\r\n`)
}

/** One row of such a sheet, with the end of its line. */
export const csvLine = (row: readonly string[]): string => `${Papa.unparse([row.map(asCell)])}\r\n`
