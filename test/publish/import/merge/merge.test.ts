import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedWorkbook } from '../../../../src/publish/import/changes/check.ts'
import {
  readLastImports,
  type SourceValues,
  writeLastImports,
} from '../../../../src/publish/import/merge/last-import.ts'
import { mergeInto, type MergeResult } from '../../../../src/publish/import/merge/run.ts'
import type { Rows, Workbook } from '../../../../src/publish/workbook/workbook.ts'
import { aWorkbook, rowOf } from '../../a-workbook.ts'

type Row = Readonly<Record<string, string>>

const rowsOf = (rows: readonly Row[]): Rows => {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))]
}
const sheetsOf = (sheets: Readonly<Record<string, readonly Row[]>>): Map<string, Rows> =>
  new Map(Object.entries(sheets).map(([sheet, rows]) => [sheet, rowsOf(rows)]))

interface More {
  readonly last?: SourceValues
  readonly accept?: readonly string[]
  readonly keep?: boolean
}

function merge(
  workbook: Workbook,
  sheets: Readonly<Record<string, readonly Row[]>>,
  { last, accept = [], keep = false }: More = {},
): MergeResult & { readonly after: Workbook } {
  const options = { last, accept: new Set(accept), keep, today: '2026-11-28' }
  const result = mergeInto(workbook, sheetsOf(sheets), options)
  return { ...result, after: editedWorkbook(workbook, result.edits) }
}

/** A sheet's rows by id. */
function entries({ sheets }: Workbook, sheet: string): Map<string, Row> {
  const [titles = [], ...rows] = sheets.get(sheet) ?? []
  const records = rows.map((row) =>
    Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ''])),
  )
  return new Map(records.map((record) => [record.id ?? '', record]))
}
const cell = (workbook: Workbook, sheet: string, id: string, title: string) =>
  entries(workbook, sheet).get(id)?.[title]

const edit = (workbook: Workbook, sheet: string, id: string, title: string, value: string) => {
  const rows = (workbook.sheets.get(sheet) ?? []).map((row) => [...row])
  const titles = rows[0] ?? []
  const row = rows.find((one) => one[titles.indexOf('id')] === id)
  if (row) row[titles.indexOf(title)] = value
  return { ...workbook, sheets: new Map([...workbook.sheets, [sheet, rows]]) }
}

const office = {
  ...rowOf('locations'),
  id: 'neu',
  'name.de': 'Büro Neustadt',
  phone: '0221 471010',
}

describe('a merge', () => {
  it('adds what is new, and the second time nothing', () => {
    const first = merge(aWorkbook(), { locations: [office] })
    expect(first.added.map(({ cells }) => cells.id)).toEqual(['neu'])
    expect(cell(first.after, 'locations', 'neu', 'name.de')).toBe('Büro Neustadt')
    expect(cell(first.after, 'locations', 'neu', 'phone')).toBe('0221 471010')
    const again = merge(first.after, { locations: [office] }, { last: first.values })
    expect([again.edits.size, again.changes, again.values]).toEqual([0, [], first.values])
  })

  it('takes what only the source changed, keeps what a person changed, and asks where both did', () => {
    const first = merge(aWorkbook(), { locations: [office] })
    let workbook = edit(first.after, 'locations', 'neu', 'address_1', 'Handweg 1')
    workbook = edit(workbook, 'locations', 'neu', 'city', 'Handstadt')
    const next = { ...office, city: 'Quellstadt', 'name.de': 'Büro Quellstadt' }
    const second = merge(workbook, { locations: [next] }, { last: first.values })
    expect(second.changes.map(({ title, state }) => [title, state])).toEqual([
      ['name.de', 'taken'],
      ['city', 'conflict'],
    ])
    expect(entries(second.after, 'locations').get('neu')).toMatchObject({
      'name.de': 'Büro Quellstadt',
      address_1: 'Handweg 1',
      city: 'Handstadt',
      last_modified: '2026-11-28',
    })
    // An open conflict is shown again; it ends when one value is chosen.
    const third = merge(second.after, { locations: [next] }, { last: second.values })
    const [conflict] = third.changes
    expect([third.edits.size, conflict?.state]).toEqual([0, 'conflict'])
    const accept = [conflict?.id ?? '']
    const taken = merge(second.after, { locations: [next] }, { last: second.values, accept })
    expect(cell(taken.after, 'locations', 'neu', 'city')).toBe('Quellstadt')
    expect(merge(taken.after, { locations: [next] }, { last: taken.values }).changes).toEqual([])
    const kept = merge(second.after, { locations: [next] }, { last: second.values, keep: true })
    expect(kept.edits.size).toBe(0)
    expect(merge(second.after, { locations: [next] }, { last: kept.values }).changes).toEqual([])
  })

  it('fills what is empty in an entry that was there before the source, and no more', () => {
    const { lindental } = Object.fromEntries(entries(aWorkbook(), 'locations'))
    const said = { ...lindental, city: 'Anderswo', phone: '0221 4710 101' }
    const { changes, after } = merge(aWorkbook(), { locations: [said] })
    expect(changes.map(({ title, state }) => [title, state])).toEqual([
      ['city', 'conflict'],
      ['phone', 'taken'],
    ])
    expect(cell(after, 'locations', 'lindental', 'phone')).toBe('0221 4710 101')
  })

  it('takes another spelling for no change', () => {
    const first = merge(aWorkbook(), { locations: [office] })
    const spelt = { ...office, phone: '+49 (221) 47 10 10' }
    expect(merge(first.after, { locations: [spelt] }, { last: first.values }).changes).toEqual([])
  })

  it('leaves out what a person took out, and names what the source has no more', () => {
    const first = merge(aWorkbook(), { locations: [office, { ...office, id: 'zwei' }] })
    const rows = (first.after.sheets.get('locations') ?? []).filter(([id]) => id !== 'neu')
    const workbook = {
      ...first.after,
      sheets: new Map([...first.after.sheets, ['locations', rows]]),
    }
    const second = merge(workbook, { locations: [office] }, { last: first.values })
    expect(second.added).toEqual([])
    expect(second.remarks.map(({ code }) => code)).toEqual(['deleted-by-hand'])
    expect(second.gone.map(({ cells }) => cells.id)).toEqual(['zwei'])
    expect(second.edits.size).toBe(0)
  })

  it('knows an entry by its UUID, and refers to it by the name the workbook has', () => {
    const found = merge(aWorkbook(), { locations: [office] })
    const identity = found.added[0]?.identity ?? ''
    const spoken = merge(found.after, {
      locations: [{ ...office, id: identity.toUpperCase(), website: 'https://neu.example' }],
      contacts: [{ ...rowOf('contacts'), id: 'paul', name: 'Paul Quitte', locations: identity }],
    })
    expect(spoken.added.map(({ cells }) => cells.locations)).toEqual(['neu'])
    expect(cell(spoken.after, 'locations', 'neu', 'website')).toBe('https://neu.example')
  })

  it('refuses a row whose new cells would not stand beside a person’s, and takes the others', () => {
    const service = { ...rowOf('services'), id: 'neu', minimum_age: '12', maximum_age: '27' }
    const first = merge(aWorkbook(), { services: [service] })
    const workbook = edit(first.after, 'services', 'neu', 'minimum_age', '20')
    const next = { ...service, maximum_age: '18' }
    const second = merge(
      workbook,
      { services: [next], locations: [office] },
      { last: first.values },
    )
    expect(
      second.changes.map(({ title, state, problems }) => [title, state, problems[0]?.code]),
    ).toEqual([['maximum_age', 'refused', 'out-of-order']])
    expect(second.errors).toEqual([])
    expect(cell(second.after, 'services', 'neu', 'maximum_age')).toBe('27')
    expect(cell(second.after, 'locations', 'neu', 'city')).toBe('Lindental')
  })
})

describe('the gate', () => {
  it.each([
    ['a cell its column refuses', { phone: 'keine' }, ['cell-refused phone'], {}],
    [
      'a note without its number',
      { phone: 'keine', 'phone_note.de': 'Zentrale' },
      ['cell-refused phone', 'cell-refused phone_note.de'],
      {},
    ],
    [
      'a formula',
      { city: '=HYPERLINK("x")' },
      ['formula-defused city'],
      { city: 'HYPERLINK("x")' },
    ],
    ['control characters', { city: 'Ahorn\u0007au\u202e' }, [], { city: 'Ahorn au' }],
    ['half a character', { city: 'Ahorn\ud83d' }, [], { city: 'Ahorn\uFFFD' }],
    [
      'a language the region lacks',
      { 'name.tr': 'Büro' },
      ['language-unlisted name.tr'],
      { 'name.de': 'Büro Neustadt' },
    ],
    ['a column nobody knows', { constructor: 'x' }, ['column-unknown constructor'], {}],
    [
      'a translation without German',
      { 'accessibility.ar': 'x' },
      ['cell-refused accessibility.de'],
      {},
    ],
  ])('lets the rest through: %s', (_, cells, codes, expected) => {
    const { remarks, added, after } = merge(aWorkbook(), { locations: [{ ...office, ...cells }] })
    expect(remarks.map(({ code, params }) => `${code} ${String(params.column)}`)).toEqual(codes)
    expect(added).toHaveLength(1)
    const entry = entries(after, 'locations').get('neu')
    expect(entry).toMatchObject(expected)
    expect(entry?.phone ?? '').toBe('phone' in cells ? '' : office.phone)
    expect(entry?.['phone_note.de'] ?? '').toBe('')
  })

  it('leaves out an entry without what it needs, and with it what refers to it', () => {
    const { added, remarks } = merge(aWorkbook(), {
      locations: [{ ...office, postal_code: 'x' }],
      services: [{ ...rowOf('services'), id: 'neu', locations: 'lindental; neu' }],
      service_at_locations: [{ service: 'neu', location: 'neu', phone: '0221 471010' }],
    })
    expect(added.map(({ sheet, cells }) => [sheet, cells.locations])).toEqual([
      ['services', 'lindental'],
    ])
    expect(remarks.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      'locations row-refused',
      'services part-refused',
      'service_at_locations row-refused',
    ])
  })

  it('takes neither the rules nor the region of somebody else', () => {
    const { added, remarks, edits } = merge(aWorkbook(), {
      region: [{ code: 'anderswo' }],
      rules: [rowOf('rules')],
    })
    expect([added, edits.size]).toEqual([[], 0])
    expect(remarks.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual(['rules sheet-not-merged'])
  })
})

describe('what was brought in last', () => {
  it('is read as it was written', () => {
    const { values } = merge(aWorkbook(), { locations: [office] })
    const imports = new Map([['hsds', values]])
    const read = readLastImports(writeLastImports(imports))
    expect(read).toEqual({ ok: true, value: imports })
  })

  it.each([
    '',
    '[]',
    '{"type":"anlaufstelle-last-import","format":2,"sources":{}}',
    '{"__proto__":1}',
  ])('is refused where it is something else: %s', (text) => {
    expect(readLastImports(new TextEncoder().encode(text)).ok).toBe(false)
  })
})

describe('whatever the source and people do', () => {
  const IDS = ['a', 'b', 'c']
  const TEXTS = ['name.de', 'city', 'transportation.de'] as const
  const words = fc.constantFrom('', 'Eins', 'Zwei', '=Drei', ' Vier ')
  const phone = fc.constantFrom('', '0221 471010', '+49 221 471010', '0221 471011', 'keine')
  const row = fc.record({
    'name.de': words,
    city: words,
    'transportation.de': words,
    'transportation.ar': words,
    phone,
  })
  const aStep = fc.record({
    said: fc.dictionary(fc.constantFrom(...IDS), row, { maxKeys: 3 }),
    hand: fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...TEXTS)), { maxLength: 3 }),
  })
  const SMALL = { contacts: undefined, services: undefined, service_at_locations: undefined }
  const small = aWorkbook({ ...SMALL, programmes: undefined, courses: undefined, rules: undefined })

  it('hand edits survive, untouched cells follow, nothing is twice, the same again is no change', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 4 }), (steps) => {
        let workbook = small
        let last: SourceValues | undefined
        let written = 0
        const byHand = new Map<string, string>()
        for (const { said, hand } of steps) {
          const locations = Object.entries(said).map(([id, cells]) => ({ ...office, ...cells, id }))
          const first = merge(workbook, { locations }, last && { last })
          const again = merge(first.after, { locations }, { last: first.values })
          expect([again.edits.size, again.added, again.values]).toEqual([0, [], first.values])
          const ids = (first.after.sheets.get('locations') ?? []).map(([id]) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { cells } of merge(small, { locations }).added)
            for (const title of TEXTS) {
              const id = cells.id ?? ''
              const now = cell(first.after, 'locations', id, title)
              expect(now ?? '').toBe(byHand.get(`${id} ${title}`) ?? cells[title])
            }
          for (const [place, text] of byHand) {
            const [id = '', title = ''] = place.split(' ')
            expect(cell(first.after, 'locations', id, title)).toBe(text)
          }
          workbook = first.after
          last = first.values
          for (const [id, title] of hand) {
            if (!entries(workbook, 'locations').has(id)) continue
            if (!(workbook.sheets.get('locations')?.[0] ?? []).includes(title)) continue
            written += 1
            workbook = edit(workbook, 'locations', id, title, `Hand ${written}`)
            byHand.set(`${id} ${title}`, `Hand ${written}`)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
