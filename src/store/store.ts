import { liveQuery } from 'dexie'
import type { ReportableTable } from '../catalogue/reportable.ts'
import type { SavedEntry } from '../catalogue/saved-file.ts'
import type { Change } from '../catalogue/changes.ts'
import type { MonthCounts } from '../catalogue/counts.ts'
import { activeRegion, databaseOf } from './active-region.ts'
import type { KeptPasskey, Report, Saved } from './database.ts'
import type { InMonth } from './counts.ts'
import * as counts from './counts.ts'
import { Database } from './database.ts'
import * as own from './device.ts'
import type { EntryRef } from './entries.ts'
import { personPage, readEntries } from './entries.ts'
import { statusOf } from './kept-regions.ts'
import { listChanges, listNotices, markSeen } from './news.ts'
import * as offers from './offers.ts'
import { provenances, publicHolidays, representatives } from './partners.ts'
import * as queries from './queries.ts'
import { readRelease, readStatus } from './status.ts'
import * as vault from './vault.ts'
import type { Enrolment } from '../catalogue/compartments.ts'

export type { LocationRow } from './database.ts'
export type { InMonth } from './counts.ts'
export type {
  ListedMaterial,
  LocationPage,
  Offices,
  Partner,
  Place,
  ServicePage,
} from './queries.ts'
export type { Entry, EntryRef, ListedTable, PersonPage } from './entries.ts'
export type { ChangeGroup, Changes, ListedChange, ListedNotice } from './news.ts'
export type { ListedCourse, ListedProgramme } from './offers.ts'
export type { Representatives } from './partners.ts'
export type { Report, ReportedField, Saved } from './database.ts'
export type { Attempts, VaultDoor } from './vault.ts'
export type { ReportableEntry, SavedListing } from './device.ts'

const db = new Database(databaseOf(activeRegion()))

/** It is told of once, maybe before anybody asks. */
let blocked = false
db.on('blocked', () => {
  blocked = true
})
db.on('ready', () => void (blocked = false), true)

/** What a query of the region finds; undefined on a device that has no data yet, which is no region without any. */
const ofRegion =
  <Asked extends readonly unknown[], T>(query: (db: Database, ...asked: Asked) => Promise<T>) =>
  async (...asked: Asked): Promise<T | undefined> =>
    (await readRelease(db)) ? query(db, ...asked) : undefined

/** What a screen may ask the device's database. */
export const store = {
  readStatus: () => readStatus(db),
  rules: () => queries.readRules(db),
  offersFor: ofRegion(queries.offersFor),
  servicePage: (id: string) => queries.servicePage(db, id),
  locationPage: (id: string) => queries.locationPage(db, id),
  personPage: (id: string) => personPage(db, id),
  entries: (refs: readonly EntryRef[]) => readEntries(db, refs),
  officesOf: (ids: readonly string[]) => queries.officesOf(db, ids),
  listPartners: () => queries.listPartners(db),
  representatives: (ids: readonly string[]) => representatives(db, ids),
  publicHolidays: () => publicHolidays(db),
  provenances: (ids: readonly string[]) => provenances(db, ids),
  listMaterials: ofRegion(queries.listMaterials),
  listOffices: () => queries.listOffices(db),
  listProgrammes: ofRegion(offers.listProgrammes),
  listCourses: ofRegion(offers.listCourses),
  programmePage: (id: string) => offers.programmePage(db, id),
  coursePage: (id: string) => offers.coursePage(db, id),
  listNotices: ofRegion(listNotices),
  listChanges: (limit: Readonly<Record<Change['change'], number>>) => listChanges(db, limit),
  reportableEntry: (table: ReportableTable, id: string) => own.reportableEntry(db, table, id),
  listReports: () => own.listReports(db),
  waitingReport: (recordId: string) => own.waitingReport(db, recordId),
  readReport: (id: string) => own.readReport(db, id),
  countWaiting: () => own.countWaiting(db),
  listSaved: () => own.listSaved(db),
  savedById: () => own.savedById(db),
  vaultDoor: () => vault.readDoor(db),
  vaultPasskey: () => vault.readPasskey(db),
  vaultAttempts: () => vault.readAttempts(db),
  keptCompartments: () => vault.keptCompartments(db),
  listCounts: () => counts.listCounts(db),
  /** Of regions kept on this device, shown or not, in their order. */
  statusesOf: (regions: readonly string[]) => Promise.all(regions.map(statusOf)),
}
export type Store = typeof store

/** What a screen may change: only what is the device's own. A release is changed by the sync alone. */
export const device = {
  putReports: (reports: readonly Report[]) => own.putReports(db, reports),
  markSeen: (version: number) => markSeen(db, version),
  deleteReports: (ids: readonly string[]) => own.deleteReports(db, ids),
  putSaved: (saved: readonly Saved[]) => own.putSaved(db, saved),
  deleteSaved: (recordIds: readonly string[]) => own.deleteSaved(db, recordIds),
  putEnrolment: (enrolment: Enrolment) => vault.putEnrolment(db, enrolment),
  clearVault: () => vault.clearVault(db),
  putPasskey: (kept: KeptPasskey) => vault.putPasskey(db, kept),
  deletePasskey: () => vault.deletePasskey(db),
  putAttempts: (attempts: vault.Attempts) => vault.putAttempts(db, attempts),
  importSaved: (others: readonly SavedEntry[]) => own.importSaved(db, others),
  addCount: (one: InMonth, instead?: InMonth) => counts.addCount(db, one, instead),
  resetCounts: () => counts.resetCounts(db),
  bringBackCounts: (months: readonly MonthCounts[]) => counts.bringBackCounts(db, months),
}
export type Device = typeof device

/**
 * Tells while a window with an older app keeps the database from being brought up to date: it has to be closed first.
 *
 * @returns the way to unsubscribe
 */
export function watchBlocked(tell: (blocked: boolean) => void): () => void {
  const begin = (): void => tell(true)
  const end = (): void => tell(false)
  if (blocked) begin()
  db.on('blocked', begin)
  // Once it is open: at once, if it is already.
  db.on('ready', end, true)
  return () => {
    db.on('blocked').unsubscribe(begin)
    db.on('ready').unsubscribe(end)
  }
}

/** Where the database could not be opened, the next use tries again. */
export const tryAgain = (): void => db.tryAgain()

/** Milliseconds after which what could not be read is tried again. */
const PATIENCE = 5_000

/**
 * Tells when the browser has thrown away what was kept here while the guide is open: then there is no release any more,
 * and all that was the device's own is gone.
 *
 * @returns the way to unsubscribe
 */
export function watchLost(tell: () => void): () => void {
  let had = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const subscription = liveQuery(() => readRelease(db)).subscribe(
    (release) => {
      had ||= release !== undefined
    },
    () => undefined,
  )
  const look = (patience: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      tryAgain()
      // While the browser is still at it, nothing opens.
      readRelease(db).then(
        (release) => release ?? tell(),
        () => look(PATIENCE),
      )
    }, patience)
  }
  const begin = (): void => {
    // Closing is under way still.
    if (had) look(0)
  }
  db.on('close', begin)
  return () => {
    clearTimeout(timer)
    subscription.unsubscribe()
    db.on('close').unsubscribe(begin)
  }
}

/** Dexie keeps it to itself that a database did not open: as an error of another name it is told. */
async function told<T>(found: Promise<T>): Promise<T> {
  try {
    return await found
  } catch (cause) {
    throw new Error('cannot be read', { cause })
  }
}

/**
 * Runs a query now, and again whenever a sync or this device changes what it read; where it failed, after a while.
 *
 * @returns a function that ends it
 */
export function watch<T>(
  query: (store: Store) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription: { unsubscribe: () => void } | undefined
  function begin(): void {
    tryAgain()
    subscription = liveQuery(() => told(query(store))).subscribe(onValue, (error) => {
      onError(error)
      subscription?.unsubscribe()
      timer = setTimeout(begin, PATIENCE)
    })
  }
  begin()
  return () => {
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
