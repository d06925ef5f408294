/** How a language is shown: its own name, its direction, and its locale for dates and numbers. */
export interface Language {
  readonly name: string
  readonly german: string
  readonly direction: 'ltr' | 'rtl'
  /**
   * BCP 47 locale with the Gregorian calendar and Latin digits, so that dates and times compare with
   * the signs on German doors. Undefined: browsers know no dates or names in this language, and
   * `locales/calendar.json` brings them.
   */
  readonly locale: string | undefined
}

/** The languages the guide speaks, in the order of the language picker. The codes are BCP 47 tags. */
export const LANGUAGES = {
  de: { name: 'Deutsch', german: 'Deutsch', direction: 'ltr', locale: 'de-DE' },
  'de-simple': {
    name: 'Einfaches Deutsch',
    german: 'Deutsch in kurzen Sätzen',
    direction: 'ltr',
    locale: 'de-DE',
  },
  en: { name: 'English', german: 'Englisch', direction: 'ltr', locale: 'en-GB' },
  uk: { name: 'Українська', german: 'Ukrainisch', direction: 'ltr', locale: 'uk-UA' },
  ru: { name: 'Русский', german: 'Russisch', direction: 'ltr', locale: 'ru-RU' },
  ar: {
    name: 'العربية',
    german: 'Arabisch',
    direction: 'rtl',
    locale: 'ar-u-ca-gregory-nu-latn',
  },
  fa: {
    name: 'فارسی / دری',
    german: 'Persisch, Dari',
    direction: 'rtl',
    locale: 'fa-u-ca-gregory-nu-latn',
  },
  ps: { name: 'پښتو', german: 'Paschtu', direction: 'rtl', locale: undefined },
  kmr: { name: 'Kurmancî', german: 'Kurdisch (Kurmandschi)', direction: 'ltr', locale: undefined },
  tr: { name: 'Türkçe', german: 'Türkisch', direction: 'ltr', locale: 'tr-TR' },
  ti: { name: 'ትግርኛ', german: 'Tigrinya', direction: 'ltr', locale: undefined },
  so: { name: 'Soomaali', german: 'Somali', direction: 'ltr', locale: undefined },
  fr: { name: 'Français', german: 'Französisch', direction: 'ltr', locale: 'fr-FR' },
  ro: { name: 'Română', german: 'Rumänisch', direction: 'ltr', locale: 'ro-RO' },
  bg: { name: 'Български', german: 'Bulgarisch', direction: 'ltr', locale: 'bg-BG' },
  pl: { name: 'Polski', german: 'Polnisch', direction: 'ltr', locale: 'pl-PL' },
} as const satisfies Record<string, Language>

export type LanguageCode = keyof typeof LANGUAGES
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[]

/** The language everything falls back to, and the working language of the staff. */
export const GERMAN = 'de' satisfies LanguageCode

/** German in short sentences: before German where a text is missing in the client's language. */
export const PLAIN_GERMAN = 'de-simple' satisfies LanguageCode

/** What the partners' rooms speak where the guide speaks a language: they are for staff alone. */
export const staffLanguage = (language: string): 'de' | 'en' => (language === 'en' ? 'en' : GERMAN)

/** German, in whatever words: nothing need stand beneath it for the staff. */
export const isGerman = (language: LanguageCode): boolean =>
  language === GERMAN || language === PLAIN_GERMAN

/** Whether a value is a code of the table, exactly as written there: `ar`, not `AR` or `ar-SY`. */
export const isLanguageCode = (value: unknown): value is LanguageCode =>
  (LANGUAGE_CODES as unknown[]).includes(value)

/** Tags other people use for a language of the table (`ku` is written for Kurmancî and others). */
const ALSO_KNOWN_AS: ReadonlyMap<string, LanguageCode> = new Map([
  ['ku', 'kmr'],
  ['prs', 'fa'],
])

/**
 * The language of a BCP 47 tag such as `ar-SY`; undefined for one the guide does not speak. Android's voices
 * write `ar_SY`.
 */
export function languageOf(tag: string): LanguageCode | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return isLanguageCode(primary) ? primary : ALSO_KNOWN_AS.get(primary)
}

/** The first of the wanted BCP 47 tags (as in `navigator.languages`) the guide speaks; else German. */
export const preferredLanguage = (wanted: readonly string[]): LanguageCode =>
  wanted.map(languageOf).find((language) => language !== undefined) ?? GERMAN
