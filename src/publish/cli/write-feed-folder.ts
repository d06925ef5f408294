import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { hasTwins, isByHash, STALE_TWIN } from '../release/twins.ts'
import type { Encoding } from './compress.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { type Failure, reasonOf } from './failure.ts'

/** Where a feed is written before it takes its place: on the same disk, and nowhere a tablet looks. */
const ASIDE = '.next'

/** What lies beside such a file for hosts that serve precompressed ones. */
const TWINS: readonly Encoding[] = ['br', 'gz']

export interface WriteOptions {
  readonly disk?: Disk
  /** Told how much of what is to be compressed is done, from 0 to 1. */
  readonly onCompressed?: (share: number) => void
}

/**
 * Writes a feed. A text file named by its hash has a `.br` and a `.gz` twin; one that changes has none, so that no host can serve
 * one release to some and another to others, whoever published last and by which way (F1). Everything is written aside first, down to
 * the disk; then each file takes its place at once, in the order given, the release last. So at any moment, and after a failure or
 * a crash at any point, the folder holds the old release whole or the new one.
 *
 * Files of earlier releases stay; what is there already, with its twins, is not written again.
 */
export async function writeFeedFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { disk = nodeDisk, onCompressed = () => undefined }: WriteOptions = {},
): Promise<Result<undefined, Failure>> {
  const aside = join(folder, ASIDE)
  try {
    const fresh = [...files].filter(([path, bytes]) => !isThere(folder, path, bytes))
    disk.remove(aside)
    await stage(aside, fresh, disk, onCompressed)
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (STALE_TWIN.test(name)) disk.remove(join(folder, name))
    for (const name of fresh.flatMap(([path]) => [path, ...twinsOf(path)])) {
      disk.makeFolder(dirname(join(folder, name)))
      disk.rename(join(aside, name), join(folder, name))
    }
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
  if (!isByHash(path)) return false
  if (![path, ...twinsOf(path)].every((name) => existsSync(join(folder, name)))) return false
  return Buffer.compare(readFileSync(join(folder, path)), bytes) === 0
}

const twinsOf = (path: string): string[] =>
  hasTwins(path) ? TWINS.map((encoding) => `${path}.${encoding}`) : []

/** Writes files aside, each with its twins. */
async function stage(
  aside: string,
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
  disk: Disk,
  onCompressed: (share: number) => void,
): Promise<void> {
  const lengths = files.map(([path, { length }]) => twinsOf(path).length * length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let taken = 0
  const onBytes = (length: number): void => {
    taken += length
    onCompressed(taken / total)
  }
  for (const [path, bytes] of files) {
    disk.makeFolder(dirname(join(aside, path)))
    disk.write(join(aside, path), bytes)
    if (!hasTwins(path)) continue
    for (const encoding of TWINS)
      await disk.compress(join(aside, `${path}.${encoding}`), bytes, encoding, onBytes)
  }
}
