import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import german from '../../locales/de/desk.json' with { type: 'json' }
import { readFeed } from '../../src/publish/cli/read-feed.ts'
import { axe, lost } from './checks.ts'
import { expect, test } from './site.ts'

/** Compiling the region's hours takes a while on a slow machine. */
const CHECKED = { timeout: 120_000 }

/** Musterkreis' workbook as a folder of its own, one cell of it changed. */
function aWorkbook(change: { sheet: string; from: string; to: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-desk-'))
  for (const name of readdirSync('src/demo', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(csv|geojson|pdf|png|jpg|txt)$/.test(name)) continue
    const bytes = readFileSync(join('src/demo', name))
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const changed =
      name === `${change.sheet}.csv`
        ? Buffer.from(bytes.toString('utf8').replace(change.from, change.to))
        : bytes
    writeFileSync(path, changed)
  }
  return folder
}

const openFolder = (page: Page, folder: string): Promise<void> =>
  page.locator('input[type=file]').nth(1).setInputFiles(folder)

test('a workbook becomes a signed feed, offline: opened, checked, corrected, kept, signed', async ({
  site,
  watched: page,
}) => {
  test.slow()
  const folder = aWorkbook({ sheet: 'locations', from: '43121', to: '4312' })
  await page.goto(`${site.url}/desk/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.title)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  expect(await axe(page)).toEqual([])
  await site.stop()
  await page.reload()
  await openFolder(page, folder)
  const problem = page.locator('[data-problem=bad-postal-code]')
  await expect(problem).toHaveCount(1, CHECKED)
  await expect(problem).toContainText('locations')
  await expect(page.getByRole('heading', { name: /Unterschreiben/ })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await problem.getByRole('textbox').fill('43121')
  await problem.getByRole('textbox').press('Enter')
  await expect(page.getByText(german.check.clean)).toBeVisible(CHECKED)

  // The page goes in the middle of it: what was corrected is still there.
  await page.reload()
  await page.getByRole('button', { name: german.open.takeUp }).click()
  await expect(page.getByText(german.check.clean)).toBeVisible(CHECKED)
  const corrected = page.waitForEvent('download')
  await page.getByRole('button', { name: german.check.save }).click()
  const workbook = unzipSync(readFileSync(await (await corrected).path()))
  const before = readFileSync(join(folder, 'locations.csv'), 'utf8')
  expect(Buffer.from(workbook['locations.csv'] ?? []).toString('utf8')).toBe(
    before.replace('4312,', '43121,'),
  )

  const made = page.waitForEvent('download')
  await page.getByRole('button', { name: german.sign.newKey }).click()
  expect((await made).suggestedFilename()).toBe('region.key.json')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await lost(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  // What is published cannot be asked: nothing is signed onto something unknown.
  await page.getByRole('button', { name: german.sign.zip }).click()
  await expect(page.getByText(german.failures.unreachable)).toBeVisible()
})

test('the feed of the desk is what a tablet takes, gzip beside it', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await page.goto(`${site.url}/desk/`)
  await openFolder(page, aWorkbook({ sheet: 'region', from: 'musterkreis', to: 'neukreis' }))
  await expect(page.getByText(german.check.clean)).toBeVisible(CHECKED)
  await page.getByRole('button', { name: german.sign.newKey }).click()
  await expect(page.getByText(german.sign.keyReady)).toBeVisible()
  // Another region is published beside this desk.
  await page.getByRole('button', { name: german.sign.zip }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'neukreis' })).toBeVisible()
  await page.route('**/feed/*', (route) => route.fulfill({ status: 404, body: '' }))
  const given = page.waitForEvent('download')
  await page.getByRole('button', { name: german.sign.zip }).click()
  const feed = mkdtempSync(join(tmpdir(), 'anlaufstelle-feed-'))
  const files = unzipSync(readFileSync(await (await given).path()))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(feed, path)), { recursive: true })
    writeFileSync(join(feed, path), bytes)
  }
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['release.jws.json.gz', 'root.1.jws.json']),
  )
  const taken = await readFeed(feed, Date.now())
  expect(taken).toMatchObject({ ok: true, value: { region: { code: 'neukreis' } } })
})
