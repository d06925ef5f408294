import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isGerman,
  isLanguageCode,
  LANGUAGE_CODES,
  languageOf,
  LANGUAGES,
  preferredLanguage,
} from '../../src/language/languages.ts'

describe('the table of languages', () => {
  it('has sixteen, each under a tag browsers accept', () => {
    expect(LANGUAGE_CODES).toHaveLength(16)
    // Its answer is not compared: browsers take `kmr` for `ku`.
    expect(Intl.getCanonicalLocales(LANGUAGE_CODES)).toHaveLength(16)
  })

  it('writes each from the side its script is written from', () => {
    for (const { name, direction } of Object.values(LANGUAGES))
      expect(direction, name).toBe(/\p{Script=Arabic}/u.test(name) ? 'rtl' : 'ltr')
  })

  it('has no name twice', () => {
    const all = Object.values(LANGUAGES)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(new Set(all.map(({ german }) => german)).size).toBe(all.length)
  })

  it('knows German in either words', () => {
    expect(LANGUAGE_CODES.filter(isGerman)).toEqual(['de', 'de-simple'])
  })

  it.each(['AR', 'ar-SY', 'ku', 'toString', '__proto__', '', 3, undefined])(
    'does not take %j for a code of it',
    (value) => {
      expect(isLanguageCode(value)).toBe(false)
    },
  )
})

describe('the language of a tag', () => {
  it.each([
    ['ar', 'ar'],
    ['ar-SY', 'ar'],
    ['AR-EG', 'ar'],
    ['de-AT', 'de'],
    // A browser that wants short sentences says so nowhere else.
    ['de-simple', 'de'],
    ['uk-UA', 'uk'],
    ['ku', 'kmr'],
    ['ku-Latn-TR', 'kmr'],
    ['kmr', 'kmr'],
    ['fa-AF', 'fa'],
    ['prs', 'fa'],
    ['prs-AF', 'fa'],
    // Soranî is read by few who read Kurmancî.
    ['ckb', undefined],
    ['pt-BR', undefined],
    ['arc', undefined],
    ['', undefined],
    ['-', undefined],
  ])('%s: %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })

  it('is one of the table or none, whatever the tag', () => {
    fc.assert(
      fc.property(fc.string(), (tag) => {
        expect([...LANGUAGE_CODES, undefined]).toContain(languageOf(tag))
      }),
      // What every object has without being asked.
      { examples: [['constructor'], ['__proto__']] },
    )
  })
})

describe('the preferred language', () => {
  it.each([
    [['pt-BR', 'tr-TR', 'ar'], 'tr'],
    [['prs-AF', 'en'], 'fa'],
    [['pt', 'zh'], 'de'],
    [[], 'de'],
  ])('of %j: %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language)
  })
})
