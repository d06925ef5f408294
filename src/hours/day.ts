import type {
  CompiledHours,
  HolidayCalendar,
  Schedule,
  Slot,
  TemporaryClosure,
} from '../catalogue/schedule.ts'
import type { Text } from '../catalogue/text.ts'
import { weekdayOf } from './berlin.ts'

/** What decides when a place is open: its hours, a closure for a while, its public holidays. */
export interface Site {
  readonly schedule: Schedule | undefined
  readonly closure: TemporaryClosure | undefined
  readonly calendar: HolidayCalendar | undefined
}

/**
 * The slots of a date by the compiled hours alone; undefined before the first compiled date, from
 * the horizon on, and where nothing was compiled. Exceptions beat holidays, holidays beat weeks.
 */
export function slotsOn({ schedule, calendar }: Site, date: string): readonly Slot[] | undefined {
  const hours = schedule?.compiled
  const week = hours?.w.findLast(([from]) => from <= date)
  if (!hours || !week || date >= hours.to) return undefined
  const onHoliday = holidayOn(calendar, date) && hours.p
  return hours.t[exceptionOn(hours, date) ?? onHoliday ?? week[1][weekdayOf(date)] ?? -1]
}

function exceptionOn({ x }: CompiledHours, date: string): number | undefined {
  for (const type in x) if (x[type]?.includes(date)) return Number(type)
  return undefined
}

/** The name of the public holiday on a date. */
export function holidayOn(calendar: HolidayCalendar | undefined, date: string): Text | undefined {
  return calendar?.days.find((day) => day.date === date)?.name
}

/** Whether the place is closed for a while on a date; first and last day included. */
export function isClosedFor({ closure }: Site, date: string): boolean {
  return !!closure && closure.from <= date && !(closure.to && closure.to < date)
}
