import { afterEach, describe, expect, it, vi } from 'vitest'
import calendars from '../../locales/calendar.json' with { type: 'json' }
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { weekdayOf } from '../../src/hours/berlin.ts'
import { calendarNames } from '../../src/language/calendar-names.ts'
import {
  formatCalendarDate,
  formatCalendarDay,
  formatCalendarWeekday,
  formatDate,
  formatDay,
  formatNumber,
  formatTime,
  formatWeekday,
  languageName,
  isolate,
  ltr,
  ltrNumbers,
} from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/language/languages.ts'

const NAMED = Object.keys(calendars) as (keyof typeof calendars)[]

/** The numbers in a text, Latin digits only. */
const numbersIn = (text: string): number[] => (text.match(/[0-9]+/g) ?? []).map(Number)

describe.each(LANGUAGE_CODES)('in %s', (language) => {
  it('a date has the day and the Gregorian year in Latin digits', () => {
    const date = formatCalendarDate(language, '2026-11-24')
    expect(numbersIn(date)).toEqual([24, 2026])
    expect(date).not.toMatch(/(?![0-9])\p{Nd}/u)
  })

  it('a short date has the day in Latin digits, and nothing of the year', () => {
    const day = formatCalendarDay(language, '2026-11-24')
    expect(numbersIn(day)).toContain(24)
    expect(day).not.toMatch(/(?![0-9])\p{Nd}/u)
    expect(day).not.toContain('26')
  })

  it('the days of a week and the months of a year have names of their own', () => {
    const week = Array.from({ length: 7 }, (_, later) => addDays('2026-11-23', later))
    const weekdays = week.map((date) => formatCalendarWeekday(language, date))
    expect(new Set(weekdays).size).toBe(7)
    for (const [index, date] of week.entries())
      expect(formatCalendarWeekday(language, addDays(date, 371))).toBe(weekdays[index])
    const months = Array.from({ length: 12 }, (_, index) =>
      formatCalendarDate(language, `2026-${String(index + 1).padStart(2, '0')}-15`),
    )
    expect(new Set(months.map((date) => date.replaceAll(/[0-9]/g, ''))).size).toBe(12)
  })

  // Midnight in winter, in summer, and on the days on which the clocks change.
  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23T23:00:00Z', '2026-11-24'],
    ['2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['2027-06-30T21:59:59Z', '2027-06-30T22:00:00Z', '2027-07-01'],
    ['2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z', '2027-03-28'],
    ['2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['2027-10-30T21:59:59Z', '2027-10-30T22:00:00Z', '2027-10-31'],
    ['2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z', '2027-11-01'],
  ])('a day ends at midnight in Berlin: %s, %s', (before, after, next) => {
    for (const [at, date] of [
      [Date.parse(before), addDays(next, -1)],
      [Date.parse(after), next],
    ] as const) {
      expect(formatDate(language, at)).toBe(formatCalendarDate(language, date))
      expect(formatDay(language, at)).toBe(formatCalendarDay(language, date))
      expect(formatWeekday(language, at)).toBe(formatCalendarWeekday(language, date))
      expect(numbersIn(formatDate(language, at))).toEqual([
        Number(date.slice(8)),
        Number(date.slice(0, 4)),
      ])
    }
  })
})

describe('the names the guide brings itself', () => {
  it('are used for the languages browsers know none in, and for no other', () => {
    for (const language of LANGUAGE_CODES)
      expect(calendarNames(language) === undefined, language).toBe(
        LANGUAGES[language].locale !== undefined,
      )
  })

  it.each(
    NAMED.flatMap((language) =>
      ['2026-01-01', '2026-11-24', '2027-02-28', '2028-02-29', '2027-03-28', '2027-10-31'].map(
        (date) => [language, date] as const,
      ),
    ),
  )('%s, %s', (language, date) => {
    const names = calendars[language]
    const day = String(Number(date.slice(8)))
    const month = names.months[Number(date.slice(5, 7)) - 1] ?? ''
    const weekday = names.weekdays[weekdayOf(date)] ?? ''
    expect(formatCalendarDate(language, date)).toBe(
      names.date
        .replace('{{day}}', day)
        .replace('{{month}}', month)
        .replace('{{year}}', date.slice(0, 4)),
    )
    expect(formatCalendarDay(language, date)).toBe(
      names.weekdayAndDay
        .replace('{{weekday}}', weekday)
        .replace('{{day}}', day)
        .replace('{{month}}', month),
    )
    expect(formatCalendarWeekday(language, date)).toBe(weekday)
  })
})

describe('the weekday of a date', () => {
  // Looked up on a wall calendar.
  it.each([
    ['2026-11-23', 'Montag', 0],
    ['2026-11-24', 'Dienstag', 1],
    ['2027-01-01', 'Freitag', 4],
    ['2027-03-28', 'Sonntag', 6],
    ['2027-10-31', 'Sonntag', 6],
    ['2027-12-25', 'Samstag', 5],
    ['2028-02-29', 'Dienstag', 1],
    ['2030-05-01', 'Mittwoch', 2],
    ['2026-12-31', 'Donnerstag', 3],
  ])('%s is a %s', (date, german, index) => {
    expect(formatCalendarWeekday('de', date)).toBe(german)
    for (const language of NAMED)
      expect(formatCalendarWeekday(language, date)).toBe(calendars[language].weekdays[index])
  })
})

describe('whatever zone the device is set to', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('%s', (zone) => {
    vi.stubEnv('TZ', zone)
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    const at = Date.parse('2026-11-23T23:00:00Z')
    for (const language of LANGUAGE_CODES) {
      expect(numbersIn(formatDate(language, at))).toEqual([24, 2026])
      expect(formatCalendarDate(language, '2026-11-24')).toBe(formatDate(language, at))
    }
    expect(formatTime(at)).toBe(ltr('00:00'))
  })
})

describe('a time', () => {
  it.each([
    ['2026-11-24T08:30:00Z', '09:30'],
    ['2026-11-23T23:00:00Z', '00:00'],
    ['2027-06-30T21:59:00Z', '23:59'],
    ['2027-03-28T00:59:00Z', '01:59'],
    ['2027-03-28T01:00:00Z', '03:00'],
    ['2027-10-31T00:30:00Z', '02:30'],
    ['2027-10-31T01:30:00Z', '02:30'],
  ])('%s is %s, isolated', (at, time) => {
    expect(formatTime(Date.parse(at))).toBe(`\u2066${time}\u2069`)
  })
})

describe('numbers in a text from right to left', () => {
  it.each([
    ['حتى 19:30', `حتى ${ltr('19:30')}`],
    ['من 08:00–12:00 فقط', `من ${ltr('08:00–12:00')} فقط`],
    ['هاتف +49 221 4710 101.', `هاتف ${ltr('+49 221 4710 101')}.`],
    ['في 9 فبراير 2027', 'في 9 فبراير 2027'],
    ['المادة 10 من SGB II', 'المادة 10 من SGB II'],
  ])('%s', (written, shown) => {
    expect(ltrNumbers(written)).toBe(shown)
  })
})

describe('a number', () => {
  it.each<[LanguageCode, number, string]>([
    ['de', 3.44, '3,4'],
    ['de-simple', 3.44, '3,4'],
    ['en', 3.44, '3.4'],
    ['ar', 3.44, '3.4'],
    ['fa', 27, '27'],
    ['ti', 3.44, '3,4'],
    ['ps', 27, '27'],
  ])('in %s, %d: %s, isolated', (language, value, written) => {
    expect(formatNumber(language, value)).toBe(ltr(written))
  })

  it.each(LANGUAGE_CODES)('has Latin digits in %s', (language) => {
    expect(formatNumber(language, 12_345.6)).toMatch(/^\u2066[0-9.,\s]+\u2069$/)
  })
})

it('a name keeps its own direction', () => {
  expect(isolate('Büro')).toBe('\u2068Büro\u2069')
})

describe('the name of a spoken language', () => {
  it.each<[LanguageCode, string, string, string]>([
    ['de', 'ar', 'Arabisch', 'de'],
    ['de-simple', 'tr', 'Türkisch', 'de-simple'],
    ['ar', 'de', 'الألمانية', 'ar'],
    ['tr', 'vi', 'Vietnamca', 'tr'],
    // Browsers know no names in these: whoever speaks the language knows its own.
    ['ti', 'ar', 'العربية', 'ar'],
    ['kmr', 'ti', 'ትግርኛ', 'ti'],
    ['so', 'vi', 'Tiếng Việt', 'vi'],
    // Nobody has a name for it.
    ['de', 'qqq', 'qqq', 'qqq'],
    ['ps', 'qqq', 'qqq', 'qqq'],
  ])('for a reader of %s, %s: %s', (language, tag, text, lang) => {
    expect(languageName(language, tag)).toEqual({ text, lang })
  })

  it('is never the bare tag for a language of the table', () => {
    for (const reader of LANGUAGE_CODES)
      for (const tag of LANGUAGE_CODES) {
        expect(languageName(reader, tag).text, `${tag} in ${reader}`).not.toBe(tag)
      }
  })
})
