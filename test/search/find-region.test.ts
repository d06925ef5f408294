import { describe, expect, it } from 'vitest'
import { findRegions } from '../../src/search/find-region.ts'
import { anEntry } from '../builders/regions.ts'

const REGIONS = [
  anEntry('musterkreis', {
    name: { de: 'Kreis Müsterhausen', ar: 'مقاطعة موستر', uk: 'Мустерський район' },
    postal_codes: ['00011', '00012'],
  }),
  anEntry('ahornkreis', { name: { de: 'Ahornkreis' }, postal_codes: ['00012', '00013'] }),
  anEntry('neustadt', { name: { de: 'Landkreis Neustadt an der Ahr' }, postal_codes: [] }),
]
const codes = (typed: string) => findRegions(typed, REGIONS)?.map(({ code }) => code)

describe('a region is found', () => {
  it.each([
    ['00011', ['musterkreis']],
    [' 000 11 ', ['musterkreis']],
    ['٠٠٠١١', ['musterkreis']],
    ['۰۰۰۱۳', ['ahornkreis']],
    // A postal code may belong to two: by name.
    ['00012', ['ahornkreis', 'musterkreis']],
    ['99999', []],
    ['000111', []],
  ])('by the postal code %j', (typed, found) => {
    expect(codes(typed)).toEqual(found)
  })

  it.each([
    ['ahorn', ['ahornkreis']],
    ['AH', ['ahornkreis', 'neustadt']],
    ['muester', ['musterkreis']],
    ['Müsterhausen Kreis', ['musterkreis']],
    ['موستر', ['musterkreis']],
    ['мустер', ['musterkreis']],
    ['neustadt ahr', ['neustadt']],
    // Words of two languages are no name.
    ['Kreis موستر', []],
    ['Nirgendwo', []],
  ])('by %j in its name', (typed, found) => {
    expect(codes(typed)).toEqual(found)
  })

  it.each(['', ' ', '0', '0001', 'a', '-'])('not yet by %j', (typed) => {
    expect(findRegions(typed, REGIONS)).toBeUndefined()
  })
})
