import type { Delta, DeltaFrame } from '../catalogue/delta.ts'
import { deltaFrame, LIST_NAMES } from '../catalogue/delta.ts'
import type { Release } from '../catalogue/release.ts'
import { FEED_FORMAT } from '../catalogue/release.ts'
import { region } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { SNAPSHOT_LIMIT } from './limits.ts'
import { parseList } from './parse-snapshot.ts'
import { readDeclaredFile } from './read-file.ts'
import { parseJson } from './signature.ts'
import type { FeedSource } from './source.ts'

/** What a device has, as far as a delta needs to know it. */
export interface DeltaBase {
  readonly version: number
  /** SHA-256 of the snapshot whose records the tables hold. */
  readonly snapshot: string
  /** Bytes of the deltas kept since the last whole snapshot. */
  readonly deltaBytes: number
}

/** A delta whose hash held, and the bytes to keep (F8). */
export interface CheckedDelta {
  readonly delta: Delta
  readonly path: string
  readonly bytes: Uint8Array
}

type Entry = Release['deltas'][number]

/**
 * The delta of a release that a device should read: from the version it has, smaller than the snapshot, and together
 * with the deltas kept so far no larger than it either, so that a device never keeps more than twice a snapshot.
 */
export const deltaFor = (release: Release, base: DeltaBase): Entry | undefined =>
  release.deltas.find(
    ({ from, length }) =>
      from === base.version &&
      length < release.snapshot.length &&
      base.deltaBytes + length <= release.snapshot.length,
  )

/**
 * Reads a delta a checked release names (F7); it is parsed after its hash held (F4).
 *
 * @returns why it is refused: not as declared, not about this step from what the device has, or a bad record. Whatever
 *   it is, the snapshot is still there to be read
 */
export async function readDelta(
  source: FeedSource,
  release: Release,
  entry: Entry,
  base: DeltaBase,
): Promise<Result<CheckedDelta, FeedError>> {
  const bytes = await readDeclaredFile(source, entry, SNAPSHOT_LIMIT)
  if (!bytes.ok) return bytes
  const { path } = entry
  const frame = deltaFrame.safeParse(parseJson(bytes.value))
  if (!frame.success || !isStep(frame.data, release, base)) return err({ code: 'malformed', path })
  const { from, to } = frame.data
  const described = region.optional().safeParse(frame.data.described)
  if (!described.success) return err({ code: 'malformed', path })
  if (described.data && described.data.code !== release.region)
    return err({ code: 'wrong-region', region: described.data.code })
  const lists = parseLists(frame.data)
  if (!lists.ok) return lists
  const delta = { from, to, described: described.data, lists: lists.value }
  return ok({ delta, path, bytes: bytes.value })
}

/** From what the device has to what the release names, in this region: anything else was meant for others. */
const isStep = (delta: DeltaFrame, release: Release, base: DeltaBase): boolean =>
  delta.format === FEED_FORMAT &&
  delta.region === release.region &&
  delta.from.version === base.version &&
  delta.from.snapshot === base.snapshot &&
  delta.to === release.version

function parseLists({ lists }: DeltaFrame): Result<Delta['lists'], FeedError> {
  const parsed: Delta['lists'] = {}
  for (const name of LIST_NAMES) {
    const list = lists[name]
    if (!list) continue
    const records = parseList(name, list.changed)
    if (!records.ok) return records
    // A record cannot both stay and go.
    const seen = new Set(records.value.map(({ id }) => id))
    for (const record of list.removed) {
      if (seen.has(record)) return err({ code: 'duplicate-id', table: name, record })
      seen.add(record)
    }
    // Each list went through its own schema.
    Object.assign(parsed, { [name]: { ...list, changed: records.value } })
  }
  return ok(parsed)
}
