import { addDays, monthsAfter, partsOf } from './calendar-date.ts'
import type { Leaving } from './compartment.ts'

/** What a partner signed and said since; calendar dates. */
export interface Signed {
  readonly signed_on: string
  readonly objected_on?: string | undefined
  readonly left_on?: string | undefined
  readonly left_by?: Leaving | undefined
}

/** One year of a partner's agreement; calendar dates. */
export interface Term {
  /** The first is 1. */
  readonly number: number
  readonly begins: string
  readonly last_day: string
  /** The day after: the next term's first, if nobody objects. */
  readonly renewal: string
  /** An objection must have reached the partners, in writing, on this day at the latest. */
  readonly last_to_object: string
}

/** So many days ahead of a renewal somebody is reminded of it. */
export const REMINDER_DAYS = [120, 100, 90] as const

/** Months before the end of a term by which a partner objects to its renewal (K§8). */
export const OBJECTION_MONTHS = 3

export interface Reminder {
  readonly days: (typeof REMINDER_DAYS)[number]
  /** The day of the reminder. */
  readonly on: string
  readonly renewal: string
  readonly last_to_object: string
  /** Whether, on the day asked about, nobody can object any more: then the agreement renews. */
  readonly passed: boolean
}

/**
 * How a partner stands in the agreement on a day:
 * - `not-begun`: signed for a later day,
 * - `running`: in a term that renews,
 * - `ends`: it objected in time, and `on` is its last day,
 * - `objected-late`: it objected, but too late: the agreement went on, or goes on, after the term then running,
 * - `leaves`: its last day, yet to come, is written down,
 * - `left`: its last day is over.
 */
export type Standing =
  | { readonly state: 'not-begun' | 'running' }
  | { readonly state: 'ends'; readonly on: string; readonly objected_on: string }
  | { readonly state: 'objected-late'; readonly objected_on: string; readonly was_due: string }
  | {
      readonly state: 'leaves' | 'left'
      readonly on: string
      readonly by: Leaving | undefined
    }

export interface PartnerTerm {
  /** The term running on the day, the first one before it begins, the last one for who has left. */
  readonly term: Term
  readonly standing: Standing
  /** Whether the agreement is to go on for another term. */
  readonly renews: boolean
  /** The reminders of that renewal, the earliest first; none where it does not renew. */
  readonly reminders: readonly Reminder[]
  /** The latest of them whose day has come. */
  readonly due: Reminder | undefined
}

/**
 * A term of the agreement by its number. It begins on the day of signature, which counts (§ 187 (2) BGB), so a year ends
 * with the day before the one of the same number (§ 188 (2) BGB). Every term is reckoned from the signature, never from
 * the term before: signed on 29 February, each ends with 28 February, the day before, whether or not that year has a
 * 29th; the next begins on 29 February or 1 March.
 *
 * The last day to object is the day before the one that lies three months before the renewal: a period reckoned
 * backwards, by analogy to §§ 187, 188 BGB, with three whole months between. Where that month is too short, its last day
 * stands for the missing one, and the day before it is the last to object: of the two readings the earlier, because a
 * day too soon harms nobody and a day too late costs the right. § 193 BGB does not lengthen it: on a weekend or holiday
 * it must have reached the partners before.
 *
 * @param signed calendar date of the signature
 * @param number from 1 on
 */
export function termOf(signed: string, number: number): Term {
  const renewal = anniversary(signed, number)
  return {
    number,
    begins: anniversary(signed, number - 1),
    last_day: addDays(renewal, -1),
    renewal,
    last_to_object: addDays(monthsAfter(renewal, -OBJECTION_MONTHS), -1),
  }
}

/** The day after 28 February for who signed on a 29th, so 1 March in most years: the day before is what counts. */
function anniversary(signed: string, years: number): string {
  const [year, month, day] = partsOf(signed)
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
}

/** The number of the term a day lies in; 1 for a day before the signature. */
function numberOn(signed: string, day: string): number {
  const years = partsOf(day)[0] - partsOf(signed)[0]
  const begun = day >= anniversary(signed, years) ? years + 1 : years
  return Math.max(1, begun)
}

/**
 * Where a partner stands in the agreement on a day (K§8). What lies after that day has not happened yet, but for a last
 * day: that is written down ahead. A last day that is written down is believed before one that follows from an objection.
 * An objection that came too late is not taken for one to the next renewal: whether it is one is for the partners to
 * say, and who counts on it could miss the day.
 *
 * @param today calendar date in Europe/Berlin
 */
export function partnerTerm(signed: Signed, today: string): PartnerTerm {
  const standing = standingOn(signed, today)
  const end = 'on' in standing ? standing.on : undefined
  const day = end !== undefined && end < today ? end : today
  const term = termOf(signed.signed_on, numberOn(signed.signed_on, day))
  const renews = end === undefined || (standing.state === 'leaves' && end >= term.renewal)
  const reminders = renews ? remindersOf(term, today) : []
  return { term, standing, renews, reminders, due: reminders.findLast(({ on }) => on <= today) }
}

/**
 * A partner's last day as far as it is known: the one written down, else the end of the term to whose renewal it objected
 * in time.
 */
export function lastDayOf({ signed_on, objected_on, left_on }: Signed): string | undefined {
  const { at, inTime } = objectionOf(signed_on, objected_on)
  return left_on ?? (inTime ? at.last_day : undefined)
}

/** The term in which a partner objected, and whether that was in time. */
function objectionOf(signed_on: string, objected: string | undefined) {
  if (objected === undefined) return { objected, at: undefined, inTime: false } as const
  const at = termOf(signed_on, numberOn(signed_on, objected))
  return { objected, at, inTime: objected <= at.last_to_object }
}

function standingOn(signed: Signed, today: string): Standing {
  const { signed_on, objected_on, left_on } = signed
  const said = objected_on !== undefined && objected_on <= today ? objected_on : undefined
  const { objected, at, inTime } = objectionOf(signed_on, said)
  const by = signed.left_by ?? (inTime ? 'objection' : undefined)
  if (left_on !== undefined) return { state: left_on < today ? 'left' : 'leaves', on: left_on, by }
  if (inTime)
    return at.last_day < today
      ? { state: 'left', on: at.last_day, by }
      : { state: 'ends', on: at.last_day, objected_on: objected }
  if (objected !== undefined)
    return { state: 'objected-late', objected_on: objected, was_due: at.last_to_object }
  return { state: today < signed_on ? 'not-begun' : 'running' }
}

const remindersOf = ({ renewal, last_to_object }: Term, today: string): Reminder[] =>
  REMINDER_DAYS.map((days) => ({
    days,
    on: addDays(renewal, -days),
    renewal,
    last_to_object,
    passed: last_to_object < today,
  }))

/**
 * The last day up to `date` that is no Saturday, Sunday or public holiday: what has to reach an office in writing is
 * best there by then, because § 193 BGB does not lengthen a period that is reckoned backwards.
 *
 * @param holidays public holidays as calendar dates
 */
export function workingDayUntil(date: string, holidays: ReadonlySet<string>): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const free = weekday === 0 || weekday === 6 || holidays.has(date)
  return free ? workingDayUntil(addDays(date, -1), holidays) : date
}
