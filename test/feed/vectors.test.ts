import { describe, expect, it } from 'vitest'
import { checkRelease } from '../../src/feed/check-release.ts'
import { followRoots } from '../../src/feed/root.ts'
import { storedSource } from '../../src/feed/source.ts'
import type { Vector } from '../builders/feed-vectors.ts'
import { bytesFrom, filesOf, readVectors } from '../builders/feed-vectors.ts'
import { ATTACKS, HOSTS, NO_ATTACKS } from '../vectors/feed/attacks.ts'

const vectors = readVectors()

/** A look of a device: the keys first, then the release. */
async function look({ root, stored, now, ...vector }: Vector) {
  const source = storedSource(filesOf({ root, now, ...vector }))
  const roots = await followRoots(source, root)
  if (!roots.ok) return roots
  const { newest } = roots.value
  const device = stored && { version: stored.version, bytes: bytesFrom(stored.release) }
  return checkRelease({ source, root: newest, stored: device, now, expired: 'refuse' })
}

describe('feed vectors, each with its own expected outcome', () => {
  it.each(vectors)('%s', async (_name, vector) => {
    const checked = await look(vector)
    if (vector.expect === 'checked') expect(checked).toMatchObject({ ok: true, value: {} })
    else if (vector.expect === 'up-to-date')
      expect(checked).toEqual({ ok: true, value: 'up-to-date' })
    else expect(checked).toMatchObject({ ok: false, error: vector.expect })
  })

  it('are each of an attack, and each attack has some', () => {
    const shown = Object.values(ATTACKS).flat()
    const all = [...vectors.map(([name]) => name), ...HOSTS]
    expect([...new Set([...shown, ...NO_ATTACKS])].toSorted()).toEqual(all.toSorted())
    expect(Object.entries(ATTACKS).filter(([, names]) => names.length === 0)).toEqual([])
  })
})
