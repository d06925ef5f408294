import type { Page } from '@playwright/test'
import type { FeedHost } from './feed-host.ts'
import { refreshButton, take } from './look.ts'
import type { Held, MarkedRegion } from './marked-region.ts'
import { asMarked, heldBy } from './marked-region.ts'
import type { Site } from './server.ts'
import { expect } from './site.ts'

/** A browser with a tab that can be killed and opened again, on the same device. */
export interface Killable {
  /** Kills it, as hard as its kind does, and gives a new tab. */
  readonly kill: (page: Page) => Promise<Page>
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A tab that is closed, without being asked. */
export const closing: Killable = {
  async kill(page) {
    const context = page.context()
    await page.close()
    return context.newPage()
  },
}

/** A tab whose process ends at once. */
export const crashing: Killable = {
  async kill(page) {
    const context = page.context()
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // Nothing is left that could answer.
    void session.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
    return context.newPage()
  },
}

/** What became of the releases under whose sync a tab was killed. */
export interface Tally {
  tries: number
  old: number
  new: number
  /** Records held against those of the release they must be of. */
  compared: number
}

interface Given {
  readonly site: Site
  readonly host: FeedHost
  readonly region: MarkedRegion
  readonly tally: Tally
}

/** Opens the settings of a device and takes in a first release of the marked region; gives how long that took. */
export async function prepare(page: Page, { site, host, region }: Given): Promise<void> {
  host.files = await region.next('snapshot')
  await page.goto(`${site.url}/settings`)
  await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
  await take(page)
}

/** How long a sync takes while nobody disturbs it, in milliseconds. */
export async function timeOf(page: Page, { host, region }: Given): Promise<number> {
  host.files = await region.next('snapshot')
  const began = performance.now()
  await take(page)
  return performance.now() - began
}

/**
 * Kills a tab some time after a sync began, and looks at what is stored before the guide starts again: the release before
 * or the new one, each record of it. Then the guide starts, and has the new one in the end.
 */
export async function killDuringSync(
  page: Page,
  after: number,
  by: 'delta' | 'snapshot',
  { kill }: Killable,
  { site, host, region, tally }: Given,
): Promise<Page> {
  const before = await heldBy(page)
  host.files = await region.next(by)
  const expected = asMarked(before, region.mark)
  await refreshButton(page).click()
  await new Promise((resolve) => setTimeout(resolve, after))
  const next = await kill(page)
  // The guide's own origin, without the guide.
  await next.goto(`${site.url}/icons/icon.svg`)
  const held = await heldBy(next)
  count(tally, held, before)
  const isNew = held.version === region.release.version
  expect(held.records).toEqual(isNew ? expected : before.records)
  expect(isNew || held.version === before.version).toBe(true)
  await next.goto(`${site.url}/settings`)
  await take(next)
  expect((await heldBy(next)).records).toEqual(expected)
  return next
}

function count(tally: Tally, held: Held, before: Held): void {
  tally.tries += 1
  if (held.version === before.version) tally.old += 1
  else tally.new += 1
  tally.compared += held.records.size
}
