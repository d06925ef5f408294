import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchFor } from './directory-page.ts'
import { consult, expect, settle, test } from './site.ts'

const feed = (...args: readonly string[]): string =>
  execFileSync('npx', ['tsx', 'src/publish/cli/main.ts', ...args], { encoding: 'utf8' })

const DEMO_KEY = 'src/demo/public-demo-key.json'
/** Later than any build of this run, so that the release is newer than the embedded one. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 19) + 'Z'

test('a newer release is taken in by hand, and shown at once', async ({ site, watched: page }) => {
  const workbook = mkdtempSync(join(tmpdir(), 'workbook-'))
  cpSync('src/demo', workbook, { recursive: true })
  const region = join(workbook, 'region.csv')
  writeFileSync(region, readFileSync(region, 'utf8').replace('Musterkreis', 'Musterkreis Zwei'))
  await page.goto(`${site.url}/settings`)
  await settle(page)
  feed(
    'build',
    workbook,
    '--key',
    DEMO_KEY,
    '--out',
    join(site.folder, 'feed'),
    '--now',
    tomorrow(),
  )
  rmSync(workbook, { recursive: true })
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).click()
  await expect(page.getByText('Die Daten sind aktuell.')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Musterkreis Zwei')
})

test('a release by another key is refused with its reason; the last good data stay', async ({
  site,
  watched: page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'attacker-'))
  const key = join(folder, 'key.json')
  feed('keygen', '--out', key)
  feed('build', 'src/demo', '--key', key, '--out', join(folder, 'feed'), '--now', tomorrow())
  await page.goto(`${site.url}/settings`)
  await settle(page)
  cpSync(join(folder, 'feed'), join(site.folder, 'feed'), { recursive: true })
  rmSync(folder, { recursive: true })
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).click()
  await expect(page.getByText(/Die Unterschrift der Region fehlt oder stimmt nicht/)).toBeVisible()
  await expect(page.getByText(/Sie sehen weiter die letzten guten Daten/)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Musterkreis')
  // The refusal is still told after a new start.
  await page.reload()
  await expect(page.getByText(/Die Unterschrift der Region fehlt oder stimmt nicht/)).toBeVisible()
})

test('data past their date are still shown, and every answer says so', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  // Two years later, on a device that never saw a network again.
  await site.stop()
  await page.clock.setFixedTime(new Date(Date.now() + 2 * 365 * 86_400_000))
  await page.reload()
  await expect(page.getByRole('contentinfo')).toContainText('gelten nicht mehr')
  await consult(page, { language: 'de', age: '34', needs: ['sprache'], benefits: 'none' })
  await expect(page.getByRole('alert')).toContainText('rufen Sie vor dem Weg an')
  // Past the horizon nobody knows the hours: unknown, never guessed.
  await expect(page.locator('[data-service] [data-state]').first()).toHaveAttribute(
    'data-state',
    'unknown',
  )
})

test('offices of Berlin from OpenStreetMap run through import, build and sync and show their hours', async ({
  site,
  page,
}) => {
  const overpass = join(
    process.env.ANLAUFSTELLE_SHARED ?? '../shared',
    'data/osm-berlin/offices.json',
  )
  test.skip(!existsSync(overpass), `${overpass} is not here: real data are never committed`)
  const folder = mkdtempSync(join(tmpdir(), 'berlin-'))
  const [workbook, key, out] = ['workbook', 'key.json', 'feed'].map((name) => join(folder, name))
  feed('import', 'osm', overpass, '--out', workbook ?? '')
  feed('keygen', '--out', key ?? '')
  feed('build', workbook ?? '', '--key', key ?? '', '--out', out ?? '')
  // The guide as Berlin would build it: its own root, its own region inside.
  execFileSync('npx', ['vite', 'build', '--outDir', site.folder, '--emptyOutDir', 'false'], {
    env: { ...process.env, ANLAUFSTELLE_FEED: out },
    stdio: 'ignore',
  })
  rmSync(folder, { recursive: true })
  await page.goto(`${site.url}/directory`)
  await searchFor(page, 'Jobcenter Neukölln')
  await page.getByRole('main').getByRole('link', { name: 'Jobcenter Berlin Neukölln' }).click()
  // Of two weeks: one may have a holiday on that day.
  const thursdays = page.getByRole('row', { name: /^Do\./ })
  await expect(thursdays.filter({ hasText: '08:00–18:00' }).first()).toBeVisible()
})
