import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, test } from './site.ts'

const firstScript = readdirSync('dist/assets').find((name) => /^start-.*\.js$/.test(name)) ?? ''

/** The guide itself, beyond the first screen that stands in the page: it tells of its data. */
const expectGuide = (page: Page): Promise<void> =>
  expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)

/** The page of a device that keeps nothing yet: only there can a test come between the guide and its files. */
test.use({ serviceWorkers: 'block' })

async function openWithoutScript(page: Page, site: Site, times: number): Promise<void> {
  await page.route(`**/assets/${firstScript}`, (route) => route.abort(), { times })
  await page.goto(site.url)
}

test('a script that cannot be read this once is read again by itself', async ({ site, page }) => {
  await openWithoutScript(page, site, 1)
  await expectGuide(page)
  await expect(page.locator('body > main')).toHaveCount(0)
})

test('where a script cannot be read at all, the page says so in place of the first screen, and leads on later', async ({
  site,
  page,
}) => {
  await openWithoutScript(page, site, 2)
  for (const language of ['de', 'en'] as const) {
    await expect(page.getByText(said(language, 'common:failure.title'))).toBeVisible()
    await expect(page.getByText(said(language, 'common:failure.text'))).toBeVisible()
  }
  await expect(page.locator('button.tile')).toHaveCount(0)
  await page.getByRole('link', { name: said('de', 'common:failure.reload') }).click()
  await expectGuide(page)
})
