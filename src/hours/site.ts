import type { Location } from '../catalogue/organization.ts'
import type { HolidayCalendar, Schedule, TemporaryClosure } from '../catalogue/schedule.ts'
import type { Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Site } from './day.ts'

/** The schedules that count at a place: those of the service given there, else the office's. */
export function schedulesAt(
  at: Pick<ServiceAtLocation, 'schedules'> | undefined,
  location: Location | undefined,
): readonly Schedule[] {
  return at?.schedules ?? location?.schedules ?? []
}

/** A service says that it is closed for a while, but neither since nor until when. */
const CLOSED_FOR_A_WHILE: TemporaryClosure = { from: '0001-01-01' }

/**
 * What says whether a place is open: its visit hours before its phone hours, closure, holidays.
 *
 * @param service what is given there; one that is temporarily closed is so whatever the office's hours are
 */
export function siteOf(
  at: Pick<ServiceAtLocation, 'schedules'> | undefined,
  location: Location | undefined,
  calendar: HolidayCalendar | undefined,
  service?: Pick<Service, 'status'>,
): Site {
  const schedules = schedulesAt(at, location)
  return {
    schedule: schedules.find((one) => one.attending_type === 'in-person') ?? schedules[0],
    closure:
      service?.status === 'temporarily closed' ? CLOSED_FOR_A_WHILE : location?.temporarily_closed,
    calendar,
  }
}
