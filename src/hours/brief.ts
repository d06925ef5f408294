import { weekdayOf } from './berlin.ts'
import type { Site } from './day.ts'
import type { DayHours, DaySlot } from './week.ts'
import { weekTable } from './week.ts'

/** Weekdays in a row, by a date of the first and of the last. */
export type WeekdayRun = readonly [first: string, last: string]

/** What days have in common that are open alike. */
export interface BriefHours {
  /** Monday first, as calendars print a week. */
  readonly runs: readonly WeekdayRun[]
  readonly slots: readonly DaySlot[]
}

/**
 * The hours of the seven days from a date on, in a few lines: weekdays that are open alike share one. Days without
 * hours are in none, so there may be no line at all.
 *
 * @param first calendar date in Europe/Berlin, `2026-11-23`
 */
export function hoursInBrief(site: Site, first: string): BriefHours[] {
  const alike = new Map<string, DayHours[]>()
  const days = weekTable(site, first)
    .filter(({ slots }) => slots.length > 0)
    .toSorted((a, b) => weekdayOf(a.date) - weekdayOf(b.date))
  for (const day of days) {
    const key = JSON.stringify(day.slots)
    alike.set(key, [...(alike.get(key) ?? []), day])
  }
  return [...alike.values()].map((same) => ({
    runs: runsOf(same.map(({ date }) => date)),
    slots: same[0]?.slots ?? [],
  }))
}

/** Dates of one week from Monday on, as runs of weekdays that follow each other. */
function runsOf(dates: readonly string[]): WeekdayRun[] {
  const runs: WeekdayRun[] = []
  for (const date of dates) {
    const [first, last] = runs.at(-1) ?? []
    if (first && last && weekdayOf(last) + 1 === weekdayOf(date))
      runs[runs.length - 1] = [first, date]
    else runs.push([date, date])
  }
  return runs
}
