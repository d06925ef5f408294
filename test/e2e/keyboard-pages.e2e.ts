import type { Locator, Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { saved } from './hand-out.ts'
import {
  answerQuestions,
  countPrints,
  expectArrival,
  expectStaffArrival,
  expectVisibleFocus,
  printed,
  tabTo,
} from './keys.ts'
import type { Site } from './server.ts'
import { button, expect, settle, test } from './site.ts'

async function start(page: Page, site: Site): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await expectStaffArrival(page, said('de', 'consultation:language.title'))
}

async function openHandOut(page: Page, site: Site, language: LanguageCode): Promise<void> {
  await start(page, site)
  await answerQuestions(page, language)
  await tabTo(page, button(page, language, 'handout:open'))
  await page.keyboard.press('Enter')
  await expectArrival(page, said(language, 'handout:title'))
}

/**
 * Goes on from a field for a date or a time over the button in it that opens a choice: the browser's ring around that
 * button can be measured in no other way than by the eye.
 */
async function passButton(page: Page, field: Locator, on: Locator): Promise<void> {
  const ringed = (): Promise<boolean> => field.evaluate((one) => one.matches(':focus-visible'))
  while (await ringed()) await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  const picture = await field.screenshot()
  await tabTo(page, on)
  expect((await field.screenshot()).equals(picture)).toBe(false)
}

/** Day and month the same: a date field asks for them in the order of the browser's country. */
const THIRD_OF_MARCH = `${new Date().getFullYear() + 1}-03-03`

for (const language of ['de', 'ar'] as const)
  test(`the paper is chosen and an agreed date saved with the keyboard alone: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openHandOut(page, site, language)
    const formats = page.locator('input[name=format]')
    await expect(page.locator('[data-slip]')).toHaveCount(1)
    await tabTo(page, formats)
    await page.keyboard.press('ArrowDown')
    await expect(formats.last()).toBeChecked()
    await expectVisibleFocus(page)
    // Two slips of A5 stand on a sheet.
    await expect(page.locator('[data-slip]')).toHaveCount(2)

    await tabTo(page, page.locator('details summary'))
    await page.keyboard.press('Enter')
    const form = page.locator('form')
    const [date, time] = [form.locator('input[type=date]'), form.locator('input[type=time]')]
    await tabTo(page, date)
    await page.keyboard.type(`0303${THIRD_OF_MARCH.slice(0, 4)}`)
    await expect(date).toHaveValue(THIRD_OF_MARCH)
    await passButton(page, date, time)
    // Where a day has twelve hours, the field asks for its half too; elsewhere it takes no letters.
    await page.keyboard.type('1030AM')
    await expect(time).toHaveValue('10:30')
    await passButton(page, time, form.locator('select').first())
    // An hour is what stands there at first.
    await page.keyboard.press('ArrowUp')
    await expect(form.locator('select').first()).toHaveValue('45')
    await tabTo(page, button(page, language, 'handout:calendar.save'))
    const { name, text } = await saved(page)
    expect(name).toMatch(/^[a-z0-9-]+\.ics$/)
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    expect(event.startDate.toString()).toBe(`${THIRD_OF_MARCH}T10:30:00`)
    expect(event.duration.toString()).toBe('PT45M')
    await expectVisibleFocus(page)
  })

test('the consent form is filled in and printed with the keyboard alone', async ({
  site,
  watched: page,
}) => {
  await countPrints(page)
  await openHandOut(page, site, 'de')
  await tabTo(page, button(page, 'de', 'handout:consent.open'))
  await page.keyboard.press('Enter')
  await expectArrival(page, said('de', 'handout:consent.title'))
  const sheet = page.locator('[data-consent]')
  const box = (name: string) => page.locator(`input[name=${name}]`)
  for (const partner of [0, 1]) {
    await expect(sheet).toHaveCount(0)
    await tabTo(page, box('partner').nth(partner))
    await page.keyboard.press('Space')
    await expect(box('partner').nth(partner)).toBeChecked()
  }
  await expect(sheet).toContainText(said('de', 'handout:consent.topics.measures'))
  await tabTo(page, box('topic').last())
  await page.keyboard.press('Space')
  await expect(sheet).not.toContainText(said('de', 'handout:consent.topics.measures'))
  await expect(sheet).toContainText(said('de', 'handout:consent.topics.benefits'))
  // Tab leads to the period chosen, the longest; the arrow to a shorter one.
  await tabTo(page, box('months').last())
  await page.keyboard.press('ArrowUp')
  await expect(box('months').nth(1)).toBeChecked()
  await expectVisibleFocus(page)
  const months = said('de', 'handout:consent.months_other')
  await expect(sheet).toContainText(months.replace('{{count}}', '6'))
  await expect(sheet).not.toContainText(said('de', 'handout:consent.guardianNote'))
  await tabTo(page, box('minor'))
  await page.keyboard.press('Space')
  await expect(sheet).toContainText(said('de', 'handout:consent.guardianNote'))
  await tabTo(page, button(page, 'de', 'handout:print'))
  await page.keyboard.press('Enter')
  expect(await printed(page)).toBe(1)

  await tabTo(page, button(page, 'de', 'handout:back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectArrival(page, said('de', 'handout:title'))
})

/** Along the staff's navigation, which stands before the page. */
async function follow(page: Page, key: string): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: said('de', key), exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
}

test('language, appearance and outreach are set with the keyboard alone', async ({
  site,
  watched: page,
}) => {
  await start(page, site)
  await follow(page, 'common:nav.settings')
  await expectStaffArrival(page, said('de', 'settings:title'))

  const language = page.getByRole('combobox')
  const second = LANGUAGE_CODES[LANGUAGE_CODES.indexOf('de') + 1] ?? 'de'
  await tabTo(page, language)
  for (const [key, spoken] of [
    ['ArrowDown', second],
    ['ArrowUp', 'de'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(spoken, 'settings:title'))
    await expect(page.locator('html')).toHaveAttribute('lang', spoken)
    await expect(language).toBeFocused()
    await expectVisibleFocus(page)
  }

  await tabTo(page, page.locator('input[name=appearance]'))
  for (const appearance of ['light', 'dark']) {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance)
    await expectVisibleFocus(page)
  }

  const outreach = page.getByRole('switch')
  await tabTo(page, outreach)
  await page.keyboard.press('Space')
  await expect(outreach).toBeChecked()
  await expectVisibleFocus(page)
  // On a street stall a consultation begins in client view.
  await follow(page, 'common:nav.consultation')
  await expect(page.locator('html')).toHaveAttribute('data-client-view', '')
})

test('an office of the directory is found, read and left with the keyboard alone', async ({
  site,
  watched: page,
}) => {
  await start(page, site)
  await follow(page, 'common:nav.directory')
  await expectStaffArrival(page, said('de', 'directory:title'))
  const offices = page.locator('main li a')
  const filter = button(page, 'de', 'vocabulary:kindsPlural.mbe')
  await tabTo(page, filter)
  await page.keyboard.press('Enter')
  await expect(filter).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('main li').filter({ hasNotText: 'MBE' })).toHaveCount(0)
  await tabTo(page, offices.nth(1))
  const name = await offices.nth(1).innerText()
  await page.keyboard.press('Enter')
  await expectStaffArrival(page, name)

  for (const week of ['thisWeek', 'nextWeek'])
    await expect(page.getByText(said('de', `hours:${week}`), { exact: true }).first()).toBeVisible()
  const call = page.locator('main a[href^="tel:"]').first()
  await tabTo(page, call)
  await expectVisibleFocus(page)

  const back = page.getByRole('link', { name: said('de', 'directory:office.back'), exact: true })
  await tabTo(page, back, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name, exact: true })).toBeFocused()
})
