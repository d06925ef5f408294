import { cacheNames } from 'workbox-core'

/*
 * Windows that are open while a new version takes over go on with the scripts of their own: those stay beside the new
 * ones until the version after that has taken over.
 */

/** A file the worker keeps, as Workbox lists it. */
export type KeptFile = string | { readonly url: string; readonly revision: string | null }

const BEFORE = 'before'

/** What is named by its content, and asked for late: scripts, styles, workers. */
export const FILE_ADDRESS = /^\/assets\//

/**
 * Each version has a cache of its own, named by the page that names all its scripts: one whose installation fails takes
 * nothing away from the windows that stand on what the present one has kept for them.
 */
const cacheOf = (files: readonly KeptFile[]): string => {
  const page = files.find((file) => typeof file !== 'string' && file.url === 'index.html')
  return `${BEFORE} ${typeof page === 'object' ? page.revision : ''}`
}

const addressOf = (file: KeptFile): string =>
  new URL(typeof file === 'string' ? file : file.url, location.href).pathname

/**
 * Keeps the files of the version before that the next one no longer has. To be called when the next one is installed: its
 * activation takes them away.
 *
 * @param next its files
 */
export async function keepFilesOfBefore(next: readonly KeptFile[]): Promise<void> {
  const names = new Set(next.map(addressOf))
  const [old, before] = await Promise.all([
    caches.open(cacheNames.precache),
    caches.open(cacheOf(next)),
  ])
  for (const request of await old.keys()) {
    const { pathname } = new URL(request.url)
    const file = FILE_ADDRESS.test(pathname) && !names.has(pathname) && (await old.match(request))
    if (file) await before.put(request, file)
  }
}

/** Drops what an earlier version has kept of the one before it. To be called when this one has taken over. */
export async function dropFilesOfEarlier(files: readonly KeptFile[]): Promise<void> {
  const own = cacheOf(files)
  for (const name of await caches.keys())
    if (name.startsWith(BEFORE) && name !== own) await caches.delete(name)
}

/** A file of the version before; undefined where it had none of this name. */
export const fileOfBefore = (
  files: readonly KeptFile[],
  address: string,
): Promise<Response | undefined> => caches.match(address, { cacheName: cacheOf(files) })
