import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { rebuildTables } from '../../src/app/sync/apply.ts'
import { Database, TABLES_VERSION } from '../../src/store/database.ts'
import { readNews, readRelease, readStatus } from '../../src/store/status.ts'
import { putDatabase, readEarlierDatabase } from '../builders/earlier-database.ts'
import { aRoot, keyFrom, NOW, VERSION } from '../builders/feed.ts'
import { uuid } from '../builders/offers.ts'

/** The published example key of RFC 8037 (appendix A.1), which signed what the fixtures hold. */
const key = await keyFrom({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
})

async function upgraded(version: number): Promise<Database> {
  const name = `upgrade-${version}-${Math.random()}`
  await putDatabase({ name, database: readEarlierDatabase(version) })
  return new Database(name)
}

describe.each([1, 2])('a device with the database of version %i', (version) => {
  it('keeps its release, and makes the tables again from the signed bytes without a network', async () => {
    const db = await upgraded(version)
    expect(await readStatus(db)).toMatchObject({ version: VERSION, applied_at: NOW })
    expect((await readRelease(db))?.tables).not.toBe(TABLES_VERSION)
    const rebuilt = await rebuildTables({ db, root: aRoot([key]), now: NOW })
    expect(rebuilt).toEqual({ ok: true, value: 'applied' })
    expect(await readRelease(db)).toMatchObject({ tables: TABLES_VERSION, applied_at: NOW })
    expect((await db.services.toArray()).map(({ id }) => id)).toEqual([uuid(10)])
    db.close()
  })

  it('has every table of today', async () => {
    const db = await upgraded(version)
    await db.open()
    const names = [...db.backendDB().objectStoreNames].toSorted()
    expect(names).toEqual(db.tables.map(({ name }) => name).toSorted())
    for (const name of ['vault', 'counts']) expect(await db.table(name).count()).toBe(0)
    db.close()
  })
})

it('what waited in the outbox and what was saved stays as it was', async () => {
  const db = await upgraded(2)
  const before = readEarlierDatabase(2)
  for (const name of ['reports', 'saved', 'search']) {
    const rows = before.stores.find((store) => store.name === name)?.rows ?? []
    expect(rows).toHaveLength(1)
    expect(JSON.parse(JSON.stringify(await db.table(name).toArray()))).toEqual(rows)
  }
  db.close()
})

it('what nobody has seen yet is news still', async () => {
  const database = readEarlierDatabase(2)
  const change = { id: `services/${uuid(10)}`, table: 'services', change: 'added', fields: [] }
  const stores = database.stores.map((store) =>
    store.name === 'changes' ? { ...store, rows: [change] } : store,
  )
  const name = `upgrade-${Math.random()}`
  await putDatabase({ name, database: { ...database, stores } })
  const db = new Database(name)
  expect(await readNews(db)).toEqual([change])
  // A window with the app of before finds the table it knows.
  expect(await db.table('changes').count()).toBe(0)
  db.close()
})
