import type { TemporaryClosure } from '../catalogue/schedule.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { weekdayOf } from './berlin.ts'
import { slotsOn } from './day.ts'
import type { Site } from './day.ts'
import type { DayHours } from './week.ts'
import { dayHours } from './week.ts'

/**
 * The days on which a place is open otherwise than its week says: dated exceptions, public holidays, a closure for a
 * while. Ascending; days past the horizon are none, as nothing is known of them.
 *
 * @param first calendar date in Europe/Berlin, `2026-11-23`
 * @param days how many days are looked at, the first included
 */
export function exceptionsWithin(site: Site, first: string, days: number): DayHours[] {
  const usual = site.schedule?.compiled
  return Array.from({ length: days }, (_, offset) => addDays(first, offset)).flatMap((date) => {
    const week = usual?.w.findLast(([from]) => from <= date)
    const day = dayHours(site, date)
    if (!usual || !week || date >= usual.to) return []
    if (day.closed_temporarily) return [day]
    const plan = usual.t[week[1][weekdayOf(date)] ?? -1]
    return JSON.stringify(slotsOn(site, date)) === JSON.stringify(plan) ? [] : [day]
  })
}

/**
 * A closure for a while that runs on one of the days; undefined where none does.
 *
 * @param first calendar date in Europe/Berlin, `2026-11-23`
 * @param days how many days are looked at, the first included
 */
export function closureWithin(
  closure: TemporaryClosure | undefined,
  first: string,
  days: number,
): TemporaryClosure | undefined {
  if (!closure || closure.from >= addDays(first, days)) return undefined
  return closure.to !== undefined && closure.to < first ? undefined : closure
}
