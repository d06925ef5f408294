import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { settle } from '../e2e/site.ts'
import type { Sample } from './figures.ts'
import type { Lab } from './lab.ts'
import type { PlainHost } from './plain-host.ts'
import { servePlain } from './plain-host.ts'
import { drawnAt, inFolder, overSlow4G, slowDown, watchFor } from './lab.ts'

/**
 * The first screen stands, with all that can be tapped on it, and a tap counts: it is answered once the scripts are there. How
 * long that takes is a figure of its own.
 */
const USABLE = 'button.tile:has([lang="ar"])'
/** Of the next question: what leads on from it. */
const ANSWERED = [USABLE, 'button[type=submit]'] as const
const EMPTY = '#ready'
/** Milliseconds after which a page has come to rest. */
const REST_MS = 2_000

/**
 * With nothing on the device, over a slow network, on a slow processor, until the first screen can be used, and until a tap on
 * it is answered; beside them a page that only loads the same bytes.
 */
export async function coldStart(lab: Lab): Promise<Sample[]> {
  const { ours, bytes } = await coldGuide(lab)
  const answered = await coldVisit(lab, lab.site.url, ANSWERED)
  const floor = await inFolder((folder) =>
    withEmptyPage(folder, bytes, ({ url }) => coldVisit(lab, url, [EMPTY])),
  )
  return [
    { figure: 'coldStart', ours, floor },
    { figure: 'coldTap', ours: answered, floor },
  ]
}

/** With the bytes that have come by then. */
async function coldGuide(lab: Lab): Promise<{ ours: number; bytes: number }> {
  let bytes = 0
  const count = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength))
  }
  const ours = await coldVisit(lab, lab.site.url, [USABLE], count)
  return { ours, bytes }
}

async function coldVisit(
  lab: Lab,
  url: string,
  selectors: readonly string[],
  prepare?: (page: Page) => Promise<void>,
): Promise<number> {
  const device = await lab.device()
  const page = await device.newPage()
  await prepare?.(page)
  await overSlow4G(page)
  await slowDown(page, lab.setting.throttle)
  await watchFor(page, ...selectors)
  const drawn = await drawnAt(page, () => page.goto(url, { waitUntil: 'commit' }))
  await device.close()
  return drawn
}

/** From the reload without a network to a usable screen, and to the answer to a tap on it; beside them an empty page that a service worker keeps. */
export async function offlineReload(lab: Lab): Promise<Sample[]> {
  const install = async (page: Page): Promise<void> => {
    // The host compresses every file once: that may take longer than a test waits.
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active?.state === 'activating')
        await new Promise((resolve) => active.addEventListener('statechange', resolve))
    })
    await settle(page)
  }
  const ours = await reloaded(lab, lab.site, [USABLE], install)
  const answered = await reloaded(lab, lab.site, ANSWERED, install)
  const floor = await inFolder((folder) =>
    withEmptyPage(folder, 0, (site) =>
      reloaded(lab, site, [EMPTY], async (page) => {
        await page.evaluate(async () => {
          await navigator.serviceWorker.register('/worker.js')
          await navigator.serviceWorker.ready
        })
      }),
    ),
  )
  return [
    { figure: 'offlineReload', ours, floor },
    { figure: 'offlineTap', ours: answered, floor },
  ]
}

async function reloaded(
  lab: Lab,
  site: Pick<PlainHost, 'url' | 'start' | 'stop'>,
  selectors: readonly string[],
  install: (page: Page) => Promise<void>,
): Promise<number> {
  const device = await lab.device()
  const installing = await device.newPage()
  await installing.goto(site.url)
  await install(installing)
  await installing.close()
  const page = await device.newPage()
  await watchFor(page, ...selectors)
  // Once with the network, so that the worker is in charge.
  await drawnAt(page, () => page.goto(site.url))
  // What the page still does is not part of its next start.
  await page.waitForTimeout(REST_MS)
  await site.stop()
  const drawn = await drawnAt(page, () => page.reload({ waitUntil: 'commit' }))
  await device.close()
  await site.start()
  return drawn
}

const PAGE = `<!doctype html><title>empty</title><body><script src="/filler.js"></script>`
const WORKER = `
self.addEventListener('install', (event) =>
  event.waitUntil(caches.open('all').then((all) => all.addAll(['/', '/filler.js']))))
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()))
self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request)))`

/** A page with nothing on it, as large as wanted on the wire. */
async function withEmptyPage<T>(
  folder: string,
  bytes: number,
  use: (host: PlainHost) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const filler = randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64')
  const ready = `document.body.append(Object.assign(document.createElement('p'), { id: 'ready', textContent: 'ready' }))`
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'filler.js'), `/*${filler}*/\n${ready}`)
  writeFileSync(join(folder, 'worker.js'), WORKER)
  const host = await servePlain(folder)
  try {
    return await use(host)
  } finally {
    await host.stop()
  }
}
