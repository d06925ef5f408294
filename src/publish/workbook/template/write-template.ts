import writeXlsx from 'write-excel-file/universal'
import { asXlsxText } from '../../../catalogue/formula.ts'
import type { Column } from '../column.ts'
import { EXAMPLE_MARK, exampleOf, GUIDE_SHEET } from '../example.ts'
import { lettersOf } from '../letters.ts'
import { SHEET_NAMES, type SheetName } from '../sheets.ts'
import type { Rows } from '../workbook.ts'
import { listFormula } from './drop-downs.ts'
import { layoutFeature } from './feature.ts'
import { type GuideSheet, guideSheet } from './guide-sheet.ts'
import type { ColumnLayout, DropDown, SheetLayout, StyleName } from './layout.ts'
import { columnOf, isRequired, noteOf } from './notes.ts'
import { isRightToLeft, titlesOf } from './titles.ts'

export interface TemplateOptions {
  /** The languages of the text columns of a sheet that is not given, German among them. */
  readonly languages: readonly string[]
  /** Sheets to be filled in, by name: their rows stand in the file exactly as they are. */
  readonly sheets?: ReadonlyMap<string, Rows>
}

/**
 * Writes a workbook for an office worker, as an `.xlsx` file: one sheet a table, behind one that explains; drop-downs for codes
 * and for entries of other sheets, a note at every title, all cells formatted as text. A sheet that is not given has its titles
 * and one row of examples, which is never read.
 *
 * @returns the file's bytes; reading them gives the rows of the given sheets, without empty ones at their end
 */
export async function writeTemplate(options: TemplateOptions): Promise<Uint8Array<ArrayBuffer>> {
  const guide = guideSheet()
  const given = options.sheets ?? new Map<string, Rows>()
  const surplus = [...given.keys()].filter(
    (sheet) => !(SHEET_NAMES as string[]).includes(sheet) && sheet !== GUIDE_SHEET,
  )
  const rowsOf = new Map<string, Rows>(
    [...SHEET_NAMES, ...surplus].map((sheet) => [
      sheet,
      given.get(sheet) ?? exampleRows(sheet as SheetName, options.languages),
    ]),
  )
  const sheets = [...rowsOf].map(([sheet, rows]) => ({
    sheet,
    rows,
    layout: layoutOf(sheet, rows, { rowsOf, guide, hasExample: !given.has(sheet) }),
  }))
  const all = [{ sheet: GUIDE_SHEET, rows: guide.rows, layout: guideLayout(guide) }, ...sheets]
  const blob = await writeXlsx(
    all.map(({ sheet, rows, layout }) => ({
      sheet,
      data: rows.map((row, at) => row.map((value) => cellOf(value, at))),
      columns: layout.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet !== GUIDE_SHEET && { stickyColumnsCount: 1 }),
    })),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [layoutFeature(all.map(({ layout }) => layout))],
    },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** In points: a title in bold letters wants a little more room than a row has. */
const TITLE_HEIGHT = 18

const cellOf = (value: string, row: number) =>
  value === ''
    ? null
    : { value: asXlsxText(value), type: String, ...(row === 0 && { height: TITLE_HEIGHT }) }

/** The titles, and the example row: its first cell says what it is. */
function exampleRows(sheet: SheetName, languages: readonly string[]): Rows {
  const titles = titlesOf(sheet, languages)
  const [first = '', ...others] = titles.map((title) => exampleOf(sheet, title))
  return [titles, [`${EXAMPLE_MARK}: ${first}`, ...others]]
}

interface Surroundings {
  readonly rowsOf: ReadonlyMap<string, Rows>
  readonly guide: GuideSheet
  readonly hasExample: boolean
}

function layoutOf(sheet: string, rows: Rows, around: Surroundings): SheetLayout {
  const titles = (rows[0] ?? []).map((title) => title.trim())
  const columns = titles.map((title): ColumnLayout => {
    const column = columnOf(sheet, title)
    const dropDown = column && dropDownOf(sheet, title, column, around)
    const note = noteOf(sheet, title)
    return {
      width: widthOf(title, column),
      style: isRightToLeft(title) ? 'right-to-left' : 'text',
      ...(dropDown && { dropDown }),
      ...(note !== undefined && { note }),
    }
  })
  const required = titles.map((title) => isRequired(columnOf(sheet, title), title))
  const styleOf = (row: number, at: number): StyleName => {
    if (row === 0) return required[at] ? 'title-required' : 'title'
    const style = columns[at]?.style ?? 'text'
    if (!around.hasExample || row > 1) return style
    return style === 'right-to-left' ? 'example-right-to-left' : 'example'
  }
  return { columns, styleOf }
}

/** More entries than a sheet has today are to be offered tomorrow. */
const ROOM_FOR_ENTRIES = 500

function dropDownOf(
  sheet: string,
  title: string,
  column: Column<unknown>,
  { rowsOf, guide }: Surroundings,
): DropDown | undefined {
  if (column.by !== 'cell') return undefined
  const { allowed, target, many } = column
  if (allowed) {
    const range = guide.ranges.get(`${sheet}.${title}`) ?? ''
    return { source: listFormula(allowed) ?? `${GUIDE_SHEET}!${range}`, strict: !many }
  }
  const rows = target && rowsOf.get(target)
  const id = rows?.[0]?.findIndex((one) => one.trim() === 'id') ?? -1
  if (!rows || id < 0) return undefined
  // An entry may be named before its own row is written.
  const letters = lettersOf(id)
  const last = rows.length + ROOM_FOR_ENTRIES
  return { source: `${target}!$${letters}$2:$${letters}$${last}`, strict: false }
}

const WIDE = new Set(['description', 'body', 'opening_hours', 'phone_hours'])

/** In characters; a title is always readable. */
function widthOf(title: string, column: Column<unknown> | undefined): number {
  const [name = ''] = title.split('.')
  if (WIDE.has(name)) return 48
  if (column?.by === 'language') return Math.max(34, title.length + 3)
  const named = column && (column.target ?? (column.many && 'many'))
  return Math.max(named || name === 'id' ? 28 : 16, title.length + 3)
}

function guideLayout({ headings }: GuideSheet): SheetLayout {
  const columns = [30, 36, 80].map((width): ColumnLayout => ({ width, style: 'explanation' }))
  return { columns, styleOf: (row) => (headings.includes(row) ? 'heading' : 'explanation') }
}
