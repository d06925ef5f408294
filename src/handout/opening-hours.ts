import { addDays, weekdayOf } from '../hours/berlin.ts'
import type { Site } from '../hours/day.ts'
import type { DayHours } from '../hours/week.ts'
import { weekTable } from '../hours/week.ts'

/** schema.org `OpeningHoursSpecification`. Opens and closes at the same time: closed all day. */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification'
  readonly dayOfWeek?: readonly string[]
  readonly opens: string
  readonly closes: string
  /** First and last day, calendar dates in Europe/Berlin; without `dayOfWeek` a single day. */
  readonly validFrom: string
  readonly validThrough: string
}

/** As far as a usual week is looked for and special days are named. */
const WEEKS = 8

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/**
 * The hours of the coming eight weeks: the usual week, and the days that differ from it, holidays and closures among
 * them. What is by appointment only is not open; of days nobody knows nothing is said. Undefined where nothing is
 * known at all.
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`; the first day of the eight weeks
 */
export function openingHours(
  site: Site,
  today: string,
): readonly OpeningHoursSpecification[] | undefined {
  const days = Array.from({ length: WEEKS }, (_, week) => weekTable(site, addDays(today, 7 * week)))
    .flat()
    .filter(({ known }) => known)
  const [first, last] = [days[0], days.at(-1)]
  if (!site.schedule?.compiled || !first || !last) return undefined
  const usual = WEEKDAYS.map((_, weekday) =>
    mostCommon(days.filter(({ date }) => weekdayOf(date) === weekday).map(openSlots)),
  )
  const special = days.filter((day) => openSlots(day) !== usual[weekdayOf(day.date)])
  return [
    ...usualWeek(usual, { validFrom: first.date, validThrough: last.date }),
    ...special.flatMap((day) =>
      slotsIn(openSlots(day)).map((slot) => ({
        '@type': 'OpeningHoursSpecification' as const,
        ...slot,
        validFrom: day.date,
        validThrough: day.date,
      })),
    ),
  ]
}

/** schema.org has no word for a day on which nothing opens. */
const CLOSED = '00:00-00:00'

/** The open hours of a day as a text, to be compared: `08:00-12:00,14:00-18:00`. */
const openSlots = ({ slots }: DayHours): string =>
  slots
    .filter(({ state }) => state === 'open')
    .map(({ from, to }) => `${from}-${to === '24:00' ? '23:59' : to}`)
    .join() || CLOSED

const slotsIn = (text: string): readonly { opens: string; closes: string }[] =>
  text.split(',').map((slot) => ({ opens: slot.slice(0, 5), closes: slot.slice(6) }))

/** The first of the most frequent; undefined of none. */
function mostCommon(values: readonly string[]): string | undefined {
  const count = (value: string): number => values.filter((one) => one === value).length
  return values.toSorted((a, b) => count(b) - count(a))[0]
}

/** Weekdays with the same stretch of hours share an entry. */
function usualWeek(
  usual: readonly (string | undefined)[],
  term: Pick<OpeningHoursSpecification, 'validFrom' | 'validThrough'>,
): readonly OpeningHoursSpecification[] {
  const daysBySlot = new Map<string, string[]>()
  for (const [weekday, text] of usual.entries())
    for (const { opens, closes } of text === undefined ? [] : slotsIn(text)) {
      const days = daysBySlot.get(`${opens}-${closes}`) ?? []
      daysBySlot.set(`${opens}-${closes}`, [...days, WEEKDAYS[weekday] ?? ''])
    }
  return [...daysBySlot].flatMap(([slot, dayOfWeek]) =>
    slotsIn(slot).map((hours) => ({
      '@type': 'OpeningHoursSpecification' as const,
      dayOfWeek,
      ...hours,
      ...term,
    })),
  )
}
