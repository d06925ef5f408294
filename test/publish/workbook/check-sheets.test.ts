import { describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import type { Problem } from '../../../src/publish/workbook/problem.ts'
import type { Workbook } from '../../../src/publish/workbook/workbook.ts'
import { aWorkbook, HORIZON, rowOf, withCells } from '../a-workbook.ts'

/** A workbook with one sheet read from a file. */
function withCsv(sheet: string, bytes: Uint8Array): Workbook {
  const { sheets, file } = aWorkbook()
  const { rows, problems } = readCsv(sheet, bytes)
  return { sheets: new Map([...sheets, [sheet, rows]]), problems, file }
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

const organization = rowOf('organizations')
const pair = rowOf('service_at_locations')
const UUID = '6d1f0c0e-5a34-4ff4-9a71-3d6c5d5c2a11'
const TOWNS = 'name.de,postal_codes,latitude,longitude'

/** Each with one mistake, and the whole of what must be said of it. */
const SHEETS: readonly (readonly [string, Workbook, Partial<Problem>])[] = [
  [
    'a file saved as Windows-1252',
    withCsv('towns', latin1(`${TOWNS}\nMünde,00001,51,8\n`)),
    { code: 'not-utf8', sheet: 'towns', params: { line: 2 } },
  ],
  [
    'a quotation mark that is never closed',
    withCsv('towns', utf8(`${TOWNS}\nLindental,00001,51,"8\n`)),
    { code: 'bad-quotes', sheet: 'towns', row: 2 },
  ],
  [
    'a sheet nobody knows',
    aWorkbook({ organisations: [organization] }),
    {
      code: 'unknown-sheet',
      sheet: 'organisations',
      params: { allowed: expect.any(String) as string, nearest: 'organizations' },
    },
  ],
  [
    'no sheet for the region',
    aWorkbook({ region: undefined }),
    { code: 'missing-sheet', sheet: 'region' },
  ],
  [
    'a column nobody knows',
    withCells('organizations', { 'nam.ar': 'x' }),
    { code: 'unknown-column', row: 1, column: 'nam.ar', params: { nearest: 'name.ar' } },
  ],
  [
    'a text column without a language',
    withCells('organizations', { name: 'x' }),
    { code: 'unknown-column', row: 1, column: 'name', params: { nearest: 'name.de' } },
  ],
  [
    'a column twice',
    withCsv('organizations', utf8('id;kind;name.de;kind\nmbe-lindental;mbe;A;mbe\n')),
    { code: 'duplicate-column', sheet: 'organizations', row: 1, column: 'kind' },
  ],
  [
    'a required column left out',
    aWorkbook({ towns: [{ 'name.de': 'L', postal_codes: '00001', latitude: '51' }] }),
    { code: 'missing-column', sheet: 'towns', row: 1, column: 'longitude' },
  ],
  [
    'a language the region does not list',
    withCells('notices', { 'title.uk': 'Нове' }),
    { code: 'unlisted-language', row: 1, column: 'title.uk', params: { language: 'uk' } },
  ],
  [
    'a cell past the header',
    withCsv('towns', utf8(`${TOWNS}\nL,00001,51,8,3\n`)),
    { code: 'surplus-cell', sheet: 'towns', row: 2, column: '5', value: '3' },
  ],
  [
    'two regions',
    aWorkbook({ region: [rowOf('region'), rowOf('region')] }),
    { code: 'one-row', sheet: 'region', row: 3 },
  ],
  [
    'a translation without its original',
    withCells('organizations', { 'description.ar': 'وصف', 'description.de': '' }),
    { code: 'german-missing', sheet: 'organizations', row: 2, column: 'description.de' },
  ],
  [
    'a list translated in part',
    withCells('services', {
      'required_documents.de': 'Ausweis; Bescheid',
      'required_documents.ar': 'هوية',
    }),
    {
      code: 'lists-differ',
      column: 'required_documents.ar',
      value: 'هوية',
      params: { language: 'ar', length: 2, items: 1 },
    },
  ],
  [
    'German weekdays',
    withCells('courses', { freq: 'WEEKLY', byday: 'DI,DO' }),
    { code: 'bad-weekdays', sheet: 'courses', row: 2, column: 'byday', value: 'DI,DO' },
  ],
  [
    'a note on no phone number',
    withCells('organizations', { 'phone_note.de': 'nur dienstags' }),
    { code: 'without-companion', row: 2, column: 'phone_note.de', params: { other: 'phone' } },
  ],
  [
    'an id twice',
    aWorkbook({ organizations: [organization, organization] }),
    { code: 'duplicate-id', row: 3, column: 'id', value: 'mbe-lindental', params: { first: 2 } },
  ],
  [
    'a UUID twice, once in capitals',
    aWorkbook({
      notices: [UUID, UUID.toUpperCase()].map((id) => ({ ...rowOf('notices'), id })),
    }),
    { code: 'duplicate-id', row: 3, column: 'id', value: UUID.toUpperCase() },
  ],
  [
    'a service twice at a location',
    aWorkbook({ service_at_locations: [pair, pair] }),
    { code: 'duplicate-pair', row: 3, column: 'location', params: { first: 2 } },
  ],
  [
    "a contact's hours at no place",
    aWorkbook({
      organizations: [organization, { ...organization, id: 'bamf', kind: 'bamf' }],
      contacts: [{ ...rowOf('contacts'), organization: 'bamf', locations: '' }],
    }),
    { code: 'hours-without-place', sheet: 'contacts', row: 2, column: 'locations' },
  ],
]

const check = async (workbook: Workbook): Promise<readonly Problem[]> =>
  (await buildSnapshot(workbook, { horizon: HORIZON })).problems

describe('check', () => {
  it('finds nothing wrong with a workbook that has every sheet', async () => {
    expect(await check(aWorkbook())).toEqual([])
  })

  it.each(SHEETS)('names %s, with its place', async (_, workbook, problem) => {
    expect(await check(workbook)).toEqual([expect.objectContaining(problem)])
  })

  it('names every problem at once, in the order of sheets and rows', async () => {
    const workbook = aWorkbook({
      services: [{ ...rowOf('services'), needs: 'x', status: 'y' }],
      organizations: [organization, { ...organization, id: 'zwei', kind: 'z', email: 'e' }],
    })
    const places = (await check(workbook)).map(({ sheet, row, column }) => [sheet, row, column])
    expect(places).toEqual([
      ['organizations', 3, 'kind'],
      ['organizations', 3, 'email'],
      ['services', 2, 'needs'],
      ['services', 2, 'status'],
    ])
  })

  it('keeps the row numbers of a spreadsheet program past empty rows and line breaks', async () => {
    const workbook = withCsv('towns', utf8(`${TOWNS}\n\n"Linden\ntal",00001,51,8\n,,,\nX,1,51,8\n`))
    expect(await check(workbook)).toEqual([
      { sheet: 'towns', row: 5, column: 'postal_codes', value: '1', code: 'bad-postal-code' },
    ])
  })
})
