import readXlsxFile, { type CellValue } from 'read-excel-file/universal'
import { err, ok, type Result } from '../../result.ts'
import type { Rows } from './workbook.ts'

/**
 * Reads the sheets of an `.xlsx` file. Dates become `2026-12-31`, times `09:30`, true and false
 * `yes` and `no`, numbers are written with a point.
 *
 * @returns `not-xlsx` where the bytes are no such file
 */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Map<string, Rows>, 'not-xlsx'>> {
  try {
    const sheets = await readXlsxFile(new Blob([bytes]))
    return ok(
      new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(written))])),
    )
  } catch {
    return err('not-xlsx')
  }
}

/** The library types a date cell as the constructor, not the instance. */
function written(value: CellValue | Date | null): string {
  if (value === null) return ''
  if (value instanceof Date) return writtenDate(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** A time alone is a moment of the day before 1900 began. */
function writtenDate(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  return day < '1900-01-01' ? time.slice(0, 5) : day
}
