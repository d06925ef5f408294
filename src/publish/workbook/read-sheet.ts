import { isPlainText } from '../../catalogue/plain-text.ts'
import { languageTag } from '../../catalogue/text.ts'
import type { CellContext, Column, Columns } from './column.ts'
import { nearestParam } from './nearest.ts'
import type { Complaint, Problem } from './problem.ts'
import type { Rows } from './workbook.ts'

/** A row that was understood as far as its cells are right. */
export interface ReadRow<E> {
  /** As a spreadsheet program counts: the header is row 1. */
  readonly row: number
  /** A key without a value was given, but is wrong; one that is missing was not given. */
  readonly entry: { readonly [Name in keyof E]?: E[Name] | undefined }
}

/** What a cell belongs to: a column, and for texts the language. */
interface Heading {
  readonly name: string
  readonly language: string | undefined
}

/**
 * Reads a sheet by its columns. Every cell is read, whatever is wrong with the others.
 *
 * @returns one row for each that is not empty, with the values that are right; all that is wrong
 */
export function readSheet<E>(
  rows: Rows,
  columns: Columns,
  context: CellContext,
): { rows: ReadRow<E>[]; problems: Problem[] } {
  const sheet = context.sheet
  const problems: Problem[] = []
  const headings = readHeader(rows[0] ?? [], columns, (column, complaint) => {
    problems.push({ sheet, row: 1, column, ...complaint })
  })
  const given = new Set(headings.map((heading) => heading?.name))
  const read = [...rows.entries()].slice(1).flatMap(([index, cells]) => {
    const row = index + 1
    const trimmed = cells.map((cell) => cell.trim())
    if (trimmed.every((cell) => cell === '')) return []
    const entry: Record<string, unknown> = {}
    for (const [name, column] of Object.entries(columns)) {
      if (!given.has(name)) continue
      const complain = (at: string, value: string, complaint: Complaint): void => {
        problems.push({ sheet, row, column: at, value, ...complaint })
      }
      const texts = cellsOf(name, headings, trimmed)
      const value = readColumn(name, column, texts, context, complain)
      if (Object.keys(texts).length > 0) entry[name] = value
    }
    problems.push(...surplusCells(trimmed, headings.length).map((at) => ({ sheet, row, ...at })))
    return [{ row, entry: entry as ReadRow<E>['entry'] }]
  })
  return { rows: read, problems }
}

function readHeader(
  header: readonly string[],
  columns: Columns,
  complain: (column: string, complaint: Complaint) => void,
): (Heading | undefined)[] {
  const titles = header.map((title) => title.trim())
  while (titles.at(-1) === '') titles.pop()
  const headings = titles.map((title, index) => {
    const heading = headingOf(title, columns)
    if (!heading) {
      complain(title, { code: 'unknown-column', value: title, params: meant(title, columns) })
    } else if (titles.indexOf(title) < index) complain(title, { code: 'duplicate-column' })
    return heading
  })
  for (const [name, column] of Object.entries(columns)) {
    const title = column.by === 'cell' ? name : `${name}.de`
    if (column.required && !titles.includes(title)) complain(title, { code: 'missing-column' })
  }
  return headings
}

/** The column a title was probably meant to be; a text lacks its language more often than a letter. */
function meant(title: string, columns: Columns): { nearest?: string } {
  const [name = '', language = 'de'] = title.split('.')
  if (Object.hasOwn(columns, name) && columns[name]?.by === 'language')
    return { nearest: `${name}.de` }
  const known = Object.entries(columns).map(([column, { by }]) =>
    by === 'cell' ? column : `${column}.${language}`,
  )
  return nearestParam(title, known)
}

function headingOf(title: string, columns: Columns): Heading | undefined {
  const [name = '', ...rest] = title.split('.')
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  const language = rest.length > 0 ? rest.join('.') : undefined
  if (!column || (column.by === 'language') !== (language !== undefined)) return undefined
  return language === undefined || languageTag.safeParse(language).success
    ? { name, language }
    : undefined
}

/** The cells of one column by language, without empty ones; a plain column's cell stands under ''. */
function cellsOf(
  name: string,
  headings: readonly (Heading | undefined)[],
  cells: readonly string[],
): Record<string, string> {
  const own = headings.flatMap((heading, index): [string, string][] =>
    heading?.name === name ? [[heading.language ?? '', cells[index] ?? '']] : [],
  )
  return Object.fromEntries(own.filter(([, cell]) => cell !== '').toSorted(byLanguage))
}

/** So that the order of a sheet's columns makes no difference. */
const byLanguage = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1)

function readColumn(
  name: string,
  column: Column<unknown>,
  texts: Record<string, string>,
  context: CellContext,
  complain: (column: string, value: string, complaint: Complaint) => void,
): unknown {
  const german = column.by === 'cell' ? name : `${name}.de`
  if (Object.keys(texts).length === 0) {
    if (column.required) complain(german, '', { code: 'required' })
    return undefined
  }
  const strange = Object.entries(texts).filter(([, cell]) => !isPlainText(cell))
  for (const [language, cell] of strange)
    complain(language === '' ? name : `${name}.${language}`, cell, { code: 'not-plain' })
  if (strange.length > 0) return undefined
  const plain = texts[''] ?? ''
  const read = column.by === 'cell' ? column.read(plain, context) : column.read(texts)
  if (read.ok) return read.value
  for (const complaint of read.error) {
    const language = String(complaint.params?.language ?? 'de')
    const value = column.by === 'cell' ? plain : (texts[language] ?? '')
    complain(column.by === 'cell' ? name : `${name}.${language}`, value, complaint)
  }
  return undefined
}

/** Cells past the last column name: mostly a comma that should stand in quotation marks. */
function surplusCells(cells: readonly string[], width: number): (Complaint & { column: string })[] {
  return cells.flatMap((value, index) =>
    index >= width && value !== ''
      ? [{ code: 'surplus-cell', value, column: String(index + 1) } as const]
      : [],
  )
}
