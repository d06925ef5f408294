import { validate } from 'uuid'
import { splitList } from './cells.ts'
import type { CellContext, Columns } from './column.ts'
import type { KeyedSheet } from './id.ts'
import { leftFromExample, withoutTemplate } from './example.ts'
import { mangledCells } from './mangled.ts'
import { nearestParam } from './nearest.ts'
import type { Problem } from './problem.ts'
import { readSheet, type ReadRow } from './read-sheet.ts'
import { SHEET_NAMES, type SheetEntry, type SheetName, SHEETS } from './sheets.ts'
import type { Rows, Workbook } from './workbook.ts'

/** The rows of every sheet, as far as they could be understood. A missing sheet has none. */
export type ReadSheets = { readonly [Name in SheetName]: readonly ReadRow<SheetEntry<Name>>[] }

export interface ReadWorkbook {
  readonly sheets: ReadSheets
  readonly problems: readonly Problem[]
}

/** Reads every cell of a workbook by the columns of its sheet, and names all that is wrong. Examples of the template are no data. */
export function readWorkbook(given: Workbook): ReadWorkbook {
  const workbook = withoutTemplate(given)
  const region = columnOf(workbook.sheets.get('region') ?? [], 'code')[0]?.value ?? ''
  const names = new Map<string, ReadonlySet<string>>()
  for (const [sheet, rows] of workbook.sheets)
    names.set(sheet, new Set(columnOf(rows, 'id').map(({ value }) => value)))
  const context = {
    region,
    names: (table: KeyedSheet) => names.get(table) ?? new Set<string>(),
  }
  const read = SHEET_NAMES.map((sheet) => {
    const rows = workbook.sheets.get(sheet)
    return rows === undefined
      ? { sheet, rows: [], problems: [] }
      : { sheet, ...readNamedSheet(rows, { ...context, sheet }) }
  })
  return {
    sheets: Object.fromEntries(
      read.map(({ sheet, rows }) => [sheet, rows]),
    ) as unknown as ReadSheets,
    problems: [
      ...workbook.problems,
      ...sheetNameProblems(workbook),
      ...unlistedLanguages(workbook),
      ...mangledCells(workbook),
      ...leftFromExample(workbook),
      ...read.flatMap(({ problems }) => problems),
    ],
  }
}

function readNamedSheet(
  rows: Rows,
  context: CellContext & { sheet: SheetName },
): { rows: ReadRow<unknown>[]; problems: Problem[] } {
  const columns: Columns = SHEETS[context.sheet]
  const read = readSheet<unknown>(rows, columns, context)
  return { ...read, problems: [...read.problems, ...duplicateIds(context.sheet, rows)] }
}

function sheetNameProblems({ sheets, problems }: Workbook): Problem[] {
  const unknown = [...sheets.keys()]
    .filter((sheet) => !(SHEET_NAMES as string[]).includes(sheet))
    .map((sheet) => ({
      sheet,
      code: 'unknown-sheet' as const,
      params: { allowed: SHEET_NAMES.join(', '), ...nearestParam(sheet, SHEET_NAMES) },
    }))
  const unread = sheets.has('region') || problems.some(({ sheet }) => sheet === 'region')
  return unread ? unknown : [...unknown, { sheet: 'region', code: 'missing-sheet' }]
}

/** Texts in a language that the region does not offer would never be seen. */
function unlistedLanguages({ sheets }: Workbook): Problem[] {
  const [languages] = columnOf(sheets.get('region') ?? [], 'languages')
  const listed = new Set(splitList(languages?.value ?? ''))
  if (listed.size === 0) return []
  return [...sheets].flatMap(([sheet, [header = []]]) =>
    header.flatMap((title): Problem[] => {
      const column = title.trim()
      const [, language] = column.split('.')
      if (language === undefined || listed.has(language)) return []
      return [{ sheet, row: 1, column, code: 'unlisted-language', params: { language } }]
    }),
  )
}

/** One UUID may be written in capitals and in small letters. */
function duplicateIds(sheet: string, rows: Rows): Problem[] {
  const first = new Map<string, number>()
  return columnOf(rows, 'id').flatMap(({ row, value }): Problem[] => {
    const id = validate(value) ? value.toLowerCase() : value
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, row)
      return []
    }
    return [{ sheet, row, column: 'id', value, code: 'duplicate-id', params: { first: earlier } }]
  })
}

/** The cells of a column that are not empty, with their rows. */
function columnOf(rows: Rows, title: string): { row: number; value: string }[] {
  const [header = [], ...others] = rows
  const column = header.findIndex((cell) => cell.trim() === title)
  return others
    .map((cells, index) => ({ row: index + 2, value: cells[column]?.trim() ?? '' }))
    .filter(({ value }) => value !== '')
}
