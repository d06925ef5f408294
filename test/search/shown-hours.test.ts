import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Schedule } from '../../src/catalogue/schedule.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { instantOf } from '../../src/hours/berlin.ts'
import { sessionsToCome } from '../../src/hours/sessions.ts'
import type { Directory } from '../../src/search/directory.ts'
import type { ShownHours } from '../../src/search/shown-hours.ts'
import { hoursIn, shownHours } from '../../src/search/shown-hours.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { Database } from '../../src/store/database.ts'
import type { Entry } from '../../src/store/entries.ts'
import { readEntries } from '../../src/store/entries.ts'
import { contentOf } from '../builders/content.ts'
import { hoursFrom } from '../builders/directory.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { musterkreis } from '../builders/musterkreis.ts'
import { aLocation, aService, uuid } from '../builders/offers.ts'
import { aDirectory, ask, TUESDAY } from './asking.ts'

/** All that a region's directory lists at a moment, as its rows read it from the device. */
async function rowsOf(region: Snapshot, directory: Directory, now: number): Promise<Entry[]> {
  const db = new Database(`shown-${now}-${region.locations.length}`)
  const release = await aRelease(bytesOf(region), { version: 1 })
  await applyRelease(db, { release, ...contentOf(region) }, NOW)
  const refs = ENTRY_TYPES.flatMap((type) => ask(directory, { filters: { type }, now }).hits)
  const read = await readEntries(db, refs)
  return refs.flatMap(({ id }) => read.get(id) ?? [])
}
const ENTRY_TYPES = ['office', 'service', 'person', 'programme', 'course'] as const

const saidOf = (entry: Entry, now: number): ShownHours | undefined =>
  entry.table === 'programmes' || entry.table === 'courses'
    ? undefined
    : shownHours(hoursIn(entry.around, entry), now, entry.location?.id)

/** Whether the row says that it is open, or of dates that one takes place. */
function saysOpen(entry: Entry, now: number): boolean {
  if (entry.table === 'programmes' || entry.table === 'courses') {
    const [next] = sessionsToCome(entry.record.schedules, now, 1)
    const [hour = 0, minute = 0] = next?.opens_at.split(':').map(Number) ?? []
    return !!next && instantOf(next.date, hour * 60 + minute) <= now
  }
  const said = saidOf(entry, now)
  return said?.type === 'state' && said.state.state === 'open'
}

describe('the demonstration region', () => {
  let region: Snapshot
  let directory: Directory
  let rows: Entry[]
  const asked = instantOf('2026-12-01', 10 * 60 + 30)
  beforeAll(async () => {
    region = await musterkreis()
    directory = aDirectory(region)
    rows = await rowsOf(region, directory, instantOf('2026-11-24', 0))
  }, 60_000)

  const openAt = (now: number): string[] =>
    ENTRY_TYPES.flatMap((type) =>
      ask(directory, { filters: { type, open: 'now' }, now }).hits.map(({ id }) => id),
    )

  it.each([
    ['2026-12-01', 10 * 60 + 30],
    ['2026-11-24', 9 * 60],
    ['2026-11-26', 17 * 60 + 15],
    ['2026-11-27', 12 * 60],
    ['2026-11-28', 11 * 60],
    ['2026-12-24', 10 * 60],
    ['2026-12-25', 10 * 60],
    ['2027-01-12', 14 * 60 + 59],
  ])('says "open" of exactly what "open now" finds: %s, minute %i', (date, minute) => {
    const now = instantOf(date, minute)
    const listed = new Set(
      ENTRY_TYPES.flatMap((type) => ask(directory, { filters: { type }, now }).hits).map(
        ({ id }) => id,
      ),
    )
    const said = rows.filter(({ record }) => listed.has(record.id))
    expect(said.length).toBeGreaterThan(100)
    expect(
      said
        .filter((entry) => saysOpen(entry, now))
        .map(({ record }) => record.id)
        .toSorted(),
    ).toEqual(openAt(now).toSorted())
  })

  it('has something open and something closed of every kind that keeps hours', () => {
    const open = new Set(openAt(asked))
    for (const table of ['locations', 'services', 'contacts'] as const) {
      const of = rows.filter((entry) => entry.table === table)
      expect(of.some(({ record }) => open.has(record.id))).toBe(true)
      expect(of.some(({ record }) => !open.has(record.id))).toBe(true)
    }
  })

  it('says of an absent advisor until when, and does not find them open', () => {
    const absent = rows.find(({ record }) => record.name === 'Piotr Nebelhorn') as Entry
    expect(saidOf(absent, asked)).toEqual({ type: 'absent', until: '2027-01-10' })
    expect(openAt(asked)).not.toContain(absent.record.id)
  })
})

const keeping = (opens: number, attending_type: Schedule['attending_type'] = 'in-person') => ({
  attending_type,
  opening_hours: 'Mo-Fr',
  compiled: hoursFrom(opens),
})

describe('an entry of several places', () => {
  const region = aSnapshot({
    locations: [
      aLocation(1, { schedules: [keeping(8)] }),
      aLocation(2, { organization_id: uuid(1), schedules: [keeping(13)] }),
      aLocation(3, { organization_id: uuid(1), schedules: [keeping(11)] }),
    ],
    services: [
      aService(10, 1),
      aService(11, 1, { status: 'temporarily closed' }),
      aService(12, 1, { status: 'inactive' }),
    ],
    service_at_locations: [
      ...[1, 2, 3].map((n) => ({ id: uuid(100 + n), service_id: uuid(10), location_id: uuid(n) })),
      { id: uuid(111), service_id: uuid(11), location_id: uuid(1) },
    ],
    contacts: [
      { id: uuid(50), organization_id: uuid(1), name: 'Ada', role: 'advisor' },
      {
        id: uuid(51),
        organization_id: uuid(1),
        name: 'Bea',
        role: 'advisor',
        location_ids: [uuid(1)],
        schedules: [keeping(15, 'phone'), keeping(9)],
      },
      {
        id: uuid(52),
        organization_id: uuid(1),
        name: 'Cem',
        role: 'advisor',
        service_ids: [uuid(11)],
      },
    ],
  })
  const directory = aDirectory(region)
  let rows: Entry[]
  beforeAll(async () => {
    rows = await rowsOf(region, directory, TUESDAY)
  })
  const said = (n: number, hour: number, preferred?: number) => {
    const entry = rows.find(({ record }) => record.id === uuid(n))
    if (!entry || entry.table === 'programmes' || entry.table === 'courses') throw new Error('row')
    const now = TUESDAY + (hour - 10) * 3_600_000
    return shownHours(hoursIn(entry.around, entry), now, preferred ? uuid(preferred) : undefined)
  }

  it('shows one that is open, the one it stands beside rather than others', () => {
    expect(said(10, 9, 3)).toMatchObject({ state: { state: 'open' }, location_id: uuid(1) })
    expect(said(10, 11, 3)).toMatchObject({ state: { state: 'open' }, location_id: uuid(3) })
    expect(said(10, 11, 1)).toMatchObject({ state: { state: 'open' }, location_id: uuid(1) })
  })

  it('a hit names the place that is open, else its first; of those asked for', () => {
    const placeAt = (hour: number, filters = {}) =>
      ask(directory, {
        filters: { type: 'service', ...filters },
        now: TUESDAY + (hour - 10) * 3_600_000,
      }).hits.find(({ id }) => id === uuid(10))?.location_id
    expect([7, 9, 12.5, 15.5, 23].map((hour) => placeAt(hour))).toEqual([1, 1, 3, 2, 1].map(uuid))
    expect(placeAt(15.5, { open: 'now' })).toBe(uuid(2))
  })

  it('shows the one that opens next where none is open', () => {
    expect(said(10, 7, 2)).toMatchObject({ state: { state: 'closed' }, location_id: uuid(1) })
    expect(said(50, 7, 2)).toMatchObject({ state: { state: 'closed' }, location_id: uuid(1) })
  })

  it('a service that is closed for a while is not open, nor who works for it alone', () => {
    expect(said(11, 9)).toMatchObject({ state: { state: 'temporarily-closed' } })
    expect(said(52, 9)).toMatchObject({ state: { state: 'temporarily-closed' } })
  })

  it('people are there in their visit hours rather than their phone hours, and not in the office’s', () => {
    expect(said(51, 8.5)).toMatchObject({ state: { state: 'closed' } })
    expect(said(51, 9)).toMatchObject({ state: { state: 'open' } })
    expect(said(51, 14)).toMatchObject({ state: { state: 'closed' } })
  })
})
