import { describe, expect, it } from 'vitest'
import { checkRelease } from '../../../src/feed/check-release.ts'
import { trustFirstRoot } from '../../../src/feed/root.ts'
import { storedSource } from '../../../src/feed/source.ts'
import {
  generateSigningKey,
  readSigningKey,
  type SigningKey,
} from '../../../src/publish/release/key.ts'
import {
  NOTHING_PUBLISHED,
  type Published,
  readPublished,
} from '../../../src/publish/release/published.ts'
import { signFeed } from '../../../src/publish/release/sign-feed.ts'
import { buildSnapshot, type FeedContent } from '../../../src/publish/snapshot/build-snapshot.ts'
import { aWorkbook, HORIZON, withCells } from '../a-workbook.ts'

const AT = Date.parse('2026-11-24T11:00:00Z')

async function aKey(): Promise<SigningKey> {
  const key = await readSigningKey(JSON.stringify(await generateSigningKey()))
  if (!key.ok) throw new Error(key.error)
  return key.value
}

async function contentOf(workbook = aWorkbook()): Promise<FeedContent> {
  const { content, problems } = await buildSnapshot(workbook, { horizon: HORIZON })
  if (!content) throw new Error(JSON.stringify(problems))
  return content
}

type Files = ReadonlyMap<string, Uint8Array>

async function sign(
  key: SigningKey,
  at = AT,
  published = NOTHING_PUBLISHED,
  workbook = aWorkbook(),
): Promise<Files> {
  const feed = await signFeed(await contentOf(workbook), published, {
    keys: [key],
    at,
    validDays: 90,
  })
  if (!feed.ok) throw new Error(feed.error.code)
  return feed.value
}

function publishedIn(files: Files): Published {
  const published = readPublished({
    root: files.get('root.1.jws.json'),
    release: files.get('release.jws.json'),
    file: (path) => files.get(path),
  })
  if (!published.ok) throw new Error(published.error)
  return published.value
}

describe('signFeed', () => {
  it('makes a feed that a tablet takes, whole', async () => {
    const files = await sign(await aKey())
    const root = await trustFirstRoot(new TextDecoder().decode(files.get('root.1.jws.json')))
    if (!root.ok) throw new Error(root.error.code)
    const device = { stored: undefined, expired: 'refuse' } as const
    const source = storedSource(files)
    const checked = await checkRelease({ source, root: root.value, now: AT, ...device })
    if (!checked.ok || checked.value === 'up-to-date') throw new Error(JSON.stringify(checked))
    const { snapshot } = await contentOf()
    expect(checked.value.snapshot).toEqual(JSON.parse(JSON.stringify(snapshot)))
    expect(checked.value.release).toMatchObject({
      region: 'lindental',
      version: AT / 1000,
      issued: '2026-11-24T11:00:00Z',
      expires: '2027-02-22T11:00:00Z',
    })
    for (const { path, length } of checked.value.release.materials)
      expect(files.get(path)?.length).toBe(length)
    expect(checked.value.release.materials).toHaveLength(1)
  })

  it('gives the same bytes for the same workbook, key and moment', async () => {
    const key = await aKey()
    expect(await sign(key)).toEqual(await sign(key))
  })

  it('takes the same release again, but no other of the same or an earlier moment', async () => {
    const key = await aKey()
    const first = await sign(key)
    const published = publishedIn(first)
    const again = await sign(key, AT, published)
    expect(again.get('release.jws.json')).toEqual(first.get('release.jws.json'))
    expect(again.has('root.1.jws.json')).toBe(false)
    const changed = await contentOf(withCells('organizations', { 'name.de': 'Anders' }))
    for (const [content, at] of [
      [changed, AT],
      [await contentOf(), AT - 1000],
    ] as const)
      expect(await signFeed(content, published, { keys: [key], at, validDays: 90 })).toEqual({
        ok: false,
        error: { code: 'clock-behind', issued: '2026-11-24T11:00:00Z' },
      })
    const later = await signFeed(changed, published, { keys: [key], at: AT + 1000, validDays: 90 })
    expect(later.ok).toBe(true)
  })

  it('refuses a key that the root does not list, and another region', async () => {
    const published = publishedIn(await sign(await aKey()))
    const key = await aKey()
    const signing = { keys: [key], at: AT + 1000, validDays: 90 }
    expect(await signFeed(await contentOf(), published, signing)).toEqual({
      ok: false,
      error: { code: 'key-not-in-root', kid: key.kid },
    })
    const other = await contentOf(withCells('region', { code: 'anderswo' }))
    expect(await signFeed(other, published, signing)).toEqual({
      ok: false,
      error: { code: 'foreign-region', other: 'lindental', region: 'anderswo' },
    })
  })
})

describe('readSigningKey', () => {
  it('refuses anything but a whole Ed25519 key', async () => {
    const [key, other] = [await generateSigningKey(), await generateSigningKey()]
    for (const text of [
      '',
      '{}',
      JSON.stringify({ ...key, d: undefined }),
      JSON.stringify({ ...key, x: other.x }),
      JSON.stringify({ ...key, crv: 'X25519' }),
    ])
      expect(await readSigningKey(text)).toEqual({ ok: false, error: 'bad-key' })
  })
})

describe('readPublished', () => {
  it('names what it cannot read', () => {
    const junk = new TextEncoder().encode('{"payload":"e30","signatures":[]}')
    expect(readPublished({ root: junk, release: undefined })).toEqual({
      ok: false,
      error: 'bad-root',
    })
    expect(readPublished({ root: undefined, release: junk })).toEqual({
      ok: false,
      error: 'bad-release',
    })
  })
})
