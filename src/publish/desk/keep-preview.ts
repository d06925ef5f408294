import type { DeskFile } from './messages.ts'

/** Where the desk's service worker finds the feed of the preview. */
export const PREVIEW_CACHE = 'anlaufstelle-desk-preview'

/**
 * Lays a feed where the preview looks for it, in place of the one before.
 *
 * @returns how many files it has
 */
export async function keepPreview(files: readonly DeskFile[]): Promise<number> {
  await caches.delete(PREVIEW_CACHE)
  const cache = await caches.open(PREVIEW_CACHE)
  for (const { path, bytes } of files)
    await cache.put(
      `/desk/preview/feed/${path}`,
      new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeOf(path) } }),
    )
  return files.length
}

const typeOf = (path: string): string =>
  path.endsWith('.json') ? 'application/json' : 'application/octet-stream'
