import type { FeedError } from '../../feed/errors.ts'
import { SIGNED_DOCUMENT_LIMIT } from '../../feed/limits.ts'
import type { FeedSource } from '../../feed/source.ts'
import { err, ok, type Result } from '../../result.ts'
import type { FeedFolder } from './draft.ts'

/** What is published now, as far as signing needs it. */
export interface PublishedFiles {
  readonly root: Uint8Array | undefined
  readonly release: Uint8Array | undefined
}

/**
 * The newest root and the release of a feed: roots are numbered without a gap (F2).
 *
 * @returns an error where it cannot be told what is published; a place without a feed has neither
 */
export async function readPublishedFiles(
  source: FeedSource,
): Promise<Result<PublishedFiles, FeedError>> {
  let root: Uint8Array | undefined
  for (let version = 1; ; version++) {
    const next = await source.read(`root.${version}.jws.json`, SIGNED_DOCUMENT_LIMIT)
    if (next.ok) root = next.value
    else if (next.error.code === 'no-feed-here') break
    else return next
  }
  const release = await source.read('release.jws.json', SIGNED_DOCUMENT_LIMIT)
  if (!release.ok && release.error.code !== 'no-feed-here') return release
  return ok({ root, release: release.ok ? release.value : undefined })
}

/** A feed in a folder of this computer. */
export const folderSource = (folder: FeedFolder): FeedSource => ({
  async read(path, limit) {
    try {
      const handle = await folder.getFileHandle(path)
      const file = await handle.getFile()
      if (file.size > limit) return err({ code: 'too-large', path })
      return ok(new Uint8Array(await file.arrayBuffer()))
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'NotFoundError')
        return err({ code: 'no-feed-here' })
      return err({ code: 'unreachable' })
    }
  },
})
