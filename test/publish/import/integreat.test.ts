import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Imported } from '../../../src/publish/import/imported.ts'
import { importIntegreat } from '../../../src/publish/import/integreat/import-integreat.ts'
import { recordsOf } from '../../../src/publish/import/merge/identity.ts'
import { mergeInto } from '../../../src/publish/import/merge/run.ts'
import { weekText } from '../../../src/publish/import/week-text.ts'
import { aWorkbook } from '../a-workbook.ts'
import { sharedData } from '../shared.ts'

const OPTIONS = {
  kind: 'specialist' as const,
  needs: ['wohnen-alltag' as const],
  lands: [{ prefix: '', land: 'DE-NW' }],
  organization: undefined,
}
const closed = { allDay: false, closed: true, appointmentOnly: false, timeSlots: [] }
const open = { ...closed, closed: false, timeSlots: [{ start: '10:00', end: '13:00' }] }

/** A made-up place as the CMS serves it (API v3). */
const PLACE = {
  id: 20,
  path: '/moorkreis/de/locations/haus-am-moor/',
  title: 'Haus am Moor',
  last_updated: '2026-10-22T13:52:13.616+01:00',
  excerpt: 'Rat &amp; Hilfe\n\n\n\nim Alltag.',
  contacts: [{ name: 'Empfang', phone_number: '0221 471010', email: 'haus@moor.example' }],
  temporarily_closed: false,
  opening_hours: [
    open,
    open,
    { ...closed, closed: false, appointmentOnly: true },
    { ...closed, closed: false, allDay: true },
    closed,
    closed,
    closed,
  ],
  location: {
    id: 4,
    name: 'Haus am Moor',
    address: 'Moorweg 1',
    town: 'Quellmoor',
    state: null,
    postcode: '43141',
    latitude: 51.65,
    longitude: 8.23,
  },
  organization: {
    id: 1,
    slug: 'moorhilfe',
    name: 'Moorhilfe',
    website: 'http://moorhilfe.example/',
  },
  barrier_free: true,
}
const ARABIC = { ...PLACE, id: 21, path: '/moorkreis/ar/locations/x/', excerpt: 'نصيحة' }
const EVENT = {
  id: 2,
  path: '/moorkreis/de/events/cafe/',
  title: 'Café',
  excerpt: 'Zusammen reden.',
  location: PLACE.location,
  event: {
    id: 7,
    start_date: '2026-12-01',
    start_time: '13:00:00',
    end_date: '2026-12-01',
    end_time: '15:00:00',
    all_day: false,
  },
  recurrence_rule: null,
}
const at = (event: object, recurrence_rule: string | null = null) => ({
  ...EVENT,
  event: { ...EVENT.event, ...event },
  recurrence_rule,
})

function imported(files: readonly unknown[], options: object = {}): Imported {
  const result = importIntegreat(files, { ...OPTIONS, ...options })
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const rows = ({ sheets }: Imported, sheet: string) =>
  recordsOf([...sheets].find(([name]) => name === sheet)?.[1] ?? []).map(({ cells }) => cells)
const codes = ({ remarks }: Imported) => remarks.map(({ code }) => code)

describe('places of Integreat', () => {
  it('become an organisation, an office and a service, in every language there is', () => {
    const result = imported([[ARABIC], [PLACE]])
    expect(rows(result, 'organizations')).toMatchObject([
      { id: 'integreat-moorkreis-organization-1', website: 'https://moorhilfe.example/' },
    ])
    expect(rows(result, 'locations')).toMatchObject([
      {
        id: 'integreat-moorkreis-location-4',
        organization: 'integreat-moorkreis-organization-1',
        postal_code: '43141',
        opening_hours: 'Mo,Tu 10:00-13:00; We "nach Vereinbarung"; Th 00:00-24:00',
        phone: '+49 221 471010',
        email: 'haus@moor.example',
        wheelchair: 'yes',
      },
    ])
    expect(rows(result, 'services')).toMatchObject([
      { 'description.de': 'Rat & Hilfe\n\nim Alltag.', 'description.ar': 'نصيحة' },
    ])
  })

  it('are closed since they say so, and guessed in nothing', () => {
    const [location] = rows(imported([[{ ...PLACE, temporarily_closed: true }]]), 'locations')
    expect(location?.temporarily_closed_from).toBe('2026-10-22')
    expect(codes(imported([[PLACE]], { kind: undefined }))).toContain('kind-unknown')
    expect(codes(imported([[PLACE]], { lands: [] }))).toContain('land-unknown')
    expect(codes(imported([[PLACE]], { needs: [] }))).toContain('needs-unknown')
    expect(codes(imported([[{ ...PLACE, organization: null }]]))).toContain('own-organization')
  })
})

describe('events of Integreat', () => {
  it.each([
    ['one date', at({}), { dtstart: '2026-12-01', opens_at: '13:00', closes_at: '15:00' }],
    [
      'a rule',
      at(
        {},
        'DTSTART:20261201T120000\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20271201T235959;BYDAY=TU,TH',
      ),
      { freq: 'WEEKLY', interval: '2', byday: 'TU,TH', until: '2027-12-01' },
    ],
    [
      'every day',
      at({}, 'DTSTART:20261201T120000\nRRULE:FREQ=DAILY'),
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU' },
    ],
    ['a whole day', at({ all_day: true }), { opens_at: '00:00', closes_at: '24:00' }],
    [
      'several days',
      at({ end_date: '2026-12-03' }),
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', until: '2026-12-03' },
    ],
    ['past midnight', at({ end_date: '2026-12-02', end_time: '02:00:00' }), { closes_at: '24:00' }],
  ])('become programmes: %s', (_, event, cells) => {
    const result = imported([[PLACE], [event]])
    expect(rows(result, 'programmes')).toMatchObject([
      { id: 'integreat-moorkreis-event-7', location: 'integreat-moorkreis-location-4', ...cells },
    ])
    const merge = { last: undefined, accept: new Set<string>(), keep: false, today: '2026-11-28' }
    expect(mergeInto(aWorkbook(), result.sheets, merge)).toMatchObject({
      errors: [],
      remarks: expect.any(Array) as unknown,
    })
    expect(mergeInto(aWorkbook(), result.sheets, merge).added).toHaveLength(4)
  })

  it('are one programme for all dates of a series, and the first one where nobody knows the rule', () => {
    const dates = [at({ start_date: '2026-12-08', end_date: '2026-12-08' }), EVENT]
    expect(rows(imported([[PLACE], dates]), 'programmes')).toMatchObject([
      { dtstart: '2026-12-01' },
    ])
    const yearly = imported([[PLACE], [at({}, 'RRULE:FREQ=YEARLY')]])
    expect(codes(yearly)).toContain('rule-unknown')
    expect(rows(yearly, 'programmes')[0]).not.toHaveProperty('freq')
  })

  it('belong to whom the option says where their place belongs to nobody', () => {
    expect(codes(imported([[EVENT]]))).toContain('organization-unknown')
    const option = imported([[EVENT]], { organization: 'mbe-lindental' })
    const [programme] = rows(option, 'programmes')
    expect(programme?.organization).toBe('mbe-lindental')
    expect(programme).not.toHaveProperty('location')
  })
})

it.each([
  [[]],
  [{}],
  [[{ title: 'x' }]],
  [[{ location: { id: 1 } }]],
  [[{ path: '/a/b/', location: 3 }]],
])('refuses what is neither: %j', (file) => {
  expect(importIntegreat([file], OPTIONS).ok).toBe(false)
})

it('writes a week in few words', () => {
  const slot = (weekday: number, from = '08:00') => ({ weekday, from, to: '12:00' })
  expect(weekText([0, 1, 2, 4].map((day) => slot(day)))).toBe('Mo-We,Fr 08:00-12:00')
  expect(weekText([slot(0), slot(0), slot(0, '07:00')])).toBe('Mo 07:00-12:00,08:00-12:00')
  expect(weekText([])).toBe(undefined)
})

const AUGSBURG = sharedData('integreat/augsburg_de_locations.json')
describe.skipIf(AUGSBURG.missing)(`Augsburg (skipped without ${AUGSBURG.path})`, () => {
  it('is read as the CMS serves it', () => {
    const result = imported([JSON.parse(readFileSync(AUGSBURG.path, 'utf8')) as unknown])
    expect(rows(result, 'locations')).toMatchObject([
      {
        address_1: 'Wolfgangstraße 2',
        opening_hours: 'Mo,Tu,Th 10:00-13:00,15:00-18:00; Fr 10:00-14:00',
      },
    ])
  })
})
