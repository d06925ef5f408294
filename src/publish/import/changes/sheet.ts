import type { ReportTable } from '../../../catalogue/proposable.ts'
import type { CellContext } from '../../workbook/column.ts'
import { idOf, type KeyedSheet } from '../../workbook/id.ts'
import { columnOf, meaningOf } from '../../workbook/meaning.ts'
import type { Problem } from '../../workbook/problem.ts'
import { readSheet } from '../../workbook/read-sheet.ts'
import { SHEETS } from '../../workbook/sheets.ts'
import type { Rows, Workbook } from '../../workbook/workbook.ts'

/** A sheet that reports change, or name. */
export type FoundTable = ReportTable | 'meetings'

/** A row of a sheet, as reports speak of it. */
export interface FoundRow {
  readonly table: FoundTable
  /** As a spreadsheet program counts. */
  readonly row: number
  /** The entry's own short name or UUID. */
  readonly key: string
}

/** A workbook's sheets, to be asked for a record of the feed. */
export interface Sheets {
  readonly region: string
  readonly rows: (table: FoundTable) => Rows
  readonly find: (table: FoundTable, recordId: string) => FoundRow | undefined
  /** The id of an entry by what the workbook calls it; empty for an empty name. */
  readonly idOf: (table: FoundTable, key: string) => string
  /** The rows of a sheet, by the titles of their columns, trimmed; empty rows are none. */
  readonly records: (table: FoundTable) => readonly Readonly<Record<string, string>>[]
  /** The text of a cell, trimmed; empty where there is no such column. */
  readonly cell: (found: FoundRow, title: string) => string
  /** The titles of a sheet's columns, in their order. */
  readonly titles: (table: FoundTable) => readonly string[]
  /** The row after a sheet's last, as a spreadsheet program counts. */
  readonly nextRow: (table: FoundTable) => number
  /** What would be wrong with a column of a row if its cells had these texts: by the sheet's own columns. */
  readonly judge: (found: FoundRow, cells: Readonly<Record<string, string>>) => Problem[]
  /** What would be wrong with a row of these cells after the last. */
  readonly judgeNew: (table: FoundTable, cells: Readonly<Record<string, string>>) => Problem[]
  /** What a column makes of a text: the same for every spelling that means the same; the text where it is wrong. */
  readonly meaning: (table: ReportTable, title: string, text: string) => string
}

/** The sheets of a workbook that was read. */
export function sheetsOf({ sheets }: Workbook): Sheets {
  const [header = [], first = []] = sheets.get('region') ?? []
  const region = first[header.findIndex((title) => title.trim() === 'code')]?.trim() ?? ''
  const rows = (table: FoundTable): Rows => sheets.get(table) ?? []
  const titles = (table: FoundTable): string[] => (rows(table)[0] ?? []).map((one) => one.trim())
  const known = new Map<FoundTable, ReadonlyMap<string, FoundRow>>()
  const names = (table: KeyedSheet): ReadonlySet<string> => {
    const [top = [], ...others] = sheets.get(table) ?? []
    const id = top.findIndex((title) => title.trim() === 'id')
    return new Set(others.map((cells) => cells[id]?.trim() ?? ''))
  }
  const index = (table: FoundTable): ReadonlyMap<string, FoundRow> => {
    const found = known.get(table) ?? indexOf(region, table, rows(table))
    known.set(table, found)
    return found
  }
  const nextRow = (table: FoundTable): number => Math.max(rows(table).length, 1) + 1
  const cell: Sheets['cell'] = ({ table, row }, title) =>
    rows(table)[row - 1]?.[titles(table).indexOf(title)]?.trim() ?? ''
  return {
    region,
    rows,
    titles,
    cell,
    find: (table, recordId) => index(table).get(recordId),
    idOf: (table, key) => (key === '' ? '' : idOf(region, table, key)),
    records: (table) => recordsOf(rows(table)),
    nextRow,
    judge: (found, cells) => judge(found, cells, rows(found.table), { region, names }),
    judgeNew: (table, cells) => {
      const filled = Object.entries(cells).filter(([, text]) => text !== '')
      const [top, line] = [filled.map(([title]) => title), filled.map(([, text]) => text)]
      const { problems } = readSheet([top, line], SHEETS[table], { region, names, sheet: table })
      return problems.map((problem) => ({ ...problem, row: nextRow(table) }))
    },
    meaning: (table, title, text) => meaningOf(title, text, { region, names, sheet: table }),
  }
}

function indexOf(region: string, table: FoundTable, rows: Rows): Map<string, FoundRow> {
  const [header = [], ...others] = rows
  const id = header.findIndex((title) => title.trim() === 'id')
  return new Map(
    others.flatMap((cells, index) => {
      const key = cells[id]?.trim() ?? ''
      if (key === '') return []
      return [[idOf(region, table, key), { table, row: index + 2, key }] as const]
    }),
  )
}

function recordsOf([header = [], ...rows]: Rows): Record<string, string>[] {
  const titles = header.map((title) => title.trim())
  return rows
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => Object.fromEntries(titles.map((title, at) => [title, cells[at]?.trim() ?? ''])))
}

type Names = Omit<CellContext, 'sheet'>

function judge(
  { table, row }: FoundRow,
  changed: Readonly<Record<string, string>>,
  rows: Rows,
  names: Names,
): Problem[] {
  const header = (rows[0] ?? []).map((title) => title.trim())
  const added = Object.keys(changed).filter((title) => !header.includes(title))
  const titles = [...header, ...added]
  const before = rows[row - 1] ?? []
  const cells = titles.map((title, index) => changed[title] ?? before[index] ?? '')
  const { problems } = readSheet([titles, cells], SHEETS[table], { ...names, sheet: table })
  const columns = new Set(Object.keys(changed).map(columnOf))
  return problems
    .filter(({ column = '', row: at }) => at === 2 && columns.has(columnOf(column)))
    .map((problem) => ({ ...problem, row }))
}
