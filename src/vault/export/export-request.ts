import type { PhoneListRow, PhoneListTexts } from './phone-list.ts'

/** An AES-256 ZIP, for people with 7-Zip or the like; or the ZIP in an age file. */
export const EXPORT_FORMS = ['zip', 'age'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

/** What is to be exported; plain data, so that a worker can be given it. */
export interface ExportRequest {
  readonly rows: readonly PhoneListRow[]
  readonly texts: PhoneListTexts
  /** Calendar date of the list, `2026-11-24`. */
  readonly asOf: string
  /** As `proposePassphrase` makes it. */
  readonly passphrase: string
  readonly form: ExportForm
}

/** What the file is called: neutral, with the date. */
export const exportFileName = (asOf: string, form: ExportForm): string =>
  `liste-${asOf}.zip${form === 'age' ? '.age' : ''}`
