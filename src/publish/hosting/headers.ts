/** A header and its value. */
export type Header = readonly [name: string, value: string]

/** Files whose addresses begin like this, with what they are sent with beside {@link everywhere}. */
interface HeaderRule {
  /** `/assets/` stands for everything below it. */
  readonly path: string
  readonly headers: readonly Header[]
}

/**
 * Nothing is allowed but what the guide needs, and that from its own origin alone; nothing is evaluated, no form leads anywhere
 * (design: privacy). An app of many regions may also ask the hosts of their feeds, and nobody else.
 *
 * @param feeds other origins that feeds lie on, as `feedOrigins` gives them
 */
export const contentSecurityPolicy = (feeds: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    `connect-src ${["'self'", ...feeds].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ].join('; ')

const CACHE = 'Cache-Control'
/** The name of such a file holds its hash, or that of what made it: another content has another name. */
const BY_HASH: Header = [CACHE, 'public, max-age=31536000, immutable']
/** Asked for anew each time; unchanged it costs a few bytes (RFC 9111 § 5.2.2.4). */
const ASK: Header = [CACHE, 'no-cache']
/** A feed is public and signed: guides on other origins may read it. */
const SHARED: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
]

const PERMISSIONS =
  'bluetooth=(), camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), serial=(), usb=()'

/** What every answer is sent with; `feeds` as for the policy. */
export const everywhere = (feeds: readonly string[] = []): readonly Header[] => [
  ['Content-Security-Policy', `${contentSecurityPolicy(feeds)}; frame-ancestors 'none'`],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // A page without these cannot be made to ask for them; where somebody is may be asked, for the nearest office.
  ['Permissions-Policy', PERMISSIONS],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
]

/** What is sent beside that; the first rule whose path fits decides. */
export const RULES: readonly HeaderRule[] = [
  { path: '/assets/', headers: [BY_HASH] },
  { path: '/desk/assets/', headers: [BY_HASH] },
  { path: '/desk/preview/assets/', headers: [BY_HASH] },
  { path: '/feed/data/', headers: [BY_HASH, ...SHARED] },
  { path: '/feed/vault/', headers: [BY_HASH, ...SHARED] },
  { path: '/feed/material/', headers: [BY_HASH, ...SHARED] },
  { path: '/feed/', headers: [ASK, ...SHARED] },
  { path: '/', headers: [ASK] },
]

/** All headers of an address' answer, by its path without the query; `feeds` as for the policy. */
export const headersFor = (path: string, feeds: readonly string[] = []): readonly Header[] => [
  ...everywhere(feeds),
  ...(RULES.find((rule) => path.startsWith(rule.path))?.headers ?? []),
]

/** Folders in which an unknown address is no page of the guide: it is not found (404). */
export const FILES_ONLY: readonly string[] = [
  '/assets/',
  '/desk/assets/',
  '/desk/preview/assets/',
  '/desk/preview/locales/',
  '/embedded/',
  '/feed/',
  '/icons/',
  '/locales/',
]
