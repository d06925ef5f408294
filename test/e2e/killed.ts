import type { Page } from '@playwright/test'
import type { FeedHost } from './feed-host.ts'
import { refreshButton, take } from './look.ts'
import type { Held, MarkedRegion } from './marked-region.ts'
import { asMarked, heldBy } from './marked-region.ts'
import type { Site } from './server.ts'
import { expect, settle } from './site.ts'
import { besideTheGuide } from './storage.ts'

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

/** A tab, and what its device holds. */
interface Tab {
  readonly page: Page
  readonly held: Held
}

export interface Given {
  readonly site: Site
  readonly host: FeedHost
  readonly region: MarkedRegion
  readonly tally: Tally
}

/** Opens the settings of a device and takes in a first release of the marked region. */
async function prepare(page: Page, { site, host, region }: Given): Promise<void> {
  host.files = await region.next('snapshot')
  await page.goto(`${site.url}/settings?lang=de`)
  await settle(page)
  await take(page)
}

/** How long a sync may take while nobody disturbs it, in milliseconds. */
async function timeOf(page: Page, { host, region }: Given): Promise<number> {
  host.files = await region.next('snapshot')
  const began = performance.now()
  await take(page)
  return performance.now() - began
}

/**
 * Kills a tab some time after a sync began, and looks at what is stored before the guide starts again: the release before
 * or the new one, each record of it. Then the guide starts, and has the new one in the end.
 */
async function killDuringSync(
  { page, held: before }: Tab,
  after: number,
  by: 'delta' | 'snapshot',
  { kill }: Killable,
  { site, host, region, tally }: Given,
): Promise<Tab> {
  host.files = await region.next(by)
  const expected = asMarked(before, region.mark)
  await refreshButton(page).click()
  await new Promise((resolve) => setTimeout(resolve, after))
  const next = await kill(page)
  await besideTheGuide(next, site)
  const held = await heldBy(next)
  count(tally, held, before)
  const isNew = held.version === region.release.version
  expect(held.records).toEqual(isNew ? expected : before.records)
  expect(isNew || held.version === before.version).toBe(true)
  await next.goto(`${site.url}/settings?lang=de`)
  await take(next)
  const last = await heldBy(next)
  expect(last.records).toEqual(expected)
  return { page: next, held: last }
}

function count(tally: Tally, held: Held, before: Held): void {
  tally.tries += 1
  if (held.version === before.version) tally.old += 1
  else tally.new += 1
  tally.compared += held.records.size
}

/** Kills one tab after the other, at moments that a seed decides, from the beginning of a sync until after its end. */
export async function killAtRandom(
  page: Page,
  kinds: readonly Killable[],
  { tries, random }: { readonly tries: number; readonly random: () => number },
  given: Given,
): Promise<void> {
  await prepare(page, given)
  const longest = 1.2 * (await timeOf(page, given))
  let tab: Tab = { page, held: await heldBy(page) }
  for (let n = 0; n < tries; n += 1) {
    const kind = kinds[n % kinds.length] ?? closing
    const by = random() < 0.5 ? 'delta' : 'snapshot'
    tab = await killDuringSync(tab, random() * longest, by, kind, given)
  }
}
