/** A list to choose from in the cells below a column's title. */
export interface DropDown {
  /** As a formula: `"yes,no"` or `hinweise!$B$12:$B$27`. */
  readonly source: string
  /** Whether anything else is refused; lists of several values may only be helped. */
  readonly strict: boolean
}

export interface ColumnLayout {
  /** In characters. */
  readonly width: number
  readonly style: StyleName
  readonly dropDown?: DropDown
  /** Shown at the title. */
  readonly note?: string
}

/** What a sheet has beside its cells' texts. */
export interface SheetLayout {
  readonly columns: readonly ColumnLayout[]
  /** The style of a cell that exists; columns begin at 0, rows too. */
  readonly styleOf: (row: number, column: number) => StyleName
}

/** How cells look. All are text, so that postal codes, dates and times stay as typed. */
export const STYLES = [
  'text',
  'right-to-left',
  'title',
  'title-required',
  'example',
  'example-right-to-left',
  'heading',
  'explanation',
] as const
export type StyleName = (typeof STYLES)[number]
