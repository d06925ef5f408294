import german from '../../../locales/de/workbook.json' with { type: 'json' }
import type { Problem } from './problem.ts'
import type { Rows, Workbook } from './workbook.ts'

/** How a cell of the template's example rows begins: such a row is never read. */
export const EXAMPLE_MARK = '# Beispiel'

/** The sheet of the template that explains the others; it holds no data. */
export const GUIDE_SHEET = 'hinweise'

/** What a column is for and what may stand in it, in German. */
export interface ColumnText {
  readonly what: string
  /** By language where the column has one for each. */
  readonly example?: string | Readonly<Record<string, string>>
}

/** The words about a column, of its sheet or shared by all that have it; none for a column nobody knows. */
export function columnText(sheet: string, name: string): ColumnText | undefined {
  const texts: Readonly<Record<string, ColumnText>> = german.columns
  const own = `${sheet}.${name}`
  return Object.hasOwn(texts, own)
    ? texts[own]
    : Object.hasOwn(texts, name)
      ? texts[name]
      : undefined
}

/** The example of a column by its title (`id`, `name.ar`); empty where there is none. */
export function exampleOf(sheet: string, title: string): string {
  const [name = '', ...rest] = title.split('.')
  const example = columnText(sheet, name)?.example
  if (rest.length === 0) return typeof example === 'string' ? example : ''
  return typeof example === 'object' ? (example[rest.join('.')] ?? '') : ''
}

/**
 * The workbook without what its template brought along: the sheet that explains, and example rows, which become empty ones, so
 * that the other rows keep their numbers.
 */
export function withoutTemplate(workbook: Workbook): Workbook {
  const sheets = [...workbook.sheets].filter(([sheet]) => sheet !== GUIDE_SHEET)
  const data = sheets.map(([sheet, rows]) => [
    sheet,
    rows.some(isExample) ? rows.map((row) => (isExample(row) ? [] : row)) : rows,
  ])
  return { ...workbook, sheets: new Map(data as [string, Rows][]) }
}

/** Wherever its columns may have been moved. */
const isExample = (row: readonly string[]): boolean =>
  row.some((cell) => cell.trimStart().startsWith(EXAMPLE_MARK))

/** What is unmistakably invented: nobody could mean it. */
const INVENTED = /beispiel|4710 999/i

/** Cells that still hold the example's value, though the row no longer says that it is one. */
export function leftFromExample({ sheets }: Workbook): Problem[] {
  return [...sheets].flatMap(([sheet, [header = [], ...rows]]) => {
    const examples = header.map((title) => exampleOf(sheet, title.trim()))
    const telling = examples.map((example) => (INVENTED.test(example) ? example : undefined))
    return rows.flatMap((row, index) =>
      row.flatMap((cell, column): Problem[] => {
        const value = cell.trim()
        if (value === '' || value !== telling[column]) return []
        const place = { sheet, row: index + 2, column: header[column]?.trim() ?? '' }
        return [{ ...place, value, code: 'example-value' }]
      }),
    )
  })
}
