import type { Material } from '../../catalogue/notice.ts'
import { MATERIAL_LIMIT } from '../../feed/limits.ts'
import { readDeclaredFile } from '../../feed/read-file.ts'
import type { FeedSource } from '../../feed/source.ts'
import { httpSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { Database } from '../../store/database.ts'
import { readRelease } from '../../store/status.ts'
import type { MaterialCache } from '../materials/kept.ts'
import { addressOf, asKept, listKept } from '../materials/kept.ts'
import type { SyncError } from './apply.ts'

/**
 * Fetches the file a record of the applied release names, and keeps it once its length and hash hold. Its predecessor,
 * the file an earlier release had named, goes only then.
 *
 * @param sources where the file may lie, asked in turn as long as there is none
 * @returns `not-stored` where the device has no room; else why the file was refused. What was kept before stays
 */
export async function keepMaterial(
  cache: MaterialCache,
  sources: readonly FeedSource[],
  material: Material,
): Promise<Result<void, SyncError>> {
  const bytes = await readFromAny(sources, material)
  if (!bytes.ok) return bytes
  try {
    await cache.put(addressOf(material.path), asKept(material, bytes.value))
  } catch {
    return err({ code: 'not-stored' })
  }
  for (const { id, path } of await listKept(cache))
    if (id === material.id && path !== material.path) await cache.delete(addressOf(path))
  return ok(undefined)
}

/**
 * Where a file may lie: in the region's feed, or in the one built into the guide, which keeps no file on the device.
 *
 * @param addresses of these feeds
 * @param signal ends the reading; what was being read is `unreachable` then
 * @param onBytes told how many bytes have come
 */
export function networkSources(
  addresses: readonly string[],
  signal: AbortSignal,
  onBytes: (loaded: number) => void,
): readonly FeedSource[] {
  const stoppable: typeof fetch = (input, init) => fetch(input, { ...init, signal })
  return addresses.map((base) => httpSource(stoppable, base, onBytes))
}

async function readFromAny(
  sources: readonly FeedSource[],
  material: Material,
): Promise<Result<Uint8Array, SyncError>> {
  let refused: Result<Uint8Array, SyncError> = err({ code: 'no-feed-here' })
  for (const source of sources) {
    refused = await readDeclaredFile(source, material, MATERIAL_LIMIT)
    if (refused.ok || refused.error.code !== 'no-feed-here') break
  }
  return refused
}

/**
 * Removes every kept file that the applied release no longer names. One whose record now names another file stays
 * until that is fetched: an older leaflet that says so helps more than none. Nothing is removed on an empty device.
 */
export async function dropUnnamed(db: Database, cache: MaterialCache): Promise<void> {
  if (!(await readRelease(db))) return
  const materials = await db.materials.toArray()
  const pathOf = new Map(materials.map(({ id, path }) => [id, path]))
  const named = new Set(pathOf.values())
  const kept = await listKept(cache)
  const there = new Set(kept.map(({ path }) => path))
  for (const { id, path } of kept) {
    const successor = pathOf.get(id)
    const waits = successor !== undefined && !there.has(successor)
    if (!named.has(path) && !waits) await cache.delete(addressOf(path))
  }
}
