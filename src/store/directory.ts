import { Dexie, liveQuery } from 'dexie'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { AppliedRelease, Database } from './database.ts'
import { readRelease } from './status.ts'

/** Everything the directory lists, of one release, and the index that was kept. */
export interface StoredDirectory {
  readonly tables: Pick<Snapshot, (typeof DIRECTORY_TABLES)[number]>
  /** The kept index where it has the key; undefined where it is another's or there is none. */
  readonly kept: unknown
}

const DIRECTORY_TABLES = [
  'organizations',
  'locations',
  'contacts',
  'services',
  'service_at_locations',
  'programmes',
  'courses',
  'holiday_calendars',
] as const

/**
 * Reads the directory's tables in one transaction, so that a sync in between cannot mix two releases; undefined where the
 * release is no longer the one asked for.
 *
 * @param key which index fits: see `keepIndex`
 */
export async function readDirectory(
  db: Database,
  release: AppliedRelease,
  key: string,
): Promise<StoredDirectory | undefined> {
  const tables = [db.meta, db.search, ...DIRECTORY_TABLES.map((name) => db.table(name))]
  return db.transaction('r', tables, async () => {
    const stored = await readRelease(db)
    if (stored?.version !== release.version || stored.applied_at !== release.applied_at)
      return undefined
    const [kept, ...records] = await Promise.all([
      db.search.get('index'),
      ...DIRECTORY_TABLES.map((name) => db.table(name).toArray()),
    ])
    return {
      tables: Object.fromEntries(
        DIRECTORY_TABLES.map((name, index) => [name, records[index]]),
      ) as unknown as StoredDirectory['tables'],
      kept: kept?.key === key ? kept.content : undefined,
    }
  })
}

/**
 * Keeps the search index under a key that changes with all it is made from. A device that cannot write, mostly for want
 * of room, builds it anew at each start.
 */
export async function keepIndex(db: Database, key: string, content: unknown): Promise<void> {
  try {
    await db.search.put({ name: 'index', key, content })
  } catch (thrown) {
    if (!(thrown instanceof Dexie.DexieError)) throw thrown
  }
}

/**
 * Tells the stored release now, and again whenever a sync has applied another; undefined on an empty device.
 *
 * @returns a function that ends it
 */
export function watchRelease(
  db: Database,
  onRelease: (release: AppliedRelease | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readRelease(db)).subscribe(onRelease, onError)
  return () => subscription.unsubscribe()
}
