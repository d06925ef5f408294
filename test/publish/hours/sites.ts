import type { HolidayCalendar } from '../../../src/catalogue/schedule.ts'
import type { Site } from '../../../src/hours/state.ts'
import { compileHours } from '../../../src/publish/hours/compile.ts'
import { holidayCalendar } from '../../../src/publish/hours/holidays.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'

export const horizon = horizonOf('2026-11-24')

export function calendarOf(land: string, area?: string, over = horizon): HolidayCalendar {
  const calendar = holidayCalendar(land, area, over)
  if (!calendar.ok) throw new Error(calendar.error.code)
  return calendar.value
}

/** An office with these hours, compiled for a calendar. */
export function siteOf(text: string, calendar: HolidayCalendar, over = horizon): Site {
  const compiled = compileHours(text, calendar, over)
  if (!compiled.ok) throw new Error(`${text}: ${compiled.error.detail}`)
  return {
    schedule: {
      attending_type: 'in-person',
      opening_hours: text,
      compiled: compiled.value.hours,
    },
    closure: undefined,
    calendar,
  }
}
