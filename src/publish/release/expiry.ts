import type { Published } from './published.ts'

/** How many days before its end a date is pointed out. */
export const WARNING_DAYS = 30

const DAY = 86_400_000

/** Until when something that was signed holds. */
export interface Expiry {
  readonly what: 'root' | 'release'
  /** Of the root its number, of the release its version. */
  readonly version: number
  /** ISO instant, UTC. */
  readonly expires: string
  /** Whole days until then; negative once it is over. */
  readonly days: number
  readonly state: 'fine' | 'soon' | 'over'
}

/**
 * Until when a region's keys and its release hold. Tablets apply nothing past either date (F5).
 *
 * @param at now, in ms UTC
 */
export function expiriesOf({ root, release }: Published, at: number): Expiry[] {
  const documents = [
    ...(root ? [{ what: 'root', ...root } as const] : []),
    ...(release ? [{ what: 'release', ...release.document } as const] : []),
  ]
  return documents.map(({ what, version, expires }) => {
    const left = Date.parse(expires) - at
    const state = left <= 0 ? 'over' : left <= WARNING_DAYS * DAY ? 'soon' : 'fine'
    return { what, version, expires, days: Math.floor(left / DAY), state }
  })
}
