import type { Root } from '../catalogue/release.ts'
import { FEED_FORMAT, root as rootSchema } from '../catalogue/release.ts'
import { z } from '../catalogue/zod.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { ROOT_STEPS, SIGNED_DOCUMENT_LIMIT } from './limits.ts'
import { parseEncodedJson, parseJson, roleOf, verifiedPayload } from './signature.ts'
import type { FeedSource } from './source.ts'

/** Where the root of a version lies (F1). */
export const rootPath = (version: number): string => `root.${version}.jws.json`

/**
 * The root trusted from the start (F2): the newest one at the time the app was built, and yet it must carry its own
 * threshold of signatures, so that a slip in building shows at once.
 *
 * @param text the content of a `root.<n>.jws.json`
 */
export async function trustFirstRoot(text: string): Promise<Result<Root, FeedError>> {
  const bytes = new TextEncoder().encode(text)
  const claimed = rootSchema.safeParse(claimedPayload(bytes))
  if (!claimed.success || claimed.data.format !== FEED_FORMAT)
    return err({ code: 'malformed', path: rootPath(1) })
  const path = rootPath(claimed.data.version)
  const signed = await verifiedPayload(bytes, path, 'root', roleOf(claimed.data, 'root'))
  return signed.ok ? ok(claimed.data) : signed
}

/** A root that was followed, as it came. */
export interface RootFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Roots one after another, each vouched for by the one before it. */
export interface FollowedRoots {
  /** The one that counts now. */
  readonly newest: Root
  /** Those before it, from the one trusted at the start. */
  readonly earlier: readonly Root[]
  /** The bytes of those that came after the one trusted at the start, to be kept. */
  readonly files: readonly RootFile[]
}

/**
 * Follows a region's roots one by one, until there is no later one (F2): each must be signed by the threshold of the
 * root before it *and* of itself, be of its region and its number, so that nobody can skip the one that revoked them.
 * Only the last one's date counts, and is looked at with the release.
 *
 * @returns why a later root is refused; a source that has none has nothing newer. Nothing is taken over then: a source
 *   that offers false keys is not to be trusted with a release
 */
export async function followRoots(
  source: FeedSource,
  trusted: Root,
): Promise<Result<FollowedRoots, FeedError>> {
  const earlier: Root[] = []
  const files: RootFile[] = []
  let newest = trusted
  while (files.length < ROOT_STEPS) {
    const path = rootPath(newest.version + 1)
    const bytes = await source.read(path, SIGNED_DOCUMENT_LIMIT)
    // A host that shares its files may yet not share that there is no such file. It could deny a root in either way.
    if (!bytes.ok && ['no-feed-here', 'not-shared'].includes(bytes.error.code)) break
    if (!bytes.ok) return bytes
    const next = await successorOf(newest, path, bytes.value)
    if (!next.ok) return next
    earlier.push(newest)
    files.push({ path, bytes: bytes.value })
    newest = next.value
  }
  return ok({ newest, earlier, files })
}

const anyFormat = z.object({ format: z.number() })

async function successorOf(
  trusted: Root,
  path: string,
  bytes: Uint8Array,
): Promise<Result<Root, FeedError>> {
  const payload = await verifiedPayload(bytes, path, 'root', roleOf(trusted, 'root'))
  if (!payload.ok) return payload
  const json = parseJson(payload.value)
  const format = anyFormat.safeParse(json).data?.format
  if (format !== undefined && format !== FEED_FORMAT) return err({ code: 'unknown-format', format })
  const next = rootSchema.safeParse(json)
  if (!next.success) return err({ code: 'malformed', path })
  const { region, version } = next.data
  if (region !== trusted.region) return err({ code: 'wrong-region', region })
  if (version !== trusted.version + 1) return err({ code: 'malformed', path })
  const itself = await verifiedPayload(bytes, path, 'root', roleOf(next.data, 'root'))
  return itself.ok ? ok(next.data) : itself
}

/** A first root names its own keys, so it is read before they can be checked; it comes with the app. */
function claimedPayload(bytes: Uint8Array): unknown {
  const jws = parseJson(bytes) as { payload?: unknown } | undefined
  return typeof jws?.payload === 'string' ? parseEncodedJson(jws.payload) : undefined
}
