import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { monthsAfter } from '../../src/catalogue/calendar-date.ts'
import { readCounts } from '../../src/catalogue/counts-file.ts'
import { rangeText } from '../../src/catalogue/shown-count.ts'
import { instantOf, wallClock } from '../../src/hours/berlin.ts'
import { formatCalendarMonth } from '../../src/language/format.ts'
import { said } from '../language/texts.ts'
import { runFeed } from '../publish/cli/run-feed.ts'
import { openHandOut, saved } from './hand-out.ts'
import { apartFromCounts, dump } from './kept.ts'
import { print } from './paper.ts'
import type { Site } from './server.ts'
import { button, consult, expect, type Said, settle, test } from './site.ts'

/** The 15th of the next month: the month stays the same whatever the hour of the test. */
const DAY = `${monthsAfter(wallClock(Date.now()).date, 1).slice(0, 7)}-15`
const MONTH = DAY.slice(0, 7)
const MONTH_NAME = formatCalendarMonth('de', MONTH)

const CLIENT = {
  language: 'de',
  age: '34',
  needs: ['sprache'],
  benefits: 'sgb2',
} as const satisfies Said

/** Searches for what nobody offers, each in other words; they must not be found again anywhere. */
const IN_VAIN = ['quarzit', 'wyvern', 'zxylophon', 'vexierbild', 'kyffhäuser', 'jxquotient']

const evaluation = (key: string): string => said('de', `evaluation:${key}`)

/** A device whose clock the test moves. */
async function begin(page: Page, site: Site): Promise<void> {
  await page.clock.install({ time: instantOf(DAY, 9 * 60 + 17) })
  await page.goto(site.url)
  await settle(page)
}

const go = (page: Page, place: 'consultation' | 'directory'): Promise<void> =>
  page.getByRole('link', { name: said('de', `common:nav.${place}`), exact: true }).click()

/** From the client's language to the printed slip, and to the end. */
async function advise(page: Page): Promise<void> {
  await go(page, 'consultation')
  await consult(page, CLIENT)
  await openHandOut(page, 'de')
  await button(page, 'de', 'handout:print').click()
  await button(page, 'de', 'common:action.end').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: said('de', 'consultation:end.confirm') }).click()
}

async function searchInVain(page: Page, words: readonly string[]): Promise<void> {
  await go(page, 'directory')
  for (const word of words) {
    await page.getByRole('searchbox').fill(word)
    await expect(page.getByText(said('de', 'directory:empty'))).toBeVisible()
    // Until nobody is typing on.
    await page.clock.fastForward('00:03')
    await page.getByRole('searchbox').fill('')
    await expect(page.locator('main li article').first()).toBeVisible()
  }
}

/** The way that needs no vault. */
async function openEvaluation(page: Page): Promise<void> {
  await page.getByRole('link', { name: said('de', 'common:nav.settings'), exact: true }).click()
  await page.getByRole('link', { name: said('de', 'settings:privacy.counts') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evaluation('title'))
}

/** What the screen says of the month: answers, hand-outs, searches in vain; nothing where nothing was counted. */
async function counted(page: Page): Promise<readonly string[]> {
  const table = page
    .locator('[data-numbers=exact]')
    .getByRole('table', { name: evaluation('table.byMonth') })
  const month = page.getByRole('rowheader', { name: MONTH_NAME, exact: true })
  return table.getByRole('row').filter({ has: month }).getByRole('cell').allInnerTexts()
}

const saveCounts = async (page: Page): Promise<string> =>
  (await saved(page, page.getByRole('button', { name: evaluation('export.csv') }))).text

/** What is counted in a device's file, as it leaves the device. */
function inFile(text: string): string[] {
  const read = readCounts(text)
  if (!read.ok) throw new Error(read.error.code)
  return read.value.months.flatMap(({ month, cells }) =>
    cells.map(({ counted: { what }, range }) => `${month} ${what} ${rangeText(range)}`),
  )
}

test('a month is told exactly on its device, small numbers as "< 5" outside it, and two devices are added up', async ({
  site,
  watched: page,
  browser,
}) => {
  test.slow()
  await begin(page, site)
  await advise(page)
  await advise(page)
  await searchInVain(page, IN_VAIN)
  await openEvaluation(page)
  await expect.poll(() => counted(page)).toEqual(['2', '2', '6'])
  const file = await saveCounts(page)
  expect(inFile(file)).toEqual([
    `${MONTH} answer < 5`,
    `${MONTH} handout < 5`,
    `${MONTH} search-without-result 6`,
  ])
  const paper = (await print(page)).flatMap(({ runs }) => runs).join('')
  const inked = paper.normalize('NFKC').replace(/\s/g, '')
  const month = MONTH_NAME.replace(/\s/g, '')
  expect(inked).toContain(`${month}<5<56`)
  expect(inked).not.toContain(`${month}226`)

  // A month, a random id and numbers: no day, no hour, no word.
  await apartFromCounts(page)
  const { databases } = (await dump(page)) as { databases: Record<string, string> }
  const [months] = JSON.parse(databases['anlaufstelle/counts'] ?? '') as [string[]]
  expect(months).toEqual([MONTH])
  const kept = JSON.stringify(await dump(page))
  for (const word of IN_VAIN) expect(kept + file).not.toContain(word)

  const other = await (await browser.newContext()).newPage()
  await begin(other, site)
  await advise(other)
  await searchInVain(other, IN_VAIN.slice(0, 1))
  await openEvaluation(other)
  await expect.poll(() => counted(other)).toEqual(['1', '1', '1'])
  expectSum(file, await saveCounts(other))
  await other.context().close()
})

/** Adds the files up as a coordinator does; of one given twice nothing is added. */
function expectSum(...files: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-counts-'))
  const paths = files.map((text, n) => {
    const path = join(folder, `device-${n}.csv`)
    writeFileSync(path, text)
    return path
  })
  const sum = runFeed(['import', 'counts', ...paths, '--json'])
  const twice = runFeed(['import', 'counts', ...paths, ...paths.slice(0, 1)])
  rmSync(folder, { recursive: true })
  expect(sum).toMatchObject({ code: 0 })
  expect(JSON.parse(sum.out)).toMatchObject({
    region: 'musterkreis',
    files: 2,
    totals: [
      { what: 'answer', at_least: 2, at_most: 8 },
      { what: 'handout', at_least: 2, at_most: 8 },
      { what: 'search-without-result', at_least: 7, at_most: 10 },
    ],
  })
  expect(twice).toMatchObject({ code: 2, out: '' })
}

test('counts are reset and brought back; switched off, nothing is counted', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await begin(page, site)
  await searchInVain(page, IN_VAIN.slice(0, 1))
  await openEvaluation(page)
  await expect.poll(() => counted(page)).toEqual(['0', '0', '1'])
  await page.getByRole('button', { name: evaluation('reset.action') }).click()
  await expect(page.getByText(evaluation('reset.done'))).toBeVisible()
  await expect(page.getByText(evaluation('empty'))).toBeVisible()
  expect(await counted(page)).toEqual([])
  await button(page, 'de', 'common:action.undo').click()
  await expect.poll(() => counted(page)).toEqual(['0', '0', '1'])

  const toggle = page.getByRole('switch', { name: evaluation('switch.label') })
  await toggle.uncheck()
  await expect(page.getByText(evaluation('switch.off'))).toBeVisible()
  await advise(page)
  await searchInVain(page, IN_VAIN.slice(1, 2))
  await openEvaluation(page)
  await expect(toggle).not.toBeChecked()
  await expect.poll(() => counted(page)).toEqual(['0', '0', '1'])
  await toggle.check()
  await searchInVain(page, IN_VAIN.slice(2, 3))
  await openEvaluation(page)
  await expect.poll(() => counted(page)).toEqual(['0', '0', '2'])
})
