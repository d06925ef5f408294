import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Rule } from '../catalogue/rule.ts'
import type { Course, Programme, Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Material, Notice } from '../catalogue/notice.ts'
import type { Region } from '../catalogue/snapshot.ts'
import type { OrganizationKind } from '../catalogue/vocabulary.ts'

/**
 * What the tables are made like. Raise it when rows are derived in another way: the next start makes
 * them again from the signed bytes (F8).
 */
export const TABLES_VERSION = 1

/** An office as it is listed: by kind, in the order of town and name. */
export interface LocationRow extends Location {
  readonly kind: OrganizationKind
  readonly order: string
}

/** Which release the tables hold. */
export interface AppliedRelease {
  readonly name: 'release'
  readonly region: Region
  readonly version: number
  /** ISO instants, UTC. */
  readonly issued: string
  readonly expires: string
  /** Milliseconds UTC. */
  readonly applied_at: number
  readonly tables: number
}

/** The last look for a newer release, and why it was refused if it was. */
export interface Attempt {
  readonly name: 'attempt'
  /** Milliseconds UTC. */
  readonly attempted_at: number
  readonly refusal: Refusal | undefined
}

/** A code of the feed's closed union and its parameters. */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

/** Signed or hashed bytes as they came, by their path in the feed. */
export interface SignedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Tables named as in the snapshot; an index only where a query needs one. */
export class Database extends Dexie {
  declare readonly meta: Table<AppliedRelease | Attempt, string>
  declare readonly signed: Table<SignedFile, string>
  declare readonly holiday_calendars: Table<HolidayCalendar, string>
  declare readonly organizations: Table<Organization, string>
  declare readonly locations: Table<LocationRow, string>
  declare readonly contacts: Table<Contact, string>
  declare readonly services: Table<Service, string>
  declare readonly service_at_locations: Table<ServiceAtLocation, string>
  declare readonly programmes: Table<Programme, string>
  declare readonly courses: Table<Course, string>
  declare readonly notices: Table<Notice, string>
  declare readonly materials: Table<Material, string>
  declare readonly rules: Table<Rule, string>

  constructor(name = 'anlaufstelle') {
    super(name)
    this.version(1).stores({
      meta: 'name',
      signed: 'path',
      holiday_calendars: 'id',
      organizations: 'id',
      locations: 'id, order, [kind+order]',
      contacts: 'id, *location_ids, *service_ids',
      services: 'id, *needs',
      service_at_locations: 'id, service_id, location_id',
      programmes: 'id, *needs',
      courses: 'id',
      notices: 'id',
      materials: 'id',
      rules: 'id',
    })
  }
}
