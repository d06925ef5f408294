import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MaterialCache } from '../../src/app/materials/kept.ts'
import { addressOf, listKept, MATERIAL_ADDRESS } from '../../src/app/materials/kept.ts'
import { syncFeed } from '../../src/app/sync/apply.ts'
import { dropUnnamed, keepMaterial } from '../../src/app/sync/keep-material.ts'
import type { Material } from '../../src/catalogue/notice.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import { storedSource } from '../../src/feed/source.ts'
import { Database } from '../../src/store/database.ts'
import { aFeed, aSnapshot, bytesOf, NOW, VERSION } from '../builders/feed.ts'
import { aMaterial } from '../builders/materials.ts'

const ORIGIN = 'https://guide.example'
const urlOf = (key: RequestInfo | URL): string =>
  new URL(key instanceof Request ? key.url : key, ORIGIN).href

/** Cache Storage as far as it is used here: answers by address, each given out anew. */
class MemoryCache implements MaterialCache {
  readonly #answers = new Map<string, Response>()
  full = false

  keys = () => Promise.resolve([...this.#answers.keys()].map((url) => new Request(url)))
  match = (key: RequestInfo | URL) => Promise.resolve(this.#answers.get(urlOf(key))?.clone())
  delete = (key: RequestInfo | URL) => Promise.resolve(this.#answers.delete(urlOf(key)))
  put = (key: RequestInfo | URL, answer: Response) => {
    if (this.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'))
    this.#answers.set(urlOf(key), answer)
    return Promise.resolve()
  }
}

let cache: MemoryCache
beforeEach(() => {
  cache = new MemoryCache()
})

const OLD = bytesOf('Erste Schritte, Stand 2025')
const NEW = bytesOf('Erste Schritte, Stand 2026')
const OTHER = bytesOf('Notrufe')

const served = (material: Material, bytes: Uint8Array): FeedSource[] => [
  storedSource(new Map([[material.path, bytes]])),
]
const keep = (material: Material, bytes: Uint8Array) =>
  keepMaterial(cache, served(material, bytes), material)
const paths = async () => (await listKept(cache)).map(({ path }) => path)

describe('keeping a material', () => {
  it('answers with the checked bytes, the media type of the record and a name to save it by', async () => {
    const material = await aMaterial(1, NEW, { title: { de: "Wege/Ziele (2026) 'neu'" } })
    expect(await keep(material, NEW)).toEqual({ ok: true, value: undefined })
    const answer = await cache.match(addressOf(material.path))
    expect(new Uint8Array((await answer?.arrayBuffer()) ?? [])).toEqual(new Uint8Array(NEW))
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        "inline; filename*=UTF-8''Wege%20Ziele%20%282026%29%20%27neu%27%20%28de%29.txt",
    })
    expect(addressOf(material.path)).toMatch(MATERIAL_ADDRESS)
    expect(await listKept(cache)).toEqual([
      { id: material.id, path: material.path, length: NEW.length },
    ])
  })

  it.each([
    ['other bytes', OLD, 'hash-differs'],
    ['half of it', NEW.slice(0, 4), 'truncated'],
    ['more than declared', bytesOf('Erste Schritte, Stand 2026, und mehr'), 'too-large'],
  ])('keeps nothing of %s', async (_, bytes, code) => {
    const material = await aMaterial(1, NEW)
    const other = await aMaterial(2, OTHER)
    await keep(other, OTHER)
    expect(await keep(material, bytes)).toMatchObject({ ok: false, error: { code } })
    expect(await paths()).toEqual([other.path])
  })

  it('loses nothing when there is no room', async () => {
    const other = await aMaterial(2, OTHER)
    await keep(other, OTHER)
    cache.full = true
    const refused = await keep(await aMaterial(1, NEW), NEW)
    expect(refused).toEqual({ ok: false, error: { code: 'not-stored' } })
    expect(await paths()).toEqual([other.path])
  })

  it('looks into the next place only where the first has no such file', async () => {
    const material = await aMaterial(1, NEW)
    const nothing = storedSource(new Map())
    const [good] = served(material, NEW)
    const [bad] = served(material, OLD)
    if (!good || !bad) throw new Error('no source')
    expect(await keepMaterial(cache, [bad, good], material)).toMatchObject({
      error: { code: 'hash-differs' },
    })
    expect(await keepMaterial(cache, [nothing, good], material)).toMatchObject({ ok: true })
  })

  it('puts a new file in the place of the one an earlier release had', async () => {
    await keep(await aMaterial(1, OLD), OLD)
    const now = await aMaterial(1, NEW)
    expect((await keep(now, OLD)).ok).toBe(false)
    expect(await paths()).toHaveLength(1)
    await keep(now, NEW)
    expect(await paths()).toEqual([now.path])
  })
})

describe('after a new release', () => {
  it('what it no longer names goes, what it names anew stays until that is fetched', async () => {
    const db = new Database('materials')
    const [old, gone, same] = [
      await aMaterial(1, OLD),
      await aMaterial(2, OTHER),
      await aMaterial(3, NEW),
    ]
    for (const [material, bytes] of [
      [old, OLD],
      [gone, OTHER],
      [same, NEW],
    ] as const)
      await keep(material, bytes)
    // An empty device names nothing, and that says nothing.
    await dropUnnamed(db, cache)
    expect(await paths()).toHaveLength(3)

    const first = await aFeed({ snapshot: aSnapshot({ materials: [old, gone, same] }) })
    await syncFeed({ db, root: first.root, source: first.source, now: NOW })
    await dropUnnamed(db, cache)
    expect(await paths()).toHaveLength(3)

    const bytes = bytesOf('Erste Schritte, Stand 2027')
    const renewed = await aMaterial(1, bytes)
    const newer = await aFeed({
      key: first.key,
      snapshot: aSnapshot({ materials: [renewed, same] }),
      release: { version: VERSION + 1 },
    })
    await syncFeed({ db, root: newer.root, source: newer.source, now: NOW })
    await dropUnnamed(db, cache)
    expect((await paths()).toSorted()).toEqual([old.path, same.path].toSorted())
    await keep(renewed, bytes)
    await dropUnnamed(db, cache)
    expect((await paths()).toSorted()).toEqual([renewed.path, same.path].toSorted())
  })

  it('a record whose path is not that of its hash is refused', async () => {
    const material = await aMaterial(1, OLD)
    const { path } = await aMaterial(1, NEW)
    const feed = await aFeed({ snapshot: aSnapshot({ materials: [{ ...material, path }] }) })
    const db = new Database('materials-refused')
    expect(await syncFeed({ db, root: feed.root, source: feed.source, now: NOW })).toMatchObject({
      error: { code: 'bad-record', table: 'materials' },
    })
  })
})
