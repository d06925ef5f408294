import type { PinnedRegion } from '../../feed/pinned-root.ts'
import type { DeskFile } from './messages.ts'

/** Where the desk's service worker finds the feed of the preview. */
export const PREVIEW_CACHE = 'anlaufstelle-desk-preview'

/** Where the guide is shown with it. */
export const PREVIEW_ADDRESS = '/desk/preview/'

/** Tells the preview which region it shows, and the root it is signed with. */
export const PINNED_FILE = 'pinned.json'

/** The database of the guide at that address (src/store/active-region.ts). */
const DATABASE = `anlaufstelle${PREVIEW_ADDRESS.slice(1)}`

/**
 * Lays a feed where the preview looks for it, in place of the one before; what that left in this browser goes with it.
 *
 * @returns how many files it has
 */
export async function keepPreview(
  files: readonly DeskFile[],
  pinned: PinnedRegion,
): Promise<number> {
  indexedDB.deleteDatabase(DATABASE)
  await caches.delete(PREVIEW_CACHE)
  const cache = await caches.open(PREVIEW_CACHE)
  const told = new TextEncoder().encode(JSON.stringify(pinned))
  for (const { path, bytes } of [...files, { path: PINNED_FILE, bytes: told }]) {
    const headers = { 'Content-Type': path.endsWith('.json') ? 'application/json' : UNKNOWN }
    await cache.put(PREVIEW_ADDRESS + path, new Response(new Uint8Array(bytes), { headers }))
  }
  return files.length
}

const UNKNOWN = 'application/octet-stream'
