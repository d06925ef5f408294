import type { LanguageCode } from './languages.ts'
import { LANGUAGES } from './languages.ts'

/** Every moment in the guide is shown as the clock on a German wall shows it. */
const TIME_ZONE = 'Europe/Berlin'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Keeps a phone number, a time or a number left to right inside any sentence (UAX #9, isolates). */
export const ltr = (value: string | number): string =>
  `${LEFT_TO_RIGHT_ISOLATE}${value}${POP_ISOLATE}`

/** Keeps a name in its own direction inside any sentence. */
export const isolate = (value: string): string => `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(
  language: LanguageCode,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LANGUAGES[language].locale, {
    timeZone: TIME_ZONE,
    ...options,
  })
  formatters.set(key, made)
  return made
}

/** `09:30`, the same in every language, isolated. `at`: milliseconds UTC. */
export const formatTime = (at: number): string =>
  ltr(formatter('de', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at))

/** `Montag`; `at`: milliseconds UTC. */
export const formatWeekday = (language: LanguageCode, at: number): string =>
  formatter(language, { weekday: 'long' }).format(at)

/** `24. November 2026`; `at`: milliseconds UTC. */
export const formatDate = (language: LanguageCode, at: number): string =>
  formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** `Mo., 24. Nov.`; `at`: milliseconds UTC. */
export const formatDay = (language: LanguageCode, at: number): string =>
  formatter(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(at)

/** A calendar date (`2026-11-24`) as {@link formatDate} writes it. Noon is the same day in every zone rule. */
export const formatCalendarDate = (language: LanguageCode, date: string): string =>
  formatDate(language, Date.parse(`${date}T12:00:00Z`))

/** A calendar date as {@link formatDay} writes it. */
export const formatCalendarDay = (language: LanguageCode, date: string): string =>
  formatDay(language, Date.parse(`${date}T12:00:00Z`))

/** `3,4`: a number with at most one decimal, isolated. */
export const formatNumber = (language: LanguageCode, value: number): string =>
  ltr(new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 1 }).format(value))
