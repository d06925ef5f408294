import { FEED_FORMAT, type Release, type Root } from '../../catalogue/release.ts'
import { RELEASE_PATH } from '../../feed/check-release.ts'
import { SNAPSHOT_LIMIT } from '../../feed/limits.ts'
import { rootPath } from '../../feed/root.ts'
import { snapshotBytes } from '../../feed/rebuild.ts'
import { err, ok, type Result } from '../../result.ts'
import type { FeedContent } from '../snapshot/build-snapshot.ts'
import { deltasTo } from './delta.ts'
import type { SigningKey } from './key.ts'
import { instant } from './instant.ts'
import type { Published } from './published.ts'
import { makeRoot } from './root.ts'
import { encryptCompartments } from './compartments.ts'
import { fileEntryOf } from './file-entry.ts'
import { sha256 } from './sha256.ts'
import { signDocument } from './sign.ts'

export interface SignOptions {
  /** As many as the root asks for; of a first root, all of them. */
  readonly keys: readonly SigningKey[]
  /** Now, in ms UTC. */
  readonly at: number
  /** How long tablets may apply the release. */
  readonly validDays: number
  /** Told which of how many deltas is made, from 1. */
  readonly onDelta?: (number: number, all: number) => void
}

/** Why a feed cannot be signed onto what is published already. */
export type SignError =
  | { readonly code: 'foreign-region'; readonly other: string; readonly region: string }
  | { readonly code: 'key-not-in-root'; readonly kid: string }
  | { readonly code: 'too-few-keys'; readonly threshold: number; readonly given: number }
  | { readonly code: 'root-expired'; readonly expires: string }
  | { readonly code: 'clock-behind'; readonly issued: string }
  | { readonly code: 'too-large'; readonly length: number; readonly limit: number }

const DAY = 86_400_000
/** A root is built into apps; ten years outlive any of them. */
const ROOT_YEARS = 10

/**
 * Signs a snapshot and lists the files of the feed, by path (F1). A first root is made where there
 * is none. The release's `version` is `issued` in whole Unix seconds: it only grows, as F3 asks,
 * without anything to keep beside the key. The release before stays under its version, so that the next builds find
 * what they make deltas from (F7). The same content, key, moment and earlier releases give the same bytes, unless there
 * is something to encrypt: that is never the same twice.
 *
 * @returns an error where tablets would refuse the result: a foreign region, a key that the root
 *   does not list, a moment that is not after the published release's, too much data
 */
export async function signFeed(
  { snapshot, materials, compartments }: FeedContent,
  published: Published,
  { keys, at, validDays, onDelta }: SignOptions,
): Promise<Result<Map<string, Uint8Array>, SignError>> {
  const region = snapshot.region.code
  const root = published.root ?? firstRoot(region, keys, at)
  const refused = refusalBy(root, region, keys, at)
  if (refused) return err(refused)

  const data = snapshotBytes({ ...snapshot })
  if (data.length > SNAPSHOT_LIMIT)
    return err({ code: 'too-large', length: data.length, limit: SNAPSHOT_LIMIT })
  const snapshotPath = `data/${await sha256(data)}.json`
  const version = Math.floor(at / 1000)
  const deltas = await deltasTo({ region, version, data }, published.earlier, onDelta)
  const encrypted = await encryptCompartments(compartments, instant(at).slice(0, 10))
  const document: Release = {
    type: 'release',
    format: FEED_FORMAT,
    region,
    version,
    issued: instant(at),
    expires: instant(at + validDays * DAY),
    snapshot: await fileEntryOf(snapshotPath, data),
    deltas: deltas.map(({ entry }) => entry),
    vault: encrypted.map(({ compartment, entry }) => ({ ...entry, compartment })),
    materials: await Promise.all([...materials].map(([path, bytes]) => fileEntryOf(path, bytes))),
  }
  const release = await signDocument(document, keys)
  if (published.release && !isNewer(document, release, published.release))
    return err({ code: 'clock-behind', issued: published.release.document.issued })

  const made = deltas.map(({ entry, bytes }) => [entry.path, bytes] as const)
  const secret = encrypted.map(({ entry, bytes }) => [entry.path, bytes] as const)
  const files = new Map([...materials, ...secret, [snapshotPath, data] as const, ...made])
  if (!published.root) files.set(rootPath(1), await signDocument(root, keys))
  const { document: replaced, bytes } = published.release ?? {}
  if (replaced && bytes && replaced.version < version)
    files.set(`release.${replaced.version}.jws.json`, bytes)
  return ok(files.set(RELEASE_PATH, release))
}

/** Why tablets that follow this root would refuse what these keys sign now. */
function refusalBy(
  root: Root,
  region: string,
  keys: readonly SigningKey[],
  at: number,
): SignError | undefined {
  if (root.region !== region) return { code: 'foreign-region', other: root.region, region }
  const { keyids, threshold } = root.roles.release
  const foreign = keys.find(({ kid }) => !keyids.includes(kid))
  if (foreign) return { code: 'key-not-in-root', kid: foreign.kid }
  const given = new Set(keys.map(({ kid }) => kid)).size
  if (given < threshold) return { code: 'too-few-keys', threshold, given }
  if (Date.parse(root.expires) <= at) return { code: 'root-expired', expires: root.expires }
  return undefined
}

/** The keys of a first release alone may sign roots and releases, until a next root says otherwise (F2). */
function firstRoot(region: string, keys: readonly SigningKey[], at: number): Root {
  const expires = new Date(at)
  expires.setUTCFullYear(expires.getUTCFullYear() + ROOT_YEARS)
  const role = { keys, threshold: 1 }
  const content = { region, version: 1, expires: instant(expires.getTime()) }
  const root = makeRoot({ ...content, roles: { root: role, release: role } })
  if (!root.ok) throw new Error('a release is signed by at least one key')
  return root.value
}

/** The very same release again is no step back: a build can be repeated. */
function isNewer(
  document: Release,
  bytes: Uint8Array,
  earlier: NonNullable<Published['release']>,
): boolean {
  if (document.version > earlier.document.version) return true
  return (
    bytes.length === earlier.bytes.length && bytes.every((byte, at) => byte === earlier.bytes[at])
  )
}
