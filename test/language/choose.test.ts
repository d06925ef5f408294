import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chooseText, fallbackOf } from '../../src/language/choose.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'

const ALL = { ar: 'أ', 'de-simple': 'Kurz.', de: 'Deutsch', en: 'English' }

it.each<[LanguageCode, readonly (keyof typeof ALL)[], LanguageCode]>([
  ['ar', ['ar', 'de-simple', 'de', 'en'], 'ar'],
  ['ar', ['de-simple', 'de', 'en'], 'de-simple'],
  ['ar', ['de', 'en'], 'de'],
  ['de-simple', ['ar', 'de-simple', 'de'], 'de-simple'],
  ['de-simple', ['ar', 'de'], 'de'],
  ['de', ['de-simple', 'de', 'en'], 'de'],
  ['en', ['de'], 'de'],
])('for a reader of %s, of %j: %s', (reader, given, language) => {
  const text = Object.fromEntries(given.map((one) => [one, ALL[one]])) as { de: string }
  expect(chooseText(text, reader)).toEqual({ text: ALL[language as keyof typeof ALL], language })
})

it('always says which language the text is really in', () => {
  const codes = fc.constantFrom(...LANGUAGE_CODES)
  fc.assert(
    fc.property(codes, fc.array(codes), (reader, given) => {
      // Each text is the name of its language.
      const text = { de: 'de', ...Object.fromEntries(given.map((code) => [code, code])) }
      const chosen = chooseText(text, reader)
      expect(chosen.text).toBe(chosen.language)
      expect([reader, 'de-simple', 'de']).toContain(chosen.language)
    }),
  )
})

const IN = {
  ar: { de: 'Deutsch', 'de-simple': 'Kurz.', ar: 'أ' },
  plain: { de: 'Deutsch', 'de-simple': 'Kurz.' },
  german: { de: 'Deutsch' },
  none: undefined,
}

it.each<[LanguageCode, readonly (keyof typeof IN)[], ReturnType<typeof fallbackOf>]>([
  ['ar', ['ar', 'ar', 'none'], undefined],
  ['ar', ['ar', 'plain'], 'inPlainGerman'],
  ['ar', ['plain'], 'inPlainGerman'],
  ['ar', ['ar', 'german'], 'inGerman'],
  ['ar', ['plain', 'german', 'ar'], 'inGerman'],
  ['en', ['none', 'german'], 'inGerman'],
  ['ar', [], undefined],
  ['de-simple', ['german', 'plain'], undefined],
  ['de', ['german', 'plain'], undefined],
])('a reader of %s is told of texts in %j: %s', (reader, given, remark) => {
  expect(
    fallbackOf(
      given.map((one) => IN[one]),
      reader,
    ),
  ).toBe(remark)
})
