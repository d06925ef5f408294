import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { putDatabase, readEarlierDatabase } from '../builders/earlier-database.ts'
import { consult, expect, settle, test } from './site.ts'
import { besideTheGuide } from './storage.ts'

for (const version of [1, 2])
  test(`a device with the database of version ${version} goes on, with all that is its own`, async ({
    site,
    watched: page,
  }) => {
    await besideTheGuide(page, site)
    await page.evaluate(putDatabase, {
      name: 'anlaufstelle',
      database: readEarlierDatabase(version),
    })
    await page.goto(site.url)
    await settle(page)
    await site.stop()
    await page.reload()
    await consult(page, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
    if (version < 2) return
    await page.goto(`${site.url}/saved`)
    await expect(page.getByText('Klingel links')).toBeVisible()
    await page.goto(`${site.url}/report`)
    await expect(page.locator('[data-report]')).toContainText('Schild am Eingang')
  })

/** Who waits first for an older tab: browsers tell that one alone. */
const WAITING: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the window': () => Promise.resolve(),
  'the sync': (page) =>
    page.route('**/assets/store-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      await route.continue()
    }),
}

for (const [first, prepare] of Object.entries(WAITING))
  test(`an older tab that keeps the database from being upgraded is asked to be closed; then it goes on: ${first} waits first`, async ({
    site,
    watched: page,
  }) => {
    await prepare(page)
    const older = await page.context().newPage()
    await besideTheGuide(older, site)
    await older.evaluate(putDatabase, { name: 'anlaufstelle', database: readEarlierDatabase(2) })
    // As an app that does not know that it should let go.
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('anlaufstelle')
          request.onsuccess = () => {
            Object.assign(window, { held: request.result })
            resolve()
          }
        }),
    )
    await page.goto(`${site.url}/saved`)
    await expect(page.getByText(said('de', 'common:failure.blocked'))).toBeVisible()
    await older.close()
    await expect(page.getByText('Klingel links')).toBeVisible()
    await expect(page.getByText(said('de', 'common:failure.blocked'))).toHaveCount(0)
  })
