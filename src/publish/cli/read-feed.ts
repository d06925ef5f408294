import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from '../../catalogue/release.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { checkRelease } from '../../feed/check-release.ts'
import type { FeedError } from '../../feed/errors.ts'
import { followRoots, trustFirstRoot } from '../../feed/root.ts'
import type { FeedSource } from '../../feed/source.ts'
import { err, ok, type Result } from '../../result.ts'
import { type Failure, reasonOf } from './failure.ts'

/** A feed that a tablet would take, and the newest root that it would trust. */
export interface CheckedFeed {
  readonly snapshot: Snapshot
  readonly root: Root
}

/** The data of {@link readCheckedFeed} alone. */
export async function readFeed(folder: string, at: number): Promise<Result<Snapshot, Failure>> {
  const feed = await readCheckedFeed(folder, at)
  return feed.ok ? ok(feed.value.snapshot) : feed
}

/**
 * Reads a feed folder as a tablet would, with every check but the date of expiry.
 *
 * @param at now, in ms UTC
 * @returns `bad-feed` with the tablet's own code where it would refuse
 */
export async function readCheckedFeed(
  folder: string,
  at: number,
): Promise<Result<CheckedFeed, Failure>> {
  const refused = ({ code }: FeedError): Result<never, Failure> =>
    err({ code: 'bad-feed', params: { path: folder, reason: code } })
  try {
    const root = await trustFirstRoot(readFileSync(join(folder, 'root.1.jws.json'), 'utf8'))
    if (!root.ok) return refused(root.error)
    const source = folderSource(folder)
    const roots = await followRoots(source, root.value)
    if (!roots.ok) return refused(roots.error)
    const device = { stored: undefined, expired: 'accept' } as const
    const checked = await checkRelease({ source, root: roots.value.newest, now: at, ...device })
    if (!checked.ok) return refused(checked.error)
    if (checked.value === 'up-to-date')
      throw new Error('nothing is stored, so nothing is up to date')
    return ok({ snapshot: checked.value.snapshot, root: roots.value.newest })
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path: folder, reason: reasonOf(thrown) } })
  }
}

const folderSource = (folder: string): FeedSource => ({
  read: (path, limit) => {
    const file = join(folder, path)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    if (size === undefined) return Promise.resolve(err({ code: 'no-feed-here' }))
    if (size > limit) return Promise.resolve(err({ code: 'too-large', path }))
    return Promise.resolve(ok(readFileSync(file)))
  },
})
