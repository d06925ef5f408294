import type { Location } from '../catalogue/organization.ts'
import type { HolidayCalendar, Schedule } from '../catalogue/schedule.ts'
import type { ServiceAtLocation } from '../catalogue/service.ts'
import type { Site } from './day.ts'

/** The schedules that count at a place: those of the service given there, else the office's. */
export function schedulesAt(
  at: ServiceAtLocation | undefined,
  location: Location | undefined,
): readonly Schedule[] {
  return at?.schedules ?? location?.schedules ?? []
}

/** What says whether a place is open: its visit hours before its phone hours, closure, holidays. */
export function siteOf(
  at: ServiceAtLocation | undefined,
  location: Location | undefined,
  calendar: HolidayCalendar | undefined,
): Site {
  const schedules = schedulesAt(at, location)
  return {
    schedule: schedules.find((one) => one.attending_type === 'in-person') ?? schedules[0],
    closure: location?.temporarily_closed,
    calendar,
  }
}
