import ICAL from 'ical.js'
import type { Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { axe, smallTargets, strayGerman, strayWords, turnedNumbers } from './checks.ts'
import { saved } from './hand-out.ts'
import type { Site } from './server.ts'
import { button, consult, expect, leaveClientView, settle, test, turnToClient } from './site.ts'

/** A Tuesday before the demo region's groups and courses begin or end. */
const NOW = Date.parse('2027-01-12T08:00:00+01:00')

const FRAUENCAFE = 'Frauencafé im Brombeerhaus'
const NAMES: Partial<Record<LanguageCode, string>> = { ar: 'مقهى النساء' }

/** The site's server is gone: what is seen comes from the device. */
async function offline(page: Page, site: Site, language: LanguageCode): Promise<void> {
  await page.goto(`${site.url}/offers?lang=${language}`)
  await settle(page)
  await site.stop()
  await page.clock.setFixedTime(NOW)
  await page.goto(`${site.url}/offers?lang=${language}`)
  await expect(page).toHaveURL(/\/offers\/programmes/)
  await expect(page.locator('[data-offer]').first()).toBeVisible()
}

async function check(page: Page, language: LanguageCode): Promise<void> {
  expect(await axe(page)).toEqual([])
  expect(await strayWords(page)).toEqual([])
  expect(await strayGerman(page, language)).toEqual([])
  expect(await turnedNumbers(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])
}

/** What a saved calendar file holds, as an independent parser reads it. */
function read(text: string): { summary: string; dates: string[] } {
  const [component] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents(
    'vevent',
  )
  if (!component) throw new Error('no event')
  const event = new ICAL.Event(component)
  const dates: string[] = []
  // The parser steps through repetitions alone.
  if (!event.isRecurring()) dates.push(event.startDate.toString())
  const steps = event.iterator()
  for (let next = steps.next() as ICAL.Time | undefined; next; next = steps.next())
    dates.push(next.toString())
  return { summary: String(component.getFirstPropertyValue('summary')), dates }
}

for (const language of ['de', 'ar'] as const)
  test(`offline, groups and events: list, filters, page, calendar files (${language})`, async ({
    site,
    watched: page,
  }) => {
    await offline(page, site, language)
    const offers = page.locator('[data-offer]')
    const all = await offers.count()
    await check(page, language)

    const [audience, group] = [page.locator('select').nth(0), page.locator('select').nth(1)]
    await audience.selectOption('staff')
    await expect(page).toHaveURL(/audience=staff/)
    await expect(offers.filter({ hasText: said(language, 'offers:facts.staff') })).toHaveCount(
      await offers.count(),
    )
    await button(page, language, 'offers:filter.reset').click()
    await expect(audience).toBeFocused()
    await expect(offers).toHaveCount(all)
    await group.selectOption('women')
    await expect(page).toHaveURL(/group=women/)
    expect(await offers.count()).toBeLessThan(all)

    const name = language === 'de' ? FRAUENCAFE : (NAMES[language] ?? FRAUENCAFE)
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await check(page, language)
    // Every Tuesday but 30 March until the end of June, always at ten by the clock on the wall.
    const whole = read((await saved(page, button(page, language, 'offers:dates.saveAll'))).text)
    expect(whole.summary).toContain(name)
    expect(whole.dates[0]).toBe('2027-01-12T10:00:00')
    expect(whole.dates.at(-1)).toBe('2027-06-29T10:00:00')
    expect(whole.dates).toContain('2027-04-06T10:00:00')
    expect(whole.dates).not.toContain('2027-03-30T10:00:00')
    const one = await saved(page, page.locator('li button[title]').nth(1))
    expect(one.name).toMatch(/2027-01-19\.ics$/)
    expect(read(one.text).dates).toEqual(['2027-01-19T10:00:00'])
    // The way back knows what was chosen.
    await page.locator('article > a').click()
    await expect(page).toHaveURL(/group=women/)
    await expect(group).toHaveValue('women')
  })

for (const language of ['de', 'ar'] as const)
  test(`offline, the month: a table, turned by key, and on a phone its days (${language})`, async ({
    site,
    watched: page,
  }) => {
    await offline(page, site, language)
    await button(page, language, 'offers:view.month').click()
    const table = page.getByRole('table')
    await expect(table.getByRole('columnheader')).toHaveCount(7)
    await expect(table.locator('[data-today=true]')).toHaveAttribute('data-day', '2027-01-12')
    // What is over is in it no more.
    await expect(table.locator('[data-day="2027-01-05"] a')).toHaveCount(0)
    await expect(table.locator('[data-day="2027-01-19"] a')).not.toHaveCount(0)
    await check(page, language)

    const next = page.getByRole('button', { name: said(language, 'offers:month.next') })
    await next.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/month=2027-02/)
    await expect(next).toBeFocused()
    await expect(table.locator('[data-day="2027-02-09"] a')).not.toHaveCount(0)
    const back = page.getByRole('button', { name: said(language, 'offers:month.previous') })
    await back.click()
    await expect(page).toHaveURL(/month=2027-01/)
    // What is over is not turned back to; the button stays where the focus is.
    await expect(back).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Enter')
    await expect(back).toBeFocused()
    await expect(page).toHaveURL(/month=2027-01/)

    await page.setViewportSize({ width: 360, height: 740 })
    await expect(table).toBeHidden()
    const day = page.locator('ol [data-day="2027-01-19"]')
    await expect(day.getByRole('link').first()).toBeVisible()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    await check(page, language)
    // An address is a screen of its own, offline too.
    await page.reload()
    await expect(day.getByRole('link').first()).toBeVisible()
  })

for (const language of ['de', 'ar'] as const)
  test(`offline, the courses: filters, a course with its rules and their sources (${language})`, async ({
    site,
    watched: page,
  }) => {
    await offline(page, site, language)
    await page.getByRole('link', { name: said(language, 'offers:tabs.courses') }).click()
    const offers = page.locator('[data-offer]')
    await expect(offers.first()).toBeVisible()
    const all = await offers.count()
    await check(page, language)

    const choose = (name: string) =>
      page.getByLabel(said(language, `offers:filter.${name}`), { exact: true })
    await choose('level').selectOption('C1')
    await expect(offers).toHaveCount(1)
    await choose('level').selectOption('')
    await choose('month').selectOption('2027-02')
    await expect(page).toHaveURL(/month=2027-02/)
    await page.locator('input[name=free]').check()
    await expect(page).toHaveURL(/free=yes/)
    // The youth course of February is full.
    await expect(offers.filter({ hasText: said(language, 'offers:facts.full') })).toHaveCount(0)
    await button(page, language, 'offers:filter.reset').click()
    await expect(offers).toHaveCount(all)

    await choose('kind').selectOption('women')
    await page.locator('input[name=childcare]').check()
    await offers.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.locator('[data-rule=former-kind]')).toContainText('IntV § 13')
    await expect(page.locator('[data-rule=bamf-ask]')).toBeVisible()
    await expect(page.locator('[data-rule=costs-exempt]')).toContainText('IntV § 9 Abs. 2')
    await check(page, language)
    await page.locator(`a[href^="/directory/"]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bildungsmühle')
  })

for (const language of ['de', 'ar'] as const)
  test(`offline, from an answer to the fitting courses in one tap, and back (${language})`, async ({
    site,
    watched: page,
  }) => {
    await page.goto(site.url)
    await settle(page)
    await site.stop()
    await page.clock.setFixedTime(NOW)
    await page.reload()
    const facts = ['woman', 'child-under-3'] as const
    await consult(page, { language, age: '34', needs: ['sprache'], benefits: 'sgb2', facts })
    const opener = button(page, language, 'consultation:answer.courses')
    await opener.click()
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toBeFocused()
    await expect(title).toContainText(said(language, 'offers:fit.title'))
    await expect(page.locator('[data-course]').first()).toHaveAttribute('data-course', 'women')
    await expect(page.locator('[data-course=youth]')).toHaveCount(0)
    await expect(page.locator('[data-left-out=youth]')).toBeVisible()
    const paper = page.locator('[data-course]').first().locator('[data-needed=paper]')
    await expect(paper.locator('[data-rule=obliged-jobcenter]')).toBeVisible()
    // German stands beneath the client's language.
    const german = paper.locator('[data-beneath]').first()
    if (language === 'de') await expect(german).toHaveCount(0)
    else {
      await expect(german).toHaveText(said('de', 'offers:needed.paper'))
      await expect(title.locator(`bdi[lang=${language}]`)).toHaveAttribute(
        'dir',
        LANGUAGES[language].direction,
      )
    }
    await lookOver(page, language)

    await turnToClient(page)
    await expect(page.locator('[data-course]').first()).toBeVisible()
    await expect(page.locator('article a')).toHaveCount(0)
    await lookOver(page, language)
    await expect(page).toHaveURL(`${site.url}/`)
    expect(await page.title()).not.toContain(said(language, 'offers:fit.title'))

    // The device's back button closes it, and so does its own.
    await page.goBack()
    await expect(opener).toBeVisible()
    await opener.click()
    await button(page, language, 'consultation:service.back').click()
    await expect(opener).toBeVisible()
    await leaveClientView(page)
    await expect(opener).toBeVisible()
  })

async function lookOver(page: Page, language: LanguageCode): Promise<void> {
  expect(await axe(page)).toEqual([])
  expect(await strayWords(page)).toEqual([])
  expect(await strayGerman(page, language)).toEqual([])
  expect(await turnedNumbers(page)).toEqual([])
  expect(await smallTargets(page, 48)).toEqual([])
}
