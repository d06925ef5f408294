import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { firstScript, namesKept, pressUpdate, renewBuild, runningScript } from './builds.ts'
import { idOf } from './directory-page.ts'
import { ownScreens } from './own-screens.ts'
import { enrol, open, passphraseField } from './partner-device.ts'
import type { Site } from './server.ts'
import { awaitUpdate, button, consult, expect, settle, test } from './site.ts'

const READY = said('de', 'common:update.ready')
const APPLY = said('de', 'common:update.apply')

/** The scripts and styles of the build where the site is. */
const namesOf = ({ folder }: Site): readonly string[] =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => !name.endsWith('.woff2'))
    .toSorted()

/** Puts a newer build where the site is, of which no name is the same, and opens the guide until it waits. */
async function offerNext(page: Page, site: Site, mark: string): Promise<void> {
  renewBuild(site, mark)
  await page.goto(site.url)
  await awaitUpdate(page)
}

/** A newer build that cannot be installed: one of its files is not what it should be. */
async function failToInstall(page: Page, site: Site): Promise<void> {
  renewBuild(site, 'broken')
  const [name = ''] = namesOf(site)
  appendFileSync(join(site.folder, 'assets', name), ' ')
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  const isOver = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null)
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true)
}

test('a consultation goes on while another window takes a new version over, and has all its scripts until the one after', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await page.reload()
  const script = firstScript(site.folder)
  const first = namesOf(site)
  const other = await page.context().newPage()
  await page.evaluate(() => Object.assign(window, { mark: 'not loaded again' }))
  await consult(
    page,
    { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' },
    async (question) => {
      if (question !== 'needs') return
      const need = page.locator('input[name=need][value=sprache]')
      await need.focus()
      await offerNext(other, site, 'second')
      await pressUpdate(other, APPLY)
      expect(await runningScript(other)).toBe(firstScript(site.folder))
      await expect(need).toBeFocused()
      await expect(need).toBeChecked()
      await expect(page.getByText(READY)).toHaveCount(0)
    },
  )
  expect((await namesKept(page)).before).toEqual(first)
  // One that fails takes nothing away.
  await failToInstall(other, site)
  await site.stop()
  await page.locator('[data-service] button').first().click()
  await expect(page.locator('table').first()).toBeVisible()
  await button(page, 'ar', 'common:action.end').click()
  await button(page, 'ar', 'consultation:end.confirm').click()
  await page.getByRole('link', { name: said('de', 'common:nav.directory') }).click()
  await expect(page.locator('main li article').first()).toBeVisible()
  expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe('not loaded again')
  expect(await runningScript(page)).toBe(script)
  // Whoever presses the button here finds it done.
  await pressUpdate(page, APPLY)
  expect(await runningScript(page)).toBe(await runningScript(other))
  await expect(page.locator('main li article').first()).toBeVisible()
  await other.close()

  await site.start()
  const second = (await namesKept(page)).precache.filter((name) => !name.endsWith('.woff2'))
  await offerNext(page, site, 'third')
  await pressUpdate(page, APPLY)
  await expect.poll(() => namesKept(page).then(({ before }) => before)).toEqual(second)
})

test('an enrolment, an entry at hand and a report outlive a new version that is taken over without a network', async ({
  site,
  watched: page,
}) => {
  await enrol(page, site)
  const office = idOf('locations', 'Jobcenter Lindental Nord')
  await page.goto(`${site.url}/directory/${office}`)
  await ownScreens(
    page,
    'de',
    true,
    async (path) => {
      await page.goto(site.url + path)
    },
    () => Promise.resolve(),
  )
  await offerNext(page, site, 'second')
  await site.stop()
  await pressUpdate(page, APPLY)
  expect(await runningScript(page)).toBe(firstScript(site.folder))
  await page.goto(`${site.url}/saved`)
  await expect(page.locator('[data-record]')).toContainText('Klingel links')
  await page.goto(`${site.url}/report`)
  await expect(page.locator('[data-report]')).toContainText('Schild am Eingang')
  await page.goto(`${site.url}/cooperation`)
  await expect(passphraseField(page)).toBeVisible()
  await open(page)
})
