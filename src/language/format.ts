import type { CalendarNames } from './calendar-names.ts'
import { calendarNames } from './calendar-names.ts'
import type { LanguageCode } from './languages.ts'
import { GERMAN, isLanguageCode, LANGUAGES } from './languages.ts'

/** Every moment in the guide is shown as the clock on a German wall shows it. */
const TIME_ZONE = 'Europe/Berlin'

/** Numbers in a language `Intl` lacks: digits as Germany writes them. */
const GERMAN_LOCALE = 'de-DE'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Keeps a phone number, a time or a number left to right inside any sentence (UAX #9, isolates). */
export const ltr = (value: string | number): string =>
  `${LEFT_TO_RIGHT_ISOLATE}${value}${POP_ISOLATE}`

/** Keeps a name in its own direction inside any sentence. */
export const isolate = (value: string): string => `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`

/** Times, spans of numbers and international telephone numbers, as people write them into a text. */
const NUMBERS = /\+\d[\d ]*\d|\d[\d:.]*\s?[–-]\s?\d[\d:.]*|\d{1,2}:\d{2}/g

/** A text that somebody wrote from right to left, its times, spans and telephone numbers kept left to right. */
export const ltrNumbers = (text: string): string => text.replace(NUMBERS, (found) => ltr(found))

const localeOf = (language: LanguageCode): string => LANGUAGES[language].locale ?? GERMAN_LOCALE

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options })
  formatters.set(key, made)
  return made
}

/** `09:30`, the same in every language, isolated. `at`: milliseconds UTC. */
export const formatTime = (at: number): string =>
  ltr(formatter(GERMAN_LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at))

/** `Montag`; `at`: milliseconds UTC. */
export const formatWeekday = (language: LanguageCode, at: number): string => {
  const names = calendarNames(language)
  return names
    ? inNames(names, '{{weekday}}', at)
    : formatter(localeOf(language), { weekday: 'long' }).format(at)
}

/** `24. November 2026`; `at`: milliseconds UTC. */
export const formatDate = (language: LanguageCode, at: number): string => {
  const names = calendarNames(language)
  return names
    ? inNames(names, names.date, at)
    : formatter(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
}

/** `Mo., 24. Nov.`; `at`: milliseconds UTC. */
export const formatDay = (language: LanguageCode, at: number): string => {
  const names = calendarNames(language)
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return names
    ? inNames(names, names.weekdayAndDay, at)
    : formatter(localeOf(language), options).format(at)
}

/** `Montag, 24. November 2026`; `at`: milliseconds UTC. */
export const formatWeekdayAndDate = (language: LanguageCode, at: number): string => {
  const names = calendarNames(language)
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const comma = LANGUAGES[language].direction === 'rtl' ? '،' : ','
  return names
    ? inNames(names, `{{weekday}}${comma} ${names.date}`, at)
    : formatter(localeOf(language), options).format(at)
}

/** `November 2026`; `at`: milliseconds UTC. */
export const formatMonth = (language: LanguageCode, at: number): string => {
  const names = calendarNames(language)
  return names
    ? inNames(names, '{{month}} {{year}}', at)
    : formatter(localeOf(language), { month: 'long', year: 'numeric' }).format(at)
}

/** A pattern of `locales/calendar.json` filled with the day it is in Berlin. */
function inNames(names: CalendarNames, pattern: string, at: number): string {
  const {
    year = '',
    month = '',
    day = '',
  } = Object.fromEntries(
    formatter(GERMAN_LOCALE, { year: 'numeric', month: 'numeric', day: 'numeric' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value] as const),
  )
  // 1 January 1970 was a Thursday.
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
  const weekday = (days + 3) % 7
  const parts: Readonly<Record<string, string | undefined>> = {
    year,
    month: names.months[Number(month) - 1],
    day,
    weekday: names.weekdays[weekday],
  }
  return pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '')
}

/** A calendar date (`2026-11-24`) as {@link formatDate} writes it. Noon is the same day in every zone rule. */
export const formatCalendarDate = (language: LanguageCode, date: string): string =>
  formatDate(language, Date.parse(`${date}T12:00:00Z`))

/** A calendar date as {@link formatDay} writes it. */
export const formatCalendarDay = (language: LanguageCode, date: string): string =>
  formatDay(language, Date.parse(`${date}T12:00:00Z`))

/** A calendar date's weekday as {@link formatWeekday} writes it. */
export const formatCalendarWeekday = (language: LanguageCode, date: string): string =>
  formatWeekday(language, Date.parse(`${date}T12:00:00Z`))

/** A calendar date as {@link formatWeekdayAndDate} writes it. */
export const formatCalendarLong = (language: LanguageCode, date: string): string =>
  formatWeekdayAndDate(language, Date.parse(`${date}T12:00:00Z`))

/** The month `2026-11` as {@link formatMonth} writes it. */
export const formatCalendarMonth = (language: LanguageCode, month: string): string =>
  formatMonth(language, Date.parse(`${month}-15T12:00:00Z`))

/** `3,4`: a number with at most one decimal, isolated. */
export const formatNumber = (language: LanguageCode, value: number): string =>
  ltr(new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(value))

/** `34 kB`, `1,2 MB`: how large a file is, in units of a thousand, isolated. */
export function formatSize(language: LanguageCode, bytes: number): string {
  const [size, unit, digits] =
    bytes < 999_500 ? [Math.max(1, bytes / 1000), 'kB', 0] : [bytes / 1_000_000, 'MB', 1]
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits })
  return ltr(`${number.format(size)}\u00a0${unit}`)
}

/** A language's name, and the language that name is in (BCP 47 tag). */
export interface LanguageName {
  readonly text: string
  readonly lang: string
}

/**
 * The name of a spoken language (BCP 47 tag) for a reader of `language`. Where the browser has none,
 * its own name: who speaks it knows that one.
 */
export function languageName(language: LanguageCode, tag: string): LanguageName {
  const { locale } = LANGUAGES[language]
  const names: readonly (readonly [lang: string, text: string | undefined])[] = [
    [language, locale && displayName(locale, tag)],
    [tag, isLanguageCode(tag) ? LANGUAGES[tag].name : displayName(tag, tag)],
    [GERMAN, displayName(GERMAN_LOCALE, tag)],
  ]
  for (const [lang, text] of names) if (text) return { text, lang }
  return { text: tag, lang: tag }
}

/** The browser's name of a language; undefined where it would answer with the tag or in another language. */
function displayName(locale: string, tag: string): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf([locale]).length === 0) return undefined
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag)
}
