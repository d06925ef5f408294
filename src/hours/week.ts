import type { Text } from '../catalogue/text.ts'
import { addDays } from '../catalogue/calendar-date.ts'
import { holidayOn, isClosedFor, slotsOn } from './day.ts'
import type { Site } from './day.ts'

/** One line of a week's table. */
export interface DayHours {
  readonly date: string
  /** The public holiday's name. */
  readonly holiday: Text | undefined
  /** Within a temporary closure: no slots. */
  readonly closed_temporarily: boolean
  /** False past the horizon, and where hours are not given or could not be parsed: no slots. */
  readonly known: boolean
  /** Ascending; none of a known day: closed. */
  readonly slots: readonly DaySlot[]
}

export interface DaySlot {
  /** Wall-clock time, `08:00`; an end at midnight is `24:00`. */
  readonly from: string
  readonly to: string
  readonly state: 'open' | 'by-appointment' | 'unknown'
  readonly comment?: string
}

/**
 * The hours of seven days. What runs past midnight stands on both days.
 *
 * @param first calendar date in Europe/Berlin, `2026-11-23`; a week as calendars print it begins on a Monday
 */
export function weekTable(site: Site, first: string): DayHours[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => dayHours(site, addDays(first, days)))
}

/** The hours of one day, a calendar date in Europe/Berlin. */
export function dayHours(site: Site, date: string): DayHours {
  const closed_temporarily = isClosedFor(site, date)
  const slots = slotsOn(site, date)
  return {
    date,
    holiday: holidayOn(site.calendar, date),
    closed_temporarily,
    known: closed_temporarily || slots !== undefined,
    slots: closed_temporarily ? [] : shownSlots(site, slots ?? []),
  }
}

const STATES = { o: 'open', a: 'by-appointment', u: 'unknown' } as const

function shownSlots(site: Site, slots: NonNullable<ReturnType<typeof slotsOn>>): DaySlot[] {
  return slots.flatMap(([from, to, state = 'o', index = -1]) => {
    if (state === 'c') return []
    const comment = site.schedule?.compiled?.c?.[index]
    const slot = { from: clock(from), to: clock(to), state: STATES[state] }
    return [comment === undefined ? slot : { ...slot, comment }]
  })
}

const clock = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
const pad = (value: number): string => String(value).padStart(2, '0')
