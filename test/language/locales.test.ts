import { describe, expect, it } from 'vitest'
import { GERMAN, LANGUAGE_CODES } from '../../src/language/languages.ts'
import {
  expectedKeys,
  isUntranslated,
  originalOf,
  placeholders,
  readTexts,
  ROOM_FILES,
  SCRIPT,
} from './texts.ts'

const LANGUAGES = LANGUAGE_CODES.filter((language) => language !== GERMAN)

/** The name of the guide is a German word everywhere. */
const GERMAN_EVERYWHERE = 'app.name'

describe.each(LANGUAGES)('%s', (language) => {
  it.each(ROOM_FILES)('%s has the keys and placeholders of German, and is translated', (file) => {
    const german = readTexts(GERMAN, file)
    const texts = readTexts(language, file)
    expect([...texts.keys()].toSorted()).toEqual(expectedKeys(german, language))
    for (const [key, text] of texts) {
      const original = originalOf(german, key)
      expect(placeholders(text), key).toEqual(placeholders(original))
      expect(isUntranslated(language, key, text, original), `${key}: ${text}`).toBe(false)
      const script = SCRIPT[language]
      if (script && key !== GERMAN_EVERYWHERE) expect(text, key).toMatch(script)
    }
  })
})

it('Arabic has six plural forms, Slavic languages three or four', () => {
  const german = new Map([['minutes_other', '']])
  const forms = (language: 'ar' | 'pl' | 'ru' | 'uk') => expectedKeys(german, language).length
  expect([forms('ar'), forms('pl'), forms('ru'), forms('uk')]).toEqual([6, 4, 4, 4])
})
