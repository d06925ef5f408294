import type { Release } from '../catalogue/release.ts'
import type { Records } from '../catalogue/changes.ts'
import type { AppliedRelease, Database, KeptChange } from './database.ts'
import { TABLES_VERSION } from './database.ts'
import { readNews, readRelease } from './status.ts'
import { unseenWith } from './unseen.ts'

/** What is new with a release, to be kept beside it. */
export interface News extends Pick<AppliedRelease, 'since'> {
  readonly changes: readonly KeptChange[]
}

/**
 * What is new in a release against the one it replaces. Nothing is, where there was none of this region, or where
 * another app made its tables in another way and they cannot be compared; the same release keeps its news. News that
 * nobody has seen stay beside those of the next release.
 *
 * @param stored reads the records as they are, where they are compared: all of them, or those that an update touches
 *   and what their names need, as in what they are compared with
 * @returns what compares them with the release's records, which may replace them meanwhile
 */
export async function newsOf(
  db: Database,
  release: Pick<Release, 'region' | 'version' | 'issued'>,
  stored: () => Promise<Records>,
): Promise<(next: Records) => News> {
  const old = await readRelease(db)
  if (old?.region.code !== release.region) return () => ({ since: undefined, changes: [] })
  if (old.version === release.version) {
    const same = { since: old.since, changes: await readNews(db) }
    return () => same
  }
  if (old.tables !== TABLES_VERSION) return () => ({ since: undefined, changes: [] })
  const { issued, since = issued } = old
  const isSeen = (await seenVersion(db)) >= old.version
  const unseen = isSeen ? undefined : { since, changes: await readNews(db) }
  const replaced = { records: await stored(), issued, unseen }
  return (next) => unseenWith(replaced, next, release.issued)
}

/** Of which release the news were seen on this device; 0: of none. */
async function seenVersion(db: Database): Promise<number> {
  const seen = await db.meta.get('seen')
  return seen?.name === 'seen' ? seen.version : 0
}
