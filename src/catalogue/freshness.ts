import { daysBetween } from './calendar-date.ts'

/** Who confirmed an entry and when; HSDS `assured_date`, `assurer_email`, `last_modified`. */
export interface Provenance {
  readonly assured_date?: string | undefined
  readonly assurer_email?: string | undefined
  readonly last_modified?: string | undefined
}

/**
 * How far an entry can be trusted by when it was last confirmed: `fresh`, `aging` (a warning), `old` (a warning, and
 * the entry is dimmed) or `never` confirmed. A change alone confirms nothing.
 */
export type Freshness = 'fresh' | 'aging' | 'old' | 'never'

/** Confirmed longer ago than this many days, an entry warns. */
export const WARNS_AFTER = 180
/** Longer ago than this many days, a year, it is dimmed as well. */
export const DIMS_AFTER = 365

/**
 * How fresh an entry is on a date. Exactly 180 days are still fresh, exactly 365 still only warn; a date in the
 * future, by a wrong clock, is fresh.
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`
 */
export function freshnessOf({ assured_date }: Provenance, today: string): Freshness {
  if (assured_date === undefined) return 'never'
  const age = daysBetween(assured_date, today)
  if (age > DIMS_AFTER) return 'old'
  return age > WARNS_AFTER ? 'aging' : 'fresh'
}
