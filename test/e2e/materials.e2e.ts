import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { everyCheck } from './checks.ts'
import { launchWholeChromium } from './chromium.ts'
import { button, expect, settle, test } from './site.ts'

test.use({ launchOptions: launchWholeChromium() })

const TEXT = 'termin-jobcenter'
const LEAFLET = 'Ihr erster Termin im Jobcenter'

/** The line of one file: of a leaflet by its title, in a language by its name. */
const fileOf = (page: Page, title: string, language: string): Locator =>
  page
    .locator('main li', { has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
    .locator('[data-material]', { hasText: language })

const inside = (file: Locator, key: string): Locator =>
  file.getByRole('button', { name: said('de', `materials:${key}`), exact: true })

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await (await caches.open('materials')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })

async function openMaterials(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/offers/materials`)
  await settle(page)
  await expect(page.locator('[data-material]').first()).toBeVisible()
}

async function keep(file: Locator): Promise<string> {
  await inside(file, 'keep').click()
  await expect(file).toHaveAttribute('data-state', 'kept')
  return (await file.getByRole('link').getAttribute('href')) ?? ''
}

async function opened(context: BrowserContext, open: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), open()])
  await tab.waitForLoadState()
  return tab
}

test('a leaflet that is kept opens, prints and is saved with the server gone, until it is removed', async ({
  site,
  watched: page,
  context,
}) => {
  const printed: string[] = []
  await context.exposeFunction('notePrint', (address: string) => printed.push(address))
  await context.addInitScript(() => {
    window.print = () =>
      (window as unknown as { notePrint: (address: string) => void }).notePrint(location.pathname)
  })
  await openMaterials(page, site.url)
  const file = fileOf(page, LEAFLET, 'Deutsch')
  const address = await keep(file)
  // Who pressed "load" goes on from the line that has it.
  await expect(file.getByRole('link')).toBeFocused()
  const pdf = fileOf(page, 'Erste Schritte im Musterkreis', 'Arabisch')
  const pdfAddress = await keep(pdf)
  await expect(page.getByRole('status').first()).toContainText(/2.*von.*7/)

  await site.stop()
  await expect(fetch(site.url)).rejects.toThrow()
  await page.reload()
  await expect(file).toHaveAttribute('data-state', 'kept')

  const tab = await opened(context, () => file.getByRole('link').click())
  expect(new URL(tab.url()).pathname).toBe(address)
  await expect(tab.locator('body')).toContainText('Bitte bringen Sie mit')
  expect(await tab.evaluate(() => document.contentType)).toBe('text/plain')
  const answer = await tab.evaluate(async (path) => {
    const { headers } = await fetch(path)
    return [headers.get('X-Content-Type-Options'), headers.get('Content-Disposition')]
  }, address)
  expect(answer).toEqual([
    'nosniff',
    `inline; filename*=UTF-8''${encodeURIComponent(LEAFLET)}%20%28de%29.txt`,
  ])
  await tab.close()
  const viewer = await opened(context, () => pdf.getByRole('link').click())
  expect(await viewer.evaluate(() => document.contentType)).toBe('application/pdf')
  await viewer.close()

  const paper = await opened(context, () => inside(file, 'print').click())
  await expect.poll(() => printed).toEqual([address])
  await paper.close()
  const sheet = await opened(context, () => inside(pdf, 'print').click())
  await expect.poll(() => printed).toEqual([address, pdfAddress])
  await sheet.close()
  const [saved] = await Promise.all([page.waitForEvent('download'), inside(file, 'save').click()])
  expect(saved.suggestedFilename()).toBe(`${LEAFLET} (de).txt`)
  expect(readFileSync(await saved.path(), 'utf8')).toBe(
    readFileSync(`src/demo/material/${TEXT}.de.txt`, 'utf8'),
  )

  await inside(file, 'free').click()
  await expect(file).toHaveAttribute('data-state', 'absent')
  expect(await keptAddresses(page)).toEqual([pdfAddress])
  // The address is a page of the guide again.
  await page.goto(site.url + address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'common:notFound.title'),
  )
})

test('a device that can share hands the checked file on', async ({ site, watched: page }) => {
  await page.addInitScript(() => {
    const shared = ((window as unknown as { shared: unknown[] }).shared = [])
    navigator.canShare = () => true
    navigator.share = async ({ files = [] } = {}) => {
      const [file] = files
      shared.push([file?.name, file?.type, await file?.text()] as never)
    }
  })
  await openMaterials(page, site.url)
  const file = fileOf(page, LEAFLET, 'Arabisch')
  await keep(file)
  await inside(file, 'share').click()
  const text = readFileSync(`src/demo/material/${TEXT}.ar.txt`, 'utf8')
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared))
    .toEqual([['موعدك الأول لدى Jobcenter (ar).txt', 'text/plain', text]])
})

test('other bytes than published are refused, and nothing of them is kept', async ({
  site,
  watched: page,
}) => {
  await openMaterials(page, site.url)
  const other = fileOf(page, LEAFLET, 'Arabisch')
  const otherAddress = await keep(other)
  const text = readFileSync(`src/demo/material/${TEXT}.de.txt`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(text)))
  const name = `${Buffer.from(hash).toString('hex')}.txt`
  const forged = Buffer.from(text)
  forged.writeUInt8(forged.readUInt8(0) ^ 1, 0)
  writeFileSync(join(site.folder, 'feed/material', name), forged)

  const file = fileOf(page, LEAFLET, 'Deutsch')
  await inside(file, 'keep').click()
  await expect(file.getByRole('alert')).toHaveText(said('de', 'materials:failure.hash-differs'))
  await expect(file).toHaveAttribute('data-state', 'absent')
  expect(await keptAddresses(page)).toEqual([otherAddress])

  // Half of it is no better.
  writeFileSync(join(site.folder, 'feed/material', name), text.subarray(0, 20))
  await inside(file, 'keep').click()
  await expect(file.getByRole('alert')).toHaveText(said('de', 'materials:failure.truncated'))
  // Without a network it says that; what is kept is still there.
  await site.stop()
  await inside(file, 'keep').click()
  await expect(file.getByRole('alert')).toHaveText(said('de', 'materials:failure.unreachable'))
  await expect(other).toHaveAttribute('data-state', 'kept')
  expect(await keptAddresses(page)).toEqual([otherAddress])
  // Back again, it comes.
  rmSync(join(site.folder, 'feed/material', name))
  await site.start()
  await inside(file, 'keep').click()
  await expect(file).toHaveAttribute('data-state', 'kept')
})

test('all of one language at once, stopped half-way, and all removed again', async ({
  site,
  watched: page,
}) => {
  await openMaterials(page, site.url)
  await page.getByRole('group').getByRole('button', { name: 'Arabisch' }).click()
  await expect(page).toHaveURL(/\?language=ar$/)
  await expect(page.locator('[data-material]')).toHaveCount(2)
  // The first comes, the second never does.
  await page.route('**/feed/material/*.txt', () => undefined)
  await page.getByRole('button', { name: /^Alle in dieser Sprache laden/ }).click()
  await expect(page.locator('[data-state=kept]')).toHaveCount(1)
  await expect(page.getByRole('progressbar')).toHaveCount(1)
  await button(page, 'de', 'materials:cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.unroute('**/feed/material/*.txt')
  await page.getByRole('button', { name: /^Alle in dieser Sprache laden/ }).click()
  await expect(page.locator('[data-state=kept]')).toHaveCount(2)
  // The filter is part of the address; what is kept is not.
  await page.reload()
  await expect(page.locator('[data-state=kept]')).toHaveCount(2)
  await button(page, 'de', 'materials:freeAll.open').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said('de', 'materials:freeAll.confirm') })
    .click()
  await expect(page.locator('[data-state=kept]')).toHaveCount(0)
  expect(await keptAddresses(page)).toEqual([])
})

test('a new release: a renewed leaflet says so and is fetched on wish, a withdrawn one is gone', async ({
  site,
  watched: page,
}) => {
  await openMaterials(page, site.url)
  const renewed = fileOf(page, LEAFLET, 'Deutsch')
  const before = await keep(renewed)
  const poster = fileOf(page, 'Notrufe (Aushang)', 'Deutsch')
  await keep(poster)

  const workbook = mkdtempSync(join(tmpdir(), 'workbook-'))
  cpSync('src/demo', workbook, { recursive: true })
  writeFileSync(join(workbook, `material/${TEXT}.de.txt`), 'Bitte klingeln Sie zweimal.\n')
  const sheet = join(workbook, 'materials.csv')
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^notrufe-de.*\n/m, ''))
  const now = new Date(Date.now() + 86_400_000).toISOString().slice(0, 19) + 'Z'
  const feed = join(site.folder, 'feed')
  const options = ['--key', 'src/demo/public-demo-key.json', '--out', feed, '--now', now]
  execFileSync('npx', ['tsx', 'src/publish/cli/main.ts', 'build', workbook, ...options])
  rmSync(workbook, { recursive: true })
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible()
  await expect.poll(() => keptAddresses(page)).toEqual([before])

  await page.goto(`${site.url}/offers/materials`)
  await expect(renewed).toHaveAttribute('data-state', 'outdated')
  await expect(renewed).toContainText(said('de', 'materials:outdated'))
  await expect(renewed.getByRole('link')).toHaveAttribute('href', before)
  await expect(poster).toHaveCount(0)
  await inside(renewed, 'update').click()
  await expect(renewed).toHaveAttribute('data-state', 'kept')
  const [after] = await keptAddresses(page)
  expect(after).not.toBe(before)
  expect(await keptAddresses(page)).toHaveLength(1)
  await page.goto(site.url + (after ?? ''))
  await expect(page.locator('body')).toContainText('klingeln Sie zweimal')
})

const MAPPED: readonly LanguageCode[] = ['de', 'ar']

for (const language of MAPPED)
  test(`map, directions and materials in ${language}: by keyboard, and without a fault to the checks`, async ({
    site,
    watched: page,
  }) => {
    const clean = async (): Promise<void> =>
      expect(await everyCheck(page, language, 24)).toEqual([])
    await page.goto(`${site.url}/directory/map?lang=${language}`)
    await settle(page)
    const map = page.locator('svg[role=group]')
    await expect(map).toHaveAccessibleName(/Musterkreis/)
    const groups = map.getByRole('button')
    await expect(groups.first()).toBeVisible()
    const names = await groups.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))
    expect(names.join()).toMatch(language === 'ar' ? /ليندنتال/ : /Lindental\W+21 Stellen/)
    await clean()

    await groups.first().focus()
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { name: said(language, 'materials:map.near') })
    await expect(heading).toBeFocused()
    const offices = map.getByRole('link')
    await expect(offices.first()).toBeVisible()
    await clean()
    await offices.first().focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/directory\/[0-9a-f-]{36}/)

    const app = page.getByRole('link', { name: said(language, 'materials:directions.app') })
    await expect(app).toHaveAttribute('href', /^geo:51\.\d+,8\.\d+\?q=51\.\d+,8\.\d+\(.+\)$/)
    const web = page.getByRole('link', { name: said(language, 'materials:directions.web') })
    await expect(web).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\//)
    await expect(web).toHaveAttribute('rel', 'noreferrer')
    await expect(web).toHaveAttribute('target', '_blank')
    await clean()

    await page.goto(`${site.url}/offers/materials?lang=${language}`)
    await page.locator('[data-material] button').first().click()
    await expect(page.locator('[data-state=kept]')).toHaveCount(1)
    // The reader's own language stands first.
    await expect(page.locator('[data-material] strong bdi').first()).toHaveText(
      language === 'ar' ? 'العربية' : 'Deutsch',
    )
    await clean()
  })
