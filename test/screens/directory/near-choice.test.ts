import { expect, test } from 'vitest'
import { placesOf } from '../../../src/screens/directory/near-choice.tsx'

const point = { latitude: 51.5, longitude: 8.2 }
const TOWNS = [
  { name: { de: 'Quellmoor', ar: 'كفلمور' }, postal_codes: ['43141'], ...point },
  { name: { de: 'Lindental' }, postal_codes: ['43103', '43101'], ...point },
]

test('every town and every postal code can be chosen, in the reader’s language', () => {
  expect(
    placesOf(TOWNS, 'ar')
      .map(({ place }) => place)
      .toSorted(),
  ).toEqual(['43101', '43103', '43141', 'Lindental', 'Quellmoor'])
  expect(placesOf(TOWNS, 'ar').find(({ place }) => place === '43141')?.name).toContain('كفلمور')
})

test('a choice stands when the language changes', () => {
  const keys = (language: 'de' | 'ar') =>
    placesOf(TOWNS, language)
      .map(({ place }) => place)
      .toSorted()
  expect(keys('de')).toEqual(keys('ar'))
})
