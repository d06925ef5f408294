import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyRelease } from '../../src/store/apply.ts'
import { Database } from '../../src/store/database.ts'
import { provenances, publicHolidays, representatives } from '../../src/store/partners.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { aCourse, aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

const person = (
  n: number,
  organization: number,
  role: 'advisor' | 'contact-person' | 'deputy',
) => ({
  id: uuid(50 + n),
  organization_id: uuid(organization),
  name: `Person ${n}`,
  role,
  assured_date: `2026-0${n}-01`,
})

let db: Database
let databases = 0
beforeEach(async () => {
  db = new Database(`partners-${databases++}`)
  const snapshot = aSnapshot({
    holiday_calendars: [
      { id: 'DE-NW', days: [{ date: '2026-12-25', name: { de: '1. Weihnachtstag' } }] },
      { id: 'DE-HE', days: [{ date: '2027-05-27', name: { de: 'Fronleichnam' } }] },
    ],
    organizations: [
      { ...anOrganization(1, 'mbe'), assured_date: '2026-11-01' },
      anOrganization(2, 'jmd'),
    ],
    locations: [aLocation(1, { assured_date: '2026-10-01' }), aLocation(2)],
    services: [aService(10, 1)],
    courses: [aCourse(20, 'general', { assured_date: '2026-09-01' })],
    contacts: [
      person(1, 1, 'advisor'),
      person(2, 1, 'deputy'),
      person(3, 1, 'contact-person'),
      person(4, 2, 'contact-person'),
    ],
  })
  const release = await aRelease(bytesOf(snapshot), { version: 1 })
  await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
})

describe('the people named for the cooperation', () => {
  it('are contact persons and deputies, by their organisation', async () => {
    const found = await representatives(db, [uuid(1), uuid(9)])
    expect([...found.keys()]).toEqual([uuid(1)])
    const { contactPersons, deputies } = found.get(uuid(1)) ?? {}
    expect(contactPersons?.map(({ name }) => name)).toEqual(['Person 3'])
    expect(deputies?.map(({ name }) => name)).toEqual(['Person 2'])
  })
})

describe('the entries of partners', () => {
  it('are all that belongs to them, with when each was confirmed', async () => {
    const found = await provenances(db, [uuid(1), uuid(9)])
    expect([...found.keys()]).toEqual([uuid(1)])
    const dates = found.get(uuid(1))?.map(({ assured_date }) => assured_date)
    expect(dates?.toSorted()).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
      undefined,
    ])
  })
})

describe('the public holidays', () => {
  it('are those of all calendars of the region', async () => {
    expect([...(await publicHolidays(db))].toSorted()).toEqual(['2026-12-25', '2027-05-27'])
  })
})
