import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInLetterRange, sortLetters } from '../../src/catalogue/letter-range.ts'

describe('the first letters of a family name in a range', () => {
  it.each([
    ['A', 'A-Fe', true],
    ['f', 'A-Fe', true],
    ['Fe', 'A-Fe', true],
    ['Fezer', 'A-Fe', true],
    ['Ff', 'A-Fe', false],
    ['Fi', 'A-Fe', false],
    ['G', 'A-Fe', false],
    ['F', 'Ff-K', true],
    ['Fe', 'Ff-K', false],
    ['Kzz', 'Ff-K', true],
    ['L', 'Ff-K', false],
    ['S', 'Sch', true],
    ['Sc', 'Sch', true],
    ['Schmidt', 'Sch', true],
    ['Si', 'Sch', false],
    ['Sz', 'Sch-Z', true],
    ['Sb', 'Sch-Z', false],
    ['Ö', 'M-P', true],
    ['Ä', 'A', true],
    ['Ärmel', 'Af-B', true],
    ['Aa', 'Ä-B', true],
    ['Straß', 'Strass', true],
    ['Strasse', 'Straß-Z', true],
    ['Müller', 'Mu', true],
    ['Mueller', 'Mü', true],
    ['Müller', 'Mue', false],
    ['Łuk', 'L', true],
    ['d’Angelo', 'Da', true],
    ['Ñ', 'N', true],
    ['A\u0308', 'Ä', true],
    ['Б', 'A-Z', false],
    ['', 'A-Z', false],
    ['12', 'A-Z', false],
    ['B', 'Z-A', false],
    ['Sch', 'Sch-S', true],
  ])('%s in %s: %s', (letters, range, expected) => {
    expect(isInLetterRange(letters, range)).toBe(expected)
  })

  it('says of a whole name what sorting says', () => {
    const names = fc.stringMatching(/^[a-d]{1,5}$/)
    fc.assert(
      fc.property(names, names, names, (name, start, end) => {
        // Nothing that begins with the end comes after it and many of the last letter.
        const expected = start <= name.padEnd(9, '~') && name <= end.padEnd(9, '~')
        fc.pre(start <= end.padEnd(9, '~'))
        expect(isInLetterRange(name, `${start}-${end}`)).toBe(expected)
      }),
    )
  })

  it('more letters never find somebody whom fewer did not', () => {
    const names = fc.stringMatching(/^[a-däöüß]{1,5}$/)
    fc.assert(
      fc.property(names, names, names, (name, start, end) => {
        const range = `${start}-${end}`
        if (isInLetterRange(name, range))
          for (let length = 1; length < name.length; length++)
            expect(isInLetterRange(name.slice(0, length), range)).toBe(true)
      }),
    )
  })
})

it('sorts by base letters alone', () => {
  expect(['Größe', "O'Öl-2", 'ĐURIĆ', 'İnan', ' Æ '].map(sortLetters)).toEqual([
    'grosse',
    'ool',
    'duric',
    'inan',
    'ae',
  ])
})
