import type { HolidayCalendar } from '../../../catalogue/schedule.ts'
import type { SiteHours } from '../../snapshot/site-hours.ts'
import type { Tags } from './overpass.ts'
import type { Note } from './remark.ts'

/**
 * The opening hours of an office as the workbook takes them. A spelling that could be
 * better is written as the library would, where that means the same; words alone about
 * appointments become a comment; what nobody can parse stays as written.
 */
export function officeHours(
  tags: Tags,
  calendar: HolidayCalendar,
  hours: SiteHours,
  note: Note,
): string | undefined {
  const written = tags.opening_hours?.trim()
  if (!written) {
    note('hours-none')
    return undefined
  }
  const appointment = /^"?([^"]*(nach Vereinbarung|appointment)[^"]*)"?$/i.exec(written)?.[1]
  const asked = appointment !== undefined && !/\d:\d/.test(written)
  const text = asked ? `"${appointment}"` : written
  if (asked) note('hours-by-appointment', { hours: written })
  const compiled = hours.compile(text, calendar)
  if (!compiled.ok) {
    note('hours-unparsable', { hours: written })
    return written
  }
  const { suggestion, speaksOfHolidays } = compiled.value
  if (!speaksOfHolidays) note('hours-without-holidays', { hours: written })
  if (suggestion === undefined) return text
  const again = hours.compile(suggestion, calendar)
  const same =
    again.ok && JSON.stringify(again.value.hours) === JSON.stringify(compiled.value.hours)
  if (!same) return text
  note('hours-rewritten', { hours: written, rewritten: suggestion })
  return suggestion
}
