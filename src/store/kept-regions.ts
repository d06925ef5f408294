import { Dexie } from 'dexie'
import { databaseOf, EMBEDDED } from './active-region.ts'
import { Database } from './database.ts'
import type { Status } from './status.ts'
import { readStatus } from './status.ts'

/** The last good data of a region kept on this device, whether or not it is the one that is shown; undefined: none. */
export async function statusOf(region: string): Promise<Status | undefined> {
  const db = new Database(databaseOf(region))
  try {
    return await readStatus(db)
  } finally {
    db.close()
  }
}

/** The regions that have a database on this device. */
export async function storedRegions(): Promise<readonly string[]> {
  const embedded = databaseOf(EMBEDDED)
  const names = await Dexie.getDatabaseNames()
  return names.flatMap((name) => {
    if (name === embedded) return [EMBEDDED]
    return name.startsWith(`${embedded}-`) ? [name.slice(embedded.length + 1)] : []
  })
}

/** Removes all that is kept of a region, also what is the device's own: saved entries, reports that were not sent. */
export const deleteRegion = (region: string): Promise<void> => Dexie.delete(databaseOf(region))
