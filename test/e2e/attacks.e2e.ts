import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { release as releaseSchema } from '../../src/catalogue/release.ts'
import { service as serviceSchema } from '../../src/catalogue/service.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import { payloadOf } from '../../src/publish/release/published.ts'
import { VERSION } from '../builders/feed.ts'
import type { Refused, Vector } from '../builders/feed-vectors.ts'
import { bytesFrom, filesOf, readVectors, vectorRoot } from '../builders/feed-vectors.ts'
import type { FeedHost } from './feed-host.ts'
import { HOSTILE } from './hostile-hosts.ts'
import { listenToRequests, records } from './kept.ts'
import { expectRefused, look, take } from './look.ts'
import type { Site } from './server.ts'
import { expect } from './site.ts'
import {
  goodRelease,
  keptOf,
  nameOf,
  openDevice,
  openSettings,
  plainRootAfter,
  rootsFollowed,
  setClock,
  test,
  withstand,
} from './vector-device.ts'

/** The others need an app that was built with another root. */
const vectors = readVectors().filter(
  ([, { root }]) => JSON.stringify(root) === JSON.stringify(vectorRoot),
)
const isRefused = ({ expect: expected }: Vector): boolean => typeof expected === 'object'
const hasRoots = ({ files }: Vector): boolean => 'root.2.jws.json' in files

/** What can follow one another on one device: it has the app's release and the app's root, and so they stay. */
const plain = vectors.filter(
  ([, vector]) => isRefused(vector) && !vector.stored && !hasRoots(vector),
)
const others = vectors.filter((one) => !plain.includes(one))
const QUICK = [
  'endless-release',
  'endless-data',
  'bomb-release',
  'bomb-data',
  'huge-release',
] as const

test('hostile feeds are refused with their reason; what the device has stays, and the next good release comes', async ({
  site,
  host,
  page,
}) => {
  test.setTimeout(600_000)
  const requests = listenToRequests(page)
  const device = await openDevice(page, site)
  for (const [name, vector] of plain)
    await test.step(name, async () => {
      await setClock(page, vector.now)
      const hostile = { expect: vector.expect as Refused, files: filesOf(vector) }
      await withstand(device, host, hostile)
    })
  for (const name of QUICK)
    await test.step(name, async () => {
      await withstand(device, host, await HOSTILE[name]())
    })
  // No key was fetched from where a signature said that one lies.
  expect(requests.filter((request) => !request.startsWith(site.url))).toEqual([])
})

test('hostile roots, stored releases and clocks: each on a device of its own', async ({
  site,
  host,
  browser,
  contextOptions,
}) => {
  test.setTimeout(600_000)
  for (const [name, vector] of others)
    await test.step(name, () => onItsOwn(vector, { site, host, browser, contextOptions }))
})

interface Given {
  readonly site: Site
  readonly host: FeedHost
  readonly browser: Browser
  readonly contextOptions: BrowserContextOptions
}

/** Without the service worker, which has no part in a sync and takes its time. */
async function onItsOwn(
  vector: Vector,
  { site, host, browser, contextOptions }: Given,
): Promise<void> {
  host.files = undefined
  const context = await browser.newContext({ ...contextOptions, serviceWorkers: 'block' })
  const page = await context.newPage()
  await openSettings(page, site)
  if (vector.stored) {
    await setClock(page, vector.now - 3_600_000)
    host.files = storedFiles(vector, vector.stored)
    await take(page)
  }
  await setClock(page, vector.now)
  const before = await keptOf(page)
  host.files = filesOf(vector)
  host.asked.length = 0
  if (isRefused(vector)) {
    await look(page)
    await expectRefused(page, vector.expect as Refused)
    expect(await keptOf(page)).toEqual(before)
  } else {
    await take(page)
    await expectTaken(page, vector, host)
  }
  const version = Math.max(VERSION, vector.stored?.version ?? 0) + 1
  host.files = await nextFiles(vector, version, 1 + (await rootsFollowed(page)))
  await take(page)
  await expect(page.getByRole('contentinfo')).toContainText(nameOf(version))
  await context.close()
}

/** What the device saw before: the stored release, under the roots of its time. */
function storedFiles(
  vector: Vector,
  stored: NonNullable<Vector['stored']>,
): Map<string, Uint8Array> {
  const files = [...filesOf(vector)].filter(([path]) => rootNumber(path) <= stored.root)
  return new Map(files).set(RELEASE_PATH, bytesFrom(stored.release))
}

/** A good release after all that, under the next root. */
async function nextFiles(
  vector: Vector,
  version: number,
  root: number,
): Promise<Map<string, Uint8Array>> {
  const roots = [...filesOf(vector)].filter(
    ([path]) => path.startsWith('root.') && rootNumber(path) <= root,
  )
  const next = [`root.${root + 1}.jws.json`, await plainRootAfter(root)] as const
  return new Map([...roots, next, ...(await goodRelease(version))])
}

const rootNumber = (path: string): number => Number(/^root\.(\d+)\./.exec(path)?.[1] ?? 0)

/** The tables hold what the release names, and nothing that it does not was asked for. */
async function expectTaken(page: Page, vector: Vector, host: FeedHost): Promise<void> {
  const files = filesOf(vector)
  const release = payloadOf(files.get(RELEASE_PATH) ?? new Uint8Array(), releaseSchema)
  const path = release?.snapshot.path ?? ''
  const { services } = JSON.parse(new TextDecoder().decode(files.get(path))) as Snapshot
  const all = await records(page)
  const inTable = (table: string): string[] =>
    [...all].flatMap(([key, text]) => (key.startsWith(`anlaufstelle/${table}/`) ? [text] : []))
  const kept = services.map((one) => JSON.stringify(serviceSchema.parse(one)))
  expect(inTable('services')).toEqual(kept)
  expect(inTable('meta').join()).toContain(`"version":${release?.version},`)
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  const named = [path, RELEASE_PATH]
  expect(host.asked.filter((one) => rootNumber(one) === 0 && !named.includes(one))).toEqual([])
}
