import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, test } from './site.ts'

const firstScript = readdirSync('dist/assets').find((name) => /^start-.*\.js$/.test(name)) ?? ''

/** What the first screen cannot do without, and where it lies. */
const NEEDED: Readonly<Record<string, string>> = {
  'a script': `/assets/${firstScript}`,
  'the German texts': '/locales/de/consultation.json',
}

const languages = (page: Page) => page.locator('button.tile').first()

/** The page of a device that keeps nothing yet: only there can a test come between the guide and its files. */
test.use({ serviceWorkers: 'block' })

async function openWithout(page: Page, site: Site, address: string, times: number): Promise<void> {
  await page.route(`**${address}`, (route) => route.abort(), { times })
  await page.goto(site.url)
}

for (const [name, address] of Object.entries(NEEDED)) {
  test(`${name} that cannot be read this once is read again by itself`, async ({ site, page }) => {
    await openWithout(page, site, address, 1)
    await expect(languages(page)).toBeVisible()
    await expect(page.locator('body > main')).toHaveCount(0)
  })

  test(`where ${name} cannot be read at all, the page says so, and leads on later`, async ({
    site,
    page,
  }) => {
    await openWithout(page, site, address, 2)
    for (const language of ['de', 'en'] as const) {
      await expect(page.getByText(said(language, 'common:failure.title'))).toBeVisible()
      await expect(page.getByText(said(language, 'common:failure.text'))).toBeVisible()
    }
    await page.getByRole('link', { name: said('de', 'common:failure.reload') }).click()
    await expect(languages(page)).toBeVisible()
  })
}
