import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../src/handout/code.ts'
import { vcardForCode } from '../../src/handout/vcard.ts'
import { aLocation } from '../builders/offers.ts'
import { NAMES } from './texts.ts'

const QUIET = 4

function codeFor(text: string): { size: number; path: string } {
  const code = codeOf(text)
  if (!code) throw new Error('no code')
  return code
}

/**
 * Which modules a path of straight, closed outlines fills, by the winding number at their centres: under
 * both of SVG's fill rules, which must agree.
 */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
  expect(path).toMatch(/^(M\d+ \d+(L\d+ \d+)+Z)+$/)
  const turns = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0))
  for (const [, outline = ''] of path.matchAll(/M([^Z]+)Z/g)) {
    const corners = outline.split('L').map((corner) => corner.split(' ').map(Number))
    corners.forEach(([x = 0, y = 0], index) => {
      const [nextX, nextY = 0] = corners[(index + 1) % corners.length] ?? []
      expect(x === nextX || y === nextY).toBe(true)
      for (let row = Math.min(y, nextY); row < Math.max(y, nextY); row++) {
        const edges = turns[row]
        if (edges) edges[x] = (edges[x] ?? 0) + Math.sign(nextY - y)
      }
    })
  }
  return turns.map((edges) => {
    let winding = 0
    return edges.slice(0, size).map((edge) => {
      winding += edge
      expect([-1, 0, 1]).toContain(winding)
      return winding !== 0
    })
  })
}

/** What a camera sees: each module four pixels wide, black on white. */
function scan(text: string): NonNullable<ReturnType<typeof jsQR>> {
  const code = codeFor(text)
  const modules = modulesOf(code)
  const width = code.size * 4
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (modules[y >> 2]?.[x >> 2]) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  const seen = jsQR(pixels, width, width, { inversionAttempts: 'dontInvert' })
  if (!seen) throw new Error('nothing found')
  return seen
}

describe('a code', () => {
  it.each<readonly [what: string, text: string]>([
    ['digits', '115'],
    ['an address of the web', 'https://anlaufstelle.example/directory/4711?lang=ar'],
    ['German', 'Behördenführer für Köln, Straße 7'],
    ['Cyrillic', 'Центр зайнятості міста Ліндентал'],
    ...NAMES,
  ])('of %s reads as it was written', (_, text) => {
    expect(scan(text).data).toBe(text)
  })

  it('of the card of an office reads as it was written', () => {
    const card = vcardForCode({
      name: 'مكتب العمل في لندنتال',
      organization: 'Jobcenter',
      location: aLocation(1),
      phones: [{ number: '+49 30 23125 111' }],
      email: undefined,
      website: undefined,
    })
    expect(scan(card).data).toBe(card)
  })

  it('of any text reads as it was written', () => {
    const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(any, (text) => {
        expect(scan(text).data).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  it.each(['Straße', 'Ліндентал', 'مكتب', 'Amt 115, Центр, مكتب'])(
    'of %s says that it is UTF-8',
    (text) => {
      const { chunks } = scan(text)
      expect(chunks.map(({ type }) => type)).not.toContain('kanji')
      expect(chunks.flatMap((chunk) => ('assignmentNumber' in chunk ? [chunk] : []))).toEqual([
        { type: 'eci', assignmentNumber: 26 },
      ])
    },
  )
})

describe('the square', () => {
  it('has four light modules around the code', () => {
    const code = codeFor('A')
    expect(code.size).toBe(21 + 2 * QUIET)
    const dark = modulesOf(code).flatMap((row, y) =>
      row.flatMap((filled, x) => (filled ? [[x, y] as const] : [])),
    )
    const all = dark.flat()
    expect([Math.min(...all), Math.max(...all)]).toEqual([QUIET, QUIET + 20])
    // The corners of the three finder patterns.
    for (const corner of [
      [4, 4],
      [24, 4],
      [4, 24],
    ]) {
      expect(dark).toContainEqual(corner)
    }
  })
})

describe('error correction', () => {
  it('is M: 2331 octets and no more (ISO/IEC 18004, version 40-M)', () => {
    expect(codeFor('x'.repeat(2331)).size).toBe(177 + 2 * QUIET)
    expect(codeOf('x'.repeat(2332))).toBeUndefined()
  })

  it('counts octets, not letters', () => {
    expect(codeOf('ب'.repeat(1160))).toBeDefined()
    expect(codeOf('ب'.repeat(1166))).toBeUndefined()
  })
})
