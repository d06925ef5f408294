import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { formatDate } from '../../src/language/format.ts'
import { aRelease, aRoot, aSnapshot, bytesOf, ISSUED, NOW, signed } from '../builders/feed.ts'
import { otherKey, vectorKey, vectorRoot } from '../builders/feed-vectors.ts'
import { searchFor } from './directory-page.ts'
import { FeedHost } from './feed-host.ts'
import type { Hostile } from './hostile-hosts.ts'
import { recordOf, records } from './kept.ts'
import { attemptedAt, expectRefused, look, take } from './look.ts'
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

let ticks = 0

/**
 * What the device's clock says from here on, to its page and to its workers; a moment later than at any time before, so
 * that one look can be told from another by its date.
 */
export async function setClock(page: Page, now: number): Promise<void> {
  ticks += 1
  await page.clock.setFixedTime(now)
  for (const worker of page.workers())
    await worker.evaluate(
      (then) => {
        const began = performance.now()
        Date.now = () => then + Math.floor(performance.now() - began)
      },
      now + ticks * 1000,
    )
}

/** What no refused look may change: every record but when it was looked and by whose clock, and the keys followed on the way. */
export async function keptOf(page: Page): Promise<Map<string, string>> {
  const all = await records(page)
  for (const row of ['meta/attempt', 'meta/clock', 'meta/roots', 'search/index'])
    all.delete(`anlaufstelle/${row}`)
  return all
}

/** How many later roots the device has followed. */
export async function rootsFollowed(page: Page): Promise<number> {
  const kept = await recordOf(page, 'meta', 'roots')
  return kept === undefined ? 0 : (JSON.parse(kept) as { files: unknown[] }).files.length
}

/** A device on which somebody works, in two tabs: the settings, and the directory. */
export interface Device {
  readonly settings: Page
  readonly directory: Page
  /** The version of the good release it has. */
  version: number
}

export async function openDevice(page: Page, site: Site): Promise<Device> {
  await openSettings(page, site)
  const directory = await page.context().newPage()
  await directory.clock.setFixedTime(NOW)
  await directory.goto(`${site.url}/directory?lang=de`)
  await expect(directory.locator('main li article').first()).toBeVisible()
  return { settings: page, directory, version: FIRST }
}

/** The office of the region can be found. */
async function expectUsable({ directory }: Device): Promise<void> {
  await searchFor(directory, 'kein solcher Name')
  await expect(directory.locator('main li article')).toHaveCount(0)
  await searchFor(directory, 'Büro 1')
  await expect(directory.locator('main li article').first()).toContainText('Büro 1')
}

/**
 * What an attack must not do: the reason is told, every record is as it was, the data say their date in both tabs, the
 * directory can be searched, and the next good release is taken in. Gives how many records were compared.
 */
export async function withstand(device: Device, host: FeedHost, hostile: Hostile): Promise<number> {
  const { settings } = device
  const before = await keptOf(settings)
  host.files = hostile.files
  host.fault = hostile.fault
  await look(settings)
  await expectRefused(settings, hostile.expect)
  expect(await keptOf(settings)).toEqual(before)
  await expectDated(device)
  await expectUsable(device)
  host.fault = undefined
  await setClock(settings, NOW)
  device.version += 1
  host.files = await goodRelease(device.version)
  await take(settings)
  await expectDated(device)
  return before.size
}

async function expectDated({ settings, directory, version }: Device): Promise<void> {
  const date = formatDate('de', Date.parse(ISSUED))
  for (const page of [settings, directory]) {
    await expect(page.getByRole('contentinfo')).toContainText(nameOf(version))
    await expect(page.getByRole('contentinfo')).toContainText(date)
  }
}
