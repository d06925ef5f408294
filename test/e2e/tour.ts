import type { Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { openHandOut } from './hand-out.ts'
import { ownScreens } from './own-screens.ts'
import type { Site } from './server.ts'
import {
  button,
  chooseLanguage,
  consult,
  expect,
  languageButton,
  leaveClientView,
  next,
  offerUpdate,
  settle,
} from './site.ts'
import { remarkedOffice } from './slip-texts.ts'

type Look = (screen: string) => Promise<void>

/**
 * Leads through every screen of the guide in one language, as staff and as a client, and looks at each once
 * it is drawn.
 */
export async function tour(page: Page, site: Site, language: LanguageCode, look: Look) {
  await staffScreens(page, site, language, look)
  await consultation(page, site, language, look)
  await clientView(page, site, language, look)
  await leaveClientView(page)
  await outreach(page, site, language, look)
}

const ready = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toBeVisible()

/** Screens of a consultation, where a client's finger taps. */
export const isConsultation = (screen: string): boolean =>
  !screen.startsWith('/') && screen !== 'start'

/**
 * In these every state of the staff's screens is looked at: Latin, Arabic, Cyrillic and Ethiopic letters. In the others
 * each screen once: the states between differ in what they hold, not in what they say.
 */
const IN_EVERY_STATE: readonly LanguageCode[] = ['de', 'ar', 'uk', 'ti']

/** What the staff sees, in the interface's language. */
export async function staffScreens(page: Page, site: Site, language: LanguageCode, look: Look) {
  const everyState = IN_EVERY_STATE.includes(language)
  /** Within the running guide, as a link does. */
  const open = async (path: string): Promise<void> => {
    const before = await page.locator('h1').first().elementHandle()
    await page.evaluate((to) => history.pushState(null, '', to), `${path}?lang=${language}`)
    await before.waitForElementState('hidden')
    await ready(page)
    await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
  }
  await page.goto(`${site.url}/?lang=${language}`)
  await ready(page)
  await settle(page)
  await look('start')
  for (const path of ['/settings', '/accessibility', '/nowhere']) {
    await open(path)
    await look(path)
  }
  await open('/directory')
  await expect(page.locator('main li article').first()).toBeVisible()
  const opener = page.locator('aside > button')
  if (await opener.isVisible()) await opener.click()
  await look('/directory')
  if (everyState) await directoryStates(page, language, open, look)
  await open(`/directory/${remarkedOffice()}`)
  // In this week or the next: one may have a holiday on the remark's day.
  await expect(page.locator('table td p > bdi', { hasText: /^\p{L}/u }).first()).toBeVisible()
  await look('/directory/office: a remark on its hours')
  await ownScreens(page, language, everyState, open, look)
  await open('/directory/map')
  await expect(page.locator('svg [role=button]').first()).toBeVisible()
  await look('/directory/map')
  if (everyState) {
    await page.locator('svg [role=button]').first().click()
    await look('/directory/map: nearer')
  }
  await offerScreens(page, open, look)
  if (everyState) await programmeStates(page, language, open, look)
  await open('/quick')
  await page.locator('input[inputmode=numeric]').fill('34')
  await page.locator('input[name=need][value=sprache]').check()
  await page.locator('input[name=benefits][value=sgb2]').check()
  await expect(page.locator('article')).toBeVisible()
  await look('/quick')
  await page.locator('select').selectOption(language)
  await expect(page.locator(`[lang="${language}"] > article`)).toBeVisible()
  await openHandOut(page, language)
  await look('/quick: hand-out')
}

/** The directory with words found in it, a page of each kind of entry, and the printed list. */
async function directoryStates(
  page: Page,
  language: LanguageCode,
  open: (path: string) => Promise<void>,
  look: Look,
): Promise<void> {
  const entries = page.locator('main li article')
  const words = page.getByRole('searchbox')
  await words.fill('Hartz IV')
  await expect(entries.locator('mark').first()).toBeVisible()
  await look('/directory: found')
  await words.fill('')
  for (const type of ['office', 'service', 'person'] as const) {
    await page
      .getByRole('button', { name: said(language, `directory:types.${type}`), exact: false })
      .first()
      .click()
    await entries.first().getByRole('link').click()
    await expect(page.locator('article h1')).toBeVisible()
    await look(`/directory/${type}`)
    await open('/directory')
  }
  await open('/directory/print')
  await expect(page.locator('main li').first()).toBeVisible()
  await look('/directory/print')
}

/** Groups and courses, one of the courses, news and materials. */
async function offerScreens(
  page: Page,
  open: (path: string) => Promise<void>,
  look: Look,
): Promise<void> {
  for (const kind of ['programmes', 'courses']) {
    await open(`/offers/${kind}`)
    await expect(page.locator('[data-offer]').first()).toBeVisible()
    await look(`/offers/${kind}`)
  }
  await page.locator('[data-offer] a').first().click()
  await expect(page.locator('article')).toBeVisible()
  await look('/offers/courses/one')
  await open('/offers/news')
  await expect(page.locator('main li[data-freshness]').first()).toBeVisible()
  await look('/offers/news')
  await open('/offers/materials')
  await page.locator('[data-material] button').first().click()
  await expect(page.locator('[data-material][data-state=kept]')).toHaveCount(1)
  await look('/offers/materials')
}

/** One group, and the groups in their month. */
async function programmeStates(
  page: Page,
  language: LanguageCode,
  open: (path: string) => Promise<void>,
  look: Look,
): Promise<void> {
  await open('/offers/programmes')
  await page.locator('[data-offer] a').first().click()
  await expect(page.locator('article')).toBeVisible()
  await look('/offers/programmes/one')
  await open('/offers/programmes')
  await button(page, language, 'offers:view.month').click()
  await expect(page.getByRole('table')).toBeVisible()
  await look('/offers/programmes: month')
}

/** A consultation beside an advisor: questions, answer, offer, hand-out, consent form, dialogs. */
export async function consultation(page: Page, site: Site, language: LanguageCode, look: Look) {
  await page.goto(site.url)
  await ready(page)
  const client = { language, age: '17', needs: ['sprache', 'schulden'], benefits: 'sgb2' } as const
  await consult(page, client, look)
  await look('answer')
  await page.locator('[data-courses]').click()
  await expect(page.locator('[data-left-out]').first()).toBeVisible()
  await look('courses')
  await button(page, language, 'consultation:service.back').click()
  await page.locator('header button[aria-haspopup=dialog]').first().click()
  await look('language dialog')
  await page.keyboard.press('Escape')
  await page.locator('[data-term]').first().click()
  await look('glossary')
  await page.keyboard.press('Escape')
  await page.locator('[data-service] button').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await look('service')
  await button(page, language, 'handout:open').click()
  await expect(page.locator('[data-slip]')).toBeVisible()
  await page.locator('details summary').click()
  await look('hand-out')
  await button(page, language, 'handout:consent.open').click()
  for (const partner of [0, 1]) await page.locator('input[name=partner]').nth(partner).check()
  await look('consent')
  await button(page, language, 'common:action.end').click()
  await look('end')
}

/** The screen turned to a client, from the language to the last part of the answer. */
export async function clientView(page: Page, site: Site, language: LanguageCode, look: Look) {
  await page.goto(site.url)
  await ready(page)
  await button(page, 'de', 'client:view.start').click()
  await look('client view: start')
  await chooseLanguage(page, language)
  await page.getByRole('button', { name: '9', exact: true }).click()
  await next(page)
  await page.locator('input[name=need][value=kinderbetreuung]').click()
  await next(page)
  await page.locator('input[name=benefits][value=sgb2]').click()
  await expect(page.locator('input[name=benefits]')).toHaveCount(0)
  await look('client view: facts')
  await next(page)
  await partsOf(page, language, look)
  const dialogs = {
    'language dialog': languageButton(page),
    end: button(page, language, 'common:action.end'),
    leave: button(page, 'de', 'client:view.leave'),
  }
  for (const [dialog, opener] of Object.entries(dialogs))
    await lookAtDialog(page, opener, () => look(`client view: ${dialog}`))
}

async function lookAtDialog(page: Page, opener: Locator, look: () => Promise<void>) {
  await opener.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/**
 * Each part of an answer in client view, and what opens from them: a term, an offer, and after the last the
 * hand-out. Which offer comes first depends on the day, and not every offer speaks of a term.
 */
async function partsOf(page: Page, language: LanguageCode, look: Look): Promise<void> {
  const offers = page.locator('[data-service]:visible button')
  const terms = page.locator('[data-term]:visible')
  let opened = false
  let explained = false
  for (let part = 1; ; part++) {
    await expect(page.locator('article nav p')).toHaveText(new RegExp(`(?<!\\d)${part}(?!\\d)`))
    await look(`client view: part ${part}`)
    if (!explained && (await terms.count()) > 0) {
      explained = true
      await lookAtDialog(page, terms.first(), () => look('client view: glossary'))
    }
    if (!opened && (await offers.count()) > 0) {
      opened = true
      await offers.first().click()
      await expect(page.getByRole('table').first()).toBeVisible()
      await look('client view: service')
      await button(page, language, 'consultation:service.back').click()
    }
    const on = button(page, language, 'common:action.next')
    if ((await on.count()) === 0) break
    await on.click()
  }
  expect({ opened, explained }).toEqual({ opened: true, explained: true })
  await button(page, language, 'handout:open').click()
  await expect(page.locator('[data-slip]')).toBeVisible()
  await look('client view: hand-out')
  await button(page, language, 'handout:consent.open').click()
  for (const partner of [0, 1]) await page.locator('input[name=partner]').nth(partner).check()
  await look('client view: consent')
}

const YEAR = 365 * 86_400_000

/**
 * A device that was put away for two years: a new version waits, the data are past their date, on the staff's
 * screens and in an answer on a street stall, where nobody touches the screen for a while.
 */
export async function outreach(page: Page, site: Site, language: LanguageCode, look: Look) {
  const later = Date.now() + 2 * YEAR
  await page.clock.setFixedTime(later)
  await page.goto(`${site.url}/settings?lang=${language}`)
  await offerUpdate(page, site)
  await expect(page.getByText(said(language, 'common:update.ready'))).toBeVisible()
  await expect(page.locator('[data-expired=true]')).toBeVisible()
  await ready(page)
  await look('/settings: update, expired data')
  await page.getByRole('switch').click()
  await page.getByRole('link', { name: said(language, 'common:nav.consultation') }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await look('outreach: start')
  await consult(page, { language, age: '34', needs: ['sprache'], benefits: 'sgb2' })
  await expect(page.getByRole('alert')).toBeVisible()
  await look('outreach: answer of expired data')
  // Timers go on, the clock stands: the seconds left do not run out while somebody looks.
  await page.clock.setFixedTime(later + 165_000)
  const countdown = page.getByRole('alertdialog')
  await expect(countdown).toBeVisible()
  await look('outreach: countdown')
  await expect(countdown).toBeVisible()
}
