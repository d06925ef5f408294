import type { Root } from '../../catalogue/release.ts'
import type { FeedError } from '../../feed/errors.ts'
import type { PinnedRegion } from '../../feed/pinned-root.ts'
import { readPinnedRoot } from '../../feed/pinned-root.ts'
import { trustFirstRoot } from '../../feed/root.ts'
import type { FeedSource } from '../../feed/source.ts'
import { storedSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import type { Database } from '../../store/database.ts'
import { keepFirstRoot, readFirstRoot, readRoots } from '../../store/status.ts'

/** The index names no such region, or no longer: nobody says which keys speak for it. */
export interface NotInIndex {
  readonly code: 'not-in-index'
  readonly region: string
}

/**
 * The first root trusted for a region: the kept file, where it is the one that is pinned, else that of the source. Kept bytes pass the same gate as downloaded ones. After an update of the app that pins a later root, that is
 * mostly among those followed since.
 *
 * @returns why the source's is refused; nothing is kept then
 */
export async function pinnedRootOf(
  db: Database,
  region: PinnedRegion,
  source: FeedSource,
): Promise<Result<Root, FeedError>> {
  const first = await readFirstRoot(db)
  const files = [...(first ? [first] : []), ...(await readRoots(db))]
  const kept = storedSource(new Map(files.map(({ path, bytes }) => [path, bytes])))
  const known = await readPinnedRoot(kept, region)
  const pinned = known.ok ? known : await readPinnedRoot(source, region)
  if (!pinned.ok) return pinned
  const { root, file } = pinned.value
  if (!known.ok || file.path !== first?.path) await keepFirstRoot(db, file)
  return ok(root)
}

/**
 * The root that vouched for what is stored, to make the tables again from it without a network (F8): the one kept, even
 * where an update of the app has pinned another since. A device that forgot its data for that would help nobody.
 */
export async function firstRootOf(db: Database): Promise<Root | undefined> {
  const file = await readFirstRoot(db)
  const root = file && (await trustFirstRoot(new TextDecoder().decode(file.bytes)))
  return root?.ok ? root.value : undefined
}
