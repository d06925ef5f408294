import type { HolidayCalendar } from '../../catalogue/schedule.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { SiteHours } from './site-hours.ts'

/** Whose public holidays count: of a location, of a contact's first location, of an organisation. */
export interface Places {
  readonly ofLocation: (id: string | undefined) => HolidayCalendar | undefined
  /** A contact without a location keeps the holidays of the organisation's first. */
  readonly ofContact: (contact: {
    readonly locations?: readonly string[] | undefined
    readonly organization?: string | undefined
  }) => HolidayCalendar | undefined
  /** Each calendar in use once, by id. */
  readonly calendars: () => HolidayCalendar[]
}

/** Finds the holiday calendar of every site of a workbook. */
export function placesOf({ locations }: ReadSheets, hours: SiteHours): Places {
  const byLocation = new Map<string, HolidayCalendar>()
  const byOrganization = new Map<string, HolidayCalendar>()
  for (const { id, organization, state_province: land, holiday_area } of locations.map(
    ({ entry }) => entry,
  )) {
    const calendar = land === undefined ? undefined : hours.calendar(land, holiday_area)
    if (!calendar) continue
    if (id !== undefined) byLocation.set(id, calendar)
    if (organization !== undefined && !byOrganization.has(organization))
      byOrganization.set(organization, calendar)
  }
  return {
    ofLocation: (id) => byLocation.get(id ?? ''),
    ofContact: ({ locations: [first] = [], organization }) =>
      first === undefined ? byOrganization.get(organization ?? '') : byLocation.get(first),
    calendars: () => [...new Set(byLocation.values())].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
