import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { syncFeed } from '../../src/app/sync/apply.ts'
import type { Snapshot, TableName } from '../../src/catalogue/snapshot.ts'
import { recordSchemas } from '../../src/catalogue/snapshot.ts'
import { parseSnapshot } from '../../src/feed/parse-snapshot.ts'
import { Database } from '../../src/store/database.ts'
import { listOffices, offersFor } from '../../src/store/queries.ts'
import { aFeed, aKey, bytesOf, NOW, VERSION } from '../builders/feed.ts'
import { aRegionOf, regions } from '../builders/records.ts'

const TABLES = Object.keys(recordSchemas) as TableName[]

/** A table's records in the order of their ids, as IndexedDB keeps them. */
const byId = (records: readonly { readonly id: string }[]) =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** What the device holds, without what the store derives for its lists. */
async function readBack(db: Database, name: TableName): Promise<unknown[]> {
  if (name !== 'locations') return db.table(name).toArray()
  return (await db.locations.toArray()).map(
    ({ kind: _kind, order: _order, ...location }) => location,
  )
}

it('what is read is what was signed, for any region and whatever was there before', async () => {
  const key = await aKey()
  const db = new Database('snapshots')
  let version = VERSION
  const holds = async (snapshot: Snapshot): Promise<void> => {
    const feed = await aFeed({ key, snapshot, release: { version: (version += 1) } })
    expect(await syncFeed({ db, ...feed, now: NOW })).toEqual({ ok: true, value: 'applied' })
    for (const name of TABLES) expect(await readBack(db, name), name).toEqual(byId(snapshot[name]))
  }
  await fc.assert(fc.asyncProperty(regions, holds), { numRuns: 50 })
})

it('takes in 20,000 records, and answers from them', { timeout: 120_000 }, async () => {
  const figures: string[] = []
  const measure = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const from = performance.now()
    const value = await work()
    figures.push(`${what} ${Math.round(performance.now() - from)} ms`)
    return value
  }
  const db = new Database('large')
  const snapshot = aRegionOf(20_000)
  const bytes = bytesOf(snapshot)
  const feed = await aFeed({ snapshot })
  figures.push(`snapshot ${(bytes.length / 1e6).toFixed(1)} MB`)
  await measure('parse', () => parseSnapshot(bytes, feed.release))
  const outcome = await measure('sync', () => syncFeed({ db, ...feed, now: NOW }))
  expect(outcome).toEqual({ ok: true, value: 'applied' })
  const listed = await measure('all offices', () => listOffices(db))
  expect(listed).toHaveLength(snapshot.locations.length)
  const offers = await measure('offers for one need', () => offersFor(db, ['sprache']))
  expect(offers.services).toHaveLength(750)
  expect(await db.services.count()).toBe(6000)
  console.info(`20,000 records, database in memory: ${figures.join(', ')}`)
})

it('a record at the very end that does not fit leaves what was there, though all before it were on their way (F6)', async () => {
  const key = await aKey()
  const db = new Database('snapshot-refused')
  const good = aRegionOf(1000)
  const feed = await aFeed({ key, snapshot: good, release: { version: VERSION } })
  expect(await syncFeed({ db, ...feed, now: NOW })).toMatchObject({ ok: true })
  const before = await Promise.all(TABLES.map((name) => readBack(db, name)))
  const services = good.services.map((one, at) => ({ ...one, id: anotherId(at) }))
  const bad = { ...good, services, rules: [{ id: 'none' }] } as unknown as Snapshot
  const next = await aFeed({ key, snapshot: bad, release: { version: VERSION + 1 } })
  expect(await syncFeed({ db, ...next, now: NOW })).toEqual({
    ok: false,
    error: { code: 'bad-record', table: 'rules', record: 'none' },
  })
  expect(await Promise.all(TABLES.map((name) => readBack(db, name)))).toEqual(before)
})

const anotherId = (n: number): string => `0bad0000-0000-4000-8000-${String(n).padStart(12, '0')}`
