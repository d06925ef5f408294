/**
 * Every way a feed can be refused (F9). The app words each code in `locales/<language>/feed.json`;
 * the other fields are the sentence's parameters.
 */
export type FeedError =
  /** No network, or the host does not answer. */
  | { readonly code: 'unreachable' }
  /** The host of another origin answers, but does not let the guide read it (CORS). */
  | { readonly code: 'not-shared' }
  /** The host answers, but with no feed: not found, or a web page in its place. */
  | { readonly code: 'no-feed-here' }
  | { readonly code: 'too-large'; readonly path: string }
  /** Shorter than the release declares. */
  | { readonly code: 'truncated'; readonly path: string }
  | { readonly code: 'hash-differs'; readonly path: string }
  /** Not signed by enough keys of the role: also a wrong key, another algorithm, another type. */
  | { readonly code: 'bad-signature'; readonly path: string }
  /** Signed, and yet not what format 1 asks for. */
  | { readonly code: 'malformed'; readonly path: string }
  | { readonly code: 'unknown-format'; readonly format: number }
  | { readonly code: 'wrong-region'; readonly region: string }
  | { readonly code: 'rolled-back'; readonly version: number; readonly stored: number }
  | { readonly code: 'expired'; readonly expires: string }
  | { readonly code: 'bad-record'; readonly table: string; readonly record: string }
  | { readonly code: 'duplicate-id'; readonly table: string; readonly record: string }
  | { readonly code: 'dangling-reference'; readonly table: string; readonly record: string }

export type FeedErrorCode = FeedError['code']
