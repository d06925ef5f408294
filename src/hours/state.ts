import type { Slot } from '../catalogue/schedule.ts'
import type { Text } from '../catalogue/text.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { instantOf, wallClock } from './berlin.ts'
import { isClosedFor, slotsOn } from './day.ts'
import type { Site } from './day.ts'

export type { Site } from './day.ts'

/** Whether a place is open. Instants are ms since the epoch; `until` and `opens` lie after `at`. */
export type HoursState =
  | { state: 'open'; until: number | undefined; comment?: string }
  | { state: 'closed'; opens: number | undefined; comment?: string }
  | {
      state: 'by-appointment'
      until: number | undefined
      opens: number | undefined
      comment?: string
    }
  | { state: 'temporarily-closed'; until: string | undefined; reason: Text | undefined }
  | { state: 'unknown'; written: string | undefined; comment?: string }

/**
 * The state of a place at an instant. `until` is undefined where no end is near (within a
 * fortnight, before the horizon), `opens` where nothing opens without an appointment up to the
 * horizon; `until` of a temporary closure is its last day. Past the horizon, and where hours were
 * never given or nobody could parse them, the state is `unknown`, with the text as written.
 */
export function stateAt(site: Site, at: number): HoursState {
  const { date, minute } = wallClock(at)
  if (isClosedFor(site, date))
    return { state: 'temporarily-closed', until: site.closure?.to, reason: site.closure?.reason }
  const slots = slotsOn(site, date)
  const slot = slots?.find(([from, to]) => from <= minute && minute < to)
  const text = site.schedule?.compiled?.c?.[slot?.[3] ?? -1]
  const comment = text === undefined ? {} : { comment: text }
  if (!slots || slot?.[2] === 'u')
    return { state: 'unknown', written: site.schedule?.opening_hours, ...comment }
  if (!slot || slot[2] === 'c') return { state: 'closed', opens: opensNext(site, at), ...comment }
  const until = endOf(site, date, slot, at)
  return slot[2] === 'a'
    ? { state: 'by-appointment', until, opens: opensNext(site, at), ...comment }
    : { state: 'open', until, ...comment }
}

/**
 * When a place is next open without an appointment: `at` itself while it is open. Looks through
 * the end of a temporary closure and up to the horizon; undefined where nothing is known.
 */
export function opensNext(site: Site, at: number): number | undefined {
  if (!site.schedule?.compiled?.t.some((slots) => slots.some(isOpen))) return undefined
  const { date: today, minute } = wallClock(at)
  for (let date = today; ; date = addDays(date, 1)) {
    const slots = slotsOn(site, date)
    if (!slots) return undefined
    if (isClosedFor(site, date)) continue
    const next = slots.find((slot) => isOpen(slot) && (date > today || slot[1] > minute))
    if (next && date === today && next[0] <= minute) return at
    if (next) return later(instantOf(date, next[0]), at)
  }
}

const isOpen = ([, , state]: Slot): boolean => state === undefined || state === 'o'

/** Whether somebody is seen there with an appointment only, whenever that is; not where hours are unknown. */
export function isByAppointmentOnly({ schedule }: Site): boolean {
  const slots = schedule?.compiled?.t.flat() ?? []
  return (
    slots.some(([, , state]) => state === 'a') &&
    slots.every(([, , state]) => state === 'a' || state === 'c')
  )
}

/** Longer than this, when a stretch ends is of no interest: it does not end. */
const LONGEST_DAYS = 14

/** When a stretch ends, joined across midnight; undefined where no end is near. */
function endOf(site: Site, start: string, current: Slot, at: number): number | undefined {
  let date = start
  let end = current[1]
  for (let days = 0; days < LONGEST_DAYS;) {
    if (end === 1440) {
      date = addDays(date, 1)
      end = 0
      days++
    }
    const slots = slotsOn(site, date)
    if (!slots) return undefined
    const next = slots.find((slot) => continues(current, slot, end))
    if (!next || isClosedFor(site, date)) return later(instantOf(date, end), at)
    end = next[1]
  }
  return undefined
}

const continues = (current: Slot, next: Slot, at: number): boolean =>
  next[0] === at && (next[2] ?? 'o') === (current[2] ?? 'o')

/** Within October's second 02:00–03:00, a time still to come is the second one of its name. */
const later = (instant: number, at: number): number =>
  instant > at ? instant : instant + 3_600_000
