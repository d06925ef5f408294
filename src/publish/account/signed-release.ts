import { ok, type Result } from '../../result.ts'
import type { Published } from '../release/published.ts'
import { signFeed, type SignError, type SignOptions } from '../release/sign-feed.ts'
import type { FeedContent } from '../snapshot/build-snapshot.ts'
import { type Account, accountOf, comparedRelease, releaseBefore } from './account.ts'
import { accountFile, CHANGES_PATH } from './text-file.ts'

/** A release ready to be given out, and what it changes. */
export interface SignedRelease {
  /** By path; the release itself last: it may be served only once the others are there (F1). */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** German. */
  readonly account: Account
}

/**
 * Signs a feed and lays the account of what it changes beside it.
 *
 * @returns why `signFeed` refuses
 */
export async function signedRelease(
  content: FeedContent,
  published: Published,
  signing: SignOptions,
): Promise<Result<SignedRelease, SignError>> {
  const feed = await signFeed(content, published, signing)
  if (!feed.ok) return feed
  const release = comparedRelease(content.snapshot, signing.at)
  const account = await accountOf(release, releaseBefore(published, release.version), 'de')
  // People read it when they see the release: it takes its place before.
  return ok({ files: new Map([[CHANGES_PATH, accountFile(account)], ...feed.value]), account })
}
