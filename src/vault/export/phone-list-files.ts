import type { PhoneList } from './phone-list.ts'
import { writePhoneListCsv } from './phone-list-csv.ts'
import { writePhoneListHtml } from './phone-list-html.ts'
import { writePhoneListXlsx } from './phone-list-xlsx.ts'

/** A file to be packed. */
export interface PlainFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * A phone list as spreadsheet, CSV and page for printing, in the clear: only {@link encryptExport} asks for it. The
 * names say nothing but the date, for in an encrypted ZIP anybody can read them.
 *
 * @param asOf calendar date of the list, `2026-11-24`
 */
export async function phoneListFiles(list: PhoneList, asOf: string): Promise<PlainFile[]> {
  return [
    { name: `liste-${asOf}.xlsx`, bytes: await writePhoneListXlsx(list) },
    { name: `liste-${asOf}.csv`, bytes: writePhoneListCsv(list) },
    { name: `liste-${asOf}.html`, bytes: writePhoneListHtml(list) },
  ]
}
