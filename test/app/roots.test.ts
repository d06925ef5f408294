import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { installEmbedded, rebuildTables, syncFeed } from '../../src/app/sync/apply.ts'
import type { Root } from '../../src/catalogue/release.ts'
import { storedSource } from '../../src/feed/source.ts'
import { Database } from '../../src/store/database.ts'
import { readRelease, readRoots, readStatus } from '../../src/store/status.ts'
import type { TestKey } from '../builders/feed.ts'
import { aFeed, aKey, aRoot, NOW, signed, VERSION } from '../builders/feed.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`roots-${databases++}`)
})

/** Root keys stay at home; releases are signed by a key of their own, which changes. */
async function aRegion() {
  const [home, online, next] = await Promise.all([aKey(), aKey(), aKey()])
  const rootOf = (version: number, releaseKey: TestKey, more: Partial<Root> = {}): Root => ({
    ...aRoot([home, releaseKey], { version, ...more }),
    roles: {
      root: { keyids: [home.kid], threshold: 1 },
      release: { keyids: [releaseKey.kid], threshold: 1 },
    },
  })
  const root = rootOf(1, online)
  const rotated = await signed(rootOf(2, next), [home])
  const filesBy = async (key: TestKey, version: number) =>
    (await aFeed({ key, release: { version } })).files
  const sync = (files: Map<string, Uint8Array>, trusted = root) =>
    syncFeed({ db, root: trusted, source: storedSource(files), now: NOW })
  return { home, online, next, root, rootOf, rotated, filesBy, sync }
}

const applied = { ok: true, value: 'applied' }
const refused = { ok: false, error: { code: 'bad-signature', path: 'release.jws.json' } }

describe('a device follows the keys of its region', () => {
  it('takes what the new key signs, and refuses the revoked one, from then on', async () => {
    const { online, next, rotated, filesBy, sync } = await aRegion()
    expect(await sync(await filesBy(online, VERSION))).toEqual(applied)
    const files = await filesBy(next, VERSION + 1)
    expect(await sync(files)).toEqual(refused)
    expect(await sync(files.set('root.2.jws.json', rotated))).toEqual(applied)
    // The host hides the rotation again: the device remembers it.
    expect(await sync(await filesBy(online, VERSION + 2))).toEqual(refused)
    expect(await readStatus(db)).toMatchObject({
      version: VERSION + 1,
      refusal: { code: 'bad-signature' },
    })
  })

  it('takes a good release after one far ahead, once the key that signed that is revoked', async () => {
    const { online, next, rotated, filesBy, sync } = await aRegion()
    const farAhead = 9_999_999_999
    expect(await sync(await filesBy(online, farAhead))).toEqual(applied)
    expect(await sync(await filesBy(online, VERSION))).toEqual({
      ok: false,
      error: { code: 'rolled-back', version: VERSION, stored: farAhead },
    })
    const files = (await filesBy(next, VERSION + 1)).set('root.2.jws.json', rotated)
    expect(await sync(files)).toEqual(applied)
    expect(await readStatus(db)).toMatchObject({ version: VERSION + 1, refusal: undefined })
  })

  it('keeps a revocation even if the release that came with it is refused', async () => {
    const { online, rotated, filesBy, sync } = await aRegion()
    const files = await filesBy(online, VERSION)
    expect(await sync(new Map(files).set('root.2.jws.json', rotated))).toEqual(refused)
    expect(await readRoots(db)).toHaveLength(1)
    expect(await sync(files)).toEqual(refused)
  })

  it('takes over nothing where a later root is refused', async () => {
    const { online, next, rootOf, filesBy, sync } = await aRegion()
    const forged = await signed(rootOf(2, next), [next])
    const files = (await filesBy(online, VERSION)).set('root.2.jws.json', forged)
    expect(await sync(files)).toEqual({
      ok: false,
      error: { code: 'bad-signature', path: 'root.2.jws.json' },
    })
    expect(await readRoots(db)).toEqual([])
    expect(await readRelease(db)).toBeUndefined()
  })

  it('says that the keys are past their date, unless there are later ones', async () => {
    const { home, next, rootOf, filesBy, sync } = await aRegion()
    const expires = '2026-11-24T08:59:59Z'
    const files = await filesBy(next, VERSION)
    files.set('root.2.jws.json', await signed(rootOf(2, next, { expires }), [home]))
    expect(await sync(files)).toEqual({ ok: false, error: { code: 'expired', expires } })
    files.set('root.3.jws.json', await signed(rootOf(3, next), [home]))
    expect(await sync(files)).toEqual(applied)
  })

  it('does not put an embedded region of a revoked key in its place', async () => {
    const { online, next, root, rotated, filesBy, sync } = await aRegion()
    await sync((await filesBy(next, VERSION)).set('root.2.jws.json', rotated))
    const source = storedSource(await filesBy(online, VERSION + 1))
    expect(await installEmbedded({ db, root, source, now: NOW })).toEqual(refused)
  })

  it('forgets kept roots that do not follow from the one of another app', async () => {
    const { next, rotated, filesBy, sync } = await aRegion()
    await sync((await filesBy(next, VERSION)).set('root.2.jws.json', rotated))
    const other = await aRegion()
    const files = await other.filesBy(other.online, VERSION + 1)
    expect(await sync(files, other.root)).toEqual(applied)
    const later = await other.filesBy(other.next, VERSION + 2)
    expect(await sync(later.set('root.2.jws.json', other.rotated), other.root)).toEqual(applied)
    expect((await readRoots(db)).map(({ bytes }) => bytes)).toEqual([other.rotated])
  })

  it('makes its tables again from a release whose key was revoked since (F8)', async () => {
    const { online, root, rotated, filesBy, sync } = await aRegion()
    const files = await filesBy(online, VERSION)
    await sync(files)
    await sync(new Map(files).set('root.2.jws.json', rotated))
    const release = await readRelease(db)
    if (release) await db.meta.put({ ...release, tables: 0 })
    await db.services.clear()
    expect(await rebuildTables({ db, root, now: NOW })).toEqual(applied)
    expect(await db.services.count()).toBe(1)
  })
})
