import 'fake-indexeddb/auto'
import type { DBCore, DBCoreTable } from 'dexie'
import { describe, expect, it } from 'vitest'
import { syncFeed } from '../../src/app/sync/apply.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { Database } from '../../src/store/database.ts'
import { personPage, readEntries } from '../../src/store/entries.ts'
import { locationPage, offersFor, servicePage } from '../../src/store/queries.ts'
import { readStatus } from '../../src/store/status.ts'
import { NOW } from '../builders/feed.ts'
import { musterkreis } from '../builders/musterkreis.ts'
import { aSigningKey, Publisher } from '../builders/publisher.ts'
import { grownRegion } from '../bench/grown-region.ts'

/*
 * What the times of `npm run bench` come from, and what no machine makes slower: how many records are read for a screen, and
 * how often the database is asked to let something in or out.
 */

interface Costs {
  /** Records that came out of the database. */
  read: number
  /** Transactions that may write. */
  writing: number
  /** Transactions that only read. */
  reading: number
}

/** Has a database count from here on. */
function counted(db: Database): Costs {
  const costs = { read: 0, writing: 0, reading: 0 }
  const countingTable = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    async get(request) {
      const found: unknown = await table.get(request)
      if (found !== undefined) costs.read += 1
      return found
    },
    async getMany(request) {
      const found: unknown[] = await table.getMany(request)
      costs.read += found.filter((one) => one !== undefined).length
      return found
    },
    async query(request) {
      const found = await table.query(request)
      costs.read += found.result.length
      return found
    },
    openCursor() {
      throw new Error('a cursor reads record by record')
    },
  })
  db.use({
    stack: 'dbcore',
    name: 'counting',
    create: (core: DBCore) => ({
      ...core,
      table: (name) => countingTable(core.table(name)),
      transaction(stores, mode, options) {
        costs[mode === 'readonly' ? 'reading' : 'writing'] += 1
        return core.transaction(stores, mode, options)
      },
    }),
  })
  return costs
}

let databases = 0
const demo = await musterkreis()

/** A device that has taken in a region of so many entries, and what it costs from here on. */
async function aDevice(entries: number) {
  const region = grownRegion(entries, demo)
  const publisher = new Publisher(await aSigningKey())
  await publisher.publish(region, NOW)
  const db = new Database(`cost-${databases++}`)
  const costs = counted(db)
  const root = await publisher.root()
  const sync = (now: number) => syncFeed({ db, root, source: publisher.source, now })
  const cost = async (work: () => Promise<unknown>): Promise<Costs> => {
    const before = { ...costs }
    await work()
    return {
      read: costs.read - before.read,
      writing: costs.writing - before.writing,
      reading: costs.reading - before.reading,
    }
  }
  const first = await cost(() => sync(NOW))
  return { db, region, publisher, cost, sync, first }
}

const SIZES = [500, 2000]
const devices = await Promise.all(SIZES.map(aDevice))
const [small] = devices

/** Costs the same however large the region is. */
async function sameForAll(
  work: (db: Database, region: Snapshot) => Promise<unknown>,
): Promise<Costs> {
  const costs = await Promise.all(
    devices.map(({ db, region, cost }) => cost(() => work(db, region))),
  )
  expect(new Set(costs.map((one) => JSON.stringify(one))).size).toBe(1)
  return costs[0] as Costs
}

const idIn = (region: Snapshot, table: 'locations' | 'services' | 'contacts'): string =>
  // The first copy of the region keeps its ids in every size.
  small?.region[table].find(({ id }) => region[table].some((one) => one.id === id))?.id ?? ''

describe('what is read does not grow with the region', () => {
  it('for the page of an office, an offer or an advisor', async () => {
    const office = await sameForAll((db, region) => locationPage(db, idIn(region, 'locations')))
    expect(office).toMatchObject({ writing: 0 })
    expect(office.read).toBeLessThan(40)
    const offer = await sameForAll((db, region) => servicePage(db, idIn(region, 'services')))
    expect(offer.read).toBeLessThan(40)
    const person = await sameForAll((db, region) => personPage(db, idIn(region, 'contacts')))
    expect(person.read).toBeLessThan(40)
  })

  it('for a screenful of the directory', async () => {
    const refs = (region: Snapshot) =>
      (small?.region.locations ?? [])
        .filter(({ id }) => region.locations.some((one) => one.id === id))
        .slice(0, 20)
        .map(({ id }) => ({ table: 'locations', id, location_id: id }) as const)
    const { read, writing } = await sameForAll((db, region) => readEntries(db, refs(region)))
    expect(writing).toBe(0)
    expect(read).toBeLessThan(20 * 12)
  })

  it('for the line that tells how old the data are', async () => {
    const { read } = await sameForAll((db) => readStatus(db))
    expect(read).toBeLessThanOrEqual(3)
  })
})

it('an answer reads what it is made from, each record once, in one transaction', async () => {
  for (const { db, region, cost } of devices) {
    const costs = await cost(() => offersFor(db, ['sprache']))
    const offers = await offersFor(db, ['sprache'])
    const serving = region.services.filter(({ needs }) => needs.includes('sprache'))
    expect(offers.services).toHaveLength(serving.length)
    const made =
      offers.rules.length +
      offers.services.length +
      offers.programmes.length +
      offers.service_at_locations.length +
      offers.organizations.size +
      offers.locations.size +
      offers.holiday_calendars.size
    expect(costs).toEqual({ read: made, writing: 0, reading: 1 })
  }
})

describe('a sync', () => {
  it('writes a first release, and what it tried, in few transactions, and reads no record of it', () => {
    for (const { first } of devices) expect(first).toMatchObject({ writing: 2 })
    for (const { first } of devices) expect(first.read).toBeLessThan(10)
  })

  it('that brings nothing new writes that it looked, and reads no record', async () => {
    for (const { cost, sync } of devices) {
      const costs = await cost(() => sync(NOW + 1000))
      expect(costs).toMatchObject({ writing: 1 })
      expect(costs.read).toBeLessThan(10)
    }
  })

  it('that brings a changed record reads that, and what it refers to', async () => {
    for (const { region, publisher, cost, sync } of devices) {
      const [first, ...others] = region.services
      if (!first) throw new Error('the region has no services')
      const changed = { ...first, description: { ...first.description, de: 'Auch abends.' } }
      await publisher.publish({ ...region, services: [changed, ...others] }, NOW + 3_600_000)
      const costs = await cost(() => sync(NOW + 3_600_000))
      expect(publisher.release.deltas).toHaveLength(1)
      expect(costs).toMatchObject({ writing: 2 })
      expect(costs.read).toBeLessThan(20)
    }
  })
})
