/**
 * `npm run bench`: the directory in a real browser, with as many records as asked for (`--records 2000`), on what
 * `npm run build` made. Prints one table and writes it as JSON; times are of this machine, at its load of the moment.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/chromium.ts'
import { openSite } from '../e2e/server.ts'
import { grownRegion, publishTo } from './grown-region.ts'

/** Typed letter by letter: each letter is a question of its own. */
const WORDS = ['beratung', 'schulden', 'Hartz IV', 'Pfenigkraut', '43101', '4710', 'ديون']
const FLING_MS = 5000
const SMOOTH_MS = 32
/** Between two choices: longer than an answer takes. */
const PAUSE_MS = 250

const { values } = parseArgs({
  options: { records: { type: 'string', multiple: true, default: ['2000', '20000'] } },
})

/** Notes when each question left the page and when its answer came: what the worker took, and the way there and back. */
function watchQuestions(): void {
  const times: number[] = []
  Object.assign(window, { times })
  const post = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown) => void
  const asked = new Map<number, number>()
  const listening = new WeakSet<Worker>()
  Worker.prototype.postMessage = function (this: Worker, message: { number?: number }) {
    if (typeof message.number === 'number') {
      asked.set(message.number, performance.now())
      if (!listening.has(this)) {
        listening.add(this)
        this.addEventListener(
          'message',
          ({ data }: MessageEvent<{ number?: number; answer?: unknown }>) => {
            const began = asked.get(data.number ?? -1)
            if (began !== undefined && data.answer) times.push(performance.now() - began)
          },
        )
      }
    }
    Reflect.apply(post, this, [message])
  }
}

const answers = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0))

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

interface Row {
  readonly records: number
  readonly what: string
  readonly median: number
  readonly most: number
  readonly of: number
}

async function measure(records: number): Promise<Row[]> {
  const site = await openSite()
  await publishTo(join(site.folder, 'feed'), grownRegion(records))
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  })
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'de-DE' })
  await page.addInitScript(watchQuestions)
  const rows: Row[] = []
  const note = (what: string, times: readonly number[]): void => {
    rows.push({ records, what, median: median(times), most: Math.max(...times), of: times.length })
  }
  const count = (what: string, of: number): void => {
    rows.push({ records, what, median: NaN, most: NaN, of })
  }
  try {
    await page.goto(`${site.url}/settings`)
    await page.getByText('Die Daten sind aktuell.').waitFor({ timeout: 300_000 })
    await page.goto(`${site.url}/directory`)
    await page.locator('main li article').first().waitFor({ timeout: 300_000 })
    // The first answer orders everything; it is paid once.
    await page.waitForTimeout(2000)
    note('first answer, index and all', await answers(page))
    for (const word of WORDS) {
      await page.getByRole('searchbox').fill('')
      await page.waitForTimeout(300)
      await answers(page)
      await page.getByRole('searchbox').pressSequentially(word, { delay: 150 })
      await page.waitForTimeout(500)
      note(`keystroke: ${word}`, await answers(page))
    }
    await page.getByRole('searchbox').fill('')
    await page.waitForTimeout(1000)
    await answers(page)
    await chooseEach(page)
    note('filter, with all counts', await answers(page))
    const { frames, blank } = await fling(page)
    note('frame while scrolling 5 s', frames)
    const late = frames.filter((frame) => frame > SMOOTH_MS)
    count(`frames over ${SMOOTH_MS} ms`, late.length)
    count('frames with a row still blank', blank)
  } finally {
    await browser.close()
    await site.remove()
  }
  return rows
}

/** Every option of the filters, chosen and given back: pills and lists. */
async function chooseEach(page: Page): Promise<void> {
  const pills = page.locator('aside fieldset button')
  for (let at = 0; at < (await pills.count()); at++)
    for (let tap = 0; tap < 2; tap++) {
      await pills.nth(at).click()
      await page.waitForTimeout(PAUSE_MS)
    }
  for (const menu of await page.locator('aside select[data-chosen]').all())
    for (const index of [1, 0]) {
      await menu.selectOption({ index })
      await page.waitForTimeout(PAUSE_MS)
    }
}

/** The time from frame to frame while the list is pushed through, in milliseconds, and in how many of them a row was blank. */
async function fling(page: Page): Promise<{ frames: number[]; blank: number }> {
  await page.evaluate((lasts) => {
    const seen = { frames: [] as number[], blank: 0 }
    Object.assign(window, { seen })
    const began = performance.now()
    let before = began
    // Methods, not named arrow functions: those are compiled to calls of what the page does not have.
    const watch = {
      isBlank(row: Element): boolean {
        const { top, bottom } = row.getBoundingClientRect()
        return bottom > 0 && top < innerHeight && !row.querySelector('article')
      },
      step(now: number): void {
        seen.frames.push(now - before)
        before = now
        const rows = [...document.querySelectorAll('main li[data-index]')]
        if (rows.some((row) => watch.isBlank(row))) seen.blank++
        if (now - began < lasts) requestAnimationFrame((next) => watch.step(next))
      },
    }
    requestAnimationFrame((now) => watch.step(now))
  }, FLING_MS)
  const until = Date.now() + FLING_MS
  while (Date.now() < until) {
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(30)
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number[]; blank: number } }
    return { ...seen, frames: seen.frames.slice(1) }
  })
}

const rows: Row[] = []
for (const records of values.records) rows.push(...(await measure(Number(records))))
const ms = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(1))
console.log('| records | what | median ms | most ms | of |\n|---|---|---|---|---|')
for (const { records, what, median, most, of } of rows)
  console.log(`| ${records} | ${what} | ${ms(median)} | ${ms(most)} | ${of} |`)
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench.json', JSON.stringify(rows, undefined, 2))
