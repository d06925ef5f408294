import { mondayOf } from '../../hours/berlin.ts'

/** The dates hours are compiled for: `from` is included, `to` is the first that is not. */
export interface Horizon {
  readonly from: string
  readonly to: string
}

/** The least that a feed must look ahead. */
export const HORIZON_MONTHS = 18

/**
 * The horizon of a release: from the Monday of the week its month began in, so that this week's table is whole, to the
 * first of a month at least 18 months later. So releases of one month agree: hours nobody edited are compiled to the
 * same, and a delta carries what was edited alone (F7).
 *
 * @param published the release's date in Europe/Berlin
 */
export function horizonOf(published: string, months = HORIZON_MONTHS): Horizon {
  const [year = 0, month = 0] = published.split('-').map(Number)
  const to = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10)
  return { from: mondayOf(`${published.slice(0, 8)}01`), to }
}

/** Whether a date lies within the horizon. */
export const within = ({ from, to }: Horizon, date: string): boolean => from <= date && date < to
