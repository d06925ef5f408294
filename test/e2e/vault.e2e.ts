import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, settle, test } from './site.ts'

/** The public enrolments of Musterkreis (`src/demo/README.md`). */
const PASSPHRASE = 'nichts-davon-ist-geheim-nur-ein-beispiel'
const fileOf = (organization: string): string =>
  `src/demo/public-demo-enrolment-${organization}.json`

const cooperation = (key: string): string => said('de', `cooperation:${key}`)

async function enrol(page: Page, site: Site, organization = 'mbe-lindental'): Promise<void> {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  await page.getByRole('link', { name: said('de', 'settings:cooperation.link') }).click()
  await page.getByLabel(cooperation('enrol.file')).setInputFiles(fileOf(organization))
  await expect(page.getByLabel(cooperation('unlock.passphrase'), { exact: true })).toBeVisible()
  // What it may read comes with the next look at the network, which it asked for.
  await expect.poll(() => page.evaluate(countCompartments)).toBeGreaterThan(0)
}

/** How many compartments the device keeps. */
const countCompartments = () =>
  new Promise<number>((resolve) => {
    const request = indexedDB.open('anlaufstelle')
    request.onsuccess = () => {
      const { result: db } = request
      const rows = db.transaction('vault').objectStore('vault').getAll()
      rows.onsuccess = () => {
        db.close()
        resolve(rows.result.filter((row) => 'bytes' in (row as object)).length)
      }
    }
  })

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel(cooperation('unlock.passphrase'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: cooperation('unlock.open'), exact: true }).click()
}

const lockButton = (page: Page) => page.getByRole('button', { name: cooperation('lock') })

test('a device is enrolled once, opens with the passphrase alone, and is slower with each wrong one', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await enrol(page, site)
  await site.stop()
  await unlock(page, 'falsch-falsch-falsch')
  await expect(page.getByText(cooperation('shut.wrong-passphrase'))).toBeVisible()
  // The wait outlives the page.
  await page.reload()
  await unlock(page, 'falsch-falsch-falsch')
  await expect(page.getByText(cooperation('shut.wrong-passphrase'))).toBeVisible()
  await expect(page.getByRole('button', { name: cooperation('unlock.open') })).toBeDisabled()
  await expect(page.getByText(/Noch \d+ Sekunde/)).toBeHidden({ timeout: 10_000 })
  await unlock(page)
  await expect(lockButton(page)).toBeVisible({ timeout: 60_000 })
  await lockButton(page).click()
  await expect(page.getByText(cooperation('shut.asked'))).toBeVisible()
  // Loaded anew, nothing is open.
  await unlock(page)
  await expect(lockButton(page)).toBeVisible({ timeout: 60_000 })
  await page.reload()
  await expect(page.getByLabel(cooperation('unlock.passphrase'), { exact: true })).toBeVisible()
})
