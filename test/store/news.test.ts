import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../src/catalogue/notice.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { Database } from '../../src/store/database.ts'
import { listChanges, listNotices } from '../../src/store/news.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, ISSUED, NOW } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`news-${databases++}`)
})

const LATER = '2026-12-01T08:00:00Z'
const apply = async (snapshot: Snapshot, version: number, issued: string) => {
  const release = await aRelease(bytesOf(snapshot), { version, issued })
  return applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
}
const notice = (n: number, more: Partial<Notice> = {}): Notice => ({
  id: uuid(n),
  kind: 'news',
  title: { de: `Meldung ${n}` },
  body: { de: 'Text' },
  source: 'Musterblatt',
  published_on: '2026-11-20',
  ...more,
})
const LIMIT = { added: 2, changed: 2, removed: 2 }

describe('notices', () => {
  it('come the newest first, with who says them', async () => {
    const notices = [
      notice(71),
      notice(72, { published_on: '2026-11-23', organization_id: uuid(1) }),
    ]
    await apply(aSnapshot({ notices }), 1, ISSUED)
    expect(await listNotices(db)).toMatchObject([
      { notice: { id: uuid(72) }, organization: { name: { de: 'Stelle 1' } } },
      { notice: { id: uuid(71) }, organization: undefined },
    ])
  })
})

describe('changes', () => {
  const before = aSnapshot({
    organizations: [anOrganization(1, 'mbe'), anOrganization(2, 'jmd')],
    locations: [aLocation(1), aLocation(3, { organization_id: uuid(1) })],
  })
  const after = aSnapshot({
    organizations: [anOrganization(1, 'mbe'), anOrganization(4, 'jmd')],
    locations: [aLocation(1, { organization_id: uuid(4) })],
    services: [10, 11, 12, 13].map((n) => aService(n, 1)),
  })

  it('are none on an empty device, and compare with nothing after the first release', async () => {
    expect(await listChanges(db, LIMIT)).toBeUndefined()
    await apply(before, 1, ISSUED)
    const { since, groups } = (await listChanges(db, LIMIT)) ?? {}
    expect({ since, totals: groups?.map(({ total }) => total) }).toEqual({
      since: undefined,
      totals: [0, 0, 0],
    })
  })

  it('come by sort and kind of entry, so many of each, with how many there are', async () => {
    await apply(before, 1, ISSUED)
    await apply(after, 2, LATER)
    const { issued, since, groups } = (await listChanges(db, LIMIT)) ?? {}
    expect({ issued, since }).toEqual({ issued: LATER, since: ISSUED })
    expect(
      groups?.map(({ change, total, listed }) => [change, total, listed.map(({ id }) => id)]),
    ).toEqual([
      ['added', 4, [`organizations/${uuid(4)}`, `services/${uuid(11)}`]],
      ['changed', 1, [`locations/${uuid(1)}`]],
      ['removed', 2, [`organizations/${uuid(2)}`, `locations/${uuid(3)}`]],
    ])
  })

  it('name the office where an entry is found, and what their fields refer to, gone or not', async () => {
    const at = { id: uuid(101), service_id: uuid(10), location_id: uuid(5) }
    const moved = { ...at, location_id: uuid(6) }
    const offices = [5, 6].map((n) => aLocation(n, { organization_id: uuid(1) }))
    await apply(aSnapshot({ locations: offices, service_at_locations: [at] }), 1, ISSUED)
    const renamed = aService(10, 1, { name: { de: 'Neuer Name' } })
    await apply(
      aSnapshot({
        locations: offices.slice(1),
        services: [renamed],
        service_at_locations: [moved],
      }),
      2,
      LATER,
    )
    const { groups, names } = (await listChanges(db, { ...LIMIT, removed: 0 })) ?? {}
    expect(groups?.[1]?.listed).toMatchObject([
      { table: 'services', location_id: uuid(6) },
      { table: 'service_at_locations', location_id: uuid(6) },
    ])
    expect(names).toEqual(
      new Map([
        [uuid(5), { de: 'Büro 5' }],
        [uuid(6), { de: 'Büro 6' }],
      ]),
    )
  })
})
