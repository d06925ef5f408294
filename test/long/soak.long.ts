import type { Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { inRow, publish, rowsOf } from '../e2e/second-release.ts'
import { expect, settle, test } from '../e2e/site.ts'
import { said } from '../language/texts.ts'
import type { Measured } from './heap.ts'
import { heapOf } from './heap.ts'

/** Fewer by hand, to look at the run itself: `SOAK=25`. */
const CONSULTATIONS = Number(process.env.SOAK ?? 500)
/** Two for every five consultations. */
const SYNCS = CONSULTATIONS * 0.4
/**
 * Before anything is compared: every screen was shown, every language read, every worker begun, and what runs often is
 * compiled. Heap snapshots told that a tab grows by the engine's code until then, and by the browser's own lists of timings.
 */
const WARM_UP = 100
/** So many of the syncs bring a newer release; the others find that there is none. */
const RELEASES = 10
/** How much more a tab may hold in the end. */
const SLACK = 1.2

const NEEDS = ['sprache', 'arbeit', 'wohnen-alltag'] as const
const BENEFITS = ['none', 'sgb2', 'sgb3'] as const

test(`${CONSULTATIONS} consultations and ${SYNCS} syncs in one tab leave no more behind than the first`, async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await page.reload()
  await settle(page)
  const heap = await heapOf(page)
  for (let n = 0; n < WARM_UP; n += 1) await consultQuickly(page, n)
  await lookIntoDirectory(page)
  nextRelease(site, 0)
  for (let n = 0; n < 3; n += 1) await syncOnce(page)

  const start = await heap.measure()
  const before = await storageOf(page)
  console.log('after the warm-up', start, before)
  let synced = 0
  for (let n = 0; n < CONSULTATIONS; n += 1) {
    await consultQuickly(page, n)
    while (synced < ((n + 1) * SYNCS) / CONSULTATIONS) {
      if (synced % (SYNCS / RELEASES) === 0) nextRelease(site, synced / (SYNCS / RELEASES) + 1)
      await syncOnce(page)
      synced += 1
    }
    if (n % 50 === 49) {
      await lookIntoDirectory(page)
      console.log(n + 1, 'consultations,', synced, 'syncs:', await heap.measure())
    }
  }
  const end = await heap.measure()
  const after = await storageOf(page)
  console.log('in the end', end, after)

  expectNoMore(end, start)
  const { signed: signedAfter = 0, ...records } = after.records
  const { signed: signedBefore = 0, ...recordsBefore } = before.records
  expect(records).toEqual(recordsBefore)
  // A delta stays beside the snapshot until that is fetched whole again.
  expect(signedAfter).toBeLessThanOrEqual(signedBefore + RELEASES)
  expect(after.usage).toBeLessThan(before.usage * SLACK)
})

function expectNoMore(end: Measured, start: Measured): void {
  expect.soft(end.workers.toSorted()).toEqual(start.workers.toSorted())
  for (const figure of ['heap', 'workerHeap', 'nodes', 'listeners'] as const)
    expect.soft(end[figure], figure).toBeLessThan(start[figure] * SLACK)
  expect.soft(end.documents).toBeLessThanOrEqual(start.documents)
}

/** A newer release of the demo region: a note of an office is changed, then back, and so on. */
function nextRelease(site: { readonly folder: string }, n: number): void {
  const [first] = rowsOf('src/demo', 'locations')
  const change = inRow(first?.id ?? '', (row) => ({
    ...row,
    'transportation.de': `Zufahrt ${n % 2}`,
  }))
  publish(site, { locations: change })
}

const languageOf = (n: number): LanguageCode => LANGUAGE_CODES[n % LANGUAGE_CODES.length] ?? 'de'

/** From the choice of the language to the end, as fast as the page goes; run inside it, where a step costs no message. */
const consultQuickly = (page: Page, n: number): Promise<void> =>
  page.evaluate(
    async ({ language, need, benefits, age, saidEnd }) => {
      const until = async <T extends Element>(find: () => T | null | undefined): Promise<T> => {
        for (const end = Date.now() + 60_000; Date.now() < end;) {
          const found = find()
          if (found) return found
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        throw new Error(`never came: ${String(find)}`)
      }
      const one = (selector: string) => until(() => document.querySelector<HTMLElement>(selector))
      const click = async (selector: string) => (await one(selector)).click()
      await click(`button.tile:has(bdi[lang="${language}"])`)
      for (const digit of age)
        (
          await until(() =>
            [...document.querySelectorAll('button')].find(
              ({ textContent }) => textContent.trim() === digit,
            ),
          )
        ).click()
      await click('button[type=submit]')
      await click(`input[name=need][value=${need}]`)
      await click('button[type=submit]')
      await click(`input[name=benefits][value=${benefits}]`)
      // A finger's tap leads on by itself; this one was none.
      await click('button[type=submit]')
      await until(() =>
        document.querySelector('input[name=benefits]') === null ? document.body : undefined,
      )
      await click('button[type=submit]')
      await one('article')
      const end = await until(() =>
        [...document.querySelectorAll('button')].find(({ textContent }) =>
          textContent.trim().startsWith(saidEnd),
        ),
      )
      end.click()
      await click('dialog .button--primary')
      await one('button.tile')
    },
    {
      language: languageOf(n),
      saidEnd: said(languageOf(n), 'common:action.end'),
      need: NEEDS[n % NEEDS.length] ?? 'sprache',
      benefits: BENEFITS[n % BENEFITS.length] ?? 'none',
      age: String(27 + (n % 30)),
    },
  )

/** Looks for a newer release in the settings, and comes back. */
async function syncOnce(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Einstellungen' }).click()
  const sync = page.locator('[data-phase]')
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).click()
  await expect(sync).toHaveAttribute('data-phase', /checking|downloading|applying|done/)
  await expect(sync).toHaveAttribute('data-phase', 'done')
  await backToConsultation(page)
}

async function lookIntoDirectory(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Verzeichnis' }).click()
  await expect(page.locator('main li a').first()).toBeVisible()
  await page.locator('main li a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await backToConsultation(page)
}

async function backToConsultation(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Beratung' }).click()
  await expect(page.locator('button.tile').first()).toBeVisible()
}

interface Stored {
  readonly usage: number
  readonly records: Readonly<Record<string, number>>
}

/** How many bytes the browser says are kept, and how many records of each table. */
const storageOf = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('cannot read'))
      })
    const db = await done(indexedDB.open('anlaufstelle'))
    const records: Record<string, number> = {}
    for (const name of db.objectStoreNames)
      records[name] = await done(db.transaction(name).objectStore(name).count())
    db.close()
    const { usage = 0 } = await navigator.storage.estimate()
    return { usage, records }
  })
