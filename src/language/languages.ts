/** How a language is shown: its own name, its direction, and its locale for dates and numbers. */
export interface Language {
  readonly name: string
  readonly german: string
  readonly direction: 'ltr' | 'rtl'
  /**
   * BCP 47 locale with the Gregorian calendar and Latin digits, so that dates and times compare with
   * the signs on German doors.
   */
  readonly locale: string
}

/** The languages the guide speaks, in the order of the language picker. */
export const LANGUAGES = {
  de: { name: 'Deutsch', german: 'Deutsch', direction: 'ltr', locale: 'de-DE' },
  ar: {
    name: 'العربية',
    german: 'Arabisch',
    direction: 'rtl',
    locale: 'ar-u-ca-gregory-nu-latn',
  },
  uk: { name: 'Українська', german: 'Ukrainisch', direction: 'ltr', locale: 'uk-UA' },
  en: { name: 'English', german: 'Englisch', direction: 'ltr', locale: 'en-GB' },
} as const satisfies Record<string, Language>

export type LanguageCode = keyof typeof LANGUAGES
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[]

/** The language everything falls back to, and the working language of the staff. */
export const GERMAN = 'de' satisfies LanguageCode

export const isLanguageCode = (value: unknown): value is LanguageCode =>
  typeof value === 'string' && Object.hasOwn(LANGUAGES, value)

/** The first of the wanted BCP 47 tags (as in `navigator.languages`) the guide speaks; else German. */
export function preferredLanguage(wanted: readonly string[]): LanguageCode {
  return wanted.map((tag) => tag.split('-')[0]).find(isLanguageCode) ?? GERMAN
}
