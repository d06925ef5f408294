import { beforeAll, describe, expect, it } from 'vitest'
import type { Root } from '../../src/catalogue/release.ts'
import { followRoots, trustFirstRoot } from '../../src/feed/root.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import { storedSource } from '../../src/feed/source.ts'
import { err } from '../../src/result.ts'
import type { TestKey } from '../builders/feed.ts'
import { aKey, aRoot, bytesOf, signed } from '../builders/feed.ts'

let first: TestKey
let second: TestKey
let third: TestKey
beforeAll(async () => {
  ;[first, second, third] = await Promise.all([aKey(), aKey(), aKey()])
})

/** A root of a number whose root keys are these; releases are signed by the same. */
const rootOf = (version: number, keys: readonly TestKey[], more: Partial<Root> = {}): Root =>
  aRoot(keys, { version, ...more })
const asking = (root: Root, threshold: number): Root => ({
  ...root,
  roles: { ...root.roles, root: { ...root.roles.root, threshold } },
})

const sourceOf = (files: Record<string, Uint8Array>): FeedSource =>
  storedSource(new Map(Object.entries(files)))

const follow = (trusted: Root, files: Record<string, Uint8Array>) =>
  followRoots(sourceOf(files), trusted)
const badSignature = (path: string) => ({ ok: false, error: { code: 'bad-signature', path } })

describe('roots are followed', () => {
  it('one by one, each signed by the one before and by itself', async () => {
    const [one, two, three] = [rootOf(1, [first]), rootOf(2, [second]), rootOf(3, [third])]
    const files = {
      'root.2.jws.json': await signed(two, [first, second]),
      'root.3.jws.json': await signed(three, [second, third]),
    }
    expect(await follow(one, files)).toEqual({
      ok: true,
      value: {
        newest: three,
        earlier: [one, two],
        files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
      },
    })
  })

  it('nowhere when there is no later one', async () => {
    const one = rootOf(1, [first])
    expect(await follow(one, {})).toEqual({
      ok: true,
      value: { newest: one, earlier: [], files: [] },
    })
  })

  it('nowhere when a host does not even share that there is no later one', async () => {
    const one = rootOf(1, [first])
    const withheld = { read: () => Promise.resolve(err({ code: 'not-shared' as const })) }
    expect(await followRoots(withheld, one)).toMatchObject({ ok: true, value: { newest: one } })
    const gone = { read: () => Promise.resolve(err({ code: 'unreachable' as const })) }
    expect(await followRoots(gone, one)).toMatchObject({ error: { code: 'unreachable' } })
  })

  it('past one whose date is over: only the last one counts', async () => {
    const files = {
      'root.2.jws.json': await signed(rootOf(2, [second], { expires: '2020-01-01T00:00:00Z' }), [
        first,
        second,
      ]),
      'root.3.jws.json': await signed(rootOf(3, [third]), [second, third]),
    }
    expect(await follow(rootOf(1, [first]), files)).toMatchObject({
      value: { newest: { version: 3 } },
    })
  })

  it('with as many of the old and the new keys as each asks for', async () => {
    const old = asking(rootOf(1, [first, second]), 2)
    const next = asking(rootOf(2, [second, third]), 2)
    const all = { 'root.2.jws.json': await signed(next, [first, second, third]) }
    expect(await follow(old, all)).toMatchObject({ value: { newest: { version: 2 } } })
    for (const some of [
      [first, second],
      [second, third],
      [first, third],
    ])
      expect(await follow(old, { 'root.2.jws.json': await signed(next, some) })).toEqual(
        badSignature('root.2.jws.json'),
      )
  })

  it('no further than sixty-four at one look', async () => {
    const files: Record<string, Uint8Array> = {}
    for (let n = 2; n <= 70; n += 1)
      files[`root.${n}.jws.json`] = await signed(rootOf(n, [first]), [first])
    expect(await follow(rootOf(1, [first]), files)).toMatchObject({
      value: { newest: { version: 65 } },
    })
  })
})

describe('a later root is refused', () => {
  it('signed by its own keys alone', async () => {
    const files = { 'root.2.jws.json': await signed(rootOf(2, [second]), [second]) }
    expect(await follow(rootOf(1, [first]), files)).toEqual(badSignature('root.2.jws.json'))
  })

  it('signed by the old keys alone', async () => {
    const files = { 'root.2.jws.json': await signed(rootOf(2, [second]), [first]) }
    expect(await follow(rootOf(1, [first]), files)).toEqual(badSignature('root.2.jws.json'))
  })

  it('in the place of the one before: root 3 as root 2 skips what root 2 revoked', async () => {
    const three = await signed(rootOf(3, [first]), [first])
    expect(await follow(rootOf(1, [first]), { 'root.2.jws.json': three })).toEqual({
      ok: false,
      error: { code: 'malformed', path: 'root.2.jws.json' },
    })
  })

  it('after one that is missing: it is not reached', async () => {
    const one = rootOf(1, [first])
    const three = await signed(rootOf(3, [first]), [first])
    expect(await follow(one, { 'root.3.jws.json': three })).toMatchObject({
      value: { newest: one },
    })
  })

  it('in swapped order', async () => {
    const files = {
      'root.2.jws.json': await signed(rootOf(3, [third]), [second, third]),
      'root.3.jws.json': await signed(rootOf(2, [second]), [first, second]),
    }
    expect(await follow(rootOf(1, [first]), files)).toEqual(badSignature('root.2.jws.json'))
  })

  it('by a key that the root before revoked', async () => {
    const files = {
      'root.2.jws.json': await signed(rootOf(2, [second]), [first, second]),
      'root.3.jws.json': await signed(rootOf(3, [first]), [first]),
    }
    expect(await follow(rootOf(1, [first]), files)).toEqual(badSignature('root.3.jws.json'))
  })

  it('with one signature counted twice', async () => {
    const old = asking(rootOf(1, [first, second]), 2)
    const files = { 'root.2.jws.json': await signed(rootOf(2, [first]), [first, first]) }
    expect(await follow(old, files)).toEqual(badSignature('root.2.jws.json'))
  })

  it('with one key named twice, so that it would count as two', async () => {
    const next = rootOf(2, [first, first])
    const files = { 'root.2.jws.json': await signed(asking(next, 2), [first]) }
    expect(await follow(rootOf(1, [first]), files)).toEqual({
      ok: false,
      error: { code: 'malformed', path: 'root.2.jws.json' },
    })
  })

  it('with the same key listed twice and named once: it is one', async () => {
    const next = rootOf(2, [first])
    const twice = { ...next, keys: [first.jwk, first.jwk] }
    const files = { 'root.2.jws.json': await signed(twice, [first]) }
    expect(await follow(rootOf(1, [first]), files)).toMatchObject({ ok: true })
  })

  it('asking for more keys than it names: nobody could sign', async () => {
    const next = asking(rootOf(2, [first]), 2)
    const files = { 'root.2.jws.json': await signed(next, [first]) }
    expect(await follow(rootOf(1, [first]), files)).toMatchObject({ error: { code: 'malformed' } })
  })

  it('a release in the place of a root', async () => {
    const files = {
      'root.2.jws.json': await signed(rootOf(2, [first]), [first], 'anlaufstelle-release+json'),
    }
    expect(await follow(rootOf(1, [first]), files)).toEqual(badSignature('root.2.jws.json'))
  })

  it.each([
    ['of another region', { region: 'anderswo' }, 'wrong-region'],
    ['of a later format', { format: 2 }, 'unknown-format'],
    ['without a date', { expires: 'bald' }, 'malformed'],
  ])('%s', async (_what, more, code) => {
    const files = { 'root.2.jws.json': await signed(rootOf(2, [first], more), [first]) }
    expect(await follow(rootOf(1, [first]), files)).toMatchObject({ error: { code } })
  })

  it('that is a web page, or too large', async () => {
    const one = rootOf(1, [first])
    const page = { 'root.2.jws.json': bytesOf('<!doctype html>') }
    expect(await follow(one, page)).toEqual(badSignature('root.2.jws.json'))
    const large = { 'root.2.jws.json': new Uint8Array(600 * 1024) }
    expect(await follow(one, large)).toMatchObject({ error: { code: 'too-large' } })
  })
})

it('the root built into an app may be a later one', async () => {
  const two = rootOf(2, [second])
  const text = new TextDecoder().decode(await signed(two, [first, second]))
  expect(await trustFirstRoot(text)).toEqual({ ok: true, value: two })
})
