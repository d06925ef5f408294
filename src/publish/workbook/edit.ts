import type { Rows } from './workbook.ts'

/** What is to be changed in a sheet: cells get another text, rows go, rows are added. */
export interface SheetEdit {
  readonly cells: readonly CellEdit[]
  /** As a spreadsheet program counts: the header is row 1. */
  readonly removed: readonly number[]
  /** Rows after the last, cell by cell under the columns there are after the edit; of an empty sheet its header first. */
  readonly added?: Rows
}

/** A cell's new text. A column past the header's last is a new one, and its title is a cell of row 1. */
export interface CellEdit {
  /** As a spreadsheet program counts: the header is row 1. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly value: string
}

/** The rows as they are after an edit: what an edited file must read as. */
export function editRows(rows: Rows, { cells, removed, added = [] }: SheetEdit): Rows {
  const edited = rows.map((row) => [...row])
  for (const { row, column, value } of cells) {
    const target = edited[row - 1]
    if (!target) continue
    while (target.length <= column) target.push('')
    target[column] = value
  }
  return [...edited.filter((_, index) => !removed.includes(index + 1)), ...added]
}

/** Whether two sheets say the same: blanks around a cell, empty cells at the end and empty rows say nothing. */
export function sameRows(one: Rows, other: Rows): boolean {
  return JSON.stringify(said(one)) === JSON.stringify(said(other))
}

function said(rows: Rows): string[][] {
  return rows
    .map((row) => {
      const cells = row.map((cell) => cell.trim())
      while (cells.at(-1) === '') cells.pop()
      return cells
    })
    .filter((row) => row.length > 0)
}
