import { expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import type { ProblemCode } from '../../../src/publish/workbook/problem.ts'
import type { SheetName } from '../../../src/publish/workbook/sheets.ts'
import { HORIZON, withCells } from '../a-workbook.ts'

type Params = Record<string, unknown>

/** A sheet's row 2 with one wrong cell: the column, its value, and the whole of what is said of it. */
const CELLS: readonly (readonly [SheetName, string, string, ProblemCode, Params?, string?])[] = [
  ['organizations', 'kind', '', 'required'],
  ['courses', 'kind', 'literaci', 'not-allowed', { nearest: 'literacy' }],
  ['courses', 'childcare', 'ja', 'not-allowed', { allowed: 'yes, no' }],
  ['services', 'needs', 'sprache; deutsch', 'not-allowed', {}, 'deutsch'],
  ['locations', 'state_province', 'NW', 'not-allowed', {}],
  ['locations', 'holiday_area', 'A', 'not-allowed', { allowed: '–' }],
  ['rules', 'kind', 'comp', 'not-allowed', {}],
  ['notices', 'id', 'a;b', 'bad-id'],
  ['region', 'code', 'Kreis Lindental', 'bad-region-code'],
  ['materials', 'language', 'Deutsch', 'bad-language'],
  ['services', 'spoken_languages', 'de; Arabisch', 'bad-spoken-language', {}, 'Arabisch'],
  ['notices', 'published_on', '01.11.2026', 'bad-date'],
  ['notices', 'published_on', '2026-02-30', 'bad-date'],
  ['courses', 'exdates', '2026-12-24; morgen', 'bad-date', {}, 'morgen'],
  ['courses', 'opens_at', '8 Uhr', 'bad-time'],
  ['services', 'maximum_age', '200', 'bad-number', { min: 0, max: 120 }],
  ['courses', 'free_places', 'viele', 'bad-number', {}],
  ['towns', 'latitude', '519', 'bad-number', { min: -90, max: 90 }],
  ['organizations', 'email', 'beratung', 'bad-email'],
  ['organizations', 'website', 'javascript:alert(1)', 'bad-url'],
  ['organizations', 'website', 'http://beratung.example', 'bad-url'],
  ['organizations', 'phone', '030 23125 111 oder 112', 'bad-phone'],
  ['organizations', 'phone', '115', 'bad-phone'],
  ['locations', 'postal_code', '1067', 'bad-postal-code'],
  ['locations', 'city', 'x'.repeat(101), 'too-long', { longest: 100 }],
  ['organizations', 'name.de', 'x'.repeat(8001), 'too-long', { longest: 8000 }],
  ['notices', 'organization', 'mbe-lindenthal', 'unknown-reference', { nearest: 'mbe-lindental' }],
  ['contacts', 'services', 'beratung; x', 'unknown-reference', { target: 'services' }, 'x'],
  ['services', 'minimum_age', '28', 'out-of-order', { other: 'maximum_age', limit: '27' }],
  ['notices', 'title.de', 'Neue BÃ¼ros', 'mangled', { meant: 'Neue Büros' }],
  ['locations', 'city', '??????', 'lost-letters'],
  ['contacts', 'name', 'Anna\u202e Quitte', 'not-plain'],
  ['organizations', 'name.de', 'MBE\u001b[2J', 'not-plain'],
  ['organizations', 'website', 'https://a<b.example/', 'bad-url'],
  ['organizations', 'email', 'beratung@beispiel.example', 'example-value'],
  ['rules', 'removes', 'jmd', 'not-for-type', { type: 'role' }],
  ['organizations', 'machine_translated', 'ar', 'not-translated'],
  ['organizations', 'machine_translated', 'motto.ar', 'not-translated'],
  ['locations', 'opening_hours', 'meistens vormittags', 'unparsable-hours', {}],
  ['contacts', 'phone_hours', 'Mo-Fr 10:00 bis', 'unparsable-hours', {}],
  ['locations', 'opening_hours', 'Mo 8:00-12:00 und Di', 'hours-spelling', {}],
  ['phone_directory', 'letters', 'A-F; Z-G', 'bad-letters', {}, 'Z-G'],
  ['phone_directory', 'letters', '1-3', 'bad-letters'],
  ['materials', 'file', 'material/fehlt.pdf', 'missing-file'],
  [
    'materials',
    'file',
    'material/blatt.docx',
    'file-type',
    { allowed: 'pdf, png, jpg, jpeg, txt' },
  ],
  ['services', 'spoken_languages', `ar (${'x'.repeat(8001)})`, 'refused-by-schema', {}],
]

/** What a row needs beside the wrong cell, so that nothing else is wrong. */
const BESIDE: Readonly<Record<string, Record<string, string>>> = {
  minimum_age: { maximum_age: '27' },
}

for (const [sheet, column, cell, code, params = {}, part = cell] of CELLS)
  it(`${sheet}, ${column}: “${cell.slice(0, 30)}” is ${code}`, async () => {
    const workbook = withCells(sheet, { [column]: cell, ...BESIDE[column] })
    const { problems } = await buildSnapshot(workbook, { horizon: HORIZON })
    const place = { sheet, row: 2, column, code }
    expect(problems).toEqual([expect.objectContaining(place)])
    expect(problems[0]?.params ?? {}).toMatchObject(params)
    // A structured value cannot be quoted as it stood.
    expect(problems[0]?.value).toBe(code === 'refused-by-schema' ? undefined : part)
  })
