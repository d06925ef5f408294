import { said } from '../language/texts.ts'
import { chooseLanguage, expect, offerUpdate, putVersion, settle, test } from './site.ts'

test('a new version asks before it takes over, and never during a consultation', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  // A visit that began under the worker's control, as every one after the first does.
  await page.reload()
  await chooseLanguage(page, 'de')
  await expect(page.getByRole('heading', { name: 'Wie alt sind Sie?' })).toBeVisible()

  await offerUpdate(page, site)
  await expect(page.getByText('Eine neue Fassung der App ist da.')).toBeHidden()

  await page.getByRole('button', { name: 'Beenden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Beenden und löschen' }).click()
  await expect(page.getByText('Eine neue Fassung der App ist da.')).toBeVisible()
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Jetzt wechseln' }).click(),
  ])
  await expect(page.getByRole('heading', { name: 'Welche Sprache sprechen Sie?' })).toBeVisible()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
})

test('a guide that stays open hears of a new version when somebody comes back to it', async ({
  site,
  watched: page,
}) => {
  await page.clock.install()
  await page.goto(site.url)
  await settle(page)
  putVersion(site)
  await page.clock.fastForward('01:01:00')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText(said('de', 'common:update.ready'))).toBeVisible()
})

test('the guide can be installed: manifest, icons and shortcuts are there', async ({
  site,
  page,
}) => {
  await page.goto(site.url)
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await page.request.get(site.url + (href ?? ''))).json()) as {
    icons: { src: string; purpose: string; sizes: string }[]
    shortcuts: { url: string }[]
    screenshots: { src: string }[]
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  expect(manifest.shortcuts.length).toBeGreaterThanOrEqual(3)
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
    const image = await page.request.get(site.url + src)
    expect(image.headers()['content-type'], src).toMatch(/^image\//)
  }
  for (const { url } of manifest.shortcuts)
    expect((await page.request.get(site.url + url)).ok()).toBe(true)
})
