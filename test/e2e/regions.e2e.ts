import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { everyCheck } from './checks.ts'
import { dump } from './kept.ts'
import type { Invented } from './region-hosts.ts'
import { AHORN, BIRKE, BUCHE, DISTEL, EIBE, indexOf, test } from './region-hosts.ts'
import type { Site } from './server.ts'
import { consult, expect, settle, test as oneRegion } from './site.ts'

const foot = (page: Page): Locator => page.locator('footer')
const head = (page: Page): Locator => page.getByRole('banner')
const kept = (page: Page, { code }: Pick<Invented, 'code'>): Locator =>
  page.locator(`[data-region="${code}"]`)
const found = (page: Page, { code }: Invented): Locator => page.locator(`[data-found="${code}"]`)
const field = (page: Page): Locator => page.getByRole('searchbox')

const regionsOf = async (page: Page): Promise<readonly string[]> => {
  const names = page.locator('[data-region] strong')
  await expect(names.first()).toBeVisible()
  return names.allInnerTexts()
}

const databasesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name).toSorted())

async function openRegions(page: Page, site: Site, language: LanguageCode = 'de'): Promise<void> {
  await page.goto(`${site.url}/settings/region?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(language, 'regions:title'))
}

/** Finds a region by its postal code and has it loaded and shown. */
async function bring(page: Page, region: Invented, language: LanguageCode = 'de'): Promise<void> {
  await field(page).fill(region.postalCode)
  await found(page, region).getByRole('button').click()
  await expect(kept(page, region)).toHaveAttribute('aria-current', 'true')
  await expect(foot(page)).toContainText(region.name[language] ?? region.name.de)
}

test('one’s own region is found by its postal code, comes from another origin, and stays', async ({
  site,
  hosts,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await expect(foot(page)).toContainText('Musterkreis')
  // Nothing was drawn ahead: the guide's own fonts are used from the first.
  await expect(page.locator('html')).not.toHaveAttribute('data-first-screen')
  await head(page)
    .getByRole('link', { name: said('de', 'regions:link.find') })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Region')
  // Four digits are no postal code yet; the fifth makes it two regions', another one's none.
  await field(page).fill(BIRKE.postalCode.slice(0, 4))
  await expect(page.locator('[data-found]')).toHaveCount(0)
  await field(page).fill(BIRKE.postalCode)
  await expect(page.locator('[data-found] strong')).toHaveText(['Birkenkreis', 'Buchenkreis'])
  await field(page).fill('ahorn')
  await expect(page.locator('[data-found] strong')).toHaveText(['Ahornkreis'])
  await bring(page, AHORN)
  // Static hosts are told of the other origin, and of no third.
  const origins = indexOf(hosts.build).flatMap(
    ({ feed }) => /^https?:..[^/]+/.exec(feed)?.[0] ?? [],
  )
  expect(readFileSync(join(site.folder, '_headers'), 'utf8')).toContain(
    `connect-src 'self' ${[...new Set(origins)].toSorted().join(' ')};`,
  )
  expect(hosts.asked.some((path) => path.startsWith('/ahornkreis/feed/data/'))).toBe(true)
  await expect(head(page)).toContainText('Ahornkreis')
  await page.goto(`${site.url}/directory`)
  await expect(page.locator('main li article')).toHaveCount(1)
  await expect(page.getByRole('main')).toContainText(AHORN.office)
  await page.reload()
  await expect(head(page)).toContainText('Ahornkreis')
  await expect(head(page)).toContainText(said('de', 'regions:link.change'))
  await expect(foot(page)).toContainText('Ahornkreis')
  await expect(page.getByRole('main')).toContainText(AHORN.office)
  // It is kept up to date from there as well.
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible()
})

test('three are kept, a fourth asks which one goes, and without any server each is there', async ({
  site,
  hosts,
  watched: page,
}) => {
  await openRegions(page, site)
  await settle(page)
  await bring(page, AHORN)
  await bring(page, BIRKE)
  expect(await regionsOf(page)).toEqual(['Musterkreis', 'Ahornkreis', 'Birkenkreis'])
  await field(page).fill('Buchenkreis')
  await found(page, BUCHE).getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(said('de', 'regions:full.title'))
  await dialog.getByRole('button', { name: said('de', 'regions:full.cancel') }).click()
  expect(await regionsOf(page)).toEqual(['Musterkreis', 'Ahornkreis', 'Birkenkreis'])
  await found(page, BUCHE).getByRole('button').click()
  await dialog.getByRole('button', { name: 'Ahornkreis' }).click()
  await expect(kept(page, BUCHE)).toHaveAttribute('aria-current', 'true')
  expect(await regionsOf(page)).toEqual(['Musterkreis', 'Birkenkreis', 'Buchenkreis'])
  await expect.poll(() => databasesOf(page)).not.toContain('anlaufstelle-ahornkreis')

  await site.stop()
  await hosts.stop()
  for (const region of [BIRKE, BUCHE]) {
    await kept(page, region)
      .getByRole('button', { name: /zeigen$/ })
      .click()
    await expect(kept(page, region)).toHaveAttribute('aria-current', 'true')
    await expect(foot(page)).toContainText(region.name.de)
    await page.goto(`${site.url}/directory`)
    await expect(page.getByRole('main')).toContainText(region.office)
    await field(page).fill('Beratung')
    await expect(page.getByRole('main')).toContainText(region.office)
    for (const other of [BIRKE, BUCHE])
      if (other !== region) await expect(page.getByRole('main')).not.toContainText(other.office)
    await page.goto(`${site.url}/settings/region`)
  }
  await kept(page, { code: '' })
    .getByRole('button', { name: /zeigen$/ })
    .click()
  await expect(foot(page)).toContainText('Musterkreis')
  // The consultation answers from the region that is shown.
  await kept(page, BIRKE)
    .getByRole('button', { name: /zeigen$/ })
    .click()
  await expect(foot(page)).toContainText('Birkenkreis')
  await page.goto(site.url)
  await consult(page, { language: 'de', age: '34', needs: ['sprache'], benefits: 'none' })
  await expect(page.locator('article')).toContainText(BIRKE.office)
  await expect(foot(page)).toContainText('Birkenkreis')
})

test('a host that shares nothing, and one with another root, are refused; nothing changes', async ({
  site,
  hosts,
  watched: page,
}) => {
  await openRegions(page, site)
  await settle(page)
  const before = await databasesOf(page)
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  for (const [region, code] of [
    [DISTEL, 'not-shared'],
    [EIBE, 'hash-differs'],
  ] as const) {
    await field(page).fill(region.postalCode)
    await found(page, region).getByRole('button').click()
    const path = 'root.1.jws.json'
    await expect(
      page.getByText(said('de', `feed:${code}`).replace('{{path}}', path), { exact: true }),
    ).toBeVisible()
    await expect.poll(() => databasesOf(page)).toEqual(before)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(stored)
    await expect(foot(page)).toContainText('Musterkreis')
  }
  // Nothing but the root was asked for where that is not the pinned one.
  expect(hosts.asked.filter((path) => path.startsWith('/eibenkreis'))).toEqual([
    '/eibenkreis/feed/root.1.jws.json',
  ])
  await hosts.stop()
  await field(page).fill(AHORN.postalCode)
  await found(page, AHORN).getByRole('button').click()
  await expect(page.getByText(said('de', 'feed:unreachable'), { exact: true })).toBeVisible()
})

test('another window says that another region was chosen, and does not change by itself', async ({
  site,
  watched: page,
  context,
}) => {
  await page.goto(site.url)
  await settle(page)
  const other = await context.newPage()
  await openRegions(other, site)
  await bring(other, AHORN)
  await expect(head(page)).toContainText(said('de', 'regions:prompt.text'))
  await expect(foot(page)).toContainText('Musterkreis')
  await page.getByRole('button', { name: said('de', 'regions:prompt.show') }).click()
  await expect(foot(page)).toContainText('Ahornkreis')
  await expect(head(page)).not.toContainText(said('de', 'regions:prompt.text'))
  // A consultation goes on with the region it began with, and is told once it is over.
  await consult(page, { language: 'de', age: '34', needs: ['sprache'], benefits: 'none' })
  await kept(other, { code: '' })
    .getByRole('button', { name: /zeigen$/ })
    .click()
  await expect(foot(other)).toContainText('Musterkreis')
  await expect(page.locator('article')).toContainText(AHORN.office)
  await expect(page.getByText(said('de', 'regions:prompt.text'))).toHaveCount(0)
  await expect(foot(page)).toContainText('Ahornkreis')
})

test('a region goes with all that was kept of it, once nobody looks at it', async ({
  site,
  watched: page,
}) => {
  await openRegions(page, site)
  await settle(page)
  await bring(page, AHORN)
  await bring(page, BIRKE)
  await kept(page, AHORN)
    .getByRole('button', { name: /Ahornkreis.? entfernen$/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: said('de', 'regions:remove.cancel') }).click()
  await expect(kept(page, AHORN)).toBeVisible()
  await kept(page, AHORN)
    .getByRole('button', { name: /Ahornkreis.? entfernen$/ })
    .click()
  await dialog.getByRole('button', { name: said('de', 'regions:remove.confirm') }).click()
  await expect(kept(page, AHORN)).toHaveCount(0)
  await expect.poll(() => databasesOf(page)).toEqual(['anlaufstelle', 'anlaufstelle-birkenkreis'])
  // The embedded region goes like any other, and comes back without a network.
  await kept(page, { code: '' })
    .getByRole('button', { name: /Musterkreis.? entfernen$/ })
    .click()
  await dialog.getByRole('button', { name: said('de', 'regions:remove.confirm') }).click()
  await expect.poll(() => databasesOf(page)).toEqual(['anlaufstelle-birkenkreis'])
  await site.stop()
  await field(page).fill('Musterkreis')
  await page.locator('[data-found=""]').getByRole('button').click()
  await expect(foot(page)).toContainText('Musterkreis')
})

test('a link to an office opens in its region, which a device without it can bring first', async ({
  site,
  watched: page,
  browser,
}) => {
  await openRegions(page, site)
  await settle(page)
  await bring(page, AHORN)
  await page.goto(`${site.url}/directory`)
  await page.getByRole('main').getByRole('link', { name: AHORN.office }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(AHORN.office)
  const data = page.locator('script[type="application/ld+json"]')
  const { url } = JSON.parse((await data.textContent()) ?? '{}') as { url: string }
  expect(url).toContain('/?region=ahornkreis#/office/')
  const device = await browser.newContext()
  const other = await device.newPage()
  await other.goto(url)
  await found(other, AHORN).getByRole('button').click()
  await expect(other.getByRole('heading', { level: 1 })).toContainText(AHORN.office)
  await expect(foot(other)).toContainText('Ahornkreis')
  await device.close()
})

test('a postal code is kept nowhere and sent nowhere', async ({ site, hosts, watched: page }) => {
  const nobodys = '98765'
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')))
  await openRegions(page, site)
  await settle(page)
  await field(page).fill(nobodys)
  await expect(page.getByText(said('de', 'regions:find.none'))).toBeVisible()
  expect(indexOf(hosts.build).some(({ postal_codes }) => postal_codes.includes(nobodys))).toBe(
    false,
  )
  // As a word of its own: it may be a part of some hash.
  const word = new RegExp(`(?<![\\w-])${nobodys}(?![\\w-])`)
  await page.goto(site.url)
  await expect(foot(page)).toContainText('Musterkreis')
  expect(JSON.stringify(await dump(page))).not.toMatch(word)
  for (const request of requests) expect(request).not.toMatch(word)
})

test.describe('in Arabic', () => {
  test('regions are found, kept and shown, right to left', async ({ site, watched: page }) => {
    await openRegions(page, site, 'ar')
    await settle(page)
    // Digits of an Arabic keyboard are digits.
    await field(page).fill('٠٠٠١١')
    await expect(found(page, AHORN)).toContainText('مقاطعة أهورن')
    expect(await everyCheck(page, 'ar', 24)).toEqual([])
    await found(page, AHORN).getByRole('button').click()
    await expect(kept(page, AHORN)).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(foot(page)).toContainText('مقاطعة أهورن')
    await page.goto(`${site.url}/?lang=ar`)
    await expect(head(page)).toContainText('مقاطعة أهورن')
    expect(await everyCheck(page, 'ar', 24)).toEqual([])
  })
})

oneRegion('an app of one region says nothing of others', async ({ site, watched: page }) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: said('de', 'regions:link.change') })).toHaveCount(0)
  await expect(page.getByText(said('de', 'regions:privacy'))).toHaveCount(0)
  await expect(head(page)).not.toContainText('Musterkreis')
  await page.goto(`${site.url}/settings/region`)
  await expect(page.getByText(said('de', 'common:notFound.title'))).toBeVisible()
  expect(existsSync(join(site.folder, 'regions.json'))).toBe(false)
  expect(readFileSync(join(site.folder, '_headers'), 'utf8')).toContain("connect-src 'self';")
})
