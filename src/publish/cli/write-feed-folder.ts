import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { err, ok, type Result } from '../../result.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { type Failure, reasonOf } from './failure.ts'

/** Where a feed is written before it takes its place: on the same disk, and nowhere a tablet looks. */
const ASIDE = '.next'

/** Named by what they hold: such a file is never another, and there is nothing to replace. */
const BY_HASH = /^(data|material|vault)\//

/**
 * Writes a feed, each text file with its `.br` and `.gz` twins (F1). Everything is written aside first, down to the
 * disk; then each file takes its place at once, in the order given, the release last. So at any moment, and after a
 * failure or a crash at any point, the folder holds the old release whole or the new one. The twins of a file that is
 * replaced go before it and come after it: a host never serves one release to some and another to others.
 *
 * Files of earlier releases stay; what is there already, with its twins, is not written again.
 */
export function writeFeedFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  disk: Disk = nodeDisk,
): Result<undefined, Failure> {
  const aside = join(folder, ASIDE)
  try {
    const fresh = [...files].filter(([path, bytes]) => !isThere(folder, path, bytes))
    disk.remove(aside)
    const staged = fresh.map(([path, bytes]) => stage(aside, path, bytes, disk))
    for (const names of staged) takePlace(folder, aside, names, disk)
    disk.remove(aside)
    return ok(undefined)
  } catch (thrown) {
    clearAway(aside, disk)
    return err({ code: 'unreadable', params: { path: folder, reason: reasonOf(thrown) } })
  }
}

/** A full disk should not stay full; what remains all the same goes with the next build. */
function clearAway(aside: string, disk: Disk): void {
  try {
    disk.remove(aside)
  } catch {
    // The first failure is the one to tell.
  }
}

/** Whether a file that never changes lies there, whole and with its twins. */
function isThere(folder: string, path: string, bytes: Uint8Array): boolean {
  if (!BY_HASH.test(path)) return false
  const names = [path, ...(isText(path) ? [`${path}.br`, `${path}.gz`] : [])]
  if (!names.every((name) => existsSync(join(folder, name)))) return false
  return Buffer.compare(readFileSync(join(folder, path)), bytes) === 0
}

const isText = (path: string): boolean => /\.(json|txt)$/.test(path)

/** Writes a file aside, with its twins; returns their names, its own first. */
function stage(aside: string, path: string, bytes: Uint8Array, disk: Disk): string[] {
  disk.makeFolder(dirname(join(aside, path)))
  disk.write(join(aside, path), bytes)
  if (!isText(path)) return [path]
  disk.write(join(aside, `${path}.br`), brotli(bytes))
  disk.write(join(aside, `${path}.gz`), gzipSync(bytes, { level: 9 }))
  return [path, `${path}.br`, `${path}.gz`]
}

function takePlace(folder: string, aside: string, names: readonly string[], disk: Disk): void {
  const [, ...twins] = names
  for (const twin of twins) if (existsSync(join(folder, twin))) disk.remove(join(folder, twin))
  for (const name of names) {
    disk.makeFolder(dirname(join(folder, name)))
    disk.rename(join(aside, name), join(folder, name))
  }
}

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
