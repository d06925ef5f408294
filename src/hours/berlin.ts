import { addDays } from '../catalogue/calendar-date.ts'

/** The wall clock in Germany at an instant. */
export interface WallClock {
  /** Calendar date, `2026-11-24`. */
  readonly date: string
  /** Minutes since midnight, 0–1439. */
  readonly minute: number
  /** Monday is 0. */
  readonly weekday: Weekday
}

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const berlinHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** Offsets by UTC hour: asking Intl costs far more than everything else in this room. */
const offsets = new Map<number, number>()

/** How far Berlin is ahead of UTC, in ms. It only ever changes on the full hour. */
function offsetAt(at: number): number {
  const hour = Math.floor(at / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const ahead = (Number(berlinHour.format(at)) - new Date(at).getUTCHours() + 24) % 24
  offsets.set(hour, ahead * HOUR)
  return ahead * HOUR
}

/**
 * What clock and calendar show in Germany, whatever zone the device is set to.
 *
 * @param at instant, ms since the epoch
 */
export function wallClock(at: number): WallClock {
  const shown = at + offsetAt(at)
  const minute = Math.floor((shown % DAY) / MINUTE)
  return { date: isoDate(shown), minute, weekday: weekdayAt(shown) }
}

/**
 * The first instant (ms) at which the German clock shows a time or has gone past it: the first of
 * two in October's repeated hour, the end of March's missing one.
 *
 * @param minute minutes since midnight of `date`; 1440 is the next midnight
 */
export function instantOf(date: string, minute: number): number {
  const shown = midnight(date) + minute * MINUTE
  const summer = shown - 2 * HOUR
  if (offsetAt(summer) === 2 * HOUR) return summer
  const winter = shown - HOUR
  if (offsetAt(winter) === HOUR) return winter
  return Math.floor(winter / HOUR) * HOUR
}

/** Minutes since midnight of a time of the wall clock, `09:30`; `24:00` is 1440. */
export const minuteOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Monday is 0. */
export function weekdayOf(date: string): Weekday {
  return weekdayAt(midnight(date))
}

/** The Monday of the week a date lies in. */
export function mondayOf(date: string): string {
  return addDays(date, -weekdayOf(date))
}

/** The epoch was a Thursday. */
const weekdayAt = (utc: number): Weekday => ((Math.floor(utc / DAY) + 3) % 7) as Weekday
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const isoDate = (utc: number): string => new Date(utc).toISOString().slice(0, 10)
