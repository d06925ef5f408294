import calendars from '../../locales/calendar.json' with { type: 'json' }
import type { LanguageCode } from './languages.ts'

/** Dates in a language browsers know none in: its patterns, months (January first), weekdays (Monday first). */
export interface CalendarNames {
  readonly date: string
  readonly weekdayAndDay: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
}

/** The names the guide brings itself; undefined where `Intl` has them in every browser. */
export const calendarNames = (language: LanguageCode): CalendarNames | undefined =>
  (calendars as Partial<Record<LanguageCode, CalendarNames>>)[language]
