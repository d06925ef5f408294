import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { rebuildTables, syncFeed } from '../../src/app/sync/apply.ts'
import type { DeltaFrame } from '../../src/catalogue/delta.ts'
import type { Root } from '../../src/catalogue/release.ts'
import type { DeltaBase } from '../../src/feed/delta.ts'
import { deltaFor } from '../../src/feed/delta.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import type { AppliedRelease } from '../../src/store/database.ts'
import { Database, RELEASE_TABLES } from '../../src/store/database.ts'
import { markSeen } from '../../src/store/news.ts'
import { readNews, readRelease } from '../../src/store/status.ts'
import { aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { histories, withBallast } from '../builders/histories.ts'
import { aService, uuid } from '../builders/offers.ts'
import { aSigningKey, Publisher } from '../builders/publisher.ts'

vi.setConfig({ testTimeout: 120_000 })

const HOUR = 3_600_000
let databases = 0
const aDevice = (): Database => new Database(`delta-${databases++}`)

/** Everything a device holds of a release but the bytes it was signed as. */
async function contentOf(db: Database): Promise<unknown> {
  const tables = RELEASE_TABLES.filter((name) => name !== 'signed')
  const rows = await Promise.all(
    tables.map(async (name) => [name, await db.table(name).toArray()] as const),
  )
  const { made_from: _, ...applied } = (await readRelease(db)) ?? {}
  return { ...Object.fromEntries(rows), news: await readNews(db), applied }
}

/** The feed without its deltas, as they are not there for a device. */
const withoutDeltas = (publisher: Publisher): FeedSource => ({
  read: (path, limit) =>
    publisher.release.deltas.some((delta) => delta.path === path)
      ? Promise.resolve({ ok: false, error: { code: 'no-feed-here' } })
      : publisher.source.read(path, limit),
})

describe('for any history of edits (F7)', () => {
  it('a device that takes deltas holds what one that takes snapshots holds, and tells the same news', async () => {
    const key = await aSigningKey()
    let taken = 0
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const publisher = new Publisher(key)
        const [whole, stepwise] = [aDevice(), aDevice()]
        for (const [n, { snapshot, isFetched, isSeen }] of history.entries()) {
          const now = NOW + n * HOUR
          await publisher.publish(withBallast(snapshot), now)
          if (!isFetched) continue
          const root = await publisher.root()
          const outcome = { ok: true, value: 'applied' }
          const plain = withoutDeltas(publisher)
          expect(await syncFeed({ db: whole, root, source: plain, now })).toEqual(outcome)
          publisher.asked.length = 0
          const base = baseOf(await readRelease(stepwise))
          const entry = base && deltaFor(publisher.release, base)
          expect(await syncFeed({ db: stepwise, root, source: publisher.source, now })).toEqual(
            outcome,
          )
          expect(await contentOf(stepwise)).toEqual(await contentOf(whole))
          const isWhole = publisher.asked.includes(publisher.release.snapshot.path)
          expect(isWhole).toBe(entry === undefined)
          if (!isWhole) taken += 1
          if (isSeen) for (const db of [whole, stepwise]) await markSeen(db, Math.floor(now / 1000))
        }
        await sameAfterRebuild(stepwise, await publisher.root())
      }),
      { numRuns: 40 },
    )
    // The property says little unless deltas were truly taken.
    expect(taken).toBeGreaterThan(20)
  })
})

/** F8: the kept bytes give the tables again, without a network. */
async function sameAfterRebuild(db: Database, root: Root): Promise<void> {
  const release = await readRelease(db)
  if (!release) return
  const before = await contentOf(db)
  await db.meta.put({ ...release, tables: 0 })
  for (const name of ['services', 'locations', 'notices']) await db.table(name).clear()
  expect(await rebuildTables({ db, root, now: NOW })).toEqual({ ok: true, value: 'applied' })
  expect(await contentOf(db)).toEqual(before)
}

const baseOf = (applied: AppliedRelease | undefined): DeltaBase | undefined =>
  applied?.made_from && {
    version: applied.version,
    snapshot: applied.made_from.snapshot,
    deltaBytes: applied.made_from.delta_bytes,
  }

describe('on any doubt the snapshot is read', () => {
  const before = withBallast(aSnapshot())
  const after = withBallast(
    aSnapshot({ services: [aService(10, 1, { name: { de: 'Neu' } }), aService(11, 1)] }),
  )

  /** A device with the first of two releases, and the publisher of both. */
  async function two(first = before, second = after) {
    const publisher = new Publisher(await aSigningKey())
    await publisher.publish(first, NOW)
    const db = aDevice()
    const root = await publisher.root()
    await syncFeed({ db, root, source: publisher.source, now: NOW })
    await publisher.publish(second, NOW + HOUR)
    publisher.asked.length = 0
    const sync = () => syncFeed({ db, root, source: publisher.source, now: NOW + HOUR })
    return { publisher, db, root, sync }
  }

  async function becomesWhole({ publisher, db, sync }: Awaited<ReturnType<typeof two>>) {
    expect(await sync()).toEqual({ ok: true, value: 'applied' })
    expect(publisher.asked).toContain(publisher.release.snapshot.path)
    expect(await db.services.toArray()).toEqual(after.services)
    expect(await db.notices.count()).toBe(after.notices.length)
    expect((await readRelease(db))?.version).toBe(publisher.release.version)
  }

  it('but without one the delta alone', async () => {
    const { publisher, db, sync } = await two()
    expect(await sync()).toEqual({ ok: true, value: 'applied' })
    expect(publisher.asked).toEqual([
      'root.2.jws.json',
      'release.jws.json',
      publisher.release.deltas[0]?.path,
    ])
    expect(await db.services.toArray()).toEqual(after.services)
    expect(await db.signed.count()).toBe(3)
  })

  it.each<[string, (files: Map<string, Uint8Array>, path: string) => void]>([
    ['is not there', (files, path) => files.delete(path)],
    ['is cut short', (files, path) => files.set(path, files.get(path)?.slice(1) ?? bytesOf(''))],
    ['is another', (files, path) => files.set(path, new Uint8Array(files.get(path)?.length ?? 0))],
  ])('the delta %s', async (_what, damage) => {
    const made = await two()
    damage(made.publisher.files, made.publisher.release.deltas[0]?.path ?? '')
    await becomesWhole(made)
  })

  const gone = aSnapshot().organizations[0]?.id ?? ''
  it.each<[string, (delta: DeltaFrame) => unknown]>([
    ['is no delta', () => []],
    ['is of a later format', (delta) => ({ ...delta, format: 2 })],
    ['is for another region', (delta) => ({ ...delta, region: 'anderswo' })],
    [
      'describes another region',
      (delta) => ({ ...delta, described: { ...before.region, code: 'anderswo' } }),
    ],
    ['starts elsewhere', (delta) => ({ ...delta, from: { ...delta.from, version: 1 } })],
    [
      'starts from other data of the same version',
      (delta) => ({ ...delta, from: { ...delta.from, snapshot: 'a'.repeat(64) } }),
    ],
    ['leads elsewhere', (delta) => ({ ...delta, to: delta.to + 1 })],
    ['has a bad record', edited({ changed: [{ ...aService(11, 1), minimum_age: 400 }] })],
    ['has a record twice', edited({ changed: [aService(11, 1), aService(11, 1)] })],
    ['changes and removes a record', edited({ removed: [uuid(11)] })],
    ['removes what is not there', edited({ removed: [uuid(77)] })],
    ['counts otherwise', edited({ count: 7 })],
    ['refers to nothing', edited({ changed: [aService(10, 99), aService(11, 1)] })],
    [
      'removes what is referred to',
      (delta) => ({
        ...delta,
        lists: { ...delta.lists, organizations: { changed: [], removed: [gone], count: 0 } },
      }),
    ],
  ])('the delta %s', async (_what, forge) => {
    const made = await two()
    await made.publisher.forgeDelta(forge)
    await becomesWhole(made)
  })

  it('a stored record is missing: the snapshot mends it', async () => {
    const third = aService(12, 1)
    const { db, sync } = await two(
      { ...before, services: [...before.services, third] },
      { ...after, services: [...after.services, third] },
    )
    await db.services.delete(third.id)
    expect(await sync()).toEqual({ ok: true, value: 'applied' })
    expect(await db.services.toArray()).toEqual([...after.services, third])
  })

  it('the tables were made by another app', async () => {
    const made = await two()
    const applied = await readRelease(made.db)
    if (applied) await made.db.meta.put({ ...applied, tables: 0 })
    await becomesWhole(made)
  })

  it('an app stored the release that did not know deltas', async () => {
    const made = await two()
    const { made_from: _, ...applied } = (await readRelease(made.db)) ?? {}
    await made.db.meta.put(applied as AppliedRelease)
    await becomesWhole(made)
  })

  it('a failure in the middle changes nothing (F6)', async () => {
    const { db, sync } = await two()
    db.meta.hook('updating', (_, row) => {
      if (row === 'news') throw new Dexie.QuotaExceededError()
    })
    const held = await contentOf(db)
    expect(await sync()).toEqual({ ok: false, error: { code: 'not-stored' } })
    expect(await contentOf(db)).toEqual(held)
  })

  it('the deltas kept are as large as a snapshot: one is read, and they go', async () => {
    const { publisher, db, root, sync } = await two()
    await sync()
    let kept = 0
    for (let n = 2; kept < (await db.signed.count()); n += 1) {
      kept = await db.signed.count()
      const name = { de: `${n}. Fassung ${'x'.repeat(2000)}` }
      const next = { ...after, services: [aService(10, 1, { description: name })] }
      await publisher.publish(next, NOW + n * HOUR)
      await syncFeed({ db, root, source: publisher.source, now: NOW + n * HOUR })
    }
    expect(kept).toBeGreaterThan(4)
    expect(await db.signed.count()).toBe(2)
  })
})

/** A delta whose list of services is another. */
function edited(list: Partial<DeltaFrame['lists'][string]>) {
  return (delta: DeltaFrame): unknown => ({
    ...delta,
    lists: { ...delta.lists, services: { ...delta.lists['services'], ...list } },
  })
}
