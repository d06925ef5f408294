import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { expect, it } from 'vitest'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { Database } from '../../src/store/database.ts'
import { listOffices, offersFor } from '../../src/store/queries.ts'
import { aRelease, bytesOf, NOW } from '../builders/feed.ts'
import { contentOf } from '../builders/content.ts'
import { aRegionOf } from '../builders/records.ts'

/** What a query found last, since it was begun. */
function watched<T>(query: () => Promise<T>) {
  const found: T[] = []
  const subscription = liveQuery(query).subscribe((value) => found.push(value))
  return { last: () => found.at(-1), stop: () => subscription.unsubscribe() }
}

const put = async (db: Database, snapshot: Snapshot, version: number): Promise<void> => {
  const release = await aRelease(bytesOf(snapshot), { version })
  expect(await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)).toMatchObject({
    ok: true,
  })
}

// A window that is open while the first release comes shows it, and each later one: also what it finds by an index.
it.each([20, 1000])('a screen that is open hears of a release of %i entries', async (size) => {
  const db = new Database(`watched-${size}`)
  const region = aRegionOf(size)
  const offices = watched(() => listOffices(db))
  const offers = watched(() => offersFor(db, ['sprache']))
  await expect.poll(() => [offices.last(), offers.last()?.services]).toEqual([[], []])
  await put(db, region, 1)
  const serving = region.services.filter(({ needs }) => needs.includes('sprache'))
  expect(serving.length).toBeGreaterThan(0)
  await expect.poll(() => offices.last()?.length).toBe(region.locations.length)
  await expect.poll(() => offers.last()?.services.length).toBe(serving.length)
  const fewer = { ...region, services: region.services.filter((one) => one !== serving[0]) }
  const rest = fewer.services.map(({ id }) => id)
  const given = fewer.service_at_locations.filter((one) => rest.includes(one.service_id))
  await put(db, { ...fewer, service_at_locations: given }, 2)
  await expect.poll(() => offers.last()?.services.length).toBe(serving.length - 1)
  offices.stop()
  offers.stop()
  db.close()
})
