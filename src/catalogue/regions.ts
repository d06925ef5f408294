import { LAENDER } from './laender.ts'
import { regionCode } from './snapshot.ts'
import { sha256Hex, text } from './text.ts'
import { z } from './zod.ts'

/** The format of the index this app reads. */
export const REGIONS_FORMAT = 1

/** Segments of letters that need no thought in a header, a configuration or an address. */
const FOLDERS = String.raw`\/(?:[\w.~-]+\/)*`
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/

/**
 * Where a feed lies: an https address, or a path on the guide's own origin; either is a folder and ends in `/`. Refused
 * is all that could mean something else: another scheme, credentials, a query, a fragment, `..`, and every letter that
 * would end a word of a content policy (`;`, `*`, a space) where the address' origin is put. On one's own computer,
 * `http://localhost:<port>/` will do to try things out.
 */
export const feedAddress = z.string().max(500).refine(isFeedAddress)

function isFeedAddress(address: string): boolean {
  if (new RegExp(`^${FOLDERS}$`).test(address))
    // `//` begins a host, `/` is the guide itself.
    return address !== '/' && new URL(address, 'https://guide.invalid').pathname === address
  const [, scheme, host = '', path = ''] = /^(https?):\/\/([^/]*)(\/.*)$/.exec(address) ?? []
  if (!HOST.test(host) || !new RegExp(`^${FOLDERS}$`).test(path)) return false
  if (scheme === 'http' && !/^localhost(:|$)/.test(host)) return false
  // As a browser writes it: no `..`, no port that goes without saying, no number that is a host in disguise.
  return URL.canParse(address) && new URL(address).href === address
}

/**
 * The root a device trusts first for a region (F2): its number, and the hash of its file. So whoever runs the host of a
 * feed changes nothing by laying another one there.
 */
const pinnedRoot = z.object({ version: z.int().min(1), sha256: sha256Hex })
export type PinnedRoot = z.infer<typeof pinnedRoot>

const regionEntry = z.object({
  code: regionCode,
  name: text,
  /** The Land, ISO 3166-2: `DE-NW`. */
  state_province: z.string().refine((code) => code in LAENDER),
  /** Of its towns; one may belong to two regions. */
  postal_codes: z.array(z.string().regex(/^\d{5}$/)),
  feed: feedAddress,
  root: pinnedRoot,
})
/** A region as it can be found, and where its data come from. */
export type RegionEntry = z.infer<typeof regionEntry>

/** The file that names the regions an app can show. It is built into the app, and trusted as the app is. */
export const regionsIndex = z.object({
  type: z.literal('regions'),
  format: z.literal(REGIONS_FORMAT),
  regions: z
    .array(regionEntry)
    .min(1)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
      message: 'two regions of one code',
    }),
})
export type RegionsIndex = z.infer<typeof regionsIndex>

/** The other origins the feeds lie on, each once, in order: a page needs leave to ask them. */
export const feedOrigins = ({ regions }: RegionsIndex): readonly string[] =>
  [
    ...new Set(regions.flatMap(({ feed }) => (feed.startsWith('/') ? [] : [new URL(feed).origin]))),
  ].toSorted()
