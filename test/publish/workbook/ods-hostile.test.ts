import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOds } from '../../../src/publish/workbook/ods.ts'
import { CATEGORIES } from '../../vectors/hostile/corpus.ts'

const odsOf = (rows: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="locations">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
const cell = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`
const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }
const escaped = (words: string): string => words.replace(/[<>&]/g, (one) => ENTITIES[one] ?? one)
/** White space is one blank in a paragraph, and a lone half of a character is none in UTF-8. */
const asKept = (words: string): string => words.toWellFormed().replace(/[\t\n\r ]+/g, ' ')

function sheetsOf(bytes: Uint8Array) {
  const read = readOds(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe.each(CATEGORIES)('$name', ({ cases }) => {
  it('stay one cell each of one sheet, word for word', () => {
    const filled = cases.filter((words) => asKept(words) !== '')
    const rows = filled.map((words) => row(cell(escaped(words)) + cell('Ende'))).join('')
    const sheets = sheetsOf(odsOf(rows))
    expect([...sheets.keys()]).toEqual(['locations'])
    expect(sheets.get('locations')).toEqual(filled.map((words) => [asKept(words), 'Ende']))
  })

  it('are no cells, rows or sheets where they are not escaped', () => {
    for (const words of cases) {
      const read = readOds(odsOf(row(cell(words) + cell('Ende'))))
      if (read.ok) expect([...read.value.keys()]).toEqual(['locations'])
    }
  })
})

describe('a file that asks for more cells than any table has', () => {
  const many = (name: string): string => ` table:number-${name}-repeated="4000000000"`

  it.each([
    ['a row of them', row(cell('x', many('columns')), many('rows'))],
    ['a row of many runs', row(cell('x', many('columns')).repeat(200))],
    ['many rows', row(cell('x').repeat(200), many('rows'))],
  ])('is refused: %s', (_, rows) => {
    expect(readOds(odsOf(rows))).toEqual({ ok: false, error: 'not-ods' })
  })
})
