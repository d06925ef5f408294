import { isOffered } from '../catalogue/offered.ts'
import type { Offers } from '../catalogue/offers.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { Rule } from '../catalogue/rule.ts'
import type { Material } from '../catalogue/notice.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Need, OrganizationKind } from '../catalogue/vocabulary.ts'
import { PARTNER_KINDS } from '../catalogue/vocabulary.ts'
import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Database, LocationRow } from './database.ts'

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

export interface LocationPage {
  readonly location: Location
  readonly organization: Organization
  readonly calendar: HolidayCalendar | undefined
  readonly services: readonly Service[]
  /** How each service is given here, by its id. */
  readonly given: ReadonlyMap<string, ServiceAtLocation>
  readonly contacts: readonly Contact[]
}

/** The region's own rules; none where it keeps the guide's. */
export const readRules = (db: Database): Promise<Rule[]> => db.rules.toArray()

/**
 * Everything that serves one of the needs, with what it refers to: what a match needs, and no more. Read
 * in one transaction, so that a sync in between cannot mix two releases.
 */
export async function offersFor(db: Database, needs: readonly Need[]): Promise<Offers> {
  const tables = [
    db.rules,
    db.services,
    db.programmes,
    db.holiday_calendars,
    db.service_at_locations,
    db.organizations,
    db.locations,
  ]
  return db.transaction('r', tables, () => readOffers(db, needs))
}

async function readOffers(db: Database, needs: readonly Need[]): Promise<Offers> {
  const [rules, services, programmes, calendars] = await Promise.all([
    readRules(db),
    serving(db.services, needs),
    serving(db.programmes, needs),
    db.holiday_calendars.toArray(),
  ])
  const places = await equalTo(
    db.service_at_locations,
    'service_id',
    services.map(({ id }) => id),
  )
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

/** What serves at least one of the needs, each once. */
async function serving<T extends { id: string }>(
  table: Table<T, string>,
  needs: readonly Need[],
): Promise<T[]> {
  const found = await equalTo(table, 'needs', needs)
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** What one of these values stands for in an index. Dexie's `anyOf` walks a cursor record by record; a range for each value is several times faster. */
export async function equalTo<T>(
  table: Table<T, string>,
  index: string,
  values: readonly string[],
): Promise<T[]> {
  const lists = values.map((value) => table.where(index).equals(value).toArray())
  return (await Promise.all(lists)).flat()
}

/** What the page of an entry is read from, in one transaction: so it is quick, and no sync in between can mix two releases. */
export const ofEntry = <T>(db: Database, read: () => Promise<T>): Promise<T> =>
  db.transaction(
    'r',
    [
      db.locations,
      db.organizations,
      db.services,
      db.service_at_locations,
      db.contacts,
      db.holiday_calendars,
    ],
    read,
  )

/** A service with its organisation, places and advisors; undefined for an unknown id and for one no longer offered. */
export const servicePage = (db: Database, id: string): Promise<ServicePage | undefined> =>
  ofEntry(db, () => readService(db, id))

async function readService(db: Database, id: string): Promise<ServicePage | undefined> {
  const [service, ats, contacts] = await Promise.all([
    db.services.get(id),
    db.service_at_locations.where('service_id').equals(id).toArray(),
    db.contacts.where('service_ids').equals(id).toArray(),
  ])
  if (!service || !isOffered(service)) return undefined
  const [organization, ...places] = await Promise.all([
    db.organizations.get(service.organization_id),
    ...ats.map((at) => placeOf(db, at)),
  ])
  if (!organization) return undefined
  return { service, organization, contacts, places: places.filter((place) => place !== undefined) }
}

async function placeOf(db: Database, at: ServiceAtLocation): Promise<Place | undefined> {
  const location = await db.locations.get(at.location_id)
  return location && { at, location, calendar: await calendarOf(db, location) }
}

const calendarOf = (db: Database, location: Location): Promise<HolidayCalendar | undefined> =>
  db.holiday_calendars.get(location.holiday_calendar)

/** An office with what is still offered there and who works there; undefined for an unknown id. */
export const locationPage = (db: Database, id: string): Promise<LocationPage | undefined> =>
  ofEntry(db, () => readLocation(db, id))

/** As few steps one after the other as there are references. */
async function readLocation(db: Database, id: string): Promise<LocationPage | undefined> {
  const [location, ats, contacts] = await Promise.all([
    db.locations.get(id),
    db.service_at_locations.where('location_id').equals(id).toArray(),
    db.contacts.where('location_ids').equals(id).toArray(),
  ])
  if (!location) return undefined
  const [organization, calendar, services] = await Promise.all([
    db.organizations.get(location.organization_id),
    calendarOf(db, location),
    byIds(
      db.services,
      ats.map((at) => at.service_id),
    ),
  ])
  return (
    organization && {
      location,
      organization,
      calendar,
      contacts,
      services: [...services.values()].filter(isOffered),
      given: new Map(ats.map((at) => [at.service_id, at])),
    }
  )
}

/** A signatory of the agreement and its first office. */
export interface Partner {
  readonly organization: Organization
  readonly office: Location
}

/** Offices by id, with the holidays that count there. */
export interface Offices {
  readonly byId: ReadonlyMap<string, Omit<Place, 'at'>>
  /** The region's holidays, for who has no office: where it has more than one calendar, nobody knows which. */
  readonly usual: HolidayCalendar | undefined
}

/** The offices of these ids and the region's holidays; an id that is not there is missing. */
export async function officesOf(db: Database, ids: readonly string[]): Promise<Offices> {
  const [locations, calendars] = await Promise.all([
    byIds(db.locations, ids),
    db.holiday_calendars.toArray(),
  ])
  const byCalendar = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  const offices = [...locations].map(
    ([id, location]) =>
      [id, { location, calendar: byCalendar.get(location.holiday_calendar) }] as const,
  )
  return { byId: new Map(offices), usual: calendars.length === 1 ? calendars[0] : undefined }
}

/** The partners of the agreement (K, preamble) that have an office, in the order of their kinds. */
export async function listPartners(db: Database): Promise<Partner[]> {
  const offices = (
    await Promise.all(PARTNER_KINDS.map((kind) => ofKind(db, kind).toArray()))
  ).flat()
  const organizations = await byIds(
    db.organizations,
    offices.map((office) => office.organization_id),
  )
  return [...organizations.values()].flatMap((organization) => {
    const office = offices.find(({ organization_id }) => organization_id === organization.id)
    return office ? [{ organization, office }] : []
  })
}

/** A leaflet or document, and whose it is. */
export interface ListedMaterial {
  readonly material: Material
  readonly organization: Organization | undefined
}

/** The region's materials, in no order: a region has tens of them, not thousands. */
export async function listMaterials(db: Database): Promise<ListedMaterial[]> {
  const materials = await db.materials.toArray()
  const owners = await byIds(
    db.organizations,
    materials.flatMap(({ organization_id: id }) => (id === undefined ? [] : [id])),
  )
  return materials.map((material) => ({
    material,
    organization: owners.get(material.organization_id ?? ''),
  }))
}

/** All offices by town and name, with their kind: what a map of the region and the list beside it show. */
export const listOffices = (db: Database): Promise<LocationRow[]> =>
  db.locations.orderBy('order').toArray()

const ofKind = (db: Database, kind: OrganizationKind) =>
  db.locations.where('[kind+order]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])

/** The records of these ids, each once, by id; one that is not there is missing. */
export async function byIds<T extends { id: string }>(
  table: { bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const records = await table.bulkGet([...new Set(ids)])
  return new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])))
}
