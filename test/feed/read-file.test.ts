import { describe, expect, it } from 'vitest'
import { readDeclaredFile } from '../../src/feed/read-file.ts'
import { storedSource } from '../../src/feed/source.ts'
import { bytesOf, sha256 } from '../builders/feed.ts'

const BYTES = bytesOf('Ein Merkblatt')
const PATH = 'material/x.txt'
const LIMIT = 1000

const declared = async (more: object = {}) => ({
  path: PATH,
  sha256: await sha256(BYTES),
  length: BYTES.length,
  ...more,
})
const read = async (bytes: Uint8Array, more: object = {}, limit = LIMIT) =>
  readDeclaredFile(storedSource(new Map([[PATH, bytes]])), await declared(more), limit)

describe('a declared file', () => {
  it('is read when length and hash hold', async () => {
    expect(await read(BYTES)).toEqual({ ok: true, value: BYTES })
  })

  it.each([
    ['one byte other', bytesOf('Ein Merkblott'), {}, 'hash-differs'],
    ['shorter than declared', BYTES.slice(0, 5), {}, 'truncated'],
    ['longer than declared', bytesOf('Ein Merkblatt!'), {}, 'too-large'],
    ['declared larger than the limit', BYTES, { length: LIMIT + 1 }, 'too-large'],
    ['hash of other bytes declared', BYTES, { sha256: '0'.repeat(64) }, 'hash-differs'],
  ])('%s is refused', async (_, bytes, more, code) => {
    expect(await read(bytes, more)).toEqual({ ok: false, error: { code, path: PATH } })
  })

  it('that declares too much is not even asked for', async () => {
    const asked: string[] = []
    const source = storedSource(new Map())
    const spy = {
      read: (path: string, limit: number) => (asked.push(path), source.read(path, limit)),
    }
    await readDeclaredFile(spy, await declared({ length: LIMIT + 1 }), LIMIT)
    expect(asked).toEqual([])
  })
})
