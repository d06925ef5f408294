import type { Page } from '@playwright/test'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Said } from './site.ts'
import {
  askedDigits,
  button,
  chooseLanguage,
  consult,
  expect,
  leaveClientView,
  settle,
  test,
  turnToClient,
} from './site.ts'

const CLIENT = {
  language: 'ar',
  age: '24',
  needs: ['ausbildung', 'schulden'],
  benefits: 'sgb2',
} as const satisfies Said

const STAFF_FACTS = [
  'no-migration-background',
  'declines-counselling',
  'unresolved-legal',
  'no-written-consent',
]

const rootSize = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))

/** The staff's frame is gone, the address is the consultation's, and no link leads to another of the guide's. */
async function expectNothingInternal(page: Page): Promise<void> {
  const staffNavigation = page.getByRole('navigation', { name: said('de', 'common:nav.label') })
  await expect(staffNavigation).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
  const ways = page.locator('a[href]')
  const inside = await ways.evaluateAll((links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, hash }) => pathname + hash),
  )
  expect(inside).toEqual(['/#content'])
  expect(new URL(page.url()).pathname).toBe('/')
}

const factsOffered = (page: Page): Promise<string[]> =>
  page
    .locator('input[name=fact]')
    .evaluateAll((facts) => facts.map((fact) => (fact as HTMLInputElement).value))

async function start(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settle(page)
  await turnToClient(page)
  await expectNothingInternal(page)
}

test('nothing internal is on any screen of client view, whatever is opened', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url)
  await consult(page, CLIENT, () => expectNothingInternal(page))
  const on = button(page, 'ar', 'common:action.next')
  while ((await on.count()) > 0) {
    await expectNothingInternal(page)
    await on.click()
  }
  await button(page, 'ar', 'handout:open').click()
  await expect(page.locator('[data-slip]')).toBeVisible()
  await expectNothingInternal(page)
  await button(page, 'ar', 'handout:consent.open').click()
  await expect(page.locator('input[name=partner]').first()).toBeVisible()
  await expectNothingInternal(page)
})

test('what is asked of the staff is not asked of a client', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await settle(page)
  const offered: Record<string, string[]> = {}
  await consult(page, CLIENT, async (question) => {
    if (question !== 'facts') return
    await expect(page.locator('input[name=fact]').first()).toBeVisible()
    offered.staff = await factsOffered(page)
    await turnToClientMidway(page)
    offered.client = await factsOffered(page)
  })
  expect(offered.staff?.filter((fact) => STAFF_FACTS.includes(fact))).toEqual(STAFF_FACTS)
  expect(offered.client).toEqual(offered.staff?.filter((fact) => !STAFF_FACTS.includes(fact)))
})

async function turnToClientMidway(page: Page): Promise<void> {
  await turnToClient(page)
  await expect(button(page, 'de', 'client:view.leave')).toBeVisible()
}

test('where no office is left, a client is not sent to the directory', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await consult(page, {
    ...CLIENT,
    needs: ['wohnen-alltag'],
    benefits: 'none',
    facts: ['no-migration-background'],
  })
  const directory = page.getByRole('link', {
    name: said('ar', 'consultation:answer.openDirectory'),
  })
  await expect(directory).toBeVisible()
  await turnToClientMidway(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    said('ar', 'consultation:answer.nothing'),
  )
  const parts = page.locator('article > div').last()
  const expectNoWayOut = async () => {
    await expect(parts).not.toBeEmpty()
    await expect(directory).toHaveCount(0)
    await expectNothingInternal(page)
  }
  await expectNoWayOut()
  const on = button(page, 'ar', 'common:action.next')
  while ((await on.count()) > 0) {
    await on.click()
    await expectNoWayOut()
  }
})

test('the back button of the device stays in client view, at every place and over several entries', async ({
  site,
  watched: page,
}) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  await page.getByRole('link', { name: said('de', 'common:nav.consultation') }).click()
  await turnToClient(page)
  await page.goBack()
  await expectNothingInternal(page)
  await consult(page, CLIENT)
  const title = page.getByRole('heading', { level: 1 })
  for (const step of ['facts', 'benefits', 'needs', 'age']) {
    await page.goBack()
    await expect(title).toContainText(said('ar', `consultation:${step}.title`))
    await expectNothingInternal(page)
  }
  // Held down, the button offers the settings, where the staff came from.
  await page.evaluate(() => history.go(-2))
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNothingInternal(page)
})

test('loading anew wipes what was said and keeps client view, at any address', async ({
  site,
  watched: page,
}) => {
  // The client's words live in memory only, so a reload ends them; a way out it must not be.
  await start(page, site.url)
  await consult(page, CLIENT)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'consultation:language.title'),
  )
  await expectNothingInternal(page)
  await page.goto(`${site.url}/settings`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'consultation:language.title'),
  )
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await leaveClientView(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said('de', 'settings:title'))
})

const INTERNAL = /^NAV|href="\//

/** Tabs once around the page, through the browser's own bar, and tells what had the focus. */
async function tabAround(page: Page): Promise<string[]> {
  const seen: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const { activeElement: element } = document
      if (!element || element === document.body) return ''
      return `${element.closest('nav')?.tagName ?? ''} ${element.outerHTML}`
    })
    if (seen.length > 1 && name === seen[0]) return seen
    if (name !== '') seen.push(name)
  }
  throw new Error('Tab does not come around')
}

test('Tab and the keys of a keyboard lead nowhere internal', async ({ site, watched: page }) => {
  await start(page, site.url)
  const stops = await tabAround(page)
  expect(stops.filter((stop) => INTERNAL.test(stop))).toEqual([])
  // All languages, the flip, the way out and the skip link.
  expect(stops).toHaveLength(LANGUAGE_CODES.length + 2 + 1)
  await chooseLanguage(page, 'de')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(said('de', 'consultation:age.title'))
  await page.keyboard.type('34')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText(said('de', 'consultation:needs.title'))
  expect((await tabAround(page)).filter((stop) => INTERNAL.test(stop))).toEqual([])
  await title.focus()
  await page.keyboard.type('abcdefghijklmnopqrstuvwxyz0123456789?/.')
  for (const key of ['Escape', 'Backspace', 'Home', 'F1']) await page.keyboard.press(key)
  await expect(title).toHaveText(said('de', 'consultation:needs.title'))
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expectNothingInternal(page)
})

test('ending a consultation keeps client view, for the next client', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url)
  await consult(page, CLIENT)
  await button(page, 'ar', 'common:action.end').click()
  await button(page, 'ar', 'consultation:end.confirm').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'consultation:language.title'),
  )
  await expectNothingInternal(page)
})

test('leaving takes the three digits in their order; Escape and another order stay', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url)
  await chooseLanguage(page, 'ar')
  const dialog = page.getByRole('dialog')
  const press = (digit: string | undefined) =>
    dialog.getByRole('button', { name: digit ?? '', exact: true }).click()
  await button(page, 'de', 'client:view.leave').click()
  // For the staff, in their language, though the client's is written from right to left.
  await expect(dialog).toContainText(said('de', 'client:view.leaveTitle'))
  await expect(dialog.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'de')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expectNothingInternal(page)

  await button(page, 'de', 'client:view.leave').click()
  const [first, second, third] = await askedDigits(page)
  expect(new Set([first, second, third]).size).toBe(3)
  for (const digit of [first, third, second, third]) await press(digit)
  await expect(dialog.getByRole('alert')).toHaveText(said('de', 'client:view.leaveWrong'))
  await expectNothingInternal(page)
  await press(first)
  await press(second)
  await expectNothingInternal(page)
  await press(third)
  await expect(dialog).toHaveCount(0)
  await expect(button(page, 'de', 'client:view.start')).toBeVisible()
  // The client's answers are still there, and the staff's view starts at the question's heading.
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText(said('ar', 'consultation:age.title'))
  await expect(title).toBeFocused()
})

test('type is larger, the client’s language comes first and German small beneath', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  const before = await rootSize(page)
  await turnToClient(page)
  await expect.poll(() => rootSize(page)).toBeGreaterThanOrEqual(before * 1.15)
  await chooseLanguage(page, 'uk')
  const size = (language: string) =>
    page
      .locator(`h1 bdi[lang=${language}]`)
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize))
  expect(await size('de')).toBeLessThan(0.8 * (await size('uk')))
  await expect(page.locator('h1 bdi').first()).toHaveAttribute('lang', 'uk')
  await leaveClientView(page)
  await expect.poll(() => rootSize(page)).toBe(before)
})
