import { expect, it } from 'vitest'
import reviews from '../../locales/review.json' with { type: 'json' }
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { isUncheckedTranslation, reviewOf } from '../../src/language/review.ts'

it('tells of each language of the table how its texts came about, and of no other', () => {
  expect(Object.keys(reviews).toSorted()).toEqual(LANGUAGE_CODES.toSorted())
})

it.each(LANGUAGE_CODES)('%s: made somehow, reviewed on a day or not yet', (language) => {
  const { made, reviewed } = reviewOf(language)
  expect(['original', 'machine', 'person']).toContain(made)
  if (reviewed !== null) expect(new Date(reviewed).toISOString().slice(0, 10)).toBe(reviewed)
  expect(isUncheckedTranslation(language)).toBe(made === 'machine' && reviewed === null)
})

it('takes German alone for the original', () => {
  expect(LANGUAGE_CODES.filter((one) => reviewOf(one).made === 'original')).toEqual(['de'])
})
