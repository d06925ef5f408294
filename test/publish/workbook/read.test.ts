import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import { textBefore } from '../../../src/publish/workbook/mangled.ts'
import { nearest } from '../../../src/publish/workbook/nearest.ts'
import { readPhone } from '../../../src/publish/workbook/phone.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { readXlsx } from '../../../src/publish/workbook/xlsx.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** With its byte order mark. */
function utf16(text: string, little: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Uint8Array.from(little ? bytes : bytes.swap16())
}

describe('readCsv', () => {
  const ROWS = [
    ['id', 'name.de', 'needs'],
    ['a', 'Büro, Süd', 'sprache; arbeit'],
  ]

  it.each([
    ['comma', 'id,name.de,needs\na,"Büro, Süd",sprache; arbeit'],
    ['semicolon', 'id;name.de;needs\na;Büro, Süd;"sprache; arbeit"'],
    ['byte order mark', '\uFEFFid,name.de,needs\na,"Büro, Süd",sprache; arbeit'],
    ['Windows line ends', 'id;name.de;needs\r\na;Büro, Süd;"sprache; arbeit"'],
  ])('reads %s', (_, text) => {
    expect(readCsv('services', utf8(text))).toEqual({ rows: ROWS, problems: [] })
  })

  it.each([
    ['comma', 'sep=,\nid,name.de,needs\na,"Büro, Süd",sprache; arbeit'],
    ['semicolon', 'sep=;\r\nid;name.de;needs\r\na;Büro, Süd;"sprache; arbeit"'],
    ['quoted', '"sep=;"\nid;name.de;needs\na;Büro, Süd;"sprache; arbeit"'],
  ])('takes sep= for a hint, not for a row: %s', (_, text) => {
    expect(readCsv('services', utf8(text))).toEqual({ rows: ROWS, problems: [] })
  })

  it('counts only what separates in the header', () => {
    expect(readCsv('x', utf8('"a,b,c";d\n1;2')).rows).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ])
    expect(readCsv('x', utf8('"a\n;;;",d\n1,2')).rows[1]).toEqual(['1', '2'])
  })

  it.each([true, false])("reads Excel's Unicode text: little endian %s", (little) => {
    const text = 'id\tname.de\tneeds\r\na\tBüro, Süd\tsprache; arbeit'
    expect(readCsv('services', utf16(text, little))).toEqual({ rows: ROWS, problems: [] })
    const arabic = readCsv('x', utf16('name.ar\nاستشارة', little))
    expect(arabic.rows[1]).toEqual(['استشارة'])
  })

  it.each([
    ['an office file by another name', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1)],
    ['UTF-16 without its mark', utf16('id;name', true).subarray(2)],
    ['UTF-16 cut off', utf16('id;name', true).subarray(0, 7)],
  ])('refuses %s', (_, bytes) => {
    expect(readCsv('x', bytes)).toEqual({ rows: [], problems: [{ sheet: 'x', code: 'not-text' }] })
  })

  it('reads one column, and nothing at all', () => {
    expect(readCsv('x', utf8('id\na')).rows).toEqual([['id'], ['a']])
    expect(readCsv('x', utf8(''))).toEqual({ rows: [], problems: [] })
  })

  it('says in which line other bytes than UTF-8 stand first, and reads on', () => {
    const { rows, problems } = readCsv(
      'towns',
      Uint8Array.from(Buffer.from('a\nb\nS\xfcd', 'latin1')),
    )
    expect(problems).toEqual([{ sheet: 'towns', code: 'not-utf8', params: { line: 3 } }])
    expect(rows).toEqual([['a'], ['b'], ['Süd']])
  })

  it('reads what writeCsv wrote, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
        // The header tells the delimiter; its names hold neither.
        const rows = [['id', 'name.de'], ...cells]
        // The last line ends too.
        expect(readCsv('x', writeCsv(rows))).toEqual({ rows: [...rows, ['']], problems: [] })
      }),
    )
  })
})

describe('a garbled text', () => {
  const garbled = (text: string): string => new TextDecoder('windows-1252').decode(utf8(text))

  it.each(['Büro', 'Straße „Süd“', 'استشارة الهجرة', 'Консультація', 'naïve café'])(
    'is recognised: %s',
    (text) => {
      expect(textBefore(garbled(text))).toBe(text)
      expect(textBefore(text)).toBeUndefined()
    },
  )

  it.each(['LIBERTÉ…', '„Typ Ä“', 'São Paulo', 'plain', '18–27 Jahre'])('is not: %s', (text) => {
    expect(textBefore(text)).toBeUndefined()
  })
})

describe('readXlsx', () => {
  it('reads sheets by name, with dates, times, numbers and yes as the workbook writes them', async () => {
    const buffer = await writeXlsxFile(
      [
        {
          sheet: 'courses',
          data: [
            ['id', 'starts_on', 'opens_at', 'free_places', 'childcare', 'name.ar'].map((value) => ({
              value,
            })),
            [
              { value: 'kurs' },
              { value: new Date(Date.UTC(2026, 11, 31)), type: Date, format: 'dd.mm.yyyy' },
              { value: 0.375, type: Number, format: 'hh:mm' },
              { value: 7, type: Number },
              { value: true, type: Boolean },
              { value: 'دورة' },
            ],
          ],
        },
        { sheet: 'towns', data: [[{ value: 'name.de' }]] },
      ],
      {},
    ).toBuffer()
    const read = await readXlsx(Uint8Array.from(buffer))
    expect(read.ok && [...read.value]).toEqual([
      [
        'courses',
        [
          ['id', 'starts_on', 'opens_at', 'free_places', 'childcare', 'name.ar'],
          ['kurs', '2026-12-31', '09:00', '7', 'yes', 'دورة'],
        ],
      ],
      ['towns', [['name.de']]],
    ])
  })

  it('refuses anything else', async () => {
    expect(await readXlsx(Uint8Array.from(utf8('id,name')))).toEqual({
      ok: false,
      error: 'not-xlsx',
    })
  })
})

describe('readPhone', () => {
  it.each([
    ['(0)30 23125 111', '+49 30 23125111'],
    ['030/23125-111', '+49 30 23125111'],
    ['+49 (0)30 23125 111', '+49 30 23125111'],
    ['0049 30 23125 111', '+49 30 23125111'],
    ['0152 28817386', '+49 1522 8817386'],
    ['0800 4 5555 00', '+49 800 4555500'],
    ['+1 213 373 4253', '+1 213 373 4253'],
  ])('%s is %s', (written, international) => {
    expect(readPhone(written)).toBe(international)
  })

  it.each(['', 'nach Vereinbarung', '12', '030 23125 111, -112', '030 23125111 / 030 23125112'])(
    'refuses “%s”',
    (written) => {
      expect(readPhone(written)).toBeUndefined()
    },
  )
})

describe('nearest', () => {
  it.each([
    ['Sprach', 'sprache'],
    ['shulden', 'schulden'],
    ['wohnung', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['sprache', 'schulden', 'wohnen-alltag'])).toBe(meant)
  })
})
