import type { HolidayCalendar, Schedule, TemporaryClosure } from '../../../catalogue/schedule.ts'
import { hoursInBrief, type WeekdayRun } from '../../../hours/brief.ts'
import { mondayOf } from '../../../hours/berlin.ts'
import { exceptionsWithin } from '../../../hours/exceptions.ts'
import type { DaySlot } from '../../../hours/week.ts'
import { formatCalendarDay, formatCalendarWeekday } from '../../../language/format.ts'
import type { OverviewTexts } from './overview.ts'

/** Dates that are other than the week says are named so far ahead: paper lies about for a while. */
const AHEAD_DAYS = 56

interface Times {
  readonly schedule: Schedule | undefined
  readonly closure: TemporaryClosure | undefined
  readonly calendar: HolidayCalendar | undefined
}

/**
 * The hours of a usual week in lines: `Mo–Mi, Fr 08:00–12:30 Uhr`. Of hours that nobody can compute, the text as it was written.
 *
 * @param today calendar date in Europe/Berlin
 */
export function weekLines(
  { schedule, calendar }: Times,
  today: string,
  texts: OverviewTexts,
): string[] {
  if (!schedule) return []
  if (!schedule.compiled) return [texts('overview.asWritten', { hours: schedule.opening_hours })]
  // A closure, a holiday or an exception is no part of the usual week.
  const { x: _, ...compiled } = schedule.compiled
  const site = {
    schedule: { ...schedule, compiled },
    closure: undefined,
    calendar: calendar && { ...calendar, days: [] },
  }
  return hoursInBrief(site, mondayOf(today)).map(({ runs, slots }) =>
    [
      runs.map(runOf).join(', '),
      slots.map((slot) => slotOf(slot, texts)).join(texts('overview.and')),
    ].join(' '),
  )
}

/** Days to come that differ from the week, public holidays not among them: `Do., 24. Dez.: geschlossen`. */
export function exceptionLines(times: Times, today: string, texts: OverviewTexts): string[] {
  return exceptionsWithin({ ...times, closure: undefined }, today, AHEAD_DAYS)
    .filter(({ holiday }) => holiday === undefined)
    .map(({ date, slots }) => {
      const hours = slots.map((slot) => slotOf(slot, texts)).join(texts('overview.and'))
      return `${formatCalendarDay('de', date)}: ${hours === '' ? texts('overview.closed') : hours}`
    })
}

/** German weekdays are shortened to their first two letters. */
const dayName = (date: string): string => formatCalendarWeekday('de', date).slice(0, 2)

const runOf = ([first, last]: WeekdayRun): string =>
  first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`

function slotOf({ from, to, state, comment }: DaySlot, texts: OverviewTexts): string {
  const isWhole = from === '00:00' && to === '24:00'
  const times = isWhole && state !== 'open' ? '' : texts('overview.times', { from, to })
  const words = comment ?? (state === 'open' ? '' : texts(`overview.${state}`))
  return [times, words === '' ? '' : times === '' ? words : `(${words})`].filter(Boolean).join(' ')
}
