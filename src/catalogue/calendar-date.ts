/*
 * Reckoning with calendar dates (`2026-11-24`), without a clock or a zone.
 */

const DAY = 86_400_000

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const written = (utc: number): string => new Date(utc).toISOString().slice(0, 10)

/** Year, month (1–12) and day of a date. */
export function partsOf(date: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

/** How many days a month (1–12) has. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The date so many days later, or earlier where negative. */
export const addDays = (date: string, days: number): string => written(at(date) + days * DAY)

/** Whole days from one date to another; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / DAY

/**
 * The day of the same number so many months after a date, or before it where negative. A month too short for that
 * number has its last day instead (§ 188 (3) BGB): three months before 31 May is 28 or 29 February.
 */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = partsOf(date)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const longest = daysIn(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return written(first.getTime() + (Math.min(day, longest) - 1) * DAY)
}
