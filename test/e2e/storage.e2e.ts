import type { Page } from '@playwright/test'
import { idOf } from '../../src/publish/workbook/id.ts'
import { said } from '../language/texts.ts'
import { keysOf } from './kept.ts'
import { answerQuestions, button, consult, expect, settle, test } from './site.ts'
import { alertIn, besideTheGuide, denyEverything, evict } from './storage.ts'

const OFFICE = idOf('musterkreis', 'locations', 'jobcenter-lindental-nord')
const CLIENT = { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

/** Denies a page what browsers deny in private windows or with cookies switched off, from its start. */
const DENIALS: Readonly<Record<string, () => void>> = {
  'no IndexedDB at all': () =>
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  'everything throws a SecurityError': denyEverything,
}

/** The page's own scripts cannot reach into a worker: its script is served with a line before it. */
async function denyInWorkers(page: Page): Promise<void> {
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch()
    const line = `self.IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') };`
    await route.fulfill({ response, body: `${line}\n${await response.text()}` })
  })
}

for (const [name, deny] of Object.entries(DENIALS))
  test(`a browser that lets nothing be kept is named to the client, and the guide stands: ${name}`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
    const page = await context.newPage()
    await denyInWorkers(page)
    await page.addInitScript(deny)
    await page.goto(site.url)
    await answerQuestions(page, CLIENT)
    await expect(alertIn(page, 'ar', 'common:failure.denied')).toBeVisible()
    await page.goto(`${site.url}/settings`)
    await expect(alertIn(page, 'de', 'common:failure.denied')).toBeVisible()
    // What is chosen holds as long as the page does.
    await page.locator('input[name=appearance]').nth(2).check()
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
    await context.close()
  })

test('a store that opens again is read without anyone loading the page', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(site.url)
  await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
  await page.addInitScript(() => {
    const { prototype } = IDBFactory
    const open = Object.getOwnPropertyDescriptor(prototype, 'open') ?? {}
    Object.assign(window, { mend: () => Object.defineProperty(prototype, 'open', open) })
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'InvalidStateError')
    }
  })
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jobcenter Lindental Nord')
  await context.close()
})

test('what the browser throws away under an open guide is said, and comes back by itself', async ({
  site,
  page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await evict(page, site)
  await expect(page.getByText(said('de', 'common:lost'))).toBeVisible()
  await settle(page)
  await site.stop()
  await page.reload()
  await consult(page, CLIENT)
})

test('what was thrown away between two starts is there again with the next', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await page.goto('about:blank')
  await evict(page, site)
  await page.goto(site.url)
  await settle(page)
  await site.stop()
  await page.reload()
  await consult(page, CLIENT)
})

test('a database that a newer version has made is used as it is', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await besideTheGuide(page, site)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('anlaufstelle', 990)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('of-a-newer-version', { keyPath: 'id' })
        }
        request.onerror = () => reject(new Error(request.error?.name))
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jobcenter Lindental Nord')
  await page.locator('button[data-saved]').first().click()
  await expect.poll(() => keysOf(page, 'saved')).toEqual([OFFICE])
})

/** Spoils a device that is to make its tables again: the bytes of its region are not those that were signed. */
const spoilSigned = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('anlaufstelle')
        request.onsuccess = () => {
          const { result: db } = request
          const change = db.transaction(['meta', 'signed'], 'readwrite')
          const [meta, signed] = [change.objectStore('meta'), change.objectStore('signed')]
          const release = meta.get('release')
          release.onsuccess = () => meta.put({ ...release.result, tables: 0 })
          const walk = signed.openCursor()
          walk.onsuccess = () => {
            const { result: cursor } = walk
            if (cursor && cursor.key !== 'release.jws.json') {
              const { bytes } = cursor.value as { bytes: Uint8Array }
              cursor.update({ ...cursor.value, bytes: bytes.with(0, 32) })
            }
            cursor?.continue()
          }
          change.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
  )

test('tables that cannot be made again stay and answer, with the reason said, until the network has them', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(site.url)
  await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
  await besideTheGuide(page, site)
  await spoilSigned(page)
  await context.route(/\/(?:embedded|feed)\//, (route) => route.abort())
  await page.goto(`${site.url}/settings`)
  const [reason = ''] = said('de', 'feed:hash-differs').split(' (')
  await expect(page.getByText(reason)).toBeVisible()
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jobcenter Lindental Nord')

  await context.unroute(/\/(?:embedded|feed)\//)
  await page.goto(`${site.url}/settings`)
  await button(page, 'de', 'settings:data.refresh').click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible()
  await expect(page.getByText(reason)).toHaveCount(0)
  await context.close()
})

test('the browser is asked to keep the data once somebody keeps something, and its answer is shown', async ({
  site,
  watched: page,
}) => {
  await page.addInitScript(() => {
    let promised = false
    let times = 0
    navigator.storage.persisted = () => Promise.resolve(promised)
    navigator.storage.persist = () => {
      times += 1
      document.documentElement.dataset.asked = String(times)
      promised = times > 1
      return Promise.resolve(promised)
    }
  })
  await page.goto(`${site.url}/directory/${OFFICE}`)
  await settle(page)
  await expect(page.locator('html')).not.toHaveAttribute('data-asked')
  await page.locator('button[data-saved]').first().click()
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1')
  await page.getByRole('navigation').getByRole('link', { name: 'Einstellungen' }).click()
  await expect(page.getByText(said('de', 'settings:keeping.open'))).toBeVisible()
  await expect(page.getByText(said('de', 'settings:keeping.install'))).toBeVisible()
  await expect(page.getByText(said('de', 'settings:keeping.offline'))).toBeVisible()
  await button(page, 'de', 'settings:keeping.ask').click()
  await expect(page.getByText(said('de', 'settings:keeping.promised'))).toBeVisible()
})
