import { RELEASE_PATH } from '../../feed/check-release.ts'
import type { FeedError } from '../../feed/errors.ts'
import { SIGNED_DOCUMENT_LIMIT, SNAPSHOT_LIMIT } from '../../feed/limits.ts'
import { rootPath } from '../../feed/root.ts'
import { type FeedSource, httpSource } from '../../feed/source.ts'
import { err, ok, type Result } from '../../result.ts'
import { DELTA_RELEASES } from '../release/delta.ts'
import { payloadOf, type Published, readPublished } from '../release/published.ts'
import { release as releaseSchema } from '../../catalogue/release.ts'
import type { FeedFolder } from './draft.ts'
import { refused } from './files.ts'
import type { DeskFailure, Progress, Target } from './messages.ts'

/** Snapshots of earlier releases are held while deltas are made; beyond this, the older ones get none. */
const HELD_LIMIT = 300_000_000

/**
 * What is published where the next release goes: its newest root, its release, and those before it as far as deltas need them.
 *
 * @returns why it cannot be told what is published; a place without a feed holds nothing
 */
export async function publishedAt(
  target: Target,
  onProgress: (progress: Progress) => void,
): Promise<Result<Published, DeskFailure>> {
  const source = target.kind === 'folder' ? folderSource(target.folder) : siteSource()
  const root = await newestRoot(source)
  if (!root.ok) return refused(root.error.code)
  const release = await optional(source, RELEASE_PATH, SIGNED_DOCUMENT_LIMIT)
  if (!release.ok) return refused(release.error.code)
  const { earlier, files } = await earlierReleases(source, release.value, onProgress)
  const published = readPublished({
    root: root.value,
    release: release.value,
    earlier,
    file: (path) => files.get(path),
  })
  return published.ok ? published : refused(published.error, { path: '' })
}

/** The feed beside this desk. */
const siteSource = (): FeedSource => httpSource(fetch, '/feed/')

/** A feed in a folder of this computer. */
const folderSource = (folder: FeedFolder): FeedSource => ({
  async read(path, limit) {
    try {
      const [name = '', ...above] = path.split('/').toReversed()
      let within = folder
      for (const part of above.toReversed()) within = await within.getDirectoryHandle(part)
      const file = await (await within.getFileHandle(name)).getFile()
      if (file.size > limit) return err({ code: 'too-large', path })
      return ok(new Uint8Array(await file.arrayBuffer()))
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'NotFoundError')
        return err({ code: 'no-feed-here' })
      return err({ code: 'unreachable' })
    }
  },
})

/** Roots are numbered without a gap (F2). */
async function newestRoot(source: FeedSource): Promise<Result<Uint8Array | undefined, FeedError>> {
  let root: Uint8Array | undefined
  for (let version = 1; ; version++) {
    const next = await optional(source, rootPath(version), SIGNED_DOCUMENT_LIMIT)
    if (!next.ok || next.value === undefined) return next.ok ? ok(root) : next
    root = next.value
  }
}

interface Earlier {
  readonly earlier: readonly Uint8Array[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * The releases before the next one. A web host lists no folder: the release there names, by its deltas, those that came
 * before it.
 */
async function earlierReleases(
  source: FeedSource,
  release: Uint8Array | undefined,
  onProgress: (progress: Progress) => void,
): Promise<Earlier> {
  const document = release && payloadOf(release, releaseSchema)
  const earlier: Uint8Array[] = []
  const files = new Map<string, Uint8Array>()
  if (!document) return { earlier, files }
  let held = 0
  const keep = async (path: string): Promise<void> => {
    const bytes = held < HELD_LIMIT ? await source.read(path, SNAPSHOT_LIMIT) : undefined
    if (!bytes?.ok) return
    held += bytes.value.length
    files.set(path, bytes.value)
    onProgress({ what: 'releases', count: files.size })
  }
  await keep(document.snapshot.path)
  const versions = document.deltas.map(({ from }) => from).toSorted((a, b) => b - a)
  for (const version of versions.slice(0, DELTA_RELEASES - 1)) {
    const before = await source.read(`release.${version}.jws.json`, SIGNED_DOCUMENT_LIMIT)
    const path = before.ok ? payloadOf(before.value, releaseSchema)?.snapshot.path : undefined
    if (!before.ok || path === undefined) continue
    earlier.push(before.value)
    await keep(path)
  }
  return { earlier, files }
}

/** A file that need not be there. */
async function optional(
  source: FeedSource,
  path: string,
  limit: number,
): Promise<Result<Uint8Array | undefined, FeedError>> {
  const read = await source.read(path, limit)
  if (read.ok || read.error.code !== 'no-feed-here') return read
  return ok(undefined)
}
