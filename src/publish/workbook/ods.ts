import { strFromU8, unzipSync } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import type { Rows } from './workbook.ts'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const CONTENT = 'content.xml'

/**
 * Reads the sheets of an `.ods` file (OpenDocument 1.3 part 3, § 9). Dates become `2026-12-31`, times `09:30`, true and false
 * `yes` and `no`, numbers are written with a point; formats, notes and formulas are left out.
 *
 * @returns `not-ods` where the bytes are no such file, or ask for more cells than any table has
 */
export function readOds(bytes: Uint8Array): Result<Map<string, Rows>, 'not-ods'> {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => name === 'mimetype' || name === CONTENT,
    })
    const { mimetype, [CONTENT]: content } = files
    if (!mimetype || !content || strFromU8(mimetype).trim() !== MEDIA_TYPE) return err('not-ods')
    return ok(sheetsIn(strFromU8(content)))
  } catch {
    return err('not-ods')
  }
}

/** A tag, or the text before the next one. */
const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|<[!?][^>]*>|([^<]+)/g

/** The sheets as their tags go by. */
function sheetsIn(xml: string): Map<string, Rows> {
  const sheets = new Map<string, Rows>()
  let table = new SheetReader('')
  /** How deep inside a note: its words are not the cell's. */
  let notes = 0
  for (const [, slash = '', tag, attributes = '', closed = '', text] of xml.matchAll(TOKEN)) {
    if (tag === undefined) {
      if (text !== undefined && notes === 0) table.write(unescaped(text))
      continue
    }
    const opens = slash === ''
    if (tag === 'office:annotation' && closed === '') notes += opens ? 1 : -1
    if (notes > 0) continue
    if (tag === 'table:table' && opens)
      table = new SheetReader(attribute(attributes, 'table:name') ?? '')
    if (opens) table.open(tag, attributes)
    if (!opens || closed !== '') table.close(tag)
    if (tag === 'table:table' && !opens) sheets.set(table.name, table.rows)
  }
  return sheets
}

/** More empty cells or rows than this, at the end of a row or sheet, are its formats alone. */
const MOST_REPEATED = 16_384
/** No table has so many; a file of a few hundred bytes can ask for them by repeating. */
const MOST_CELLS = 2_000_000

class SheetReader {
  readonly rows: string[][] = []
  #row: string[] = []
  #cell: { readonly value: string | undefined; readonly times: number; text: string } | undefined
  #paragraphs = 0
  #writing = false
  #rowTimes = 1
  /** Empty rows and cells that stand only if something comes after them. */
  #emptyRows = 0
  #emptyCells = 0
  #cells = 0

  constructor(readonly name: string) {}

  open(tag: string, attributes: string): void {
    if (tag === 'table:table-row') {
      this.#row = []
      this.#emptyCells = 0
      this.#rowTimes = repeated(attributes, 'table:number-rows-repeated')
    } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
      const times = repeated(attributes, 'table:number-columns-repeated')
      this.#cell = { value: valueOf(attributes), times, text: '' }
      this.#paragraphs = 0
    } else if (tag === 'text:p') {
      if (this.#paragraphs > 0) this.#add('\n')
      this.#paragraphs++
      this.#writing = true
    } else if (tag === 'text:line-break') this.#add('\n')
    else if (tag === 'text:tab') this.#add('\t')
    else if (tag === 'text:s') this.#add(' '.repeat(repeated(attributes, 'text:c')))
  }

  /** White space in a paragraph is one blank (§ 6.1.2). */
  write(text: string): void {
    if (this.#writing) this.#add(text.replace(/[\t\n\r ]+/g, ' '))
  }

  close(tag: string): void {
    if (tag === 'text:p') this.#writing = false
    if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') this.#endCell()
    if (tag === 'table:table-row') this.#endRow()
  }

  #add(text: string): void {
    if (this.#cell) this.#cell.text += text
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell) return
    const value = cell.value ?? cell.text
    if (value === '') {
      this.#emptyCells += cell.times
      return
    }
    for (; this.#emptyCells > 0; this.#emptyCells--) this.#row.push('')
    for (let time = 0; time < cell.times; time++) this.#row.push(value)
    // LibreOffice has no more columns than this.
    if (this.#row.length > MOST_REPEATED) throw new RangeError('too many columns')
  }

  #endRow(): void {
    if (this.#row.length === 0) {
      this.#emptyRows += this.#rowTimes
      return
    }
    for (; this.#emptyRows > 0; this.#emptyRows--) this.rows.push([])
    this.#cells += this.#row.length * this.#rowTimes
    if (this.#cells > MOST_CELLS) throw new RangeError('too many cells')
    for (let time = 0; time < this.#rowTimes; time++) this.rows.push([...this.#row])
  }
}

const repeated = (attributes: string, name: string): number =>
  Math.min(Number(attribute(attributes, name) ?? 1), MOST_REPEATED)

/** A value that is not as it is shown; undefined where the text is the value. */
function valueOf(attributes: string): string | undefined {
  const type = attribute(attributes, 'office:value-type')
  if (type === 'date') return attribute(attributes, 'office:date-value')?.slice(0, 10)
  if (type === 'boolean')
    return attribute(attributes, 'office:boolean-value') === 'true' ? 'yes' : 'no'
  if (type === 'time') {
    const [, hours, minutes] =
      /^PT(\d+)H(\d+)M/.exec(attribute(attributes, 'office:time-value') ?? '') ?? []
    return hours === undefined ? undefined : `${hours}:${minutes ?? '00'}`
  }
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return attribute(attributes, 'office:value')
  return undefined
}

/** An attribute of a tag; `attributes` begin with a blank. */
function attribute(attributes: string, name: string): string | undefined {
  const start = ` ${name}="`
  const at = attributes.indexOf(start)
  if (at < 0) return undefined
  const value = attributes.slice(at + start.length)
  return unescaped(value.slice(0, value.indexOf('"')))
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return ENTITIES[name ?? ''] ?? entity
    },
  )
