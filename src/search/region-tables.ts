import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Course, Programme, Service, ServiceAtLocation } from '../catalogue/service.ts'
import { siteOf } from '../hours/site.ts'
import type { DirectoryTables, PlacedSite } from './entry.ts'
import { distinct } from './entry.ts'

const LISTED: readonly Service['status'][] = ['active', 'temporarily closed']

/** A service where it is given. */
export interface Given {
  readonly service: Service
  readonly at: ServiceAtLocation
  readonly location: Location
}

/** The tables by what is looked up in them. */
export class RegionTables {
  readonly services: readonly Service[]
  readonly organizations: ReadonlyMap<string, Organization>
  readonly locations: ReadonlyMap<string, Location>
  private readonly calendars: ReadonlyMap<string, HolidayCalendar>
  /** What is given at an office, by its id. */
  readonly givenAt: ReadonlyMap<string, readonly Given[]>
  /** Where a service is given, by its id. */
  readonly givenOf: ReadonlyMap<string, readonly Given[]>
  /** Who works at an office, by its id. */
  readonly peopleAt: ReadonlyMap<string, readonly Contact[]>
  /** What takes place at an office, by its id. */
  readonly datesAt: ReadonlyMap<string, readonly (Programme | Course)[]>
  private readonly officesOf: ReadonlyMap<string, readonly Location[]>
  private readonly sites = new Map<string, PlacedSite>()

  constructor(tables: DirectoryTables) {
    this.services = tables.services.filter(({ status }) => LISTED.includes(status))
    const services = byId(this.services)
    this.organizations = byId(tables.organizations)
    this.locations = byId(tables.locations)
    this.calendars = byId(tables.holiday_calendars)
    const given = tables.service_at_locations.flatMap((at): Given[] => {
      const service = services.get(at.service_id)
      const location = this.locations.get(at.location_id)
      return service && location ? [{ service, at, location }] : []
    })
    this.givenAt = grouped(given, ({ location }) => [location.id])
    this.givenOf = grouped(given, ({ service }) => [service.id])
    this.peopleAt = grouped(tables.contacts, ({ location_ids }) => location_ids ?? [])
    this.officesOf = grouped(tables.locations, ({ organization_id }) => [organization_id])
    this.datesAt = grouped<Programme | Course>(
      [...tables.programmes, ...tables.courses],
      ({ location_id }) => (location_id === undefined ? [] : [location_id]),
    )
  }

  /** The services a person is named for, at the places they work at. */
  givenTo({ service_ids, location_ids }: Contact): readonly Given[] {
    const given = (service_ids ?? []).flatMap((id) => this.givenOf.get(id) ?? [])
    if (!location_ids?.length) return given
    const here = given.filter(({ location }) => location_ids.includes(location.id))
    return here.length > 0 ? here : given
  }

  /** Where a person is met: as said, else where their services are given, else at the organisation's offices. */
  locationsOf(contact: Contact, given: readonly Given[]): readonly Location[] {
    const own = (contact.location_ids ?? []).flatMap((id) => this.locations.get(id) ?? [])
    if (own.length > 0) return own
    const ofServices = distinct(given.map(({ location }) => location))
    return ofServices.length > 0 ? ofServices : (this.officesOf.get(contact.organization_id) ?? [])
  }

  /** The hours of an office. */
  readonly sitesOfOffice = (location: Location): readonly PlacedSite[] => [
    this.siteAt(undefined, location),
  ]

  /** The hours of a service at each of its places. */
  readonly sitesOfService = ({ id }: Pick<Service, 'id'>): readonly PlacedSite[] =>
    (this.givenOf.get(id) ?? []).map(this.siteGiven)

  /**
   * A person's own hours at each of their places, else those of their services there, else of their offices. Hours of
   * somebody without a place are nowhere.
   */
  sitesOfPerson(contact: Contact): readonly PlacedSite[] {
    const given = this.givenTo(contact)
    const locations = this.locationsOf(contact, given)
    if (contact.schedules?.length) {
      const own = { schedules: contact.schedules }
      return locations.length > 0
        ? locations.map((location) => this.siteAt(own, location))
        : [{ location_id: undefined, site: siteOf(own, undefined, undefined) }]
    }
    const here = given.filter(({ location }) => locations.includes(location))
    return here.length > 0 ? here.map(this.siteGiven) : locations.flatMap(this.sitesOfOffice)
  }

  private readonly siteGiven = ({ service, at, location }: Given): PlacedSite =>
    this.siteAt(at, location, service)

  /** One and the same site for all that keep an office's own hours, so that its state is found once. */
  private siteAt(
    at: Pick<ServiceAtLocation, 'schedules'> | undefined,
    location: Location,
    service?: Service,
  ): PlacedSite {
    const calendar = this.calendars.get(location.holiday_calendar)
    const { id } = location
    if (at?.schedules || service?.status === 'temporarily closed')
      return { location_id: id, site: siteOf(at, location, calendar, service) }
    const known = this.sites.get(id)
    if (known) return known
    const site = { location_id: id, site: siteOf(undefined, location, calendar) }
    this.sites.set(id, site)
    return site
  }
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((one) => [one.id, one]))

/** Records by a key, in their order; each under all of its keys. */
function grouped<T>(
  records: readonly T[],
  keysOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of records)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
