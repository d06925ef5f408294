import { Dexie } from 'dexie'
import type { Release } from '../catalogue/release.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Records } from './changes.ts'
import type { AppliedRelease, Database, KeptChange, LocationRow, SignedFile } from './database.ts'
import { RECORD_TABLES, RELEASE_TABLES, TABLES_VERSION } from './database.ts'
import { readRelease } from './status.ts'
import { unseenWith } from './unseen.ts'

/** What goes in together: the records, what names them, and the bytes they were signed as. */
export interface CheckedContent {
  readonly release: Release
  readonly snapshot: Snapshot
  readonly signed: readonly SignedFile[]
}

/** The device could not keep the data: full, or its database fails. */
export interface StoreError {
  readonly code: 'not-stored'
}

/**
 * Replaces the stored release by a checked one, in one transaction: after a failure in the middle the tables are as
 * they were (F6). What the device keeps of its own, such as reports and notes, stays. What the release changed is kept
 * beside it; making the tables again from the same release changes nothing (F8).
 *
 * @param appliedAt milliseconds UTC
 * @returns `not-stored` when the database refuses to write, mostly for want of room
 */
export async function applyRelease(
  db: Database,
  content: CheckedContent,
  appliedAt: number,
): Promise<Result<void, StoreError>> {
  try {
    await replaceAll(db, content, appliedAt)
    return ok(undefined)
  } catch (thrown) {
    if (thrown instanceof Dexie.DexieError) return err({ code: 'not-stored' })
    throw thrown
  }
}

async function replaceAll(
  db: Database,
  { release, snapshot, signed }: CheckedContent,
  appliedAt: number,
): Promise<void> {
  const { region, locations, ...tables } = snapshot
  await db.transaction(
    'rw',
    [db.meta, ...RELEASE_TABLES.map((name) => db.table(name))],
    async () => {
      const { since, changes } = await newsOf(db, release, snapshot)
      await Promise.all(RELEASE_TABLES.map((name) => db.table(name).clear()))
      await db.locations.bulkAdd(locationRows(locations, snapshot.organizations))
      for (const [name, records] of Object.entries(tables)) await db.table(name).bulkAdd(records)
      await db.signed.bulkAdd(signed)
      await db.changes.bulkAdd(changes)
      await db.meta.put({
        name: 'release',
        region,
        version: release.version,
        issued: release.issued,
        expires: release.expires,
        applied_at: appliedAt,
        tables: TABLES_VERSION,
        since,
      })
    },
  )
}

interface News extends Pick<AppliedRelease, 'since'> {
  readonly changes: readonly KeptChange[]
}

/**
 * What is new in a release against the one it replaces. Nothing is, where there was none of this region, or where
 * another app made its tables in another way and they cannot be compared; the same release keeps its news. News that
 * nobody has seen stay beside those of the next release.
 */
async function newsOf(db: Database, release: Release, snapshot: Snapshot): Promise<News> {
  const stored = await readRelease(db)
  if (stored?.region.code !== snapshot.region.code) return { since: undefined, changes: [] }
  if (stored.version === release.version)
    return { since: stored.since, changes: await db.changes.toArray() }
  if (stored.tables !== TABLES_VERSION) return { since: undefined, changes: [] }
  const { issued, since = issued } = stored
  const isSeen = (await seenVersion(db)) >= stored.version
  const unseen = isSeen ? undefined : { since, changes: await db.changes.toArray() }
  return unseenWith({ records: await storedRecords(db), issued, unseen }, snapshot, release.issued)
}

/** Of which release the news were seen on this device; 0: of none. */
async function seenVersion(db: Database): Promise<number> {
  const seen = await db.meta.get('seen')
  return seen?.name === 'seen' ? seen.version : 0
}

/** The tables as they are now, read before they are cleared. */
async function storedRecords(db: Database): Promise<Records> {
  const tables = await Promise.all(
    RECORD_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const),
  )
  return Object.fromEntries(tables) as unknown as Records
}

function locationRows(
  locations: Snapshot['locations'],
  organizations: Snapshot['organizations'],
): LocationRow[] {
  const kinds = new Map(organizations.map(({ id, kind }) => [id, kind]))
  return locations.flatMap((location) => {
    const kind = kinds.get(location.organization_id)
    const order = `${location.address.city}\n${location.name.de}\n${location.id}`
    // The feed has checked that every office belongs to an organisation.
    return kind ? [{ ...location, kind, order }] : []
  })
}
