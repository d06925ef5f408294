import { snapshotFromParts } from '../../feed/rebuild.ts'
import type { FeedSource } from '../../feed/source.ts'
import { storedSource } from '../../feed/source.ts'
import type { AppliedRelease, Database } from '../../store/database.ts'
import { readSigned } from '../../store/status.ts'

/**
 * The feed a device has kept (F8). Where deltas were applied since the last whole snapshot, the newest snapshot is put
 * together from them; it lies where its release says, and passes the same gate as a downloaded one.
 */
export async function keptSource(db: Database, applied: AppliedRelease): Promise<FeedSource> {
  const files = new Map(await readSigned(db))
  const { made_from: from } = applied
  if (from && from.files.length > 1) {
    const parts = from.files.map((path) => ({ path, bytes: files.get(path) ?? new Uint8Array() }))
    const bytes = await snapshotFromParts(parts)
    if (bytes) files.set(`data/${from.snapshot}.json`, bytes)
  }
  return storedSource(files)
}
