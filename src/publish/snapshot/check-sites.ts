import type { HolidayCalendar } from '../../catalogue/schedule.ts'
import { holidayAreas } from '../hours/holidays.ts'
import { nearestParam } from '../workbook/nearest.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { Places } from './places.ts'
import { HOURS_COLUMNS, type HoursEntry, type SiteHours } from './site-hours.ts'

/** Checks what needs a place: the parts of a Land, and every opening hours text. */
export function checkSites(sheets: ReadSheets, places: Places, hours: SiteHours): Problem[] {
  const check = (
    sheet: string,
    rows: readonly { row: number; entry: HoursEntry }[],
    calendarOf: (index: number) => HolidayCalendar | undefined,
  ): Problem[] =>
    rows.flatMap(({ row, entry }, index) =>
      checkHours(entry, calendarOf(index), hours).map((problem) => ({ sheet, row, ...problem })),
    )
  const { locations, service_at_locations: at, contacts } = sheets
  return [
    ...checkAreas(sheets),
    ...check('locations', locations, (index) => places.ofLocation(locations[index]?.entry.id)),
    ...check('service_at_locations', at, (index) => places.ofLocation(at[index]?.entry.location)),
    ...check('contacts', contacts, (index) => places.ofContact(contacts[index]?.entry ?? {})),
    ...contactsWithoutPlace(sheets),
  ]
}

function checkAreas({ locations }: ReadSheets): Problem[] {
  return locations.flatMap(({ row, entry }): Problem[] => {
    const { state_province: land, holiday_area: value } = entry
    if (land === undefined || value === undefined) return []
    const areas = holidayAreas(land)
    if (areas.includes(value)) return []
    const params = { allowed: areas.join(', ') || '–', ...nearestParam(value, areas) }
    const column = 'holiday_area'
    return [{ sheet: 'locations', row, column, value, code: 'not-allowed', params }]
  })
}

function checkHours(
  entry: HoursEntry,
  calendar: HolidayCalendar | undefined,
  hours: SiteHours,
): Omit<Problem, 'sheet' | 'row'>[] {
  return HOURS_COLUMNS.flatMap(([column]): Omit<Problem, 'sheet' | 'row'>[] => {
    const value = entry[column]
    if (value === undefined || !calendar) return []
    const compiled = hours.compile(value, calendar)
    if (!compiled.ok) {
      const params = { detail: compiled.error.detail }
      return [{ column, value, code: 'unparsable-hours', params }]
    }
    const { warnings, suggestion } = compiled.value
    if (warnings.length === 0) return []
    const nearest = suggestion === undefined ? {} : { nearest: suggestion }
    const params = { detail: warnings[0] ?? '', ...nearest }
    return [{ column, value, code: 'hours-spelling', params }]
  })
}

/** A contact with hours needs a location, or an organisation that has one. */
function contactsWithoutPlace({ contacts, locations }: ReadSheets): Problem[] {
  const withPlace = new Set(locations.map(({ entry }) => entry.organization))
  return contacts.flatMap(({ row, entry }): Problem[] => {
    const hasHours = HOURS_COLUMNS.some(([column]) => column in entry)
    if (!hasHours || 'locations' in entry || withPlace.has(entry.organization)) return []
    return [{ sheet: 'contacts', row, column: 'locations', code: 'hours-without-place' }]
  })
}
