import type { Recurrence } from '../catalogue/schedule.ts'
import { WEEKDAYS } from '../catalogue/vocabulary.ts'
import { addDays, mondayOf, weekdayOf } from './berlin.ts'

/**
 * The first date, on or after `from`, on which a date or a repeated date falls; undefined when
 * none remains. Words and meaning are those of RFC 5545 § 3.3.10 (WEEKLY, MONTHLY with BYDAY).
 *
 * @param from calendar date in Europe/Berlin, `2026-11-24`
 */
export function nextOccurrence(recurrence: Recurrence, from: string): string | undefined {
  const { dtstart, freq } = recurrence
  if (freq === undefined) return dtstart >= from ? dtstart : undefined
  const last = recurrence.until ?? addDays(from > dtstart ? from : dtstart, LOOKAHEAD_DAYS)
  for (let day = from > dtstart ? from : dtstart; day <= last; day = addDays(day, 1))
    if (fallsOn(recurrence, day) && !recurrence.exdates?.includes(day)) return day
  return undefined
}

/** An open-ended repetition is searched this far: the longest interval is 52 weeks. */
const LOOKAHEAD_DAYS = 5 * 366

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

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const daysBetween = (a: string, b: string): number => (utc(b) - utc(a)) / 86_400_000
const monthsBetween = (a: string, b: string): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 +
  Number(b.slice(5, 7)) -
  Number(a.slice(5, 7))
const daysInMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
