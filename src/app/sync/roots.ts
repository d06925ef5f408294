import type { Root } from '../../catalogue/release.ts'
import type { FeedError } from '../../feed/errors.ts'
import type { FollowedRoots } from '../../feed/root.ts'
import { followRoots } from '../../feed/root.ts'
import type { FeedSource } from '../../feed/source.ts'
import { storedSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import type { Database } from '../../store/database.ts'
import { keepRoots, readRoots } from '../../store/status.ts'

/**
 * The newest root this device knows: from the one built into the app, along those it has kept. These pass the same gate
 * as downloaded ones; where they do not follow from the app's, as after an update for another region, they count as none.
 */
export async function knownRoots(db: Database, builtIn: Root): Promise<FollowedRoots> {
  const files = await readRoots(db)
  const kept = storedSource(new Map(files.map(({ path, bytes }) => [path, bytes])))
  const followed = await followRoots(kept, builtIn)
  return followed.ok ? followed.value : { newest: builtIn, earlier: [], files: [] }
}

/**
 * Follows the roots of a source beyond those known, and keeps them at once: even if its release is refused, a key that
 * was revoked stays so on this device.
 */
export async function followNetwork(
  db: Database,
  source: FeedSource,
  known: FollowedRoots,
): Promise<Result<FollowedRoots, FeedError>> {
  const followed = await followRoots(source, known.newest)
  if (!followed.ok) return followed
  const { newest, earlier, files } = followed.value
  const all = {
    newest,
    earlier: [...known.earlier, ...earlier],
    files: [...known.files, ...files],
  }
  if (files.length > 0) await keepRoots(db, all.files)
  return ok(all)
}
