import type { Location, Organization } from './organization.ts'
import type { Rule } from './rule.ts'
import type { HolidayCalendar } from './schedule.ts'
import type { Programme, Service, ServiceAtLocation } from './service.ts'

/**
 * The part of a region that can answer a situation: what the store hands to the match.
 * `services` and `programmes` are those that serve at least one of the needs asked for; the maps
 * hold everything these refer to, by id.
 */
export interface Offers {
  /** The feed's rules; empty: the app's default rules are in force. */
  readonly rules: readonly Rule[]
  readonly organizations: ReadonlyMap<string, Organization>
  readonly locations: ReadonlyMap<string, Location>
  readonly services: readonly Service[]
  readonly service_at_locations: readonly ServiceAtLocation[]
  readonly programmes: readonly Programme[]
  /** By calendar id, `DE-NW`. */
  readonly holiday_calendars: ReadonlyMap<string, HolidayCalendar>
}
