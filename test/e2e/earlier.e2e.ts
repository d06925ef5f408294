import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Database } from '../../src/store/database.ts'
import { RELEASES, unpackRelease } from '../builders/earlier-release.ts'
import { firstScript, pressUpdate, putBuild, runningScript } from './builds.ts'
import { awaitUpdate, consult, expect, settle, test as base } from './site.ts'
import type { Site } from './server.ts'
import { openSite } from './server.ts'

/** The guide of an earlier release, where it was kept. */
const test = base.extend<{ release: string; before: string }>({
  release: [RELEASES[0] ?? '', { option: true }],
  before: async ({ release }, use) => {
    const folder = unpackRelease(release)
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  site: async ({ before }, use) => {
    const site = await openSite(before)
    await use(site)
    await site.remove()
  },
})

/** What a release says in German: the wording of today may be another. */
function saidThen(build: string, room: string, ...path: readonly string[]): string {
  let found: unknown = JSON.parse(readFileSync(join(build, 'locales/de', `${room}.json`), 'utf8'))
  for (const part of path) found = (found as Record<string, unknown>)[part]
  return String(found)
}

/** Visits a release, on a device that has it for good. */
async function install(page: Page, site: Site): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await page.reload()
  await settle(page)
}

/** An office at hand with a note, and a change of it that is not sent yet: the same screens in every release so far. */
async function keepSomething(page: Page, site: Site, build: string): Promise<void> {
  await page.goto(`${site.url}/directory`)
  await page.locator('main li article a').first().click()
  await page.locator('header button[data-saved=false]').click()
  await page.getByRole('button', { name: saidThen(build, 'report', 'saved', 'noteAdd') }).click()
  await page.locator('textarea').fill('Klingel links')
  await page.getByRole('button', { name: saidThen(build, 'report', 'saved', 'noteSave') }).click()
  await expect(page.locator('textarea')).toHaveCount(0)
  await page.locator('header a[href^="/report/locations/"]').click()
  await page.locator('[data-field=postal_code] input').fill('43122')
  await page.locator('[data-field=reason] textarea').fill('Schild am Eingang')
  await page.getByRole('button', { name: saidThen(build, 'report', 'form', 'save') }).click()
  await expect(page.locator('[data-report]')).toBeVisible()
}

async function expectKept(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/saved`)
  await expect(page.locator('[data-record]')).toContainText('Klingel links')
  await page.goto(`${site.url}/report`)
  await expect(page.locator('[data-report]')).toContainText('Schild am Eingang')
  await expect(page.locator('[data-report]')).toContainText('43122')
}

/**
 * Puts today's build where the site is, and opens the guide of then until a newer version waits; once more then: the earliest
 * said so only when they were opened again.
 */
async function offerToday(page: Page, site: Site): Promise<void> {
  putBuild(site)
  await page.goto(site.url)
  await awaitUpdate(page)
  await page.reload()
}

/** Lets it take over, with the button of then. */
const takeOver = (page: Page, build: string): Promise<void> =>
  pressUpdate(page, saidThen(build, 'common', 'update', 'apply'))

/** As the browser counts it: ten times that of Dexie. */
const databaseVersion = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'anlaufstelle')?.version,
  )
const TODAY = new Database('today').verno * 10

const CLIENT = { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

for (const release of RELEASES)
  test.describe(`a device with the release ${release}`, () => {
    test.use({ release })

    test('goes on with this one, without a network, and with all that is its own', async ({
      site,
      before,
      watched: page,
    }) => {
      await install(page, site)
      await keepSomething(page, site, before)
      expect(await databaseVersion(page)).toBeLessThanOrEqual(TODAY)

      await offerToday(page, site)
      expect(await runningScript(page)).toBe(firstScript(before))
      // The files have come; whatever is left to do, the device does by itself.
      await site.stop()
      await takeOver(page, before)
      expect(await runningScript(page)).toBe(firstScript('dist'))
      await consult(page, CLIENT)
      await expectKept(page, site)
      expect(await databaseVersion(page)).toBe(TODAY)
    })

    test('has both in two windows: one takes the new one over, a consultation in the other goes on', async ({
      site,
      before,
      watched: page,
    }) => {
      await install(page, site)
      await page.evaluate(() => Object.assign(window, { mark: 'not loaded again' }))
      const other = await page.context().newPage()
      await keepSomething(other, site, before)
      await consult(page, CLIENT, async (question) => {
        if (question !== 'needs') return
        await offerToday(other, site)
        await takeOver(other, before)
        expect(await runningScript(other)).toBe(firstScript('dist'))
        await expectKept(other, site)
        expect(await databaseVersion(other)).toBe(TODAY)
        await site.stop()
      })
      expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe('not loaded again')
      expect(await runningScript(page)).toBe(firstScript(before))
      // Its scripts of what it had not opened yet are still there.
      await page.locator('[data-service] button').first().click()
      await expect(page.locator('table').first()).toBeVisible()
      await page.reload()
      expect(await runningScript(page)).toBe(firstScript('dist'))
      await expectKept(page, site)
    })
  })
