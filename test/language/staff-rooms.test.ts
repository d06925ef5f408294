import { expect, it } from 'vitest'
import {
  expectedKeys,
  isUntranslated,
  originalOf,
  placeholders,
  readTexts,
  STAFF_FILES,
} from './texts.ts'

/** The same word in both languages. */
const SAME = new Set([
  'one.status',
  'topic.group',
  'partners.title_one',
  'partners.title_other',
  'filter.team',
  'columns.team',
  'columns.name',
  'export.forms.age',
  'passphrase.title',
  'figure',
])

it.each(STAFF_FILES)('%s has the keys and placeholders of German in English', (file) => {
  const german = readTexts('de', file)
  const english = readTexts('en', file)
  expect([...english.keys()].toSorted()).toEqual(expectedKeys(german, 'en'))
  for (const [key, text] of english) {
    const original = originalOf(german, key)
    expect(placeholders(text), key).toEqual(placeholders(original))
    if (!SAME.has(key)) expect(isUntranslated('en', key, text, original), key).toBe(false)
  }
})
