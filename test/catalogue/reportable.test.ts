import { describe, expect, it } from 'vitest'
import { fieldsOf, isReportableField, REPORTABLE_TABLES } from '../../src/catalogue/reportable.ts'
import { partsOf, plainValue, wrongWith } from '../../src/catalogue/reported-value.ts'
import type { Columns } from '../../src/publish/workbook/column.ts'
import { SHEETS } from '../../src/publish/workbook/sheets.ts'
import { readTexts } from '../language/texts.ts'

const FIELDS = REPORTABLE_TABLES.flatMap((table) =>
  fieldsOf(table).map((field) => ({ table, ...field, name: `${table} ${field.field}` })),
)

describe('what can be reported', () => {
  it.each(FIELDS)('$name is a column of the sheet', ({ table, field, required = false }) => {
    const columns: Columns = SHEETS[table]
    const [name = '', language] = field.split('.')
    expect(columns[name]?.by).toBe(language === undefined ? 'cell' : 'language')
    expect(columns[name]?.required ?? false).toBe(required)
  })

  it.each(FIELDS.filter(({ allowed }) => allowed))(
    '$name allows what its column takes',
    ({ table, field, allowed = [] }) => {
      const columns: Columns = SHEETS[table]
      const column = columns[field]
      const context = { region: 'x', sheet: table, names: () => new Set<string>() }
      for (const word of allowed)
        expect(column?.by === 'cell' && column.read(word, context), word).toMatchObject({
          ok: true,
        })
    },
  )

  it.each(FIELDS)('$name has a name in the form', ({ field }) => {
    expect(readTexts('de', 'report.json').get(`fields.${field.replace(/\.de$/, '')}`)).toMatch(/\S/)
  })

  it('is closed: no id, no provenance, no translation', () => {
    for (const field of [
      'id',
      'organization',
      'last_modified',
      'assured_date',
      'name.ar',
      'toString',
    ])
      expect(isReportableField('locations', field), field).toBe(false)
  })
})

describe('a value to be kept', () => {
  it.each([
    ['  a  ', 'a'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u001b[2Jb', 'a [2Jb'],
    ['a\u0000\u0007\u009bb', 'a   b'],
    ['\u202eabc\u202c', 'abc'],
    ['\u2066abc\u2069', 'abc'],
    ['مرحبا\u200f', 'مرحبا\u200f'],
  ])('%j becomes %j', (written, plain) => {
    expect(plainValue(written)).toBe(plain)
    expect(plainValue(plain)).toBe(plain)
  })

  it.each([
    ['email', 'a@b.example', undefined],
    ['email', 'a b', 'email'],
    ['url', 'https://a.example/b', undefined],
    ['url', 'http://a.example', 'url'],
    ['url', 'javascript:alert(1)', 'url'],
    ['postal-code', '01067', undefined],
    ['postal-code', '1067', 'postal-code'],
    ['number', '12', undefined],
    ['number', 'zwölf', 'number'],
    ['phone', '0221 4710 101', undefined],
    ['phone', 'auf Anfrage', 'phone'],
    ['text', 'x', undefined],
  ])('%s %j: %s', (kind, value, wrong) => {
    expect(wrongWith(kind, value)).toBe(wrong)
  })

  it.each([
    ['sprache; arbeit', ['sprache', 'arbeit']],
    ['TU,TH', ['TU', 'TH']],
    ['ar (nur dienstags, nach Anruf); de', ['ar (nur dienstags, nach Anruf)', 'de']],
    ['', []],
  ])('%j has the parts %j', (list, parts) => {
    expect(partsOf(list)).toEqual(parts)
  })
})
