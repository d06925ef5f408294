import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { answerQuestions, consult, expect, settle, test } from './site.ts'

const CLIENT = { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

const alertWith = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** The page's own scripts cannot reach into a worker: its script is served with a line before it. */
async function denyInWorkers(page: Page): Promise<void> {
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch()
    const line = `self.IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') };`
    await route.fulfill({ response, body: `${line}\n${await response.text()}` })
  })
}

test('a browser that lets nothing be kept is named to the client in their language, and the guide stands', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
  const page = await context.newPage()
  await denyInWorkers(page)
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  )
  await page.goto(site.url)
  await answerQuestions(page, CLIENT)
  await expect(alertWith(page, said('ar', 'common:failure.denied'))).toBeVisible()
  await page.goto(`${site.url}/settings`)
  await expect(alertWith(page, said('de', 'common:failure.denied'))).toBeVisible()
  // What is chosen holds as long as the page does.
  await page.locator('input[name=appearance]').nth(2).check()
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await context.close()
})

test('what was thrown away between two starts is there again with the next', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' })
  await page.goto(site.url)
  await settle(page)
  await site.stop()
  await page.reload()
  await consult(page, CLIENT)
})
