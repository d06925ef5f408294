import type { CompiledHours, HolidayCalendar, Schedule } from '../../src/catalogue/schedule.ts'
import type { Site } from '../../src/hours/state.ts'

export const CHRISTMAS: HolidayCalendar = {
  id: 'DE-NW',
  days: [
    { date: '2026-12-25', name: { de: '1. Weihnachtstag', en: 'Christmas Day' } },
    { date: '2026-12-26', name: { de: '2. Weihnachtstag', en: 'Boxing Day' } },
  ],
}

/** Closed (0), mornings (1), an afternoon by appointment (2), around the clock (3). */
const DAYS: CompiledHours['t'] = [[], [[480, 720]], [[840, 1080, 'a', 0]], [[0, 1440]]]

/** An office open on weekday mornings, on Thursday afternoons by appointment, but for what is said. */
export function site(hours: Partial<CompiledHours> = {}, rest: Partial<Site> = {}): Site {
  const schedule: Schedule = {
    attending_type: 'in-person',
    opening_hours: 'Mo-We,Fr 08:00-12:00; Th 14:00-18:00 "nach Vereinbarung"',
    compiled: {
      t: DAYS,
      w: [['2026-11-23', [1, 1, 1, 2, 1, 0, 0]]],
      p: 0,
      c: ['nach Vereinbarung'],
      to: '2028-06-01',
      ...hours,
    },
  }
  return { schedule, closure: undefined, calendar: CHRISTMAS, ...rest }
}
