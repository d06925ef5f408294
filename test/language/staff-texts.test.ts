import { readFile } from 'node:fs/promises'
import type { ResourceKey } from 'i18next'
import { expect, it } from 'vitest'
import { createTexts, staffTexts } from '../../src/language/i18n.ts'

it("the partners' rooms speak German or English, each by one instance for good", async () => {
  const texts = await createTexts(
    'ar',
    async (language, room) =>
      JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey,
  )
  const german = staffTexts(texts)
  expect(german.options.lng).toBe('de')
  // What is drawn anew while its texts are loaded must not begin to load again.
  expect(staffTexts(texts)).toBe(german)
  await texts.changeLanguage('en')
  const english = staffTexts(texts)
  expect(english.options.lng).toBe('en')
  expect(staffTexts(texts)).toBe(english)
  await texts.changeLanguage('de')
  expect(staffTexts(texts)).toBe(german)
})
