import { addDays } from '../../catalogue/calendar-date.ts'
import type { ParsedHours } from './parse.ts'

/** A slot with its comment in words. */
export interface DaySlot {
  readonly from: number
  readonly to: number
  /** Open, by appointment, unknown, closed with a comment. */
  readonly state: 'o' | 'a' | 'u' | 'c'
  readonly comment: string | undefined
}

/** The slots of a date. Dates that are missing could not be computed. */
export type Days = ReadonlyMap<string, readonly DaySlot[]>

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/**
 * Walks the library's state changes from one date to another (excluded) and cuts them at midnight.
 * Ends early where school holidays are not in the library's data: there it throws. Call it within
 * `inWallClockTime`.
 */
export function walkDays(parsed: ParsedHours, from: string, to: string): Days {
  const days = new Map<string, DaySlot[]>()
  const end = Date.parse(to)
  const changes = parsed.hours.getIterator(new Date(from))
  let at = Date.parse(from)
  while (at < end) {
    const state = stateOf(changes, parsed.comments)
    let next: number
    try {
      next = changes.advance(new Date(end)) ? changes.getDate().getTime() : end
    } catch (thrown) {
      if (!parsed.speaksOfSchoolHolidays) throw thrown
      cutAtMidnight(days, at, startOfDay(changes.getDate().getTime()), state)
      return days
    }
    cutAtMidnight(days, at, next, state)
    at = next
  }
  return days
}

type Changes = ReturnType<ParsedHours['hours']['getIterator']>
type State = Pick<DaySlot, 'comment'> & { readonly state: DaySlot['state'] | undefined }

function stateOf(changes: Changes, written: ReadonlySet<string>): State {
  const said = changes.getComment()
  // The library puts holiday names and remarks of its own where nothing is written.
  const comment = said !== undefined && written.has(said) ? said : undefined
  if (changes.getState()) return { state: 'o', comment }
  if (comment !== undefined && asksForAppointment(comment)) return { state: 'a', comment }
  if (changes.getUnknown()) return { state: 'u', comment }
  return { state: comment === undefined ? undefined : 'c', comment }
}

/** "nach Vereinbarung" and its like, but not "ohne Termin". */
const asksForAppointment = (comment: string): boolean =>
  /termin|vereinbar|absprache|anmeld|appointment/i.test(comment) &&
  !/\b(ohne|keine?|without|no)\b/i.test(comment)

function cutAtMidnight(
  days: Map<string, DaySlot[]>,
  from: number,
  to: number,
  { state, comment }: State,
): void {
  for (let at = from, next: number; at < to; at = next) {
    const midnight = startOfDay(at)
    next = Math.min(to, midnight + DAY)
    const slots = days.get(dateOf(at)) ?? []
    days.set(dateOf(at), slots)
    if (state === undefined) continue
    const last = slots.at(-1)
    const slot = { from: (at - midnight) / MINUTE, to: (next - midnight) / MINUTE, state, comment }
    if (last?.to === slot.from && last.state === state && last.comment === comment)
      slots.splice(-1, 1, { ...slot, from: last.from })
    else slots.push(slot)
  }
}

/**
 * Closes the public holidays. A night belongs to the evening on which it begins: one before a
 * holiday goes on past midnight, one after a holiday does not begin.
 */
export function closeOnHolidays(days: Days, holidays: ReadonlySet<string>): Days {
  const closed = [...days].map(([date, slots]) => {
    const before = addDays(date, -1)
    const night = nightOf(days.get(before), slots)
    if (holidays.has(date)) return [date, night && !holidays.has(before) ? [night] : []] as const
    return [date, holidays.has(before) ? slots.filter((slot) => slot !== night) : slots] as const
  })
  return new Map(closed)
}

/** What stays open past midnight from an evening; a place that never closes has no nights. */
function nightOf(
  before: readonly DaySlot[] | undefined,
  slots: readonly DaySlot[],
): DaySlot | undefined {
  const evening = before?.at(-1)
  const night = slots[0]
  if (!evening || evening.to !== 1440 || evening.from === 0) return undefined
  if (!night || night.from !== 0 || night.to === 1440) return undefined
  return night.state === 'o' && evening.state === 'o' ? night : undefined
}

const startOfDay = (at: number): number => at - (at % DAY)
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
