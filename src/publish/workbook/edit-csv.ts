import { asCell } from '../../catalogue/formula.ts'
import { decodeCsv, encodeCsv, layoutOf } from './csv-text.ts'
import type { CellEdit, SheetEdit } from './edit.ts'
import type { Rows } from './workbook.ts'

/** Where something stands in the text: from the first character to the one after the last. */
interface Span {
  readonly from: number
  readonly to: number
}

interface RowSpan extends Span {
  readonly cells: readonly Span[]
}

/**
 * Changes cells of a CSV sheet (RFC 4180), takes rows out and adds others after the last; every other byte stays: the
 * delimiter, the ends of lines, quotation, a byte order mark, the encoding.
 *
 * @param bytes as `readCsv` takes them without a problem
 */
export function editCsv(bytes: Uint8Array, { cells, removed, added = [] }: SheetEdit): Uint8Array {
  const decoded = decodeCsv(bytes)
  if (!decoded) throw new Error('no text was read, so none can be edited')
  const { text } = decoded
  const { delimiter, start } = layoutOf(text)
  const rows = spansOf(text, start, delimiter)
  const pieces: string[] = []
  let done = 0
  for (const [index, row] of rows.entries()) {
    const edits = cells.filter((cell) => cell.row === index + 1)
    const goes = removed.includes(index + 1)
    if (edits.length === 0 && !goes) continue
    pieces.push(text.slice(done, row.from))
    if (goes) {
      done = rows[index + 1]?.from ?? text.length
      continue
    }
    pieces.push(editRow(text, row, edits, delimiter))
    done = row.to
  }
  const edited = pieces.join('') + text.slice(done)
  return encodeCsv({ ...decoded, text: edited + linesFor(edited, added, delimiter) })
}

/** New rows as lines that end as the others do. Somebody's editor may have left the last line open. */
function linesFor(text: string, added: Rows, delimiter: string): string {
  if (added.length === 0) return ''
  const end = /\r?\n/.exec(text)?.[0] ?? '\r\n'
  const isOpen = !/(^\uFEFF?|\n)$/.test(text)
  const lines = added.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + end)
  return (isOpen ? end : '') + lines.join('')
}

function editRow(
  text: string,
  { cells }: RowSpan,
  edits: readonly CellEdit[],
  delimiter: string,
): string {
  const written = cells.map(({ from, to }) => text.slice(from, to))
  for (const { column, value } of edits) {
    while (written.length <= column) written.push('')
    written[column] = quoted(value, delimiter)
  }
  return written.join(delimiter)
}

/** A byte order mark belongs to the first cell only where it is quoted; readers take it away. */
function quoted(value: string, delimiter: string): string {
  // A report may come from anybody.
  const cell = asCell(value)
  return /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell
}

/** The rows and cells of a text from its header on, without the delimiters and ends of lines between them. */
function spansOf(text: string, start: number, delimiter: string): RowSpan[] {
  const rows: RowSpan[] = []
  let at = start
  while (at < text.length) {
    const from = at
    const cells: Span[] = []
    for (;;) {
      const to = endOfCell(text, at, delimiter)
      cells.push({ from: at, to })
      at = to
      if (text[at] !== delimiter) break
      at += 1
    }
    rows.push({ from, to: at, cells })
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
  }
  return rows
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  if (text[at] === '"') {
    at += 1
    while (at < text.length) {
      if (text[at] !== '"') at += 1
      else if (text[at + 1] === '"') at += 2
      else return at + 1
    }
    return at
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
    at += 1
  return at
}
