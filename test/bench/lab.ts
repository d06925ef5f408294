import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { launchChromium } from '../e2e/chromium.ts'
import type { Site } from '../e2e/server.ts'
import { openSite } from '../e2e/server.ts'
import { compressed } from './compressed.ts'
import type { GrownFeed } from './grown-feed.ts'

export interface Setting {
  readonly records: number
  /** How many times slower the processor is made, where a figure says so. */
  readonly throttle: number
}

/** A host that compresses, the region in question, and a browser. */
export interface Lab {
  readonly setting: Setting
  readonly site: Site
  readonly browser: Browser
  readonly feed: GrownFeed
  /** A device of its own: nothing kept, nothing cached. */
  readonly device: () => Promise<BrowserContext>
}

/** Opens a lab, has it used, and clears it away. */
export async function inLab<T>(
  setting: Setting,
  feed: GrownFeed,
  use: (lab: Lab) => Promise<T>,
): Promise<T> {
  let folder = ''
  const site = await openSite(
    'dist',
    compressed(() => folder),
  )
  folder = site.folder
  rmSync(join(folder, 'feed'), { recursive: true })
  cpSync(feed.first, join(folder, 'feed'), { recursive: true })
  const browser = await chromium.launch(launchChromium())
  const device = () =>
    browser.newContext({
      viewport: { width: 1024, height: 768 },
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    })
  try {
    return await use({ setting, site, browser, feed, device })
  } finally {
    await browser.close()
    await site.remove()
  }
}

/** Makes the page's processor so many times slower from here on; 1 is as it is. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** A slow 4G network, as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up. */
export async function overSlow4G(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1_638_400 / 8) * 0.9,
    uploadThroughput: (750_000 / 8) * 0.9,
  })
}

/** A folder of its own for as long as it is used. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How the page says when it was; nothing is put into it meanwhile, which would take its time. */
const DRAWN = 'drawn at '

/**
 * Has the page say when something first stands on it: milliseconds since the navigation began, once it was drawn. Of several,
 * each but the last is tapped as soon as it stands, and the last is what is meant. To be called before the page is opened.
 */
export async function watchFor(page: Page, ...selectors: readonly string[]): Promise<void> {
  await page.addInitScript(
    ({ left, says }) => {
      const look = new MutationObserver(() => {
        const wanted = document.querySelector<HTMLElement>(left[0] ?? '')
        if (!wanted) return
        left.shift()
        const isLast = left.length === 0
        if (isLast) look.disconnect()
        requestAnimationFrame(() => {
          setTimeout(() => {
            if (isLast) console.log(`${says}${performance.now()}`)
            else wanted.click()
          })
        })
      })
      look.observe(document, { childList: true, subtree: true })
    },
    { left: [...selectors], says: DRAWN },
  )
}

/** Opens the page, and tells when it stood there. */
export async function drawnAt(page: Page, open: () => Promise<unknown>): Promise<number> {
  const says = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(DRAWN),
    timeout: 300_000,
  })
  const [message] = await Promise.all([says, open()])
  return Number(message.text().slice(DRAWN.length))
}
