import { beforeAll, describe, expect, it } from 'vitest'
import { readPinnedRoot } from '../../src/feed/pinned-root.ts'
import { storedSource } from '../../src/feed/source.ts'
import type { TestKey } from '../builders/feed.ts'
import { aKey, aRoot, bytesOf, sha256, signed } from '../builders/feed.ts'

let key: TestKey
let attacker: TestKey
beforeAll(async () => {
  ;[key, attacker] = await Promise.all([aKey(), aKey()])
})

const PATH = 'root.2.jws.json'
const lying = (bytes: Uint8Array) => storedSource(new Map([[PATH, bytes]]))
const pinning = async (bytes: Uint8Array, code = 'musterkreis') => ({
  code,
  root: { version: 2, sha256: await sha256(bytes) },
})

describe('a pinned root', () => {
  it('is trusted where the file is the very one', async () => {
    const root = aRoot([key], { version: 2 })
    const bytes = await signed(root, [key])
    expect(await readPinnedRoot(lying(bytes), await pinning(bytes))).toEqual({
      ok: true,
      value: { root, file: { path: PATH, bytes } },
    })
  })

  it('is refused where another lies in its place, however well signed', async () => {
    const pinned = await pinning(await signed(aRoot([key], { version: 2 }), [key]))
    const forged = await signed(aRoot([attacker], { version: 2 }), [attacker])
    const refused = { ok: false, error: { code: 'hash-differs', path: PATH } }
    expect(await readPinnedRoot(lying(forged), pinned)).toEqual(refused)
    // Not even looked at: what is no JSON is refused in the same way.
    expect(await readPinnedRoot(lying(bytesOf('}{')), pinned)).toEqual(refused)
  })

  it('is refused where its own signature does not hold', async () => {
    const bytes = await signed(aRoot([key], { version: 2 }), [attacker])
    expect(await readPinnedRoot(lying(bytes), await pinning(bytes))).toEqual({
      ok: false,
      error: { code: 'bad-signature', path: PATH },
    })
  })

  it('is refused where it speaks for another region', async () => {
    const bytes = await signed(aRoot([key], { version: 2 }), [key])
    expect(await readPinnedRoot(lying(bytes), await pinning(bytes, 'ahornkreis'))).toEqual({
      ok: false,
      error: { code: 'wrong-region', region: 'musterkreis' },
    })
  })

  it('that is not there is said as such', async () => {
    expect(
      await readPinnedRoot(storedSource(new Map()), await pinning(bytesOf('x'))),
    ).toMatchObject({ error: { code: 'no-feed-here' } })
  })
})
