import OpeningHours from 'opening_hours'
import type { Location } from '../../src/catalogue/organization.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { formatCalendarWeekday } from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Paper } from './paper.ts'
import { wordsOf } from './paper.ts'
import { embeddedRegion } from './slip-texts.ts'

/** Days that share a row: the first and the last of them. */
type Row = readonly [first: string, last: string]

/**
 * The rows of a slip's first table of hours that are not as they should be, with what stands there: the weekday in
 * both languages, its two dates, each with its times, and the name of a public holiday.
 *
 * @param joined whether days in a row with the same times share a row
 */
export function wrongHours(
  { runs }: Paper,
  place: Location,
  language: LanguageCode,
  { today, joined }: { today: string; joined: boolean },
): string[] {
  const words = runs.flatMap((run) => run.normalize('NFKC').split(/\s+/)).filter(Boolean)
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(today, later))
  const rows = joined ? joinedRows(place, days) : days.map((day): Row => [day, day])
  const weekday = (date: string): string => formatCalendarWeekday('de', date)
  const starts: number[] = []
  for (const [first] of rows) starts.push(words.indexOf(weekday(first), (starts.at(-1) ?? -1) + 1))
  return rows.flatMap(([first, last], index) => {
    const at = starts[index] ?? -1
    const row = words.slice(at, starts[index + 1] ?? endOfTable(words, at))
    // A reader from the right finds the own weekday before the German one.
    const written = wordsOf([...words.slice(Math.max(0, at - 5), at), ...row].join(' '))
    const expected = [0, 7].flatMap((later) => [
      ...[...new Set([first, last])].map((day) => asOnPaper(addDays(day, later))),
      ...timesOf(place, addDays(first, later)),
    ])
    const named = [
      weekday(last),
      ...[first, last].map((day) => formatCalendarWeekday(language, day)),
      ...[first, addDays(first, 7)].map(holidayOn),
    ]
    const right =
      at >= 0 &&
      named.every((name) => wordsOf(name).every((word) => written.includes(word))) &&
      asRead(row.join(' ').match(DATE_OR_TIME) ?? [], language) === asRead(expected, language)
    return right ? [] : [`${first}: ${written.join(' ')}: ${row.join(' ')}`]
  })
}

function joinedRows(place: Location, days: readonly string[]): Row[] {
  const both = (date: string): string[] => [date, addDays(date, 7)]
  const same = (one: string, other: string): boolean =>
    [...both(one), ...both(other)].every((date) => holidayOn(date) === '') &&
    JSON.stringify(both(one).map((date) => timesOf(place, date))) ===
      JSON.stringify(both(other).map((date) => timesOf(place, date)))
  const rows: Row[] = []
  for (const day of days) {
    const open = rows.at(-1)
    if (open && same(open[1], day)) rows[rows.length - 1] = [open[0], day]
    else rows.push([day, day])
  }
  return rows
}

/** Where a further table begins, or as far as a row can go. */
function endOfTable(words: readonly string[], at: number): number {
  const [caption = ''] = wordsOf(said('de', 'hours:phone'))
  const next = words.indexOf(caption, at)
  return next < 0 ? at + LONGEST_ROW : Math.min(next, at + LONGEST_ROW)
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
