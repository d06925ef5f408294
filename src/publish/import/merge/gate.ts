import { plainValue } from '../../../catalogue/reported-value.ts'
import type { KeyedSheet } from '../../workbook/id.ts'
import { checkRows } from '../../snapshot/check-rows.ts'
import { splitList } from '../../workbook/cells.ts'
import type { Columns } from '../../workbook/column.ts'
import { columnOf } from '../../workbook/meaning.ts'
import { isError, type Problem } from '../../workbook/problem.ts'
import { readSheet } from '../../workbook/read-sheet.ts'
import type { ReadSheets } from '../../workbook/read-workbook.ts'
import { SHEET_NAMES, SHEETS } from '../../workbook/sheets.ts'
import type { Rows } from '../../workbook/workbook.ts'
import {
  type Directory,
  identityOf,
  MERGED_SHEETS,
  type MergedSheet,
  recordsOf,
  REFERENCES,
  type RowCells,
} from './identity.ts'
import type { SourceValues } from './last-import.ts'

/** An entry that may be taken in: every cell is one its column takes. */
export interface IncomingRow {
  readonly sheet: MergedSheet
  readonly identity: string
  readonly cells: RowCells
}

/** Why something did not pass: its sheet and what it is called there; `exchange.<code>`, with the problem's own sentence. */
export interface GateRemark {
  readonly sheet: string
  readonly name: string
  readonly code:
    | 'row-refused'
    | 'cell-refused'
    | 'part-refused'
    | 'column-unknown'
    | 'language-unlisted'
    | 'sheet-not-merged'
    | 'formula-defused'
    | 'twice'
    | 'deleted-by-hand'
  readonly params: Readonly<Record<string, string | number>>
  readonly problem?: Problem
}

export interface Gated {
  readonly rows: readonly IncomingRow[]
  readonly remarks: readonly GateRemark[]
  /** Entries the source still has and a person took out: they stay out. */
  readonly deleted: readonly IncomingRow[]
}

/**
 * Lets through what the workbook's own columns take. A cell that is wrong is left away, an entry without one it needs is left
 * out, and with it what refers to it; references get the names the workbook has. Nothing that comes in begins like a formula.
 *
 * @param last what the same source said before
 */
export function passGate(
  sheets: ReadonlyMap<string, Rows>,
  directory: Directory,
  last: SourceValues | undefined,
): Gated {
  const remarks: GateRemark[] = []
  const rows: IncomingRow[] = []
  const deleted: IncomingRow[] = []
  const ids = new Map<KeyedSheet, Set<string>>()
  const names = (table: KeyedSheet): Set<string> => {
    const known = ids.get(table) ?? new Set(directory.ids(table))
    ids.set(table, known)
    return known
  }
  for (const sheet of sheets.keys())
    if (!(MERGED_SHEETS as readonly string[]).includes(sheet) && sheet !== 'region')
      remarks.push({ sheet, name: '', code: 'sheet-not-merged', params: {} })
  for (const sheet of MERGED_SHEETS) {
    const seen = new Set<string>()
    const { records, unknown } = knownColumns(sheet, sheets.get(sheet) ?? [], directory)
    remarks.push(...unknown)
    for (const record of records) {
      const passed = passRow(sheet, record, directory, names, remarks)
      const identity = passed && identityOf(directory.region, sheet, passed)
      if (!passed || identity === undefined) continue
      const name = nameIn(passed)
      const row = { sheet, identity, cells: passed }
      if (seen.has(identity)) remarks.push({ sheet, name, code: 'twice', params: {} })
      else if (last?.get(sheet)?.has(identity) && !directory.find(sheet, identity)) {
        deleted.push(row)
        remarks.push({ sheet, name, code: 'deleted-by-hand', params: {} })
      } else {
        rows.push(row)
        if (passed.id !== undefined && sheet !== 'towns') names(sheet).add(passed.id)
      }
      seen.add(identity)
    }
  }
  return { rows, remarks, deleted }
}

/** What an entry is called in a report. */
export const nameIn = (cells: RowCells): string =>
  cells['name.de'] ?? cells.name ?? cells['title.de'] ?? cells.id ?? cells.service ?? ''

/** The records of a sheet by the columns it has, in languages the region lists. */
function knownColumns(
  sheet: MergedSheet,
  rows: Rows,
  { languages }: Directory,
): { records: RowCells[]; unknown: GateRemark[] } {
  const columns: Columns = SHEETS[sheet]
  const unknown: GateRemark[] = []
  const titles = (rows[0] ?? []).map((title) => title.trim()).filter((title) => title !== '')
  const kept = titles.filter((title) => {
    const [name = '', language] = title.split('.')
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined
    const fits = column && (column.by === 'language') === (language !== undefined)
    const listed = language === undefined || languages.size === 0 || languages.has(language)
    if (!fits) unknown.push({ sheet, name: '', code: 'column-unknown', params: { column: title } })
    else if (!listed)
      unknown.push({ sheet, name: '', code: 'language-unlisted', params: { column: title } })
    return fits && listed
  })
  const records = recordsOf(rows).map(({ cells }) =>
    Object.fromEntries(kept.map((title) => [title, cells[title] ?? ''])),
  )
  return { records, unknown }
}

type Names = (table: KeyedSheet) => ReadonlySet<string>

/** A row of cells that its columns take; undefined where it lacks one it needs. */
function passRow(
  sheet: MergedSheet,
  record: RowCells,
  directory: Directory,
  names: Names,
  remarks: GateRemark[],
): RowCells | undefined {
  const name = nameIn(record)
  const cells: Record<string, string> = {}
  for (const [title, written] of Object.entries(record)) {
    const value = withNames(sheet, title, defused(clean(written)), directory)
    if (isFormula(clean(written)))
      remarks.push({ sheet, name, code: 'formula-defused', params: { column: title } })
    cells[title] = value
  }
  // Each round takes something away, so there is an end.
  for (;;) {
    const [problem] = problemsOf(sheet, cells, directory.region, names)
    if (!problem) return cells
    const column = problem.column ?? ''
    const part = { sheet, name, params: { column }, problem }
    if (takePartAway(cells, problem)) remarks.push({ ...part, code: 'part-refused' })
    else if (takeCellsAway(sheet, cells, column)) remarks.push({ ...part, code: 'cell-refused' })
    else {
      remarks.push({ ...part, code: 'row-refused' })
      return undefined
    }
  }
}

/** Control characters and overrides of direction are no part of a text; half a surrogate pair cannot be written. */
const clean = (value: string): string => plainValue(value.replace(/\p{Cs}/gu, '\uFFFD'))

/** Whether a spreadsheet program would compute it. Numbers and telephone numbers begin with these signs too. */
const isFormula = (value: string): boolean =>
  /^[=+\-@]/.test(value) && !/^[+-]?[\d\s().,/-]+$/.test(value)

/** The signs that would make a formula of a text are taken from its beginning. */
const defused = (value: string): string =>
  isFormula(value) ? value.replace(/^[=+\-@\s]+/, '') : value

/** References, and the entry's own id, by the names they have in the workbook. */
function withNames(
  sheet: MergedSheet,
  title: string,
  value: string,
  { nameOf }: Directory,
): string {
  if (value === '') return value
  if (title === 'id' && sheet !== 'towns') return nameOf(sheet, value)
  const table = Object.hasOwn(REFERENCES, title) ? REFERENCES[title] : undefined
  if (table === undefined) return value
  return splitList(value)
    .map((one) => nameOf(table, one))
    .join('; ')
}

function problemsOf(
  sheet: MergedSheet,
  cells: RowCells,
  region: string,
  names: Names,
): readonly Problem[] {
  const rows = [Object.keys(cells), Object.values(cells)]
  const read = readSheet(rows, SHEETS[sheet], { region, sheet, names })
  const alone = Object.fromEntries(
    SHEET_NAMES.map((name) => [name, name === sheet ? read.rows : []]),
  ) as unknown as ReadSheets
  return [...read.problems, ...checkRows(alone)].filter(isError)
}

/** Takes the wrong part out of a list of references. */
function takePartAway(cells: Record<string, string>, { column, value, code }: Problem): boolean {
  if (column === undefined || code !== 'unknown-reference' || value === undefined) return false
  const parts = splitList(cells[column] ?? '')
  const others = parts.filter((part) => part !== value)
  if (others.length === 0 || others.length === parts.length) return false
  cells[column] = others.join('; ')
  return true
}

/** Empties a column, in every language; false where the entry cannot be without it, or it is empty. */
function takeCellsAway(sheet: MergedSheet, cells: Record<string, string>, title: string): boolean {
  const columns: Columns = SHEETS[sheet]
  const name = columnOf(title)
  const isNeeded = Object.hasOwn(columns, name) && columns[name]?.required === true
  // A translation can go alone; the German text cannot.
  const own = title.includes('.') && !title.endsWith('.de') ? [title] : titlesOf(cells, name)
  const filled = own.filter((one) => cells[one] !== '' && cells[one] !== undefined)
  if (filled.length === 0 || (isNeeded && own.length > 0 && !isTranslation(title))) return false
  for (const one of filled) cells[one] = ''
  return true
}

const isTranslation = (title: string): boolean => title.includes('.') && !title.endsWith('.de')

const titlesOf = (cells: RowCells, name: string): string[] =>
  Object.keys(cells).filter((title) => columnOf(title) === name)
