import type { Page } from '@playwright/test'
import { LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, installed, test } from './site.ts'
import { embeddedRegion } from './slip-texts.ts'

/** Ways in which browsers are too old, and what each is said to lack. Each runs in the page before anything else. */
const LACKS: Readonly<Record<string, () => void>> = {
  Ed25519: () => {
    SubtleCrypto.prototype.importKey = () =>
      Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
  },
  'Web Locks': () => Reflect.deleteProperty(Navigator.prototype, 'locks'),
  HTMLDialogElement: () => Reflect.deleteProperty(window, 'HTMLDialogElement'),
  'ECMAScript modules': () => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'),
}

/** Every office of the built-in region is there to be read and called, dated. */
async function expectRegion(page: Page, language: 'de' | 'ar'): Promise<void> {
  const { locations } = embeddedRegion().snapshot
  await expect(page.locator('article')).toHaveCount(locations.length)
  for (const { name, address, phones } of locations.slice(0, 5)) {
    const office = page.locator('article', { hasText: name[language] ?? name.de })
    await expect(office.first()).toContainText(address.address_1)
    if (phones?.[0]) await expect(office.first()).toContainText(phones[0].number)
  }
  const date = new Date(embeddedRegion().issued).toISOString().slice(0, 10)
  const german = date.split('-').toReversed().join('.')
  await expect(page.getByText(said(language, 'browser:readOnly', { date: german }))).toBeVisible()
}

const openOld = async (page: Page, site: Site, lack: () => void): Promise<void> => {
  await page.addInitScript(lack)
  await page.goto(`${site.url}/directory`)
  await page.waitForURL(`${site.url}/old-browser.html`)
}

for (const [name, lack] of Object.entries(LACKS))
  test(`a browser without ${name} is told so, and shows the built-in addresses`, async ({
    site,
    watched: page,
  }) => {
    await openOld(page, site, lack)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      said('de', 'browser:old.title'),
    )
    await expect(page.getByText(said('de', 'browser:old.missing', { name }))).toBeVisible()
    const oldest = 'Safari 17, Chrome 137, Firefox ESR 140'
    await expect(page.getByText(said('de', 'browser:old.help', { oldest }))).toBeVisible()
    await expectRegion(page, 'de')
  })

test('it stays on the device, and leads back to the guide once the browser is new enough', async ({
  site,
  watched: page,
}) => {
  await openOld(page, site, LACKS.Ed25519 ?? (() => undefined))
  await installed(page)
  await site.stop()
  await page.reload()
  await expectRegion(page, 'de')
  // Nothing of it was checked, so nothing is stored.
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  await site.start()
  const updated = await page.context().newPage()
  await updated.goto(`${site.url}/old-browser.html`)
  await updated.waitForURL(`${site.url}/`)
  await expect(updated.locator('button.tile').first()).toBeVisible()
})

test('an address without encryption is said to be one, and not the browser’s fault', async ({
  site,
  watched: page,
}) => {
  await openOld(page, site, () =>
    Object.defineProperty(window, 'isSecureContext', { get: () => false }),
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'browser:insecure.title'),
  )
  await expect(page.getByText(said('de', 'browser:insecure.help'))).toBeVisible()
  await expectRegion(page, 'de')
})

test.describe('in the browser’s own language', () => {
  test.use({ locale: 'ar-SY' })
  test('Arabic, from right to left', async ({ site, watched: page }) => {
    await openOld(page, site, LACKS.Ed25519 ?? (() => undefined))
    await expect(page.locator('html')).toHaveAttribute('dir', LANGUAGES.ar.direction)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      said('ar', 'browser:old.title'),
    )
    await expectRegion(page, 'ar')
  })
})
