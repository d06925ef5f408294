import type { Release } from '../catalogue/release.ts'
import type { ListName } from '../catalogue/delta.ts'
import type { Location } from '../catalogue/organization.ts'
import type { Region } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import type { Records } from '../catalogue/changes.ts'
import type { AppliedRelease, Database, KeptNews, SignedFile } from './database.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import { RELEASE_TABLES, TABLES_VERSION } from './database.ts'
import type { StoreError } from './fault.ts'
import { stored } from './fault.ts'
import { locationRows } from './location-rows.ts'
import type { News } from './release-news.ts'
import { newsOf } from './release-news.ts'

/** What goes in together: the records, what names them, and the bytes they were signed as. */
export interface CheckedContent {
  readonly release: Release
  readonly region: Region
  /** All records, list by list, in the order of references; where it throws, nothing goes in. */
  readonly checked: () => Iterable<{
    readonly list: ListName
    readonly records: readonly { readonly id: string }[]
  }>
  readonly signed: readonly SignedFile[]
}

/**
 * Replaces the stored release by a checked one, in one transaction: after a failure in the middle the tables are as
 * they were (F6). Each piece of it is on its way to the disk while the next is checked. What the device keeps of its own,
 * such as reports and notes, stays. What the release changed is kept beside it; making the tables again from the same
 * release changes nothing (F8).
 *
 * @param appliedAt milliseconds UTC
 * @returns `not-stored` when the database refuses to write, mostly for want of room
 * @throws what `checked` throws
 */
export const applyRelease = (
  db: Database,
  content: CheckedContent,
  appliedAt: number,
): Promise<Result<void, StoreError>> => stored(() => replaceAll(db, content, appliedAt))

async function replaceAll(
  db: Database,
  { release, region, checked, signed }: CheckedContent,
  appliedAt: number,
): Promise<void> {
  const tables = [db.meta, ...RELEASE_TABLES.map((name) => db.table(name))]
  await db.transaction('rw', tables, async () => {
    const { version, issued } = release
    const step = { region: region.code, version, issued }
    const newsIn = await newsOf(db, step, () => storedRecords(db))
    await Promise.all(RELEASE_TABLES.map((name) => db.table(name).clear()))
    const [records] = await Promise.all([addChecked(db, checked()), db.signed.bulkAdd(signed)])
    const news = newsIn(records)
    const files = [release.snapshot.path]
    const applied = appliedRow({ release, region, news, appliedAt, files, deltaBytes: 0 })
    await db.meta.bulkPut([newsRow(news), applied])
  })
}

/** Adds all records as they are checked; gives them whole, once all of them have been added. */
async function addChecked(
  db: Database,
  checked: ReturnType<CheckedContent['checked']>,
): Promise<Records> {
  const all = Object.fromEntries(RECORD_TABLES.map((name): [ListName, object[]] => [name, []]))
  const writes: PromiseLike<unknown>[] = []
  for (const { list, records } of checked) {
    all[list]?.push(...records)
    // The lists come in the order of references: organisations before their offices.
    const { organizations } = all as unknown as Records
    const rows = list === 'locations' ? locationRows(records as Location[], organizations) : records
    const write = db.table(list).bulkAdd(rows)
    // Whatever ends the transaction is thrown below, or by what is still to be checked.
    write.catch(() => undefined)
    writes.push(write)
  }
  await Promise.all(writes)
  return all as unknown as Records
}

interface Applied {
  readonly release: Release
  readonly region: Region
  readonly news: News
  readonly appliedAt: number
  readonly files: readonly string[]
  readonly deltaBytes: number
}

/** What is kept of its news: in one order, however it came. */
export const newsRow = ({ changes }: News): KeptNews => ({
  name: 'news',
  changes: changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

/** What is kept of a release that was applied. */
export const appliedRow = (applied: Applied): AppliedRelease => ({
  name: 'release',
  region: applied.region,
  version: applied.release.version,
  issued: applied.release.issued,
  expires: applied.release.expires,
  applied_at: applied.appliedAt,
  tables: TABLES_VERSION,
  since: applied.news.since,
  made_from: {
    snapshot: applied.release.snapshot.sha256,
    files: applied.files,
    delta_bytes: applied.deltaBytes,
  },
  vault: applied.release.vault,
})

/** The tables as they are now, read before they are cleared. */
async function storedRecords(db: Database): Promise<Records> {
  const tables = await Promise.all(
    RECORD_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const),
  )
  return Object.fromEntries(tables) as unknown as Records
}
