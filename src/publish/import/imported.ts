import type { SheetName } from '../workbook/sheets.ts'
import type { Rows } from '../workbook/workbook.ts'

/** What became of something that was brought in; the sentences are `exchange.<code>`. */
export type RemarkCode =
  // left out whole
  | 'no-id'
  | 'no-name'
  | 'kind-unknown'
  | 'needs-unknown'
  | 'land-unknown'
  | 'organization-unknown'
  | 'no-address'
  | 'no-date'
  | 'not-imported'
  | 'file-elsewhere'
  // left away of something that was taken
  | 'wrong-type'
  | 'fields-left-out'
  | 'phones-surplus'
  | 'schedules-surplus'
  | 'hours-left-out'
  | 'language-unknown'
  // changed, or assumed
  | 'kind-by-name'
  | 'kind-by-option'
  | 'needs-by-option'
  | 'land-by-option'
  | 'organization-by-option'
  | 'own-organization'
  | 'role-assumed'
  | 'fees-unknown'
  | 'fees-from-costs'
  | 'hours-computed'
  | 'hours-zone'
  | 'closed-since'
  | 'barrier-free'
  | 'rule-unknown'
  | 'several-days'
  | 'all-day'

export type Params = Readonly<Record<string, string | number>>

export interface ImportRemark {
  /** As its source names it: `service 3f2a… (Beratung)`. */
  readonly element: string
  readonly code: RemarkCode
  readonly params: Params
}

/** Said of the element that is being read. */
export type Note = (code: RemarkCode, params?: Params) => void

/** A row on its way: the texts of its cells by column title. Empty ones are left out. */
export type Cells = Readonly<Record<string, string | undefined>>

/** What a file from elsewhere says, as sheets of a workbook; `id` is the same whenever the same is brought in again. */
export interface Imported {
  readonly sheets: ReadonlyMap<SheetName, Rows>
  readonly remarks: readonly ImportRemark[]
}

/** Entries as a sheet; columns no row fills are left out. */
export function rowsOf(entries: readonly Cells[]): Rows {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].filter((column) =>
    entries.some((entry) => entry[column] !== undefined),
  )
  return [columns, ...entries.map((entry) => columns.map((column) => entry[column] ?? ''))]
}
