import { addDays } from '../catalogue/calendar-date.ts'
import { weekdayOf } from '../hours/berlin.ts'
import type { Site } from '../hours/day.ts'
import type { DayHours } from '../hours/week.ts'
import { weekTable } from '../hours/week.ts'

/** schema.org `OpeningHoursSpecification`. Opens and closes at the same time: closed all day. */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification'
  readonly dayOfWeek?: readonly string[]
  readonly opens: string
  readonly closes: string
  /** First and last day, calendar dates in Europe/Berlin; without `dayOfWeek` every day of these. */
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

/** schema.org's two properties of a place: what is usual, and what overrides it on some days. */
export interface OpeningHours {
  readonly usual: readonly OpeningHoursSpecification[]
  readonly special: readonly OpeningHoursSpecification[]
}

/**
 * The hours of the coming eight weeks: the usual week, and the days that differ from it, holidays and dated exceptions
 * each for itself, a closure for a while from its first to its last day. What is by appointment only is not open; of
 * days nobody knows nothing is said. Undefined where nothing is known at all.
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`; the first day of the eight weeks
 */
export function openingHours(site: Site, today: string): OpeningHours | undefined {
  if (!site.schedule?.compiled) return undefined
  const days = Array.from({ length: WEEKS }, (_, week) => weekTable(site, addDays(today, 7 * week)))
    .flat()
    .filter(({ known }) => known)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return undefined
  const closed = days.filter((day) => day.closed_temporarily)
  const others = days.filter((day) => !day.closed_temporarily)
  const usual = WEEKDAYS.map((_, weekday) =>
    mostCommon(others.filter(({ date }) => weekdayOf(date) === weekday).map(openSlots)),
  )
  const differing = others.filter((day) => openSlots(day) !== usual[weekdayOf(day.date)])
  return {
    usual: usualWeek(usual, { validFrom: first.date, validThrough: last.date }),
    special: [
      ...differing.flatMap((day) => specialDays(openSlots(day), day.date, day.date)),
      ...specialDays(CLOSED, closed[0]?.date, closed.at(-1)?.date),
    ].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  }
}

/** The stretches of days that are alike; none where there is no day. */
const specialDays = (
  slots: string,
  validFrom: string | undefined,
  validThrough: string | undefined,
): OpeningHoursSpecification[] =>
  validFrom === undefined || validThrough === undefined
    ? []
    : slotsIn(slots).map((slot) => ({
        '@type': 'OpeningHoursSpecification',
        ...slot,
        validFrom,
        validThrough,
      }))

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
