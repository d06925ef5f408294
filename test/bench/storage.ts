import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { launchChromium } from '../e2e/chromium.ts'
import type { Sample } from './figures.ts'
import { recordsOf } from './grown-feed.ts'
import type { Lab } from './lab.ts'
import { inFolder } from './lab.ts'
import { untilSynced, watchSync } from './phases.ts'

/**
 * What the region takes on the disk, once the browser has tidied up after writing it, which it does when it is opened the
 * next time; its own estimate still counts what it has thrown away.
 */
export async function storage({ site, feed }: Lab): Promise<Sample> {
  const bytes = await inFolder(async (profile) => {
    await visited(profile, site.url, true)
    await visited(profile, site.url, false)
    return bytesIn(join(profile, 'Default', 'IndexedDB'))
  })
  const records = recordsOf(feed.snapshot)
  const json = Buffer.byteLength(JSON.stringify(feed.snapshot))
  return { figure: 'storage', ours: bytes / records, floor: json / records }
}

/** A browser with a profile of its own, as people have one. */
async function visited(profile: string, url: string, isFirst: boolean): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, launchChromium())
  const page = await context.newPage()
  await watchSync(page)
  await page.goto(`${url}/settings`)
  if (isFirst) await untilSynced(page)
  await page.waitForTimeout(5000)
  await context.close()
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
