import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { recordSchemas } from '../../src/catalogue/snapshot.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { Database, RELEASE_TABLES } from '../../src/store/database.ts'
import { personPage, readEntries } from '../../src/store/entries.ts'
import * as queries from '../../src/store/queries.ts'
import { readStatus, recordAttempt } from '../../src/store/status.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`store-${databases++}`)
})

const apply = async (snapshot: Snapshot, version = 1) => {
  const release = await aRelease(bytesOf(snapshot), { version })
  return applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
}

describe('applying a release', () => {
  it('keeps every record as it came', async () => {
    const snapshot = aSnapshot()
    await apply(snapshot)
    expect(await db.organizations.toArray()).toEqual(snapshot.organizations)
    expect(await db.services.toArray()).toEqual(snapshot.services)
    expect(await db.locations.toArray()).toMatchObject(snapshot.locations)
  })

  it('is all or nothing: a failure in the middle leaves the old data (F6)', async () => {
    await apply(aSnapshot())
    const twice = aService(11, 1)
    const broken = aSnapshot({ services: [twice, twice] })
    expect(await apply(broken, 2)).toEqual({ ok: false, error: { code: 'not-stored' } })
    expect(await db.services.toArray()).toEqual(aSnapshot().services)
    expect(await readStatus(db)).toMatchObject({ version: 1 })
  })

  it('leaves what the device keeps of its own', async () => {
    const saved = {
      record_id: uuid(10),
      table: 'services',
      name: 'Beratung',
      note: 'Klingel links',
      saved_at: NOW,
    } as const
    await db.saved.add(saved)
    await recordAttempt(db, NOW)
    await apply(aSnapshot())
    expect(await db.saved.toArray()).toEqual([saved])
    expect(await readStatus(db)).toMatchObject({ version: 1, attempted_at: NOW })
  })

  it('replaces every table of a snapshot', () => {
    expect(RELEASE_TABLES).toEqual(expect.arrayContaining(Object.keys(recordSchemas)))
  })

  it('knows nothing on an empty device', async () => {
    expect(await readStatus(db)).toBeUndefined()
    expect(await queries.servicePage(db, uuid(10))).toBeUndefined()
    expect(await queries.listOffices(db)).toEqual([])
  })
})

describe('queries', () => {
  const region = aSnapshot({
    organizations: [anOrganization(1, 'mbe'), anOrganization(2, 'jmd')],
    locations: [
      aLocation(1, { name: { de: 'Zeder' } }),
      aLocation(2, { name: { de: 'Ahorn' } }),
      aLocation(3, {
        organization_id: uuid(1),
        address: { ...aLocation(3).address, city: 'Birkenau' },
      }),
    ],
    services: [
      aService(10, 1, { needs: ['sprache', 'gruppe'] }),
      aService(11, 2, { needs: ['schulden'] }),
      aService(12, 1, { needs: ['schulden'], status: 'inactive' }),
      aService(13, 1, { needs: ['schulden'], status: 'defunct' }),
      aService(14, 1, { needs: ['schulden'], status: 'temporarily closed' }),
    ],
    service_at_locations: [
      { id: uuid(101), service_id: uuid(10), location_id: uuid(1) },
      { id: uuid(103), service_id: uuid(10), location_id: uuid(3) },
      { id: uuid(112), service_id: uuid(11), location_id: uuid(2) },
      ...[12, 13, 14].map((n) => ({
        id: uuid(200 + n),
        service_id: uuid(n),
        location_id: uuid(1),
      })),
    ],
    contacts: [
      {
        id: uuid(50),
        organization_id: uuid(1),
        name: 'Nadira Quitt',
        role: 'advisor',
        location_ids: [uuid(1)],
        service_ids: [uuid(10), uuid(12), uuid(13), uuid(14)],
      },
    ],
  })
  beforeEach(async () => {
    await apply(region)
  })

  it('offers what serves one of the needs, once, with what it refers to', async () => {
    const offers = await queries.offersFor(db, ['sprache', 'gruppe'])
    expect(offers.services.map(({ id }) => id)).toEqual([uuid(10)])
    expect([...offers.organizations.keys()]).toEqual([uuid(1)])
    expect([...offers.locations.keys()].toSorted()).toEqual([uuid(1), uuid(3)])
    expect([...offers.holiday_calendars.keys()]).toEqual(['DE-NW'])
  })

  it('shows a service with its places and advisors', async () => {
    const page = await queries.servicePage(db, uuid(10))
    expect(page?.organization.id).toBe(uuid(1))
    expect(page?.places.map(({ location }) => location.id).toSorted()).toEqual([uuid(1), uuid(3)])
    expect(page?.places[0]?.calendar?.id).toBe('DE-NW')
    expect(page?.contacts.map(({ name }) => name)).toEqual(['Nadira Quitt'])
  })

  it('shows an office with its services and people', async () => {
    const page = await queries.locationPage(db, uuid(1))
    expect(page?.services.map(({ id }) => id)).toContain(uuid(10))
    expect(page?.given.get(uuid(10))?.id).toBe(uuid(101))
    expect(page?.contacts).toHaveLength(1)
    expect(await queries.locationPage(db, uuid(99))).toBeUndefined()
  })

  it('joins what the directory lists with whom it belongs to and where it is', async () => {
    const entries = await readEntries(db, [
      { id: uuid(10), table: 'services', location_id: uuid(3) },
      { id: uuid(2), table: 'locations', location_id: uuid(2) },
      { id: uuid(50), table: 'contacts' },
      { id: uuid(99), table: 'courses' },
    ])
    expect([...entries.keys()]).toEqual([uuid(10), uuid(2), uuid(50)])
    expect(entries.get(uuid(10))).toMatchObject({
      table: 'services',
      organization: { id: uuid(1) },
      location: { id: uuid(3) },
      at: { id: uuid(103) },
      calendar: { id: 'DE-NW' },
    })
    expect(entries.get(uuid(2))).toMatchObject({ location: { id: uuid(2) }, at: undefined })
    expect(entries.get(uuid(50))).toMatchObject({ record: { name: 'Nadira Quitt' } })
  })

  it('shows an advisor with offices and services', async () => {
    const page = await personPage(db, uuid(50))
    expect(page?.places.map(({ location }) => location.id)).toEqual([uuid(1)])
    expect(page?.services.map(({ id }) => id)).toContain(uuid(10))
    expect(await personPage(db, uuid(99))).toBeUndefined()
  })

  it('names no service that is inactive or defunct, but one that is closed for a while', async () => {
    const named = [uuid(10), uuid(14)]
    const office = await queries.locationPage(db, uuid(1))
    expect(office?.services.map(({ id }) => id).toSorted()).toEqual(named)
    const person = await personPage(db, uuid(50))
    expect(person?.services.map(({ id }) => id)).toEqual(named)
    expect(await queries.servicePage(db, uuid(12))).toBeUndefined()
    expect(await queries.servicePage(db, uuid(13))).toBeUndefined()
    expect(await queries.servicePage(db, uuid(14))).toBeDefined()
  })

  it('lists offices by town and name, with the kind of whose they are', async () => {
    const listed = await queries.listOffices(db)
    expect(listed.map(({ id, kind }) => [id, kind])).toEqual([
      [uuid(3), 'mbe'],
      [uuid(2), 'jmd'],
      [uuid(1), 'mbe'],
    ])
  })
})

describe('the offices of people in a list', () => {
  const calendar = (id: string) => ({
    id,
    days: [{ date: '2026-12-25', name: { de: 'Feiertag' } }],
  })

  it('come with the holidays that count there; the only calendar of a region is the usual one', async () => {
    const [nw, by] = [calendar('DE-NW'), calendar('DE-BY')]
    const locations = [aLocation(10), aLocation(11, { holiday_calendar: 'DE-BY' })].map((one) => ({
      ...one,
      organization_id: uuid(1),
    }))
    const organizations = [anOrganization(1, 'jobcenter')]
    const base = { organizations, locations, services: [], service_at_locations: [], contacts: [] }
    await apply(aSnapshot({ ...base, holiday_calendars: [nw, by] }))
    const both = await queries.officesOf(db, [uuid(11), uuid(99), uuid(11)])
    expect([...both.byId]).toMatchObject([[uuid(11), { location: { id: uuid(11) }, calendar: by }]])
    expect(both.usual).toBeUndefined()
    await apply(aSnapshot({ ...base, holiday_calendars: [nw] }), 2)
    expect((await queries.officesOf(db, [])).usual).toEqual(nw)
  })
})
