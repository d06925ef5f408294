import { addDays, daysBetween } from '../catalogue/calendar-date.ts'
import type { Recurrence } from '../catalogue/schedule.ts'
import { WEEKDAYS } from '../catalogue/vocabulary.ts'
import { mondayOf, weekdayOf } from './berlin.ts'

/**
 * The dates from `from` to `to`, both included, on which a date or a repeated date falls, earliest first and at most
 * `limit`. Words and meaning are those of RFC 5545 § 3.3.10 (WEEKLY, MONTHLY with BYDAY). A repetition without an end has no last one. They are days of the calendar, so a
 * change of summer time moves none.
 *
 * @param from calendar date in Europe/Berlin, `2026-11-24`
 * @param to calendar date in Europe/Berlin; before `from` there is none
 */
export function occurrencesBetween(
  recurrence: Recurrence,
  from: string,
  to: string,
  limit: number,
): string[] {
  const { dtstart, freq, exdates, until = to } = recurrence
  const last = freq === undefined ? dtstart : until
  const end = last < to ? last : to
  const found: string[] = []
  for (let day = from > dtstart ? from : dtstart; day <= end; day = addDays(day, 1)) {
    if (found.length >= limit) break
    if ((freq === undefined || fallsOn(recurrence, day)) && !exdates?.includes(day)) found.push(day)
  }
  return found
}

function fallsOn(recurrence: Recurrence, day: string): boolean {
  const interval = recurrence.interval ?? 1
  const rules = recurrence.byday?.split(',') ?? [WEEKDAYS[weekdayOf(recurrence.dtstart)]]
  if (recurrence.freq === 'WEEKLY') {
    const weeks = daysBetween(mondayOf(recurrence.dtstart), mondayOf(day)) / 7
    return weeks % interval === 0 && rules.includes(WEEKDAYS[weekdayOf(day)])
  }
  if (monthsBetween(recurrence.dtstart, day) % interval !== 0) return false
  if (recurrence.byday === undefined) return day.slice(8) === recurrence.dtstart.slice(8)
  return rules.some((rule) => matchesOrdinal(rule, day))
}

/** `1TU`: the first Tuesday of the month; `-1FR`: the last Friday; `TU`: every Tuesday. */
function matchesOrdinal(rule: string, day: string): boolean {
  const ordinal = Number(rule.slice(0, -2))
  if (rule.slice(-2) !== WEEKDAYS[weekdayOf(day)]) return false
  const dayOfMonth = Number(day.slice(8))
  if (ordinal > 0) return Math.ceil(dayOfMonth / 7) === ordinal
  if (ordinal < 0) return Math.ceil((daysInMonth(day) - dayOfMonth + 1) / 7) === -ordinal
  return true
}

const monthsBetween = (a: string, b: string): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 +
  Number(b.slice(5, 7)) -
  Number(a.slice(5, 7))
const daysInMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
