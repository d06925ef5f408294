import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import { editCsv } from '../../../src/publish/workbook/edit-csv.ts'
import { editXlsx } from '../../../src/publish/workbook/edit-xlsx.ts'
import { editRows, sameRows } from '../../../src/publish/workbook/edit.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { readXlsx } from '../../../src/publish/workbook/xlsx.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (edited: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(edited)

describe('a CSV sheet', () => {
  it.each([
    ['\uFEFFid;name\r\na;"x ""y"""\r\nb;z\r\n', '\uFEFFid;name\r\na;"x ""y"""\r\nb;"n;eu"\r\n'],
    ['id,name\na,"zwei\nZeilen"\nb,z', 'id,name\na,"zwei\nZeilen"\nb,n;eu'],
    ['id,name\n\n a ,x\n b ,z,\n', 'id,name\n\n a ,x\n b ,n;eu,\n'],
  ])('keeps every other byte: %j', (before, after) => {
    const { rows } = readCsv('x', bytes(before))
    const row = rows.findIndex(([id]) => id?.trim() === 'b') + 1
    expect(
      text(editCsv(bytes(before), { cells: [{ row, column: 1, value: 'n;eu' }], removed: [] })),
    ).toBe(after)
  })

  it('stays in the encoding it came in, with its hint', () => {
    const before = Uint8Array.from(Buffer.from('\uFEFFsep=;\r\nid;name\r\na;ü\r\n', 'utf16le'))
    const edit = { cells: [{ row: 2, column: 1, value: 'ö;ä' }], removed: [] }
    expect(Buffer.from(editCsv(before, edit)).toString('utf16le')).toBe(
      '\uFEFFsep=;\r\nid;name\r\na;"ö;ä"\r\n',
    )
  })

  it('gets a new column where a row has one, and loses a row', () => {
    const before = 'id,name\r\na,x\r\nb,y\r\nc,z\r\n'
    const edit = {
      cells: [
        { row: 1, column: 2, value: 'phone' },
        { row: 4, column: 2, value: '1, 2' },
      ],
      removed: [2],
    }
    expect(text(editCsv(bytes(before), edit))).toBe('id,name,phone\r\nb,y\r\nc,z,"1, 2"\r\n')
  })

  it.each([
    ['id;name\na;x\n', 'id;name\na;x\nb;"y;z"\n'],
    ['id,name\r\na,x', 'id,name\r\na,x\r\nb,y;z\r\n'],
    ['\uFEFF', '\uFEFFb,y;z\r\n'],
  ])('gets a row after its last: %j', (before, after) => {
    const added = [['b', 'y;z']]
    expect(text(editCsv(bytes(before), { cells: [], removed: [], added }))).toBe(after)
  })

  it('reads as its edited rows, whatever its cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r\n', 'ä', '🏠'),
    })
    const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(sheet, fc.nat(), fc.nat(3), cell, (others, at, column, value) => {
        const rows = [['id', 'name'], ...others]
        const added = [[value, 'neu']]
        const edit = {
          cells: [{ row: (at % others.length) + 2, column, value }],
          removed: [],
          added,
        }
        const read = readCsv('x', editCsv(writeCsv(rows), edit))
        expect(read.problems).toEqual([])
        const wanted = editRows(rows, edit)
        const named = (all: typeof wanted) =>
          all.map((row) => row.map((one) => one.replaceAll('\r\n', '\n')))
        expect(sameRows(named(read.rows), named(wanted))).toBe(true)
      }),
    )
  })
})

describe('an .xlsx sheet', () => {
  const ROWS = [
    ['id', 'name', 'city'],
    ['a', 'x & <y>', ''],
    ['b', 'مرحبا', 'Ahornau'],
  ]
  const aFile = async (): Promise<Uint8Array> => {
    const data = ROWS.map((row) => row.map((value) => ({ value, fontWeight: 'bold' as const })))
    const sheets = [
      { sheet: 'other', data: [[{ value: 'bleibt' }]] },
      { sheet: 'locations', data },
    ]
    return Uint8Array.from(await writeXlsxFile(sheets).toBuffer())
  }

  it('reads as its edited rows; other sheets stay', async () => {
    const edit = {
      cells: [
        { row: 2, column: 1, value: 'neu & <"alt">\nzweite Zeile' },
        { row: 2, column: 2, value: 'Lindental' },
        { row: 3, column: 2, value: '' },
        { row: 1, column: 3, value: 'last_modified' },
        { row: 2, column: 3, value: '2026-11-28' },
      ],
      removed: [],
    }
    const edited = editXlsx(await aFile(), new Map([['locations', edit]]))
    const read = await readXlsx(Uint8Array.from(edited.ok ? edited.value : []))
    const sheets = read.ok ? read.value : undefined
    expect(sheets?.get('other')).toEqual([['bleibt']])
    expect(sameRows(sheets?.get('locations') ?? [], editRows(ROWS, edit))).toBe(true)
  })

  it('loses a row', async () => {
    const edit = { cells: [], removed: [2] }
    const edited = editXlsx(await aFile(), new Map([['locations', edit]]))
    const read = await readXlsx(Uint8Array.from(edited.ok ? edited.value : []))
    expect(sameRows((read.ok && read.value.get('locations')) || [], editRows(ROWS, edit))).toBe(
      true,
    )
  })

  it('is refused where there is no such sheet, or no such file', async () => {
    const edits = new Map([['services', { cells: [], removed: [] }]])
    expect(editXlsx(await aFile(), edits)).toEqual({ ok: false, error: 'not-editable' })
    expect(editXlsx(bytes('PK'), edits)).toEqual({ ok: false, error: 'not-editable' })
  })
})
