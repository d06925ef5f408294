import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/catalogue/snapshot.ts'
import { parseSnapshot } from '../../../src/feed/parse-snapshot.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import type { Columns } from '../../../src/publish/workbook/column.ts'
import { isError } from '../../../src/publish/workbook/problem.ts'
import { SHEET_NAMES, type SheetName, SHEETS } from '../../../src/publish/workbook/sheets.ts'
import type { Workbook } from '../../../src/publish/workbook/workbook.ts'
import { aWorkbook, HORIZON, rowOf, withCells } from '../a-workbook.ts'

async function snapshotOf(workbook: Workbook): Promise<Snapshot> {
  const { content, problems } = await buildSnapshot(workbook, { horizon: HORIZON })
  if (!content) throw new Error(JSON.stringify(problems))
  return content.snapshot
}

describe('buildSnapshot', () => {
  it('makes records of rows, in the words of the catalogue', async () => {
    const snapshot = await snapshotOf(
      withCells('locations', {
        address_2: '2. Stock',
        'name.ar': 'مكتب',
        phone: '030 23125 111',
        'phone_note.de': 'nur vormittags',
        phone_2: '(0)30 23125-112',
        phone_hours: 'Mo-Th 13:00-15:00',
        temporarily_closed_from: '2026-12-24',
        'temporarily_closed_reason.de': 'Umzug',
      }),
    )
    const [organization] = snapshot.organizations
    expect(snapshot.locations).toMatchObject([
      {
        organization_id: organization?.id,
        name: { de: 'Büro Lindental', ar: 'مكتب' },
        address: { address_1: 'Quittensteg 1', address_2: '2. Stock', state_province: 'DE-NW' },
        holiday_calendar: 'DE-NW',
        schedules: [
          { attending_type: 'in-person', compiled: { to: HORIZON.to } },
          { attending_type: 'phone', opening_hours: 'Mo-Th 13:00-15:00' },
        ],
        temporarily_closed: { from: '2026-12-24', reason: { de: 'Umzug' } },
        phones: [
          { number: '+49 30 23125111', description: { de: 'nur vormittags' } },
          { number: '+49 30 23125112' },
        ],
      },
    ])
    expect(snapshot.courses).toMatchObject([
      { schedules: [{ dtstart: '2026-12-01', until: '2027-06-30', opens_at: '08:30' }] },
    ])
    expect(snapshot.materials).toMatchObject([
      {
        media_type: 'text/plain',
        length: 9,
        path: expect.stringMatching(/^material\/\w{64}\.txt$/) as string,
      },
    ])
    expect(snapshot.region).toMatchObject({
      code: 'lindental',
      towns: [{ longitude: 8.3 }],
      hours_until: HORIZON.to,
    })
  })

  it('gives a service at every location it names, with hours of its own where it has some', async () => {
    const second = { ...rowOf('locations'), id: 'nord', state_province: 'DE-BY', holiday_area: 'A' }
    const { sheets, file } = aWorkbook({
      locations: [rowOf('locations'), second],
      services: [{ ...rowOf('services'), locations: 'lindental; nord; nord' }],
    })
    const snapshot = await snapshotOf({ sheets, file, problems: [] })
    expect(snapshot.service_at_locations).toHaveLength(2)
    const schedules = snapshot.service_at_locations.flatMap((at) => at.schedules ?? [])
    expect(schedules).toMatchObject([{ attending_type: 'phone', opening_hours: 'Mo 08:00-10:00' }])
    expect(snapshot.holiday_calendars.map(({ id }) => id)).toEqual(['DE-BY-A', 'DE-NW'])
  })

  it('keeps hours nobody can parse as written, not compiled', async () => {
    const { locations } = await snapshotOf(withCells('locations', { opening_hours: 'meistens' }))
    expect(locations[0]?.schedules).toEqual([
      { attending_type: 'in-person', opening_hours: 'meistens' },
    ])
  })

  it('keeps ids through releases: a UUID as it is, a name by region and sheet', async () => {
    const id = '6d1f0c0e-5a34-4ff4-9a71-3d6c5d5c2a11'
    const ids = async (workbook: Workbook): Promise<string[]> =>
      (await snapshotOf(workbook)).notices.map((notice) => notice.id)
    expect(await ids(withCells('notices', { id: id.toUpperCase() }))).toEqual([id])
    const [named] = await ids(withCells('notices', { id: 'neu' }))
    // Published ids depend on it: this value must never change.
    expect(named).toBe('e96fb571-b450-5d8d-95c7-1aa05bf4d737')
    expect(await ids(withCells('notices', { 'title.de': 'Anders' }))).toEqual([named])
  })

  it('does not depend on the order of rows and columns', async () => {
    const { sheets, file } = aWorkbook({
      organizations: [
        rowOf('organizations'),
        { ...rowOf('organizations'), id: 'zwei', 'name.ar': 'ب' },
      ],
    })
    const turned = [...sheets].map(([name, [header = [], ...rows]]) => {
      const columns = header.map((_, at) => header.length - 1 - at)
      const table = [header, ...rows.toReversed()]
      return [name, table.map((row) => columns.map((at) => row[at] ?? ''))] as const
    })
    const [one, other] = await Promise.all([
      snapshotOf({ sheets, file, problems: [] }),
      snapshotOf({ sheets: new Map(turned), file, problems: [] }),
    ])
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  })
})

/** Words that fit somewhere, and words that fit nowhere. */
const WORDS = [
  '',
  'x',
  'yes',
  '0',
  '27',
  '121',
  '-3,5',
  'de',
  'de; ar (nur dienstags)',
  'sprache; arbeit',
  'mbe',
  'jmd; jobcenter',
  'lindental',
  'mbe-lindental',
  'beratung',
  '2026-12-01',
  '2027-01-01; 2027-02-01',
  '09:30',
  '24:00',
  'WEEKLY',
  'TU,TH',
  '1MO',
  'https://beratung.example/a',
  'a@beratung.example',
  '030 23125 111',
  'Mo-Fr 08:00-12:00',
  'DE-BY',
  'A',
  'advice',
  'boundary',
  'under-12',
  'ask-sender',
  'material/blatt.txt',
  'description.de',
]
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
const change = fc.constantFrom(...SHEET_NAMES).chain((sheet) => {
  const columns: Columns = SHEETS[sheet]
  const titles = Object.entries(columns).flatMap(([name, { by }]) =>
    by === 'cell' ? [name] : [`${name}.de`, `${name}.ar`],
  )
  const cells = fc.dictionary(fc.constantFrom(...titles), cell, { minKeys: 1, maxKeys: 3 })
  return fc.record({ sheet: fc.constant<SheetName>(sheet), cells })
})

it('never lets a workbook through that a tablet would refuse', { timeout: 120_000 }, async () => {
  let built = 0
  await fc.assert(
    fc.asyncProperty(change, async ({ sheet, cells }) => {
      const { content, problems } = await buildSnapshot(withCells(sheet, cells), {
        horizon: HORIZON,
      })
      expect(content === undefined).toBe(problems.some(isError))
      if (!content) return
      built += 1
      const bytes = new TextEncoder().encode(JSON.stringify(content.snapshot))
      const release = {
        region: content.snapshot.region.code,
        snapshot: { path: 'data/x.json', sha256: '', length: bytes.length },
      }
      expect(parseSnapshot(bytes, release)).toMatchObject({ ok: true })
    }),
    { numRuns: 100 },
  )
  expect(built).toBeGreaterThan(5)
})
