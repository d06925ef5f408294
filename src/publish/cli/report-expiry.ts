import { type Expiry, expiriesOf } from '../release/expiry.ts'
import { EXIT, type Exit } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import type { Terminal } from './terminal.ts'

/**
 * Says until when the keys and the release of a feed hold, and warns thirty days ahead.
 *
 * @param at now, in ms UTC
 * @returns a problem once one of them is over: tablets apply nothing then
 */
export function reportExpiry(folder: string, at: number, terminal: Terminal): Exit {
  const published = readFeedFolder(folder)
  if (!published.ok) return terminal.fail(published.error)
  const expiries = expiriesOf(published.value, at)
  for (const expiry of expiries) terminal.note(lineOf(expiry, terminal))
  return expiries.some(({ state }) => state === 'over') ? EXIT.problems : EXIT.fine
}

function lineOf({ what, version, expires, days, state }: Expiry, { texts }: Terminal): string {
  const held = texts(`expiry.${what}`, { version, date: expires.slice(0, 10) })
  return state === 'fine' ? held : `${held} ${texts(`expiry.${what}-${state}`, { days })}`
}
