import type { Table, Transaction } from 'dexie'
import { Dexie } from 'dexie'
import type { ClockCheck } from '../catalogue/clock.ts'
import type { Change } from '../catalogue/changes.ts'
import type { MonthCounts } from '../catalogue/counts.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Compartment } from '../catalogue/compartment.ts'
import type { Enrolment } from '../catalogue/compartments.ts'
import type { Release } from '../catalogue/release.ts'
import type { Rule } from '../catalogue/rule.ts'
import type { Course, Programme, Service, ServiceAtLocation } from '../catalogue/service.ts'
import type { Material, Notice } from '../catalogue/notice.ts'
import type { ReportTable } from '../catalogue/proposable.ts'
import type { SavedEntry } from '../catalogue/saved-file.ts'
import type { Region, TableName } from '../catalogue/snapshot.ts'
import type { OrganizationKind } from '../catalogue/vocabulary.ts'

/**
 * What the tables are made like. Raise it when rows are derived in another way: the next start makes
 * them again from the signed bytes (F8).
 */
export const TABLES_VERSION = 2

/** An office as it is listed: by kind, in the order of town and name. */
export interface LocationRow extends Location {
  readonly kind: OrganizationKind
  readonly order: string
}

/** What is new with the stored release, by id: as one row, since a first release may bring thousands, and all are read together. */
export interface KeptNews {
  readonly name: 'news'
  readonly changes: readonly KeptChange[]
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
  /**
   * When the release was issued with which `changes` compare (ISO instant, UTC): the one it replaced, or an earlier one
   * where nobody has seen the news since. Undefined for the first release of its region on this device.
   */
  readonly since?: string | undefined
  /** The signed bytes the tables can be made from again (F8); an app that knew no deltas did not say. */
  readonly made_from?: MadeFrom | undefined
  /** The compartments it names; an app that knew of none did not say. */
  readonly vault?: Release['vault'] | undefined
}

/** What the tables were made from, all of it in `signed`. */
export interface MadeFrom {
  /** SHA-256 of the snapshot that the tables hold, record by record. */
  readonly snapshot: string
  /** The paths of a snapshot and of the deltas applied to it since, in this order. */
  readonly files: readonly string[]
  /** How many bytes the deltas have together. */
  readonly delta_bytes: number
}

/** The last look for a newer release, and why it was refused if it was. */
export interface Attempt {
  readonly name: 'attempt'
  /** Milliseconds UTC. */
  readonly attempted_at: number
  readonly refusal: Refusal | undefined
}

/** How the device's clock compared with a host's at the last answer. */
export interface KeptClock extends ClockCheck {
  readonly name: 'clock'
}

/** The roots followed since the one built into the app (F2), in their order. */
export interface KeptRoots {
  readonly name: 'roots'
  readonly files: readonly SignedFile[]
}

/** Of which release somebody has seen the news on this device: what comes later is new. */
export interface Seen {
  readonly name: 'seen'
  readonly version: number
}

/** The first root trusted for a region of the index, as it came; its hash was the pinned one. */
export interface FirstRoot {
  readonly name: 'first-root'
  readonly file: SignedFile
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

/** A change as it is kept, with the releases it lies between: ISO instants, UTC. */
export interface KeptChange extends Change {
  /** When the one that last changed the record was issued. */
  readonly issued: string
  /** When the one that its old values are of was issued. */
  readonly since: string
}

/** A field of an entry in the spelling of the workbook (`catalogue/reportable.ts`), as it is and as it should be. */
export interface ReportedField {
  readonly field: string
  readonly old: string
  readonly new: string
}

/** A change of an entry that somebody reported on this device, or what they propose themselves, kept there until it is sent and cleared away. */
export interface Report {
  /** UUID. */
  readonly id: string
  readonly table: ReportTable
  /** Undefined where an entry is missing that stands nowhere yet, and of a new row (`catalogue/proposable.ts`). */
  readonly record_id: string | undefined
  /** The entry's German name, as the reporter saw it. */
  readonly name: string
  /** The version of the release in which the entry was read. */
  readonly release: number
  readonly fields: readonly ReportedField[]
  readonly reason: string
  /** Milliseconds UTC. */
  readonly reported_at: number
  /** Milliseconds UTC; undefined until it was handed on. */
  readonly sent_at: number | undefined
}

/** An entry kept at hand on this device, with a note of the staff's own. */
export type Saved = SavedEntry

/** The search index as it was built, so that the next start need not build it. */
export interface KeptIndex {
  readonly name: 'index'
  /** Of which release and by which app; another is built anew. */
  readonly key: string
  readonly content: unknown
}

/** A compartment of the feed as it came: its length and hash held (F3), and it is encrypted. */
export interface KeptCompartment {
  readonly name: Compartment
  readonly sha256: string
  readonly bytes: Uint8Array
  /** When the release was issued that it came with (ISO instant, UTC). */
  readonly issued: string
}

/** An identity that this device's passkey opens (WebAuthn, `prf`). */
export interface KeptPasskey {
  readonly credential: Uint8Array
  readonly salt: Uint8Array
  /** An age file. */
  readonly file: Uint8Array
}

/** What the device keeps of the vault; nothing of it says anything without a passphrase or a passkey. */
export type VaultRow =
  | { readonly name: 'enrolment'; readonly enrolment: Enrolment }
  | ({ readonly name: 'passkey' } & KeptPasskey)
  | { readonly name: 'attempts'; readonly wrong: number; readonly at: number }
  | KeptCompartment

/** The tables a release replaces whole; all others are the device's own and stay. */
export const RELEASE_TABLES = [
  ...RECORD_TABLES,
  'holiday_calendars',
  'signed',
] as const satisfies readonly (TableName | 'holiday_calendars' | 'signed')[]

/**
 * Changes were a row each. Their table stays, and empty: a window that still runs the app of before would make it again, and
 * the database another version with it (Dexie), which the windows of today would have to make room for.
 */
async function gatherNews(upgrade: Transaction): Promise<void> {
  const rows = upgrade.table<KeptChange>('changes')
  await upgrade.table<KeptNews>('meta').put({ name: 'news', changes: await rows.toArray() })
  await rows.clear()
}

/** Tables named as in the snapshot; an index only where a query needs one. */
export class Database extends Dexie {
  declare readonly meta: Table<
    AppliedRelease | KeptNews | Attempt | KeptClock | Seen | KeptRoots | FirstRoot,
    string
  >
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
  declare readonly reports: Table<Report, string>
  declare readonly saved: Table<Saved, string>
  declare readonly search: Table<KeptIndex, string>
  declare readonly vault: Table<VaultRow, string>
  declare readonly counts: Table<MonthCounts, string>

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
    this.version(2).stores({
      changes: 'id',
      reports: 'id',
      saved: 'record_id',
      search: 'name',
    })
    this.version(3).stores({ counts: 'month', vault: 'name' })
    this.version(4)
      .stores({ locations: 'id, order, organization_id, [kind+order]' })
      .upgrade(gatherNews)
  }

  /** Where it could not be opened, the next use tries again, as if it were the first. */
  tryAgain(): void {
    if (this.hasFailed()) this.close({ disableAutoOpen: false })
  }
}
