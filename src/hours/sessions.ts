import type { Recurrence } from '../catalogue/schedule.ts'
import type { Course } from '../catalogue/service.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { instantOf, minuteOf, mondayOf, wallClock } from './berlin.ts'
import { occurrencesBetween } from './occurrence.ts'

/** One time at which a programme or course takes place, by the German wall clock. */
export interface Session {
  /** Calendar date, `2026-12-01`. */
  readonly date: string
  /** `09:30` */
  readonly opens_at: string
  /** `11:00`; `24:00` ends the day. */
  readonly closes_at: string
}

/**
 * All that takes place from `from` to `to`, both included, earliest first; at most `limit`.
 *
 * @param from calendar date in Europe/Berlin, `2026-11-24`
 */
export function sessionsBetween(
  schedules: readonly Recurrence[],
  from: string,
  to: string,
  limit: number,
): Session[] {
  return schedules
    .flatMap((schedule) => {
      const { opens_at, closes_at } = schedule
      const dates = occurrencesBetween(schedule, from, to, limit)
      return dates.map((date) => ({ date, opens_at, closes_at }))
    })
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .slice(0, limit)
}

const orderOf = ({ date, opens_at, closes_at }: Session): string =>
  `${date} ${opens_at} ${closes_at}`

/** Whether it is over at `now` (milliseconds UTC); what has begun is not, it may still be worth going. */
export const isOver = ({ date, closes_at }: Session, now: number): boolean =>
  instantOf(date, minuteOf(closes_at)) <= now

/** How far ahead is looked for dates to come: the longest interval is 52 months. */
const AHEAD_DAYS = 6 * 366

/**
 * What is still to come, earliest first, at most `limit` and six years ahead; empty where everything is over.
 *
 * @param now milliseconds UTC
 */
export function sessionsToCome(
  schedules: readonly Recurrence[],
  now: number,
  limit: number,
): Session[] {
  const { date } = wallClock(now)
  // As many of today may be over as there are schedules.
  const found = sessionsBetween(
    schedules,
    date,
    addDays(date, AHEAD_DAYS),
    limit + schedules.length,
  )
  return found.filter((session) => !isOver(session, now)).slice(0, limit)
}

/**
 * From which minute of a date on nothing is to come any more: 0 where that is so from its beginning, infinite where
 * something takes place on a later day.
 *
 * @param date calendar date in Europe/Berlin, `2026-11-24`
 */
export function endOn(schedules: readonly Recurrence[], date: string): number {
  const tomorrow = addDays(date, 1)
  const last = addDays(date, AHEAD_DAYS)
  if (schedules.some((one) => occurrencesBetween(one, tomorrow, last, 1).length > 0))
    return Infinity
  const today = sessionsBetween(schedules, date, date, schedules.length)
  return Math.max(0, ...today.map(({ closes_at }) => minuteOf(closes_at)))
}

/**
 * Whether a course is over on a date: after its last day as given, else after the last of its dates; one whose dates
 * have no end is not.
 *
 * @param on calendar date in Europe/Berlin, `2026-11-24`
 */
export const isCourseOver = (
  { ends_on, schedules }: Pick<Course, 'ends_on' | 'schedules'>,
  on: string,
): boolean => (ends_on === undefined ? endOn(schedules, on) === 0 : ends_on < on)

/**
 * The days of a month in weeks of seven from Monday on; undefined for a day of the month before or after.
 *
 * @param month `2026-11`
 */
export function weeksOfMonth(month: string): (string | undefined)[][] {
  const weeks: (string | undefined)[][] = []
  for (
    let monday = mondayOf(`${month}-01`);
    monday.slice(0, 7) <= month;
    monday = addDays(monday, 7)
  ) {
    const days = Array.from({ length: 7 }, (_, day) => addDays(monday, day))
    weeks.push(days.map((day) => (day.startsWith(month) ? day : undefined)))
  }
  return weeks
}
