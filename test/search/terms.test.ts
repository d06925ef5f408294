import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Terms } from '../../src/search/terms.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
const dictionary = fc.uniqueArray(word, { minLength: 1, maxLength: 40 }).map((list) => list.sort())

/** Optimal string alignment, as in a textbook. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = table[i]
      if (row) row[j] = least
    }
  return at(a.length, b.length)
}

const inRanges = (list: readonly string[], ranges: readonly { from: number; to: number }[]) =>
  ranges.flatMap(({ from, to }) => list.slice(from, to))

it('a beginning is one range of all terms that begin so', () => {
  fc.assert(
    fc.property(dictionary, word, (list, prefix) => {
      const range = new Terms(list).beginning(prefix)
      expect(list.slice(range.from, range.to)).toEqual(list.filter((one) => one.startsWith(prefix)))
    }),
  )
})

it('finds a term, and none that is not there', () => {
  fc.assert(
    fc.property(dictionary, word, (list, one) => {
      const index = list.indexOf(one)
      expect(new Terms(list).find(one)).toBe(index < 0 ? undefined : index)
    }),
  )
})

it('what is like a word is at most so far away, and whole terms as near as the nearest are among it', () => {
  fc.assert(
    fc.property(dictionary, word, fc.constantFrom(1, 2), (list, typed, most) => {
      const all = { from: 0, to: list.length, distance: 0 }
      const ranges = new Terms(list).like(typed, most, all)
      const found = inRanges(list, ranges)
      for (const [at, { from, to }] of ranges.entries()) {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(ranges[at - 1]?.to ?? 0)
      }
      for (const term of found) {
        const beginnings = Array.from(term, (_, end) => term.slice(0, end + 1))
        const nearest = Math.min(...beginnings.map((one) => distance(one, typed)))
        expect(nearest).toBeLessThanOrEqual(most)
      }
      const least = ranges[0]?.distance ?? most + 1
      for (const term of list)
        if (distance(term, typed) < least || (distance(term, typed) === least && found.length > 0))
          expect(found).toContain(term)
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['a letter changed', 'schuldnarberatung'],
  ['a letter left out', 'schuldneberatung'],
  ['a letter added', 'schulldnerberatung'],
  ['two swapped', 'shculdnerberatung'],
  ['still being typed', 'shculdnerb'],
])('%s', (_, typed) => {
  const list = ['jobcenter', 'schuldnerberatung', 'schule', 'verbraucher']
  const ranges = new Terms(list).like(typed, 2, { from: 0, to: 4, distance: 0 })
  expect(inRanges(list, ranges)).toEqual(['schuldnerberatung'])
})
