import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { STAFF_ROOMS } from '../../src/language/i18n.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { GERMAN } from '../../src/language/languages.ts'

/** A room's texts by their dotted key. */
export type Texts = ReadonlyMap<string, string>

/** The publisher's rooms are for coordinators: German and English; the notes of the workbook, German. */
const PUBLISHERS = ['publish.json', 'desk.json', 'workbook.json']

/** The partners' own rooms are German and English. */
export const STAFF_FILES = STAFF_ROOMS.map((room) => `${room}.json`)

/** The rooms every language has. */
export const ROOM_FILES = readdirSync(`locales/${GERMAN}`).filter(
  (file) => ![...PUBLISHERS, ...STAFF_FILES].includes(file),
)

/** Where the script is not Latin, every text has some of it. */
export const SCRIPT: Partial<Record<LanguageCode, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  bg: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
}

export const PLURAL = /_(zero|one|two|few|many|other)$/

/** The texts of one file of `locales/`; none where the file is missing. */
export function readTexts(language: LanguageCode, file: string): Texts {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') flat.set(path.join('.'), value)
    else
      for (const [key, inner] of Object.entries(value as Record<string, unknown>))
        walk(inner, [...path, key])
  }
  const path = `locales/${language}/${file}`
  if (existsSync(path)) walk(JSON.parse(readFileSync(path, 'utf8')), [])
  return flat
}

/** German's keys, with its plural forms replaced by those the language has (CLDR). */
export function expectedKeys(german: Texts, language: LanguageCode): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const keys = [...german.keys()].flatMap((key) =>
    PLURAL.test(key)
      ? pluralCategories.map((category) => key.replace(PLURAL, `_${category}`))
      : [key],
  )
  return [...new Set(keys)].toSorted()
}

/** What a text says in German, whatever its plural form. */
export const originalOf = (german: Texts, key: string): string =>
  german.get(key) ?? german.get(key.replace(PLURAL, '_other')) ?? ''

export const placeholders = (text: string): string[] =>
  (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** Texts that may be the same in every language: names and abbreviations. */
const SAME = /^(app\.name|benefitHints\.(sgb3|aufstocker))$/

/** Left empty, or German as it was. Plain German may find the German as plain as can be. */
export const isUntranslated = (language: LanguageCode, key: string, text: string, german: string) =>
  text.trim() === '' || (text === german && language !== 'de-simple' && !SAME.test(key))

/** What stands on a screen for `room:key`, as written in `locales/`; placeholders without a value are left as they are. */
export function said(
  language: LanguageCode,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [room, key = ''] = name.split(':')
  const text = readTexts(language, `${room}.json`).get(key)
  if (text === undefined) throw new Error(`no text ${name} in ${language}`)
  return text.replace(/\{\{(\w+)\}\}/g, (whole, value: string) => String(values[value] ?? whole))
}
