import { daysBetween, monthsAfter } from './calendar-date.ts'
import { MEETING_RHYTHM_MONTHS } from './compartment.ts'
import type { Cooperation, Meeting } from './compartments.ts'

/** What the rhythm of the meetings follows from. */
export type Meetings = Pick<Cooperation, 'agreement' | 'meetings' | 'partners'>

export interface MeetingRhythm {
  /** At least every so many months. */
  readonly months: number
  /** The last one that was held; undefined before the first. */
  readonly last: Meeting | undefined
  /** The day on which the next one must have been held; undefined where nobody has signed yet. */
  readonly due_by: string | undefined
  /** How many days the meeting is overdue: 1 on the day after `due_by`, 0 until then. */
  readonly overdue_days: number
  /** The next one planned, today's included. */
  readonly next: Meeting | undefined
  /** The next one is planned for a day after `due_by`. */
  readonly planned_late: boolean
  /** Planned for a day that is over, the latest first: nobody has said whether they were held. */
  readonly unconfirmed: readonly Meeting[]
}

/**
 * When the partners must meet again (K§4: half-yearly at least; the region may want it more often). It is reckoned from
 * the last meeting held, or from the first signature; a month too short for the day ends it (§ 188 (3) BGB).
 *
 * @param today calendar date in Europe/Berlin
 */
export function meetingRhythm(
  { agreement, meetings, partners }: Meetings,
  today: string,
): MeetingRhythm {
  const months = agreement[0]?.meeting_rhythm_months ?? MEETING_RHYTHM_MONTHS
  const inOrder = meetings.toSorted(byTime)
  const last = inOrder.findLast(({ status, date }) => status === 'held' && date <= today)
  const planned = inOrder.filter(({ status }) => status === 'planned')
  const next = planned.find(({ date }) => date >= today)
  const [firstSignature] = partners.map(({ signed_on }) => signed_on).toSorted()
  const from = last?.date ?? firstSignature
  const due_by = from === undefined ? undefined : monthsAfter(from, months)
  return {
    months,
    last,
    due_by,
    overdue_days: due_by === undefined ? 0 : Math.max(0, daysBetween(due_by, today)),
    next,
    planned_late: next !== undefined && due_by !== undefined && next.date > due_by,
    unconfirmed: planned.filter(({ date }) => date < today).toReversed(),
  }
}

/** Meetings by day and hour; on one day those without an hour come first. */
export const byTime = (a: Meeting, b: Meeting): number =>
  a.date.localeCompare(b.date) || (a.opens_at ?? '').localeCompare(b.opens_at ?? '')
