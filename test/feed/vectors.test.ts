import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Root } from '../../src/catalogue/release.ts'
import { checkRelease } from '../../src/feed/check-release.ts'
import { storedSource } from '../../src/feed/source.ts'

interface Vector {
  readonly comment: string
  readonly expect: 'checked' | 'up-to-date' | { readonly code: string }
  readonly now: number
  readonly root: Root
  readonly stored?: { readonly version: number; readonly release: string }
  readonly files: Readonly<Record<string, string>>
}

const folder = new URL('../vectors/feed/', import.meta.url)
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector] as const)

const decode = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

describe('feed vectors, each with its own expected outcome', () => {
  it('are all there', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(28)
  })

  it.each(vectors)('%s', async (_name, vector) => {
    const files = Object.entries(vector.files).map(([path, text]) => [path, decode(text)] as const)
    const checked = await checkRelease({
      source: storedSource(new Map(files)),
      root: vector.root,
      stored: vector.stored && {
        version: vector.stored.version,
        bytes: decode(vector.stored.release),
      },
      now: vector.now,
      expired: 'refuse',
    })
    if (vector.expect === 'checked') expect(checked).toMatchObject({ ok: true, value: {} })
    else if (vector.expect === 'up-to-date')
      expect(checked).toEqual({ ok: true, value: 'up-to-date' })
    else expect(checked).toMatchObject({ ok: false, error: vector.expect })
  })
})
