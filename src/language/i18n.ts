import type { BackendModule, i18n as I18n, ResourceKey } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { LanguageCode } from './languages.ts'
import { GERMAN, LANGUAGE_CODES, staffLanguage } from './languages.ts'

/** One file a language and room: `locales/<language>/<room>.json`; a screen loads only its own. */
export const ROOMS = [
  'common',
  'vocabulary',
  'hours',
  'consultation',
  'client',
  'glossary',
  'handout',
  'match',
  'directory',
  'materials',
  'news',
  'offers',
  'settings',
  'regions',
  'report',
  'accessibility',
  'feed',
  'browser',
] as const
export type TextRoom = (typeof ROOMS)[number]

/** What the first screen speaks from. */
export const FIRST_ROOMS = [
  'common',
  'consultation',
  'client',
] as const satisfies readonly TextRoom[]

/** The partners' own rooms, in the languages they speak there. */
export const STAFF_ROOMS = [
  'cooperation',
  'agreement',
  'meetings',
  'topics',
  'phones',
  'evaluation',
] as const
export const STAFF_LANGUAGES = ['de', 'en'] as const

export type LoadTexts = (language: string, room: string) => Promise<ResourceKey>

/**
 * The texts, with German loaded beside the interface's language so that both can stand side by
 * side. `load` reads one file of `locales/`.
 *
 * @param rooms those that are there when it is done, all asked for at once
 */
export async function createTexts(
  language: LanguageCode,
  load: LoadTexts,
  rooms: readonly TextRoom[] = ['common'],
): Promise<I18n> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (lng, room, done) => {
      load(lng, room).then(
        (texts) => done(null, texts),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
      )
    },
  }
  const texts = createInstance()
  await texts
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: GERMAN,
      supportedLngs: LANGUAGE_CODES,
      ns: rooms,
      defaultNS: 'common',
      // React escapes what it draws.
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
  return texts
}

const staff = new WeakMap<I18n, Map<string, I18n>>()

/**
 * The same texts for the partners' rooms: in English where the guide is English, else in German. Always the same instance
 * for a language: a screen that waits for its texts is drawn anew, and would wait for those of another for ever.
 */
export function staffTexts(texts: I18n): I18n {
  const language = staffLanguage(texts.language)
  const made = staff.get(texts) ?? new Map<string, I18n>()
  staff.set(texts, made)
  const known = made.get(language) ?? texts.cloneInstance({ lng: language, initAsync: false })
  made.set(language, known)
  return known
}
