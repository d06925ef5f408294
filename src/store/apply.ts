import { Dexie } from 'dexie'
import type { Release } from '../catalogue/release.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Database, LocationRow, SignedFile } from './database.ts'
import { TABLES_VERSION } from './database.ts'

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
 * Replaces everything stored by a checked release, in one transaction: after a failure in the middle
 * the tables are as they were (F6).
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
  const attempt = await db.meta.get('attempt')
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
    await db.locations.bulkAdd(locationRows(locations, snapshot.organizations))
    for (const [name, records] of Object.entries(tables)) await db.table(name).bulkAdd(records)
    await db.signed.bulkAdd(signed)
    if (attempt) await db.meta.add(attempt)
    await db.meta.add({
      name: 'release',
      region,
      version: release.version,
      issued: release.issued,
      expires: release.expires,
      applied_at: appliedAt,
      tables: TABLES_VERSION,
    })
  })
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
