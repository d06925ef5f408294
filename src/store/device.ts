import type { Reportable, ReportableTable } from '../catalogue/reportable.ts'
import type { Text } from '../catalogue/text.ts'
import type { SavedEntry } from '../catalogue/saved-file.ts'
import { mergeSaved } from '../catalogue/saved-file.ts'
import type { Database, Report, Saved } from './database.ts'

/*
 * What the device keeps of its own, apart from any release: reports of changes, saved entries. Nothing here is about a
 * client.
 */

/** An entry of which something can be reported. */
export type ReportableEntry = {
  [Table in ReportableTable]: { readonly table: Table; readonly record: Reportable[Table] }
}[ReportableTable]

/** The entry as the release has it; undefined for an unknown id. */
export async function reportableEntry(
  db: Database,
  table: ReportableTable,
  id: string,
): Promise<ReportableEntry | undefined> {
  const record: unknown = await db.table(table).get(id)
  return record === undefined ? undefined : ({ table, record } as ReportableEntry)
}

/** All reports on the device, the oldest first. */
export async function listReports(db: Database): Promise<Report[]> {
  const reports = await db.reports.toArray()
  return reports.toSorted((a, b) => a.reported_at - b.reported_at)
}

/** The report of an entry that waits to be sent; undefined where there is none. */
export async function waitingReport(db: Database, recordId: string): Promise<Report | undefined> {
  const reports = await db.reports.toArray()
  return reports.find(({ record_id, sent_at }) => record_id === recordId && sent_at === undefined)
}

/** One report by its id; undefined for an unknown one. */
export const readReport = (db: Database, id: string): Promise<Report | undefined> =>
  db.reports.get(id)

/** How many reports wait to be sent. */
export async function countWaiting(db: Database): Promise<number> {
  const reports = await db.reports.toArray()
  return reports.filter(({ sent_at }) => sent_at === undefined).length
}

/** Keeps reports as they are given: new ones, changed ones, or ones brought back. */
export async function putReports(db: Database, reports: readonly Report[]): Promise<void> {
  await db.reports.bulkPut(reports)
}

/** Takes reports off the device. */
export async function deleteReports(db: Database, ids: readonly string[]): Promise<void> {
  await db.reports.bulkDelete([...ids])
}

/** A saved entry with its name of today; undefined where the release no longer has it. */
export interface SavedListing {
  readonly saved: Saved
  readonly name: Text | undefined
}

/** All saved entries, the newest first, each as the release has it today. */
export async function listSaved(db: Database): Promise<SavedListing[]> {
  const saved = await db.saved.toArray()
  const newestFirst = saved.toSorted((a, b) => b.saved_at - a.saved_at)
  return Promise.all(newestFirst.map((one) => listingOf(db, one)))
}

/** What the records of the tables have in common, as far as a list needs it. */
interface AnyRecord {
  readonly name?: Text | string
  readonly title?: Text
}

async function listingOf(db: Database, saved: Saved): Promise<SavedListing> {
  const record = (await db.table(saved.table).get(saved.record_id)) as AnyRecord | undefined
  const named = record?.name ?? record?.title
  return {
    saved,
    name: typeof named === 'string' ? { de: named } : named,
  }
}

/** All saved entries by the id of their record. */
export async function savedById(db: Database): Promise<ReadonlyMap<string, Saved>> {
  const saved = await db.saved.toArray()
  return new Map(saved.map((one) => [one.record_id, one]))
}

/** Keeps entries as they are given: new ones, with another note, or brought back. */
export async function putSaved(db: Database, saved: readonly Saved[]): Promise<void> {
  await db.saved.bulkPut(saved)
}

/** Keeps entries no longer. */
export async function deleteSaved(db: Database, recordIds: readonly string[]): Promise<void> {
  await db.saved.bulkDelete([...recordIds])
}

/** Takes in entries saved elsewhere ({@link mergeSaved}), in one transaction. */
export async function importSaved(db: Database, others: readonly SavedEntry[]): Promise<void> {
  await db.transaction('rw', db.saved, async () => {
    const own = new Map((await db.saved.toArray()).map((one) => [one.record_id, one]))
    await db.saved.bulkPut(mergeSaved(own, others))
  })
}
