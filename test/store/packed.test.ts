import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { rebuildTables, syncFeed } from '../../src/app/sync/apply.ts'
import { Database } from '../../src/store/database.ts'
import { pack, unpack } from '../../src/store/packed.ts'
import { readRelease } from '../../src/store/status.ts'
import { aFeed, bytesOf, NOW } from '../builders/feed.ts'
import { aRegionOf } from '../builders/records.ts'

const large = bytesOf(aRegionOf(2000))

it('a large file is kept in a third of its bytes, and comes out as it was', async () => {
  const kept = await pack({ path: 'data/x.json', bytes: large })
  expect(kept.bytes.length).toBeLessThan(large.length / 3)
  expect(await unpack(kept)).toEqual(large)
})

it('a small one is kept as it is', async () => {
  const small = { path: 'release.jws.json', bytes: bytesOf({ version: 1 }) }
  expect(await pack(small)).toEqual(small)
  expect(await unpack(small)).toBe(small.bytes)
})

async function aDevice() {
  const db = new Database(`packed-${Math.random()}`)
  const feed = await aFeed({ snapshot: aRegionOf(2000) })
  expect(await syncFeed({ db, ...feed, now: NOW })).toMatchObject({ ok: true })
  const distrust = async (): Promise<void> => {
    const release = await readRelease(db)
    if (release) await db.meta.put({ ...release, tables: 0 })
  }
  return { db, feed, distrust, services: await db.services.toArray() }
}

it('the tables are made again from the packed bytes (F8)', async () => {
  const { db, feed, distrust, services } = await aDevice()
  await distrust()
  await db.services.clear()
  const rebuilt = await rebuildTables({ db, root: feed.root, now: NOW })
  expect(rebuilt).toEqual({ ok: true, value: 'applied' })
  expect(await db.services.toArray()).toEqual(services)
})

it('bytes that cannot be unpacked any more are refused as ones whose hash does not hold', async () => {
  const { db, feed, distrust, services } = await aDevice()
  await distrust()
  const { path } = feed.release.snapshot
  const kept = await db.signed.get(path)
  if (!kept) throw new Error('the snapshot is not kept')
  await db.signed.put({ ...kept, bytes: kept.bytes.slice(0, -100) })
  expect(await rebuildTables({ db, root: feed.root, now: NOW })).toMatchObject({ ok: false })
  expect(await db.services.toArray()).toEqual(services)
})
