import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import type { CellEdit, SheetEdit } from './edit.ts'
import { lettersOf } from './letters.ts'
import type { Rows } from './workbook.ts'

/**
 * Changes cells of an `.xlsx` workbook in place (ECMA-376): formats, drop-downs, widths and every sheet that is not edited
 * stay as they are. A changed cell keeps its style and becomes text, as the workbook wants its cells.
 *
 * @returns `not-editable` where the file is laid out in a way this does not know
 */
export function editXlsx(
  bytes: Uint8Array,
  edits: ReadonlyMap<string, SheetEdit>,
): Result<Uint8Array, 'not-editable'> {
  try {
    const files = unzipSync(bytes)
    for (const [sheet, edit] of edits) {
      const path = pathOf(files, sheet)
      const xml = path === undefined ? undefined : files[path]
      if (path === undefined || !xml) return err('not-editable')
      const edited = editSheet(strFromU8(xml), edit)
      if (edited === undefined) return err('not-editable')
      files[path] = strToU8(edited)
    }
    return ok(zipSync(files))
  } catch {
    return err('not-editable')
  }
}

/** The file of a sheet: its relation in `workbook.xml`, and that relation's target. */
function pathOf(files: Readonly<Record<string, Uint8Array>>, sheet: string): string | undefined {
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
  const tags = workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  const tag = tags.find((one) => attribute(one, 'name') === sheet)
  const relation = tag && attribute(tag, String.raw`\w+:id`)
  const target = (relations.match(/<Relationship\s[^>]*>/g) ?? []).find(
    (one) => attribute(one, 'Id') === relation,
  )
  const path = target && attribute(target, 'Target')
  return path?.startsWith('/') ? path.slice(1) : path && `xl/${path}`
}

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? undefined : unescaped(value)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const unescaped = (value: string): string =>
  value.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g
const CELL = /<c\b([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/g

function editSheet(xml: string, { cells, removed, added = [] }: SheetEdit): string | undefined {
  const seen = new Set<number>()
  const edited = xml.replace(ROW, (row: string, attributes: string, content = '') => {
    const number = Number(attribute(` ${attributes}`, 'r'))
    seen.add(number)
    if (removed.includes(number)) return `<row${attributes}></row>`
    const own = cells.filter((cell) => cell.row === number)
    return own.length === 0 ? row : `<row${attributes}>${editCells(content as string, own)}</row>`
  })
  // A row without its number would be taken for another.
  const wanted = [...cells.map(({ row }) => row), ...removed]
  return wanted.every((row) => seen.has(row)) ? addRows(edited, added, seen) : undefined
}

/** Rows after the last, and the sheet's stated size (ECMA-376 § 18.3.1.35) left out: programs work it out themselves. */
function addRows(xml: string, added: Rows, there: ReadonlySet<number>): string | undefined {
  if (added.length === 0) return xml
  const last = Math.max(0, ...there)
  const rows = added.map((cells, index) => {
    const row = last + 1 + index
    const written = cells.map((value, column) =>
      value === '' ? '' : textCell(row, column, value, undefined),
    )
    return `<row r="${row}">${written.join('')}</row>`
  })
  const open = xml.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>')
  if (!open.includes('</sheetData>') || !Number.isSafeInteger(last)) return undefined
  return open
    .replace('</sheetData>', () => `${rows.join('')}</sheetData>`)
    .replace(/<dimension\b[^>]*\/>/, '')
}

function editCells(content: string, edits: readonly CellEdit[]): string {
  const cells = [...content.matchAll(CELL)].map(([whole, attributes = '']) => ({
    column: columnOf(attribute(` ${attributes}`, 'r') ?? ''),
    attributes,
    whole,
  }))
  for (const { row, column, value } of edits) {
    const at = cells.findIndex((cell) => cell.column >= column)
    const there = cells[at]?.column === column ? cells[at] : undefined
    const style = there && attribute(` ${there.attributes}`, 's')
    const cell = { column, attributes: '', whole: textCell(row, column, value, style) }
    cells.splice(at < 0 ? cells.length : at, there ? 1 : 0, cell)
  }
  return cells.map(({ whole }) => whole).join('')
}

function textCell(row: number, column: number, value: string, style: string | undefined): string {
  const tag = `<c r="${lettersOf(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`
  if (value === '') return `${tag}/>`
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** `A` is 0, `Z` 25, `AA` 26. */
const columnOf = (reference: string): number =>
  Array.from(reference.replace(/\d+$/, ''), (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, digit) => sum * 26 + digit,
    0,
  ) - 1
