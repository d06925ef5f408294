import type { HolidayCalendar } from '../../catalogue/schedule.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import type { Days } from './days.ts'
import { walkDays } from './days.ts'
import { LAENDER } from './holidays.ts'
import type { Horizon } from './horizon.ts'
import { within } from './horizon.ts'
import type { ParsedHours } from './parse.ts'
import { parseFor } from './parse.ts'

/**
 * Mends the days on which the library's public holidays are not the calendar's. It knows Länder
 * only, and all Bayern with Augsburg's 8 August and the Catholic communes' 15 August; it takes no
 * other table. So it is asked about a Land whose holidays around that day are the right ones, and
 * whose school holidays are the same where the text speaks of them. A day for which there is none
 * becomes `unknown`. Call it within `inWallClockTime`.
 *
 * @param days as walked for the calendar's own Land
 */
export function mendHolidays(
  text: string,
  parsed: ParsedHours,
  days: Days,
  calendar: HolidayCalendar,
  horizon: Horizon,
): Days {
  const own = parsed.land
  const right = new Set(calendar.days.map(({ date }) => date))
  const known = memo((land) => datesOf('PH', land, horizon))
  const school = memo((land) => datesOf('SH', land, horizon))
  const daysIn = memo((land) => daysOf(text, land, horizon))
  const agrees = (land: string, date: string): boolean =>
    [-2, -1, 0, 1].every((distance) => {
      const near = addDays(date, distance)
      if (!within(horizon, near)) return true
      const sameSchool =
        !parsed.speaksOfSchoolHolidays || school(land).has(near) === school(own).has(near)
      return known(land).has(near) === right.has(near) && sameSchool
    })
  const mended = [...days].map(([date, slots]) => {
    if (agrees(own, date)) return [date, slots] as const
    const land = LAENDER.find((other) => agrees(other, date) && daysIn(other).has(date))
    return [date, (land ? daysIn(land).get(date) : undefined) ?? UNKNOWN] as const
  })
  return new Map(mended)
}

const UNKNOWN = [{ from: 0, to: 1440, state: 'u', comment: undefined }] as const

/** The days of a Land on which the library sees public or school holidays. */
function datesOf(kind: 'PH' | 'SH', land: string, horizon: Horizon): ReadonlySet<string> {
  const days = daysOf(kind, land, horizon)
  return new Set([...days.keys()].filter((date) => days.get(date)?.length))
}

function daysOf(text: string, land: string, { from, to }: Horizon): Days {
  const parsed = parseFor(text, land)
  return parsed.ok ? walkDays(parsed.value, from, to) : new Map()
}

function memo<T>(compute: (land: string) => T): (land: string) => T {
  const computed = new Map<string, T>()
  return (land) => {
    const value = computed.get(land) ?? compute(land)
    computed.set(land, value)
    return value
  }
}
