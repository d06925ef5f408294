import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { release } from '../../src/catalogue/release.ts'
import { RELEASE_PATH } from '../../src/feed/check-release.ts'
import { payloadOf } from '../../src/publish/release/published.ts'
import { heapOf } from '../long/heap.ts'
import { keysOf } from '../e2e/kept.ts'
import { button, settle } from '../e2e/site.ts'
import { compressed } from './compressed.ts'
import type { Sample } from './figures.ts'
import type { Lab } from './lab.ts'
import { slowDown } from './lab.ts'
import { lastedSync, toldBy, untilSynced, watchSync } from './phases.ts'
import { servePlain } from './plain-host.ts'
import { putRaw, schemaOf, syncRaw } from './raw-store.ts'

/**
 * A first sync, what is on the device after it, and an update: one device from its first start on. The guide is installed before
 * its region comes: what that takes is no part of a sync.
 */
export async function syncs(lab: Lab): Promise<Sample[]> {
  const device = await lab.device()
  const page = await device.newPage()
  await watchSync(page)
  rmSync(join(lab.site.folder, 'feed'), { recursive: true })
  await page.goto(`${lab.site.url}/settings`)
  await settle(page)
  const first = await refreshed(lab, page, lab.feed.first)
  const tables = await schemaOf(page)
  const memory = await heapAfterStart(page)
  const update = await updated(lab, page)
  await device.close()
  const floors = await rawFloors(lab, tables)
  return [
    { figure: 'firstSync', ours: first, floor: floors.sync },
    { figure: 'memory', ours: memory },
    { figure: 'updateTime', ours: update, floor: floors.update },
    updateBytes(lab),
  ]
}

async function heapAfterStart(page: Page): Promise<number> {
  await page.reload()
  const heap = await heapOf(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { heap: own, workerHeap } = await heap.measure()
  return (own + workerHeap) / 1e6
}

/** Somebody has read what was new with the first release: a device that nobody looks at keeps all of it. */
async function readNews(lab: Lab, page: Page): Promise<void> {
  await page.goto(`${lab.site.url}/offers/news`)
  await expect.poll(() => keysOf(page, 'meta')).toContain('seen')
  await page.goto(`${lab.site.url}/settings`)
  await button(page, 'de', 'settings:data.refresh').waitFor()
}

async function updated(lab: Lab, page: Page): Promise<number> {
  await readNews(lab, page)
  return refreshed(lab, page, lab.feed.second)
}

/** Puts a feed on the host, and has the device look for it: how many milliseconds the sync lasted. */
async function refreshed({ site }: Lab, page: Page, feed: string): Promise<number> {
  const files = join(site.folder, 'feed')
  cpSync(feed, files, { recursive: true })
  // A host has compressed its files before anybody asks.
  for (const path of readdirSync(files, { recursive: true, encoding: 'utf8' }))
    await (await fetch(`${site.url}/feed/${path}`)).arrayBuffer()
  const before = (await toldBy(page)).length
  await button(page, 'de', 'settings:data.refresh').click()
  return lastedSync(await untilSynced(page, before))
}

/** What a delta weighs on the wire, beside the changed records alone. */
function updateBytes(lab: Lab): Sample {
  const bytes = readFileSync(join(lab.feed.second, lab.feed.delta))
  const ours = brotliCompressSync(bytes).length / 1000
  const floor = brotliCompressSync(JSON.stringify(lab.feed.changed)).length / 1000
  return { figure: 'updateBytes', ours, floor }
}

/** The same records, into the same tables, with nothing around it. */
async function rawFloors(
  lab: Lab,
  tables: Awaited<ReturnType<typeof schemaOf>>,
): Promise<{ sync: number; update: number }> {
  writeFileSync(join(lab.feed.first, 'index.html'), '<!doctype html><title>raw</title>')
  const { first } = lab.feed
  const host = await servePlain(
    first,
    compressed(() => first),
  )
  await (await fetch(`${host.url}/${snapshotPath(lab)}`)).arrayBuffer()
  const device = await lab.device()
  const page = await device.newPage()
  await page.goto(host.url)
  const sync = await page.evaluate(syncRaw, { tables, path: `/${snapshotPath(lab)}` })
  const update = await page.evaluate(putRaw, { table: 'services', records: [...lab.feed.changed] })
  await device.close()
  await host.stop()
  return { sync, update }
}

function snapshotPath({ feed }: Lab): string {
  const signed = payloadOf(readFileSync(join(feed.first, RELEASE_PATH)), release)
  if (!signed) throw new Error('the release cannot be read')
  return signed.snapshot.path
}

/** The longest the page was kept from answering a finger, while the sync worked. */
export async function longestTask(lab: Lab): Promise<Sample> {
  const device = await lab.device()
  const page = await device.newPage()
  await watchSync(page)
  await page.addInitScript(() => {
    const tasks: { start: number; lasted: number }[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, lasted: duration })
    }).observe({ type: 'longtask' })
  })
  await slowDown(page, lab.setting.throttle)
  await page.goto(`${lab.site.url}/settings`)
  const told = await untilSynced(page)
  const began = told.findLast(({ phase }) => phase === 'checking')?.at ?? 0
  const longest = await page.evaluate(async (from) => {
    // What the sync's end sets off belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const { tasks } = window as unknown as { tasks: { start: number; lasted: number }[] }
    return Math.max(0, ...tasks.filter(({ start }) => start >= from).map(({ lasted }) => lasted))
  }, began)
  await device.close()
  return { figure: 'longestTask', ours: longest }
}
