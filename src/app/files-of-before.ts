import { cacheNames } from 'workbox-core'

/*
 * Windows that are open while a new version takes over go on with the scripts of their own: those stay beside the new
 * ones until the version after that.
 */

const BEFORE = 'before'

/** What is named by its content, and asked for late: scripts, styles, workers. */
export const FILE_ADDRESS = /^\/assets\//

/**
 * Keeps the files of the version before that the next one no longer has, in place of those of the one before that. To be
 * called when the next one is installed: its activation takes them away.
 *
 * @param next the addresses of its files
 */
export async function keepFilesOfBefore(next: readonly string[]): Promise<void> {
  const names = new Set(next.map((url) => new URL(url, location.href).pathname))
  await caches.delete(BEFORE)
  const [old, before] = await Promise.all([caches.open(cacheNames.precache), caches.open(BEFORE)])
  for (const request of await old.keys()) {
    const { pathname } = new URL(request.url)
    const file = FILE_ADDRESS.test(pathname) && !names.has(pathname) && (await old.match(request))
    if (file) await before.put(request, file)
  }
}

/** A file of the version before; undefined where it had none of this name. */
export const fileOfBefore = (address: string): Promise<Response | undefined> =>
  caches.match(address, { cacheName: BEFORE })
