import { isOffered } from '../catalogue/offered.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Course, Programme, Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { Database } from './database.ts'
import { byIds, equalTo, ofEntry } from './queries.ts'

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

/** What decides when records are open: their places, the services given there, and how. */
export type HoursTables = Pick<
  Snapshot,
  'locations' | 'services' | 'service_at_locations' | 'holiday_calendars'
>

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
    /** Of all records read together: it has all places of each. */
    readonly around: HoursTables
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
  // `Promise.all` is Dexie's within its transaction: the bare promise of an async function would end it.
  const [records] = await Promise.all([readRecords(db, refs)])
  const [around, organizations] = await Promise.all([
    readAround(db, refs, records),
    byIds(
      db.organizations,
      [...records.values()].map((record) => record.organization_id),
    ),
  ])
  const locations = new Map(around.locations.map((one) => [one.id, one]))
  const calendars = new Map(around.holiday_calendars.map((one) => [one.id, one]))
  const ats = new Map(
    around.service_at_locations.map((at) => [`${at.service_id} ${at.location_id}`, at]),
  )
  const joined = refs.flatMap(({ id, table, location_id = '' }) => {
    const record = records.get(id)
    const organization = record && organizations.get(record.organization_id)
    if (!organization) return []
    const location = locations.get(location_id)
    const calendar = location && calendars.get(location.holiday_calendar)
    const at = ats.get(`${id} ${location_id}`)
    // The table a record was read from says what it is.
    return [[id, { table, record, organization, location, at, calendar, around } as Entry] as const]
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

/** The places of records, and what is given there: a service's are all of its own, a person's those of their services too. */
async function readAround(
  db: Database,
  refs: readonly EntryRef[],
  records: ReadonlyMap<string, Listed[ListedTable]>,
): Promise<HoursTables> {
  const of = <Name extends ListedTable>(name: Name): Listed[Name][] =>
    refs.flatMap(({ table, id }) => {
      const record = table === name ? records.get(id) : undefined
      // The table a record was read from says what it is.
      return record ? [record as Listed[Name]] : []
    })
  const contacts = of('contacts')
  const named = contacts.flatMap(({ service_ids }) => service_ids ?? [])
  const services = [...new Set([...of('services').map(({ id }) => id), ...named])]
  const service_at_locations = await equalTo(db.service_at_locations, 'service_id', services)
  const given = new Set(service_at_locations.map(({ service_id }) => service_id))
  const elsewhere = contacts.filter(
    ({ location_ids, service_ids }) =>
      !location_ids?.length && !service_ids?.some((id) => given.has(id)),
  )
  const [read, offices, itsServices] = await Promise.all([
    byIds(db.locations, [
      ...refs.flatMap(({ location_id }) => location_id ?? []),
      ...service_at_locations.map(({ location_id }) => location_id),
      ...contacts.flatMap(({ location_ids }) => location_ids ?? []),
    ]),
    officesOf(db, elsewhere),
    byIds(db.services, services),
  ])
  const locations = new Map([...offices.map((one) => [one.id, one] as const), ...read])
  const calendars = [...locations.values()].map(({ holiday_calendar }) => holiday_calendar)
  const holidays = await byIds(db.holiday_calendars, calendars)
  return {
    locations: [...locations.values()],
    services: [...itsServices.values()],
    service_at_locations,
    holiday_calendars: [...holidays.values()],
  }
}

/** All offices of the organisations of people who are named for no place. */
async function officesOf(db: Database, contacts: readonly Contact[]): Promise<Location[]> {
  if (contacts.length === 0) return []
  const owners = new Set(contacts.map(({ organization_id }) => organization_id))
  return equalTo(db.locations, 'organization_id', [...owners])
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
export const personPage = (db: Database, id: string): Promise<PersonPage | undefined> =>
  ofEntry(db, () => readPerson(db, id))

async function readPerson(db: Database, id: string): Promise<PersonPage | undefined> {
  const contact = await db.contacts.get(id)
  if (!contact) return undefined
  const [organization, locations, services] = await Promise.all([
    db.organizations.get(contact.organization_id),
    db.locations.bulkGet(contact.location_ids ?? []),
    db.services.bulkGet(contact.service_ids ?? []),
  ])
  if (!organization) return undefined
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
