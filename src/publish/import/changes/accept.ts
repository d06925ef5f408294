import { isProposable } from '../../../catalogue/proposable.ts'
import { GONE, MISSING } from '../../../catalogue/reportable.ts'
import type { CellEdit, SheetEdit } from '../../workbook/edit.ts'
import type { Proposal } from './proposal.ts'
import { cellsOf } from './proposals.ts'
import type { Sheets } from './sheet.ts'

/**
 * What accepted proposals change, by sheet: their cells, `last_modified` of each entry, the rows of entries that are gone, and
 * those that are new. A column that a sheet lacks is added after its last.
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
    const own = accepted.filter((one) => one.table === table)
    const edit = isProposable(table)
      ? addedRows(own, sheets.titles(table))
      : changedRows(
          own.filter(({ field }) => field !== MISSING),
          sheets,
          today,
        )
    if (edit.cells.length > 0 || edit.removed.length > 0 || edit.added) edits.set(table, edit)
  }
  return edits
}

function changedRows(own: readonly Proposal[], sheets: Sheets, today: string): SheetEdit {
  const removed = own.flatMap(({ field, found }) =>
    field === GONE && found && found.table !== 'services' ? [found.row] : [],
  )
  const [first] = own
  const titles = columnsOf(first ? sheets.titles(first.table) : [])
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
  return { cells, removed }
}

/** New rows after the last; of a sheet that is new too, its header before them. */
function addedRows(own: readonly Proposal[], header: readonly string[]): SheetEdit {
  const known = columnsOf(header)
  const rows = own.map(({ cells = {} }) => cells)
  const filled = rows.flatMap((cells) => Object.keys(cells).filter((title) => cells[title] !== ''))
  const titles = [...new Set([...known, ...filled])]
  const lines = rows.map((cells) => titles.map((title) => cells[title] ?? ''))
  if (known.length === 0) return { cells: [], removed: [], added: [titles, ...lines] }
  const cells = titles.map((value, column) => ({ row: 1, column, value })).slice(known.length)
  return { cells, removed: [], added: lines }
}

/** Without the empty ones after the last. */
function columnsOf(titles: readonly string[]): string[] {
  const columns = titles.slice()
  while (columns.at(-1) === '') columns.pop()
  return columns
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
