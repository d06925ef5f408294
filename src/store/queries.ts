import type { Offers } from '../catalogue/offers.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { Rule } from '../catalogue/rule.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Need, OrganizationKind } from '../catalogue/vocabulary.ts'
import { Dexie } from 'dexie'
import type { Database } from './database.ts'

/** A service where it is given. */
export interface Place {
  readonly at: ServiceAtLocation
  readonly location: Location
  readonly calendar: HolidayCalendar | undefined
}

export interface ServicePage {
  readonly service: Service
  readonly organization: Organization
  readonly places: readonly Place[]
  readonly contacts: readonly Contact[]
}

export interface ListedLocation {
  readonly location: Location
  readonly organization: Organization
  readonly calendar: HolidayCalendar | undefined
}

export interface LocationPage extends ListedLocation {
  readonly services: readonly Service[]
  readonly contacts: readonly Contact[]
}

export const readRules = (db: Database): Promise<Rule[]> => db.rules.toArray()

/** Everything that serves one of the needs, with what it refers to: what a match needs, and no more. */
export async function offersFor(db: Database, needs: readonly Need[]): Promise<Offers> {
  const [rules, services, programmes, calendars] = await Promise.all([
    readRules(db),
    db.services.where('needs').anyOf(needs).distinct().toArray(),
    db.programmes.where('needs').anyOf(needs).distinct().toArray(),
    db.holiday_calendars.toArray(),
  ])
  const places = await db.service_at_locations
    .where('service_id')
    .anyOf(services.map(({ id }) => id))
    .toArray()
  const [organizations, locations] = await Promise.all([
    byIds(
      db.organizations,
      [...services, ...programmes].map((one) => one.organization_id),
    ),
    byIds(
      db.locations,
      places.map((one) => one.location_id),
    ),
  ])
  return {
    rules,
    services,
    programmes,
    service_at_locations: places,
    organizations,
    locations,
    holiday_calendars: new Map(calendars.map((calendar) => [calendar.id, calendar])),
  }
}

/** A service with its organisation, places and advisors; undefined for an unknown id. */
export async function servicePage(db: Database, id: string): Promise<ServicePage | undefined> {
  const service = await db.services.get(id)
  const organization = service && (await db.organizations.get(service.organization_id))
  if (!service || !organization) return undefined
  const [ats, contacts] = await Promise.all([
    db.service_at_locations.where('service_id').equals(id).toArray(),
    db.contacts.where('service_ids').equals(id).toArray(),
  ])
  const places = await Promise.all(ats.map((at) => placeOf(db, at)))
  return { service, organization, contacts, places: places.filter((place) => place !== undefined) }
}

async function placeOf(db: Database, at: ServiceAtLocation): Promise<Place | undefined> {
  const location = await db.locations.get(at.location_id)
  return location && { at, location, calendar: await calendarOf(db, location) }
}

const calendarOf = (db: Database, location: Location): Promise<HolidayCalendar | undefined> =>
  db.holiday_calendars.get(location.holiday_calendar)

/** An office with what is offered there and who works there; undefined for an unknown id. */
export async function locationPage(db: Database, id: string): Promise<LocationPage | undefined> {
  const location = await db.locations.get(id)
  if (!location) return undefined
  const [listed, ats, contacts] = await Promise.all([
    withOrganization(db, location),
    db.service_at_locations.where('location_id').equals(id).toArray(),
    db.contacts.where('location_ids').equals(id).toArray(),
  ])
  const services = await byIds(
    db.services,
    ats.map((at) => at.service_id),
  )
  return listed && { ...listed, contacts, services: [...services.values()] }
}

export interface ListOptions {
  readonly offset: number
  readonly limit: number
  readonly kind?: OrganizationKind | undefined
}

/** Offices by town and name, of one kind or of all; read page by page through an index. */
export async function listLocations(
  db: Database,
  { offset, limit, kind }: ListOptions,
): Promise<ListedLocation[]> {
  const rows = await ofKind(db, kind).offset(offset).limit(limit).toArray()
  const listed = await Promise.all(rows.map((row) => withOrganization(db, row)))
  return listed.filter((one) => one !== undefined)
}

export const countLocations = (db: Database, kind?: OrganizationKind): Promise<number> =>
  ofKind(db, kind).count()

const ofKind = (db: Database, kind: OrganizationKind | undefined) =>
  kind === undefined
    ? db.locations.orderBy('order')
    : db.locations.where('[kind+order]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])

async function withOrganization(
  db: Database,
  location: Location,
): Promise<ListedLocation | undefined> {
  const organization = await db.organizations.get(location.organization_id)
  return organization && { location, organization, calendar: await calendarOf(db, location) }
}

async function byIds<T extends { id: string }>(
  table: { bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const records = await table.bulkGet([...new Set(ids)])
  return new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])))
}
