import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { Benefit, Fact, Need } from '../../src/catalogue/vocabulary.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { keysOf } from './kept.ts'
import type { Site } from './server.ts'
import { openSite } from './server.ts'

/** Tests with a server of their own, and a page on which no error or policy violation may appear. */
export const test = base.extend<{ site: Site; watched: Page }>({
  // Playwright wants the first argument destructured, even where nothing is used.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await openSite()
    await use(site)
    await site.remove()
  },
  watched: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
    // What React recovers from says little without its cause.
    await page.addInitScript(() => {
      window.addEventListener('error', ({ error }: { error: unknown }) => {
        if (error instanceof Error && error.cause instanceof Error)
          console.error('caused by', error.cause.stack)
      })
    })
    page.on('console', (message) => {
      // A server that is gone is what some tests are about.
      if (
        message.type() === 'error' &&
        !/ERR_CONNECTION_REFUSED|Failed to load resource/.test(message.text())
      )
        complaints.push(message.text())
    })
    await use(page)
    expect(complaints).toEqual([])
  },
})
export { expect }

export interface Said {
  readonly language: LanguageCode
  readonly age: string
  readonly needs: readonly Need[]
  readonly benefits: Benefit
  readonly facts?: readonly Fact[]
}

/** Waits until the service worker keeps everything, the region is stored and the sync has come to rest. */
export async function settle(page: Page): Promise<void> {
  await installed(page)
  await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
  await expect.poll(() => keysOf(page, 'meta')).toContain('attempt')
}

/** Waits until the service worker keeps everything. */
export const installed = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
    )
    .toBe('activated')

/** Puts another version where the site is: one byte more makes it another service worker. */
export const putVersion = ({ folder }: Site): void =>
  appendFileSync(join(folder, 'service-worker.js'), '\n')

/** Puts another version where the site is, and waits until the page knows that it waits. */
export async function offerUpdate(page: Page, site: Site): Promise<void> {
  putVersion(site)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
  await awaitUpdate(page)
}

/** Waits until a newer version waits to take over. */
export async function awaitUpdate(page: Page): Promise<void> {
  const isWaiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  // Its files come one after the other.
  await expect.poll(isWaiting, { timeout: 60_000 }).toBe(true)
}

/** Points at a language, as a client would. */
export const chooseLanguage = (page: Page, language: LanguageCode): Promise<void> =>
  page.locator('button.tile', { has: page.locator(`bdi[lang="${language}"]`) }).click()

/** Of a running consultation: what the client is spoken to in. */
export const languageButton = (page: Page): Locator =>
  page.locator('header button[aria-haspopup=dialog]').first()

/** Another language in the middle of a consultation: what was said and listed stays. */
export async function switchTo(page: Page, language: LanguageCode): Promise<void> {
  await languageButton(page).click()
  await chooseLanguage(page, language)
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

type OnQuestion = (question: string) => Promise<void>

/** Leads a consultation up to the answer, as an advisor would tap through it; told of each question on the way. */
export async function consult(page: Page, client: Said, onQuestion?: OnQuestion): Promise<void> {
  await answerQuestions(page, client, onQuestion)
  await expect(page.locator('article')).toBeVisible()
}

/** The same, whatever comes of it. */
export async function answerQuestions(
  page: Page,
  { language, age, needs, benefits, facts = [] }: Said,
  onQuestion: OnQuestion = () => Promise.resolve(),
): Promise<void> {
  await chooseLanguage(page, language)
  for (const digit of age) await page.getByRole('button', { name: digit, exact: true }).click()
  await onQuestion('age')
  await next(page)
  for (const need of needs) await page.locator(`input[name=need][value=${need}]`).click()
  await onQuestion('needs')
  await next(page)
  await expect(page.locator('input[name=benefits]').first()).toBeVisible()
  await onQuestion('benefits')
  // A tap leads on by itself.
  await page.locator(`input[name=benefits][value=${benefits}]`).click()
  await expect(page.locator('input[name=benefits]')).toHaveCount(0)
  for (const fact of facts) await page.locator(`input[name=fact][value=${fact}]`).click()
  await onQuestion('facts')
  await next(page)
}

/**
 * The first button that says `room:key` in a language. Its name may go on (the German stands beneath), but not
 * inside the word: "End" is not "Send".
 */
export function button(page: Page, language: LanguageCode, key: string): Locator {
  const text = said(language, key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return page.getByRole('button', { name: new RegExp(`^${text}(?![\\p{L}\\p{M}])`, 'u') }).first()
}

export const next = (page: Page): Promise<void> => page.locator('button[type=submit]').click()

/** Turns the screen to a client, as an advisor who works in German does. */
export const turnToClient = (page: Page): Promise<void> =>
  button(page, 'de', 'client:view.start').click()

/** The way back from client view: three digits, in the order the dialog asks for. */
export async function leaveClientView(page: Page): Promise<void> {
  await button(page, 'de', 'client:view.leave').click()
  for (const digit of await askedDigits(page))
    await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click()
}

export async function askedDigits(page: Page): Promise<readonly string[]> {
  const asked = page.getByRole('dialog').getByRole('paragraph').first()
  return (await asked.innerText()).match(/\d/g) ?? []
}
