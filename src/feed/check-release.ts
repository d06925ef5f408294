import type { Release, Root } from '../catalogue/release.ts'
import { FEED_FORMAT, release as releaseSchema } from '../catalogue/release.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import { z } from '../catalogue/zod.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { SIGNED_DOCUMENT_LIMIT, SNAPSHOT_LIMIT } from './limits.ts'
import type { OpenedSnapshot } from './parse-snapshot.ts'
import { openSnapshot, parseSnapshot } from './parse-snapshot.ts'
import { readDeclaredFile } from './read-file.ts'
import { parseJson, roleOf, verifiedPayload } from './signature.ts'
import type { FeedSource } from './source.ts'

export const RELEASE_PATH = 'release.jws.json'

export interface CheckOptions {
  readonly source: FeedSource
  readonly root: Root
  /** The version on the device and the bytes it was signed with; undefined on an empty device. */
  readonly stored: StoredRelease | undefined
  /** Milliseconds UTC, fixed once for the whole check. */
  readonly now: number
  /**
   * What happens to a release past its date: `refuse` from the network (F5); `accept` for what is on
   * the device already, because a guide that says how old it is helps more than an empty one.
   */
  readonly expired: 'refuse' | 'accept'
}

/** The release a device has. */
export interface StoredRelease {
  readonly version: number
  readonly bytes: Uint8Array
  /** Its tables are of no use, so that it is read again even if there is nothing newer. */
  readonly again?: boolean
}

/** A release whose signature and dates were checked, before any of its data was read. */
export interface AnnouncedRelease {
  readonly release: Release
  readonly bytes: Uint8Array
}

/** A snapshot whose every byte was checked, and whose records are when they are read. */
export interface ReadSnapshot {
  readonly opened: OpenedSnapshot
  readonly bytes: Uint8Array
}

/** A release whose every byte was checked, with the bytes to keep (F8). */
export interface CheckedRelease {
  readonly release: Release
  readonly snapshot: Snapshot
  readonly bytes: { readonly release: Uint8Array; readonly snapshot: Uint8Array }
}

/**
 * Reads and checks the newest release of a source, whole.
 *
 * @returns `up-to-date` when the device has it already and it is still valid, without reading the
 *   snapshot; else the checked release, or why not
 */
export async function checkRelease(
  options: CheckOptions,
): Promise<Result<CheckedRelease | 'up-to-date', FeedError>> {
  const announced = await checkAnnounced(options)
  if (!announced.ok) return announced
  if (announced.value === 'up-to-date') return ok('up-to-date')
  const { release, bytes } = announced.value
  const data = await readDeclaredFile(options.source, release.snapshot, SNAPSHOT_LIMIT)
  if (!data.ok) return data
  const snapshot = parseSnapshot(data.value, release)
  if (!snapshot.ok) return snapshot
  return ok({ release, snapshot: snapshot.value, bytes: { release: bytes, snapshot: data.value } })
}

/**
 * What a source announces as its newest release: signed by the region's keys, of this region, no older than what is
 * stored and not past its date (F2, F5). None of its data is read.
 *
 * @returns `up-to-date` when the device has it already and it is still valid
 */
export async function checkAnnounced(
  options: CheckOptions,
): Promise<Result<AnnouncedRelease | 'up-to-date', FeedError>> {
  const { source, root, stored } = options
  const bytes = await source.read(RELEASE_PATH, SIGNED_DOCUMENT_LIMIT)
  if (!bytes.ok) return bytes
  const role = roleOf(root, 'release')
  const payload = await verifiedPayload(bytes.value, RELEASE_PATH, 'release', role)
  if (!payload.ok) return payload
  const known = stored !== undefined && sameBytes(bytes.value, stored.bytes)
  const bound = known || !stored || !(await isVouchedFor(stored, root)) ? undefined : stored.version
  const release = acceptRelease(payload.value, options, bound)
  if (!release.ok) return release
  if (known && !stored.again) return ok('up-to-date')
  return ok({ release: release.value, bytes: bytes.value })
}

/** The snapshot a checked release names, opened after its hash held (F4). */
export async function readSnapshot(
  source: FeedSource,
  release: Release,
): Promise<Result<ReadSnapshot, FeedError>> {
  const bytes = await readDeclaredFile(source, release.snapshot, SNAPSHOT_LIMIT)
  if (!bytes.ok) return bytes
  const opened = openSnapshot(bytes.value, release)
  return opened.ok ? ok({ opened: opened.value, bytes: bytes.value }) : opened
}

const anyFormat = z.object({ format: z.number() })

/**
 * Whether the keys that count now signed what is stored. Whoever had a key that was revoked since could have signed a version
 * far ahead (fast-forward), and no good release would ever be new again: such a version binds nobody (TUF § 5.3.11).
 */
async function isVouchedFor({ bytes }: StoredRelease, root: Root): Promise<boolean> {
  return (await verifiedPayload(bytes, RELEASE_PATH, 'release', roleOf(root, 'release'))).ok
}

/**
 * Format, region, rollback, expiry: each stops one attack (F5).
 *
 * @param bound the version that a release must be newer than; undefined where there is none, or these are its very bytes
 */
function acceptRelease(
  payload: Uint8Array,
  { root, now, expired }: CheckOptions,
  bound: number | undefined,
): Result<Release, FeedError> {
  const json = parseJson(payload)
  const format = anyFormat.safeParse(json).data?.format
  // A later format may look quite different: the app must be updated before it can say more.
  if (format !== undefined && format !== FEED_FORMAT) return err({ code: 'unknown-format', format })
  const read = releaseSchema.safeParse(json)
  if (!read.success) return err({ code: 'malformed', path: RELEASE_PATH })
  const release = read.data
  // Mix-up: a region's key signs for that region only.
  if (release.region !== root.region) return err({ code: 'wrong-region', region: release.region })
  // Rollback: an old release, however well signed, must not replace a newer one.
  if (bound !== undefined && release.version <= bound)
    return err({ code: 'rolled-back', version: release.version, stored: bound })
  // Freeze: a host that keeps serving the same old release must not go unnoticed.
  const past = [release.expires, root.expires].find((date) => Date.parse(date) <= now)
  if (expired === 'refuse' && past !== undefined) return err({ code: 'expired', expires: past })
  return ok(release)
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
