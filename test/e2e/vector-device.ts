import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { refusalParams } from '../../src/screens/settings/refusal-params.ts'
import { aRelease, aRoot, aSnapshot, bytesOf, NOW, signed } from '../builders/feed.ts'
import type { Refused } from '../builders/feed-vectors.ts'
import { otherKey, vectorKey, vectorRoot } from '../builders/feed-vectors.ts'
import { said } from '../language/texts.ts'
import { FeedHost } from './feed-host.ts'
import { records } from './kept.ts'
import type { Site } from './server.ts'
import { openSite } from './server.ts'
import { expect, test as base } from './site.ts'

/** The version of the release in the app of the vectors: older than all of theirs. */
export const FIRST = 100

/** A good release of the vectors' region, which its name tells from the others. */
export async function goodRelease(
  version: number,
  more: Partial<Snapshot> = {},
): Promise<Map<string, Uint8Array>> {
  const { region, ...rest } = aSnapshot(more)
  const data = bytesOf({ region: { ...region, name: { de: nameOf(version) } }, ...rest })
  const release = await aRelease(data, { version })
  return new Map([
    ['release.jws.json', await signed(release, [vectorKey])],
    [release.snapshot.path, data],
  ])
}

/** What the region is called in a good release. */
export const nameOf = (version: number): string => `Musterkreis, Stand ${version}`

/** The region's own key again, after a root of this number: signed so that every root of the vectors lets it follow. */
export const plainRootAfter = (version: number): Promise<Uint8Array> =>
  signed(aRoot([vectorKey], { version: version + 1 }), [vectorKey, otherKey])

/** The app as its region builds it, with the root and a release of the vectors. */
async function buildApp(folder: string): Promise<string> {
  const feed = join(folder, 'feed')
  const files = await goodRelease(FIRST)
  files.set('root.1.jws.json', await signed(vectorRoot, [vectorKey]))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(feed, path)), { recursive: true })
    writeFileSync(join(feed, path), bytes)
  }
  const build = join(folder, 'build')
  execFileSync('npx', ['vite', 'build', '--outDir', build, '--emptyOutDir'], {
    env: { ...process.env, ANLAUFSTELLE_FEED: feed },
    stdio: 'ignore',
  })
  return build
}

/** Tests of an app that trusts the root of the vectors, and of a host that serves what they say. */
export const test = base.extend<{ host: FeedHost }, { vectorBuild: string }>({
  vectorBuild: [
    // Playwright wants the first argument destructured, even where nothing is used.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-vectors-'))
      await use(await buildApp(folder))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => use(new FeedHost()),
  site: async ({ vectorBuild, host }, use) => {
    const site = await openSite(vectorBuild, host.answer)
    await use(site)
    await site.remove()
  },
})

/** Opens the settings of a device that has the app's own release. */
export async function openSettings(page: Page, site: Site): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await page.goto(`${site.url}/settings`)
  await expect(page.getByRole('contentinfo')).toContainText(nameOf(FIRST))
  await expect.poll(() => attemptedAt(page)).toBeDefined()
  await setClock(page, NOW)
}

/** What the device's clock says from here on, to its page and to its workers. */
export async function setClock(page: Page, now: number): Promise<void> {
  await page.clock.setFixedTime(now)
  for (const worker of page.workers())
    await worker.evaluate((then) => {
      const began = performance.now()
      Date.now = () => then + Math.floor(performance.now() - began)
    }, now)
}

async function attemptedAt(page: Page): Promise<number | undefined> {
  const attempt = (await records(page)).get('anlaufstelle/meta/attempt')
  return attempt === undefined
    ? undefined
    : (JSON.parse(attempt) as { attempted_at: number }).attempted_at
}

/** Asks for newer data, as somebody does in the settings, and waits until it is known what came of it. */
export async function look(page: Page): Promise<void> {
  const before = await attemptedAt(page)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect.poll(() => attemptedAt(page), { intervals: [50] }).not.toBe(before)
  await expect(page.locator('[data-phase=done], [data-phase=refused]')).toBeVisible()
}

/** The reason is on the screen, and that the last good data stay. */
export async function expectRefused(page: Page, { code, ...params }: Refused): Promise<void> {
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)])
  const values = refusalParams(Object.fromEntries(texts) as Record<string, string>, 'de')
  // What the vector does not say may be anything.
  const reason = said('de', `feed:${code}`, values)
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\{\w+\}\}/g, '.+')
  const status = page.locator('[data-phase=refused]')
  await expect(status).toContainText(new RegExp(reason))
  await expect(status).toContainText(said('de', 'settings:sync.refused'))
}

/** What no refused look may change: every record but when it was looked, and the keys followed on the way. */
export async function keptOf(page: Page): Promise<Map<string, string>> {
  const all = await records(page)
  for (const row of ['meta/attempt', 'meta/roots', 'search/index'])
    all.delete(`anlaufstelle/${row}`)
  return all
}

/** How many later roots the device has followed. */
export async function rootsFollowed(page: Page): Promise<number> {
  const kept = (await records(page)).get('anlaufstelle/meta/roots')
  return kept === undefined ? 0 : (JSON.parse(kept) as { files: unknown[] }).files.length
}
