import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { installEmbedded, rebuildTables, syncFeed } from '../../src/app/sync/apply.ts'
import { isDue } from '../../src/app/sync/due.ts'
import type { Attempt } from '../../src/store/database.ts'
import { Database } from '../../src/store/database.ts'
import { readStatus } from '../../src/store/status.ts'
import type { TestFeed } from '../builders/feed.ts'
import { aFeed, aSnapshot, NOW, VERSION } from '../builders/feed.ts'
import { aService, uuid } from '../builders/offers.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`sync-${databases++}`)
})

const sync = ({ root, source }: TestFeed, now = NOW) => syncFeed({ db, root, source, now })
const serviceIds = async () => (await db.services.toArray()).map(({ id }) => id)

describe('a sync', () => {
  it('applies a checked release whole, with its date', async () => {
    const feed = await aFeed()
    expect(await sync(feed)).toEqual({ ok: true, value: 'applied' })
    expect(await readStatus(db)).toMatchObject({
      version: VERSION,
      issued: feed.release.issued,
      applied_at: NOW,
      attempted_at: NOW,
      refusal: undefined,
    })
    expect(await serviceIds()).toEqual([uuid(10)])
  })

  it('leaves everything as it is when the release is known', async () => {
    const feed = await aFeed()
    await sync(feed)
    expect(await sync(feed, NOW + 5)).toEqual({ ok: true, value: 'up-to-date' })
    expect(await readStatus(db)).toMatchObject({ applied_at: NOW, attempted_at: NOW + 5 })
  })

  it('replaces what is stored by a newer release, removed records included', async () => {
    const first = await aFeed()
    await sync(first)
    const newer = await aFeed({
      key: first.key,
      snapshot: aSnapshot({ services: [aService(11, 1)], service_at_locations: [] }),
      release: { version: VERSION + 1 },
    })
    expect(await sync(newer)).toEqual({ ok: true, value: 'applied' })
    expect(await serviceIds()).toEqual([uuid(11)])
    expect(await db.service_at_locations.count()).toBe(0)
    expect(await db.signed.count()).toBe(2)
  })

  it('refused keeps the last good data and its date, and records why (F9)', async () => {
    const first = await aFeed()
    await sync(first)
    const older = await aFeed({ key: first.key, release: { version: VERSION - 1 } })
    const refused = await sync(older, NOW + 5)
    expect(refused).toMatchObject({ ok: false, error: { code: 'rolled-back' } })
    expect(await readStatus(db)).toMatchObject({
      version: VERSION,
      applied_at: NOW,
      attempted_at: NOW + 5,
      refusal: {
        code: 'rolled-back',
        params: { version: String(VERSION - 1), stored: String(VERSION) },
      },
    })
    expect(await serviceIds()).toEqual([uuid(10)])
  })

  it('on a full device keeps what is there, and says so (F9)', async () => {
    const first = await aFeed()
    await sync(first)
    db.meta.hook('updating', (_, row) => {
      if (row === 'release') throw new Dexie.QuotaExceededError()
    })
    const newer = await aFeed({ key: first.key, release: { version: VERSION + 1 } })
    expect(await sync(newer)).toEqual({ ok: false, error: { code: 'not-stored' } })
    expect(await readStatus(db)).toMatchObject({
      version: VERSION,
      refusal: { code: 'not-stored', params: {} },
    })
    expect(await serviceIds()).toEqual([uuid(10)])
  })

  it('forgets a refusal once a release is good again', async () => {
    const first = await aFeed()
    await sync(first)
    await sync(await aFeed({ key: first.key, release: { version: VERSION - 1 } }))
    await sync(await aFeed({ key: first.key, release: { version: VERSION + 1 } }))
    expect(await readStatus(db)).toMatchObject({ version: VERSION + 1, refusal: undefined })
  })
})

describe('the embedded region', () => {
  const expired = { expires: '2026-11-01T00:00:00Z' }

  it('stands on an empty device even past its date: it says so, and helps more than nothing', async () => {
    const feed = await aFeed({ release: expired })
    expect(await installEmbedded({ db, ...feed, now: NOW })).toEqual({ ok: true, value: 'applied' })
    expect(await readStatus(db)).toMatchObject({
      expires: expired.expires,
      attempted_at: undefined,
    })
  })

  it('does not replace newer data, nor apply past its date over older data', async () => {
    const stored = await aFeed()
    await sync(stored)
    const older = await aFeed({ key: stored.key, release: { version: VERSION - 1 } })
    expect(await installEmbedded({ db, ...older, now: NOW })).toMatchObject({ ok: false })
    const late = await aFeed({ key: stored.key, release: { version: VERSION + 1, ...expired } })
    expect(await installEmbedded({ db, ...late, now: NOW })).toMatchObject({
      error: { code: 'expired' },
    })
    expect(await readStatus(db)).toMatchObject({ version: VERSION })
  })

  it('replaces older data when the app brings newer', async () => {
    const stored = await aFeed()
    await sync(stored)
    const newer = await aFeed({ key: stored.key, release: { version: VERSION + 1 } })
    await installEmbedded({ db, ...newer, now: NOW })
    expect(await readStatus(db)).toMatchObject({ version: VERSION + 1 })
  })
})

describe('a guide built for another region at the same address', () => {
  it('brings its region, though what is stored is newer', async () => {
    await sync(await aFeed())
    const { region, ...rest } = aSnapshot()
    const other = await aFeed({
      snapshot: { ...rest, region: { ...region, code: 'anderswo' } },
      release: { region: 'anderswo', version: VERSION - 1 },
    })
    const root = { ...other.root, region: 'anderswo' }
    const outcome = await installEmbedded({ db, root, source: other.source, now: NOW })
    expect(outcome).toEqual({ ok: true, value: 'applied' })
    expect(await readStatus(db)).toMatchObject({ region: { code: 'anderswo' } })
  })
})

describe('looking by itself', () => {
  const HOUR = 3_600_000
  const attempt = (attempted_at: number, code?: string): Attempt => ({
    name: 'attempt',
    attempted_at,
    refusal: code === undefined ? undefined : { code, params: {} },
  })

  it.each([
    ['never looked', undefined, true],
    ['looked just now', attempt(NOW), false],
    ['looked an hour ago, less a moment', attempt(NOW - HOUR + 1), false],
    ['looked an hour ago', attempt(NOW - HOUR), true],
    ['refused just now', attempt(NOW, 'bad-signature'), false],
    ['reached nobody just now', attempt(NOW, 'unreachable'), true],
    ['looked in the future, by a wrong clock', attempt(NOW + HOUR), true],
  ])('%s', (_when, last, due) => {
    expect(isDue(last, NOW)).toBe(due)
  })
})

describe('after an update that makes the tables differently (F8)', () => {
  const outdate = async (): Promise<void> => {
    const release = await db.meta.get('release')
    if (release?.name !== 'release') throw new Error('nothing stored')
    await db.meta.put({ ...release, tables: 0 })
    await db.services.clear()
  }

  it('they are made again from the signed bytes, without a network', async () => {
    const feed = await aFeed({ release: { expires: '2026-11-24T09:30:00Z' } })
    await sync(feed)
    await outdate()
    const later = NOW + 86_400_000
    expect(await rebuildTables({ db, root: feed.root, now: later })).toEqual({
      ok: true,
      value: 'applied',
    })
    expect(await serviceIds()).toEqual([uuid(10)])
    expect(await readStatus(db)).toMatchObject({ applied_at: NOW, version: VERSION })
  })

  it('stored bytes pass the same gate as downloaded ones', async () => {
    const feed = await aFeed()
    await sync(feed)
    await outdate()
    const path = feed.release.snapshot.path
    const bytes = (await db.signed.get(path))?.bytes
    if (!bytes) throw new Error('no bytes kept')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await db.signed.put({ path, bytes })
    expect(await rebuildTables({ db, root: feed.root, now: NOW })).toMatchObject({
      error: { code: 'hash-differs' },
    })
  })

  it('nothing happens while they are as this app makes them', async () => {
    const feed = await aFeed()
    await sync(feed)
    expect(await rebuildTables({ db, root: feed.root, now: NOW + 1 })).toEqual({
      ok: true,
      value: 'up-to-date',
    })
  })
})
