import type { Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect } from './site.ts'

/** What is told at once, in this language. */
export const alertIn = (page: Page, language: LanguageCode, key: string): Locator =>
  page.getByRole('alert').filter({ hasText: said(language, key) })

/** The guide's own origin, without the guide. */
export const besideTheGuide = (page: Page, site: Pick<Site, 'url'>) =>
  page.goto(`${site.url}/icons/icon.svg`)

/** Throws away what the browser keeps of a site, as it does when it runs short of room. */
export async function evict(page: Page, { url }: Pick<Site, 'url'>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' })
  await session.detach()
}

/** The room that a browser has for a site. */
export interface Disk {
  /** From now on nothing more can be written. */
  readonly fill: () => Promise<void>
  /** There is as much room again as the browser has. */
  readonly free: () => Promise<void>
}

/** Enough for the guide and more. */
const SMALL = 40_000_000

/**
 * A small disk under a page's browser, to be put there before the guide is opened. A window of its own holds it: the limit
 * would go with the page's next document.
 */
export async function diskUnder(page: Page, site: Pick<Site, 'url'>): Promise<Disk> {
  const holder = await page.context().newPage()
  await besideTheGuide(holder, site)
  const session = await page.context().newCDPSession(holder)
  const allow = (limit: { readonly quotaSize?: number }) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: site.url, ...limit })
  await allow({ quotaSize: SMALL })
  return {
    async fill() {
      await allow({ quotaSize: 1 })
      // A browser that has looked for room writes on until that is used up, or half a minute is over.
      await expect
        .poll(() => holder.evaluate(writeSome, SMALL / 4), { timeout: 60_000 })
        .toBe('QuotaExceededError')
    },
    async free() {
      await allow({})
    },
  }
}

/** Runs in the page: tries to keep so many bytes, and says what came of it. */
const writeSome = (bytes: number): Promise<string> =>
  new Promise((resolve) => {
    const request = indexedDB.open('ballast', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('ballast')
    request.onerror = () => resolve(request.error?.name ?? '')
    request.onsuccess = () => {
      const { result: db } = request
      const write = db.transaction('ballast', 'readwrite')
      write.objectStore('ballast').put(new Uint8Array(bytes), 'one')
      write.oncomplete = () => {
        db.close()
        resolve('written')
      }
      write.onabort = () => {
        db.close()
        resolve(write.error?.name ?? '')
      }
    }
  })

/** Runs in the page before anything else: denies it what browsers deny with cookies switched off. */
export function denyEverything(): void {
  const deny = {
    get: (): never => {
      throw new DOMException('denied', 'SecurityError')
    },
    configurable: true,
  }
  for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
    Object.defineProperty(window, name, deny)
  Object.defineProperty(Navigator.prototype, 'serviceWorker', deny)
}
