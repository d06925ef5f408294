import type { Problem } from './problem.ts'

/** The rows of a sheet; the first holds the column names. */
export type Rows = readonly (readonly string[])[]

/** A workbook as read from its files, not yet understood. */
export interface Workbook {
  readonly sheets: ReadonlyMap<string, Rows>
  /** Sheets that could not be read, and what could not be read in them. */
  readonly problems: readonly Problem[]
  /** A file beside the workbook, by its path as the sheet `materials` names it. */
  readonly file: (path: string) => Uint8Array | undefined
}
