import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** A file the service worker keeps, as Workbox lists it. */
interface Kept {
  readonly url: string
}

/**
 * The hash of every file that the service worker is to keep (Subresource Integrity): in a café whose login page answers
 * for every address, an installation fails and is tried again later, instead of keeping that page in the place of the
 * guide's own files for good.
 *
 * @returns the plugin that knows where the build lies, and what adds the hashes to Workbox's list
 */
export function integrity(): {
  readonly plugin: Plugin
  readonly addTo: <Entry extends Kept>(
    entries: Entry[],
  ) => {
    manifest: (Entry & { integrity: string })[]
  }
} {
  let folder = ''
  return {
    plugin: {
      name: 'integrity',
      configResolved: ({ root, build }) => {
        folder = resolve(root, build.outDir)
      },
    },
    addTo: (entries) => ({
      manifest: entries.map((entry) => ({
        ...entry,
        integrity: hashOf(resolve(folder, entry.url)),
      })),
    }),
  }
}

/** What a browser is told to expect of a file. */
export const hashOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`
