import type { ReportableTable } from '../../../catalogue/reportable.ts'
import type { CellContext } from '../../workbook/column.ts'
import { idOf, type KeyedSheet } from '../../workbook/id.ts'
import { columnOf, meaningOf } from '../../workbook/meaning.ts'
import type { Problem } from '../../workbook/problem.ts'
import { readSheet } from '../../workbook/read-sheet.ts'
import { SHEETS } from '../../workbook/sheets.ts'
import type { Rows, Workbook } from '../../workbook/workbook.ts'

/** A row of a sheet, as reports speak of it. */
export interface FoundRow {
  readonly table: ReportableTable
  /** As a spreadsheet program counts. */
  readonly row: number
  /** The entry's own short name or UUID. */
  readonly key: string
}

/** A workbook's sheets, to be asked for a record of the feed. */
export interface Sheets {
  readonly region: string
  readonly rows: (table: ReportableTable) => Rows
  readonly find: (table: ReportableTable, recordId: string) => FoundRow | undefined
  /** The text of a cell, trimmed; empty where there is no such column. */
  readonly cell: (found: FoundRow, title: string) => string
  /** The titles of a sheet's columns, in their order. */
  readonly titles: (table: ReportableTable) => readonly string[]
  /** What would be wrong with a column of a row if its cells had these texts: by the sheet's own columns. */
  readonly judge: (found: FoundRow, cells: Readonly<Record<string, string>>) => Problem[]
  /** What a column makes of a text: the same for every spelling that means the same; the text where it is wrong. */
  readonly meaning: (table: ReportableTable, title: string, text: string) => string
}

/** The sheets of a workbook that was read. */
export function sheetsOf({ sheets }: Workbook): Sheets {
  const [header = [], first = []] = sheets.get('region') ?? []
  const region = first[header.findIndex((title) => title.trim() === 'code')]?.trim() ?? ''
  const rows = (table: ReportableTable): Rows => sheets.get(table) ?? []
  const titles = (table: ReportableTable): string[] =>
    (rows(table)[0] ?? []).map((one) => one.trim())
  const known = new Map<ReportableTable, ReadonlyMap<string, FoundRow>>()
  const names = (table: KeyedSheet): ReadonlySet<string> => {
    const [top = [], ...others] = sheets.get(table) ?? []
    const id = top.findIndex((title) => title.trim() === 'id')
    return new Set(others.map((cells) => cells[id]?.trim() ?? ''))
  }
  const index = (table: ReportableTable): ReadonlyMap<string, FoundRow> => {
    const found = known.get(table) ?? indexOf(region, table, rows(table))
    known.set(table, found)
    return found
  }
  const cell: Sheets['cell'] = ({ table, row }, title) =>
    rows(table)[row - 1]?.[titles(table).indexOf(title)]?.trim() ?? ''
  return {
    region,
    rows,
    titles,
    cell,
    find: (table, recordId) => index(table).get(recordId),
    judge: (found, cells) => judge(found, cells, rows(found.table), { region, names }),
    meaning: (table, title, text) => meaningOf(title, text, { region, names, sheet: table }),
  }
}

function indexOf(region: string, table: ReportableTable, rows: Rows): Map<string, FoundRow> {
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
