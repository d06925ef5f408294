import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Texts = ReadonlyMap<string, string>

const ROOMS = readdirSync('locales/de').filter((file) => file !== 'publish.json')
const LANGUAGES = readdirSync('locales').filter((language) => language !== 'de')

/** A room's texts by their dotted key. */
function read(language: string, file: string): Texts {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') flat.set(path.join('.'), value)
    else
      for (const [key, inner] of Object.entries(value as Record<string, unknown>))
        walk(inner, [...path, key])
  }
  walk(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')), [])
  return flat
}

const PLURAL = /_(zero|one|two|few|many|other)$/
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** German's keys, with its plural forms replaced by those the language has (CLDR). */
function expectedKeys(german: Texts, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const keys = [...german.keys()].flatMap((key) =>
    PLURAL.test(key)
      ? pluralCategories.map((category) => key.replace(PLURAL, `_${category}`))
      : [key],
  )
  return [...new Set(keys)].toSorted()
}

/** Texts that are the same in every language: names and abbreviations. */
const SAME = /^(app\.name|benefitHints\.(sgb3|aufstocker))$/

const SCRIPT: Record<string, RegExp> = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }

describe.each(LANGUAGES)('%s', (language) => {
  it.each(ROOMS)('%s has the keys and placeholders of German, and is translated', (file) => {
    const german = read('de', file)
    const texts = read(language, file)
    expect([...texts.keys()].toSorted()).toEqual(expectedKeys(german, language))
    for (const [key, text] of texts) {
      const original = german.get(key) ?? german.get(key.replace(PLURAL, '_other')) ?? ''
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(text), key).toEqual(placeholders(original))
      if (SAME.test(key)) continue
      expect(text, key).not.toBe(original)
      if (SCRIPT[language]) expect(text, key).toMatch(SCRIPT[language])
    }
  })
})
