import type { PinnedRoot } from '../catalogue/regions.ts'
import type { Root } from '../catalogue/release.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { SIGNED_DOCUMENT_LIMIT } from './limits.ts'
import { sha256Of } from './read-file.ts'
import type { RootFile } from './root.ts'
import { rootPath, trustFirstRoot } from './root.ts'
import type { FeedSource } from './source.ts'

/** What an index of regions says of a region's first root. */
export interface PinnedRegion {
  readonly code: string
  readonly root: PinnedRoot
}

/**
 * The first root trusted for a region (F2), out of its feed: the very file whose hash the app knows. Nothing of it is
 * parsed before that holds (F4), so another's root, however well signed, is never looked at.
 *
 * @returns `hash-differs` for any other file, `wrong-region` for a root of another region
 */
export async function readPinnedRoot(
  source: FeedSource,
  { code, root: pinned }: PinnedRegion,
): Promise<Result<{ readonly root: Root; readonly file: RootFile }, FeedError>> {
  const path = rootPath(pinned.version)
  const bytes = await source.read(path, SIGNED_DOCUMENT_LIMIT)
  if (!bytes.ok) return bytes
  if ((await sha256Of(bytes.value)) !== pinned.sha256) return err({ code: 'hash-differs', path })
  const root = await trustFirstRoot(new TextDecoder().decode(bytes.value))
  if (!root.ok) return root
  const { region } = root.value
  return region === code
    ? ok({ root: root.value, file: { path, bytes: bytes.value } })
    : err({ code: 'wrong-region', region })
}
