import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildTables, syncFeed } from '../../src/app/sync/apply.ts'
import { firstRootOf, pinnedRootOf } from '../../src/app/sync/region-feed.ts'
import type { Root } from '../../src/catalogue/release.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import { storedSource } from '../../src/feed/source.ts'
import { Database } from '../../src/store/database.ts'
import { readFirstRoot, readRelease } from '../../src/store/status.ts'
import type { TestKey } from '../builders/feed.ts'
import { aFeed, aKey, aRoot, NOW, sha256, signed, VERSION } from '../builders/feed.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`region-${databases++}`)
})

const NOTHING = storedSource(new Map())
const rootOf = (version: number, key: TestKey): Root => aRoot([key], { version })
const pinning = async (version: number, bytes: Uint8Array) => ({
  code: 'musterkreis',
  root: { version, sha256: await sha256(bytes) },
})

/** A feed with its first root, as a host serves it. */
async function aHosted(key: TestKey) {
  const { files } = await aFeed({ key })
  const root = rootOf(1, key)
  const bytes = await signed(root, [key])
  files.set('root.1.jws.json', bytes)
  const source: FeedSource = storedSource(files)
  return { files, source, root, bytes, region: await pinning(1, bytes) }
}

describe('the first root of a region of the index', () => {
  it('comes from its feed once, and from the device from then on', async () => {
    const { source, root, region } = await aHosted(await aKey())
    expect(await pinnedRootOf(db, region, source)).toEqual({ ok: true, value: root })
    expect(await pinnedRootOf(db, region, NOTHING)).toEqual({ ok: true, value: root })
  })

  it('is refused where it is another, and nothing is kept of it', async () => {
    const [own, other] = [await aHosted(await aKey()), await aHosted(await aKey())]
    expect(await pinnedRootOf(db, own.region, other.source)).toEqual({
      ok: false,
      error: { code: 'hash-differs', path: 'root.1.jws.json' },
    })
    expect(await readFirstRoot(db)).toBeUndefined()
  })

  it('kept on the device passes the same gate again', async () => {
    const { source, region } = await aHosted(await aKey())
    await pinnedRootOf(db, region, source)
    const later = await aHosted(await aKey())
    // An update of the app pins other keys: those kept so far are trusted no longer.
    expect(await pinnedRootOf(db, later.region, NOTHING)).toMatchObject({ ok: false })
    expect(await pinnedRootOf(db, later.region, later.source)).toEqual({
      ok: true,
      value: later.root,
    })
  })

  it('is found among those followed since, after an update that pins a later one', async () => {
    const [first, second] = [await aKey(), await aKey()]
    const { source, files, region, root } = await aHosted(first)
    const next = await signed(rootOf(2, second), [first, second])
    files.set('root.2.jws.json', next)
    await pinnedRootOf(db, region, source)
    // The release is signed by the first key, which the second root no longer lists: the roots are kept all the same.
    await syncFeed({ db, root, source, now: NOW })
    const pinned = await pinning(2, next)
    expect(await pinnedRootOf(db, pinned, NOTHING)).toEqual({ ok: true, value: rootOf(2, second) })
    expect(await firstRootOf(db)).toEqual(rootOf(2, second))
  })

  it('vouches without a network for what is stored, whatever is pinned since (F8)', async () => {
    const { source, region } = await aHosted(await aKey())
    const trusted = await pinnedRootOf(db, region, source)
    if (!trusted.ok) throw new Error(trusted.error.code)
    await syncFeed({ db, root: trusted.value, source, now: NOW })
    const release = await readRelease(db)
    if (!release) throw new Error('nothing is stored')
    await db.meta.put({ ...release, tables: 0 })
    await db.services.clear()
    const root = await firstRootOf(db)
    if (!root) throw new Error('no root is kept')
    expect(await rebuildTables({ db, root, now: NOW })).toEqual({ ok: true, value: 'applied' })
    expect(await db.services.count()).toBe(1)
    expect(await readRelease(db)).toMatchObject({ version: VERSION })
  })

  it('is none on a device that has kept none', async () => {
    expect(await firstRootOf(db)).toBeUndefined()
  })
})
