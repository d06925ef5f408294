import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapshotBytes, snapshotPieces } from '../../src/feed/rebuild.ts'
import { regions } from '../builders/records.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

describe('a snapshot written out piece by piece', () => {
  it('is what JSON.stringify makes of it', () => {
    fc.assert(
      fc.property(regions, (snapshot) => {
        expect(decoder.decode(snapshotBytes({ ...snapshot }))).toBe(JSON.stringify(snapshot))
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    {},
    { region: undefined },
    { a: [], b: undefined, c: 'ä' },
    {
      a: [
        { id: '1', b: undefined },
        { id: '2', b: ['x', null] },
      ],
      'b"': { c: 1 },
    },
  ])('%j too', (snapshot) => {
    expect(decoder.decode(snapshotBytes(snapshot))).toBe(JSON.stringify(snapshot))
  })

  it('in pieces that are small however large it is', () => {
    const records = Array.from({ length: 5000 }, (_, n) => ({
      id: String(n),
      name: 'ä'.repeat(50),
    }))
    const pieces = [...snapshotPieces({ records })]
    expect(pieces.length).toBeGreaterThan(5)
    for (const { length } of pieces) expect(length).toBeLessThan(256 * 1024)
  })
})
