import OpeningHours from 'opening_hours'
import type { Location } from '../../src/catalogue/organization.ts'
import { addDays } from '../../src/hours/berlin.ts'
import { formatCalendarWeekday } from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import type { Paper } from './paper.ts'
import { wordsOf } from './paper.ts'
import { embeddedRegion } from './slip-texts.ts'

/**
 * The rows of a slip's first table of hours that are not as they should be, with what stands there: the weekday in
 * both languages, its two dates, each with its times, and the name of a public holiday.
 */
export function wrongHours(
  { runs }: Paper,
  place: Location,
  language: LanguageCode,
  today: string,
): string[] {
  const words = runs.flatMap((run) => run.normalize('NFKC').split(/\s+/)).filter(Boolean)
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(today, later))
  const weekdays = days.map((date) => formatCalendarWeekday('de', date))
  const starts = words.flatMap((word, at) => (weekdays.includes(word) ? [at] : []))
  return days.flatMap((date, index) => {
    const at = starts[index] ?? words.length
    const row = words.slice(at, starts[index + 1] ?? at + LONGEST_ROW)
    const both = [date, addDays(date, 7)]
    const said = wordsOf([...words.slice(at - 2, at), ...row].join(' '))
    const expected = both.flatMap((day) => [asOnPaper(day), ...timesOf(place, day)])
    const named = [formatCalendarWeekday(language, date), ...both.map(holidayOn)]
    const right =
      row[0] === weekdays[index] &&
      named.every((name) => wordsOf(name).every((word) => said.includes(word))) &&
      asRead(row.join(' ').match(DATE_OR_TIME) ?? [], language) === asRead(expected, language)
    return right ? [] : [`${date}: ${said.join(' ')}: ${row.join(' ')}`]
  })
}

const LONGEST_ROW = 16
const DATE_OR_TIME = /\d\d\.\d\d\.|\d\d:\d\d/g

/** A line from right to left is drawn from the left: its words come in no order to rely on. */
const asRead = (tokens: readonly string[], language: LanguageCode): string =>
  (LANGUAGES[language].direction === 'rtl' ? tokens.toSorted() : tokens).join(' ')

const asOnPaper = (date: string): string => `${date.slice(8)}.${date.slice(5, 7)}.`

/**
 * When a place is open on a date as its `opening_hours` say, read by the library for that syntax and not by the
 * guide: hours that say nothing of public holidays are for other days.
 */
function timesOf(place: Location, date: string): string[] {
  const text = place.schedules?.find((one) => one.attending_type === 'in-person')?.opening_hours
  if (!text) throw new Error(`${place.name.de} has no hours`)
  if (holidayOn(date) && !text.includes('PH')) return []
  const hours = new OpeningHours(text, { lat: 0, lon: 0, address: NORDRHEIN_WESTFALEN })
  const day = (later: number): Date => new Date(`${addDays(date, later)}T00:00:00`)
  return hours
    .getOpenIntervals(day(0), day(1))
    .flatMap(([from, to]) => [from, to].map((at) => at.toTimeString().slice(0, 5)))
}

const NORDRHEIN_WESTFALEN = { country_code: 'de', state: '', 'ISO3166-2-lvl4': 'DE-NW' }

/** The German name of the public holiday; empty on other days. */
const holidayOn = (date: string): string =>
  embeddedRegion().snapshot.holiday_calendars[0]?.days.find((day) => day.date === date)?.name.de ??
  ''
