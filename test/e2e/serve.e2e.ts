import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowOf } from '../publish/a-workbook.ts'
import { runFeed, writeWorkbookTo } from '../publish/cli/run-feed.ts'
import { said } from '../language/texts.ts'
import { axe, strayWords } from './checks.ts'
import { expect, settle, test } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-preview-e2e-'))
const at = (name: string): string => join(folder, name)
const NAME = 'Beratung <b>für alle</b>'
let child: ChildProcess | undefined

test.beforeAll(() => {
  runFeed(['keygen', '--out', at('key.json')])
  const now = Date.now()
  for (const [hoursAgo, changes] of [
    [2, {}],
    [
      1,
      {
        services: [
          { ...rowOf('services'), 'name.de': NAME, 'name.ar': 'مشورة للجميع', minimum_age: '18' },
          { ...rowOf('services'), id: 'neu', 'name.de': 'Neues Angebot' },
        ],
        notices: undefined,
      },
    ],
  ] as const) {
    writeWorkbookTo(at('region'), changes)
    const moment = new Date(now - hoursAgo * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z')
    const words = ['build', at('region'), '--key', at('key.json'), '--out', at('feed')]
    const built = runFeed([...words, '--now', moment])
    if (built.code !== 0) throw new Error(built.err)
  }
})
test.afterAll(() => {
  child?.kill('SIGINT')
  rmSync(folder, { recursive: true })
})

/** Starts the preview as a coordinator does; `dist/` trusts Musterkreis, so that the guide is built for this region. */
async function preview(): Promise<string> {
  const words = ['src/publish/cli/main.ts', 'serve', at('feed'), '--lang', 'de']
  child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  for await (const text of child.stdout ?? []) {
    out += String(text)
    if (out.includes('Strg+C')) break
  }
  return /http:\/\/localhost:\d+/.exec(out)?.[0] ?? ''
}

test('the preview shows a region before it is published, and what it changes', async ({
  watched: page,
}) => {
  const url = await preview()
  await page.goto(url)
  await settle(page)
  await page.goto(`${url}/directory`)
  await expect(page.getByText('MBE Lindental').first()).toBeVisible()
  await expect(page.getByText(said('de', 'common:app.name')).first()).toBeVisible()

  // The service worker of the guide is there by now, and leaves the page alone.
  await page.goto(`${url}/feed/changes`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kreis Lindental: Was sich geändert hat',
  )
  for (const heading of ['NEU: 1', 'GEÄNDERT: 1', 'ENTFALLEN: 1'])
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: NAME })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Mindestalter' })
  await expect(row.getByRole('deletion')).toHaveText('keine Angabe')
  await expect(row.getByRole('insertion')).toHaveText('18')
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
  }
  expect(await strayWords(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Zum Leitfaden mit diesen Daten' }).click()
  await expect(page).toHaveURL(`${url}/`)
  expect(readFileSync(at('feed/CHANGES.txt'), 'utf8')).toContain(NAME)
})
