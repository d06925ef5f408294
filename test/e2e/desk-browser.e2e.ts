import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import german from '../../locales/de/desk.json' with { type: 'json' }
import english from '../../locales/en/desk.json' with { type: 'json' }
import { said } from '../language/texts.ts'
import { expect, test } from './site.ts'
import { denyEverything } from './storage.ts'

test('a browser that denies the desk all storage shows it, in the language that is chosen', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage({ serviceWorkers: 'block', locale: 'de-DE' })
  await page.addInitScript(denyEverything)
  await page.goto(`${site.url}/desk/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.title)
  await page.getByRole('combobox').first().selectOption('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.title)
  await page.close()
})

test('a browser that is too old for the desk is told so', async ({ site, watched: page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))
  await page.goto(`${site.url}/desk/`)
  await page.waitForURL(`${site.url}/desk/old-browser.html`)
  await expect(page.getByRole('alert')).toContainText(said('de', 'browser:old.title'))
  await expect(page.getByRole('alert')).toContainText(
    said('de', 'browser:old.missing', { name: 'Web Locks' }),
  )
  await expect(page.locator('#root')).toHaveCount(0)
})

test('every file that the desk keeps is told by its hash, so that no login page is kept in its place', ({
  site,
}) => {
  const desk = join(site.folder, 'desk')
  const worker = readFileSync(join(desk, 'service-worker.js'), 'utf8')
  const [list = ''] = /\[\{[^\]]*integrity[^\]]*\]/.exec(worker) ?? []
  const entries = [...list.matchAll(/\{([^}]*)\}/g)].map(([, entry = '']) => ({
    url: /"?url"?:\s*["'`]([^"'`]*)/.exec(entry)?.[1] ?? '',
    integrity: /"?integrity"?:\s*["'`]([^"'`]*)/.exec(entry)?.[1],
  }))
  expect(entries.map(({ url }) => url)).toContain('index.html')
  for (const { url, integrity } of entries) {
    const path = url.startsWith('/') ? join(site.folder, url) : join(desk, url)
    const hash = createHash('sha256').update(readFileSync(path)).digest('base64')
    expect(integrity, url).toBe(`sha256-${hash}`)
  }
})
