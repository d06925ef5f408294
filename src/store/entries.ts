import { isOffered } from '../catalogue/offered.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Course, Programme, Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Database } from './database.ts'
import { byIds } from './queries.ts'

/** Records that the directory lists, by their table. */
interface Listed {
  readonly locations: Location
  readonly services: Service
  readonly contacts: Contact
  readonly programmes: Programme
  readonly courses: Course
}
export type ListedTable = keyof Listed

/** Which record is wanted, and at which of its places. */
export interface EntryRef {
  readonly id: string
  readonly table: ListedTable
  readonly location_id?: string | undefined
}

/** A record of the directory with whom it belongs to and where it is. */
export type Entry = {
  readonly [Name in ListedTable]: {
    readonly table: Name
    readonly record: Listed[Name]
    readonly organization: Organization
    /** The office itself, or the place asked for. */
    readonly location: Location | undefined
    /** Of a service: how it is given at that place. */
    readonly at: ServiceAtLocation | undefined
    readonly calendar: HolidayCalendar | undefined
  }
}[ListedTable]

/**
 * The records of one page of the directory, by id; one that a sync took away meanwhile is missing. Read in
 * one transaction, so that no entry stands beside the organisation of another release.
 */
export const readEntries = (
  db: Database,
  refs: readonly EntryRef[],
): Promise<ReadonlyMap<string, Entry>> =>
  db.transaction(
    'r',
    [
      db.locations,
      db.services,
      db.contacts,
      db.programmes,
      db.courses,
      db.organizations,
      db.service_at_locations,
      db.holiday_calendars,
    ],
    () => joinEntries(db, refs),
  )

async function joinEntries(
  db: Database,
  refs: readonly EntryRef[],
): Promise<ReadonlyMap<string, Entry>> {
  const places = refs.flatMap(({ location_id }) => location_id ?? [])
  const [records, locations, ats] = await Promise.all([
    readRecords(db, refs),
    byIds(db.locations, places),
    readPlaces(db, refs),
  ])
  const [organizations, calendars] = await Promise.all([
    byIds(
      db.organizations,
      [...records.values()].map((record) => record.organization_id),
    ),
    byIds(
      db.holiday_calendars,
      [...locations.values()].map((location) => location.holiday_calendar),
    ),
  ])
  const joined = refs.flatMap(({ id, table, location_id = '' }) => {
    const record = records.get(id)
    const organization = record && organizations.get(record.organization_id)
    if (!organization) return []
    const location = locations.get(location_id)
    const calendar = location && calendars.get(location.holiday_calendar)
    const at = ats.get(`${id} ${location_id}`)
    // The table a record was read from says what it is.
    return [[id, { table, record, organization, location, at, calendar } as Entry] as const]
  })
  return new Map(joined)
}

async function readRecords(
  db: Database,
  refs: readonly EntryRef[],
): Promise<ReadonlyMap<string, Listed[ListedTable]>> {
  const tables = [...new Set(refs.map(({ table }) => table))]
  const read = tables.map((table) =>
    byIds(
      db.table<Listed[ListedTable], string>(table),
      refs.filter((ref) => ref.table === table).map(({ id }) => id),
    ),
  )
  return new Map((await Promise.all(read)).flatMap((records) => [...records]))
}

/** How each service is given at its place, by the ids of both. */
async function readPlaces(
  db: Database,
  refs: readonly EntryRef[],
): Promise<ReadonlyMap<string, ServiceAtLocation>> {
  const services = refs.filter(({ table }) => table === 'services')
  const lists = services.map(({ id }) =>
    db.service_at_locations.where('service_id').equals(id).toArray(),
  )
  const ats = (await Promise.all(lists)).flat()
  return new Map(ats.map((at) => [`${at.service_id} ${at.location_id}`, at]))
}

/** An advisor with the offices and the offered services they work for; undefined for an unknown id. */
export interface PersonPage {
  readonly contact: Contact
  readonly organization: Organization
  readonly places: readonly {
    readonly location: Location
    readonly calendar: HolidayCalendar | undefined
  }[]
  readonly services: readonly Service[]
}

/** Everything about one advisor; undefined for an unknown id. */
export async function personPage(db: Database, id: string): Promise<PersonPage | undefined> {
  const contact = await db.contacts.get(id)
  const organization = contact && (await db.organizations.get(contact.organization_id))
  if (!organization) return undefined
  const [locations, services] = await Promise.all([
    db.locations.bulkGet(contact.location_ids ?? []),
    db.services.bulkGet(contact.service_ids ?? []),
  ])
  const places = await Promise.all(
    locations
      .filter((location) => location !== undefined)
      .map(async (location) => ({
        location,
        calendar: await db.holiday_calendars.get(location.holiday_calendar),
      })),
  )
  return {
    contact,
    organization,
    places,
    services: services.filter((service) => service !== undefined).filter(isOffered),
  }
}
