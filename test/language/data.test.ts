import { describe, expect, it } from 'vitest'
import calendars from '../../locales/calendar.json' with { type: 'json' }
import explanations from '../../locales/de/glossary.json' with { type: 'json' }
import glossary from '../../locales/glossary.json' with { type: 'json' }
import { LANGUAGE_CODES, LANGUAGES } from '../../src/language/languages.ts'
import { readTexts } from './texts.ts'

describe('the glossary', () => {
  it('explains each of its terms, and nothing else', () => {
    expect(Object.keys(explanations).toSorted()).toEqual(Object.keys(glossary).toSorted())
  })

  it.each(LANGUAGE_CODES)('names no age in %s: the region’s rules have them', (language) => {
    const explained = readTexts(language, 'glossary.json')
    for (const term of ['mbe', 'jmd']) expect(explained.get(term)).toMatch(/^\D+$/)
  })
})

describe('the calendar', () => {
  it('is brought for the languages browsers know no dates in, and for no other', () => {
    const unknown = LANGUAGE_CODES.filter((one) => LANGUAGES[one].locale === undefined)
    expect(Object.keys(calendars).toSorted()).toEqual(unknown.toSorted())
  })

  it.each(Object.entries(calendars))('has twelve months and seven days: %s', (_, names) => {
    expect(names.months).toHaveLength(12)
    expect(names.weekdays).toHaveLength(7)
    for (const list of [names.months, names.weekdays]) {
      expect(new Set(list).size).toBe(list.length)
      for (const name of list) expect(name).toMatch(/^\p{L}[\p{L}\p{M}\u200c ]*$/u)
    }
  })

  it.each(Object.entries(calendars))('has a place for each part of a date: %s', (_, names) => {
    const parts = (pattern: string) => (pattern.match(/\{\{\w+\}\}/g) ?? []).toSorted()
    expect(parts(names.date)).toEqual(['{{day}}', '{{month}}', '{{year}}'])
    expect(parts(names.weekdayAndDay)).toEqual(['{{day}}', '{{month}}', '{{weekday}}'])
  })
})
