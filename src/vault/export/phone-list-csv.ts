import { isFormula } from '../../catalogue/formula.ts'
import type { PhoneList } from './phone-list.ts'
import { PHONE_LIST_COLUMNS } from './phone-list.ts'

/**
 * The list as CSV (RFC 4180 with semicolons, lines end with CR LF): UTF-8 with the byte order mark, so that a German
 * Excel opens it by a double click. The title of one more column, always empty, carries the marking and the date,
 * for whoever prints the sheet. A cell that a spreadsheet would take for a formula begins with an apostrophe; so do
 * telephone numbers, for their plus.
 */
export function writePhoneListCsv({ rows, texts }: PhoneList): Uint8Array<ArrayBuffer> {
  const titles = PHONE_LIST_COLUMNS.map((column) => texts.columns[column])
  const lines = [
    [...titles, `${texts.marking} ${texts.asOf}`],
    ...rows.map((row) => [...PHONE_LIST_COLUMNS.map((column) => row[column]), '']),
  ]
  const text = lines.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}

const cellOf = (value: string): string => {
  const safe = isFormula(value) ? `'${value}` : value
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
