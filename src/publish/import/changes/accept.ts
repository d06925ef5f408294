import { GONE, MISSING } from '../../../catalogue/reportable.ts'
import type { CellEdit, SheetEdit } from '../../workbook/edit.ts'
import type { Proposal } from './proposal.ts'
import { cellsOf } from './proposals.ts'
import type { Sheets } from './sheet.ts'

/**
 * What accepted proposals change, by sheet: their cells, `last_modified` of each entry, and the rows of entries that are gone.
 * A column that a sheet lacks is added after its last.
 *
 * @param today the date in Europe/Berlin
 */
export function editsOf(
  accepted: readonly Proposal[],
  sheets: Sheets,
  today: string,
): Map<string, SheetEdit> {
  const edits = new Map<string, SheetEdit>()
  for (const table of new Set(accepted.map((one) => one.table))) {
    const own = accepted.filter((one) => one.table === table && one.field !== MISSING)
    const removed = own.flatMap(({ field, found }) =>
      field === GONE && table !== 'services' && found ? [found.row] : [],
    )
    const titles = sheets.titles(table).slice()
    while (titles.at(-1) === '') titles.pop()
    const cells: CellEdit[] = []
    const set = (row: number, title: string, value: string): void => {
      let column = titles.indexOf(title)
      if (column < 0) {
        column = titles.push(title) - 1
        cells.push({ row: 1, column, value: title })
      }
      cells.push({ row, column, value })
    }
    for (const { found, ...proposal } of own) {
      if (!found || removed.includes(found.row)) continue
      for (const [title, value] of Object.entries(cellsOf(proposal, sheets)))
        set(found.row, title, value)
    }
    for (const row of new Set(own.map(({ found }) => found?.row)))
      if (row !== undefined && !removed.includes(row)) set(row, 'last_modified', today)
    if (cells.length > 0 || removed.length > 0) edits.set(table, { cells, removed })
  }
  return edits
}

/** Two accepted values for one cell; undefined where there is none. */
export function rivalsIn(accepted: readonly Proposal[]): readonly Proposal[] | undefined {
  const byCell = new Map<string, Proposal[]>()
  for (const one of accepted.filter(({ field }) => field !== MISSING)) {
    const cell = [one.table, one.record_id, one.field].join(' ')
    byCell.set(cell, [...(byCell.get(cell) ?? []), one])
  }
  return [...byCell.values()].find((rivals) => rivals.length > 1)
}
