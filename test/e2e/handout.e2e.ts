import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { wallClock, weekdayOf } from '../../src/hours/berlin.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import {
  expectFolded,
  offersShown,
  openConsent,
  openHandOut,
  publishRegion,
  putOnSlip,
  saved,
  scan,
} from './hand-out.ts'
import type { Site } from './server.ts'
import { button, consult, expect, settle, test } from './site.ts'

const CLIENT = { age: '34', needs: ['sprache', 'schulden'], benefits: 'sgb2' } as const

/** Up to the answer, in the client's language. */
async function answer(page: Page, site: Site, language: LanguageCode): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await consult(page, { ...CLIENT, language })
}

/** The slips in the order they would be printed. */
const slips = (page: Page): Promise<string[]> =>
  page
    .locator('[data-slip]')
    .evaluateAll((sheets) => sheets.map((sheet) => sheet.dataset.slip ?? ''))

const today = (): string => wallClock(Date.now()).date

/** A date so many days from now, as the form wants it; the tests' clock is the device's. */
const inDays = (days: number): string => addDays(today(), days)

/** The next Sunday that is not today. */
const nextSunday = (): string => inDays(6 - weekdayOf(today()) || 7)

test('three offers go on the slip, are put in order and taken off with the keyboard alone', async ({
  site,
  watched: page,
}) => {
  await answer(page, site, 'de')
  const chosen = (await offersShown(page)).slice(0, 3)
  await putOnSlip(page, 'de', chosen)
  const [a, b, c] = chosen
  await openHandOut(page, 'de')
  await expect.poll(() => slips(page)).toEqual([a, b, c])

  const focused = page.locator(':focus')
  await page.locator(`[data-tool="down ${a}"]`).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => slips(page)).toEqual([b, a, c])
  // The focus goes along: pressing again moves the same offer on.
  await expect(focused).toHaveAttribute('data-tool', `down ${a}`)
  await page.keyboard.press('Enter')
  await expect.poll(() => slips(page)).toEqual([b, c, a])
  await expect(focused).toHaveAttribute('data-tool', `up ${a}`)

  await page.locator(`[data-tool="remove ${c}"]`).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => slips(page)).toEqual([b, a])
  await expect(page.getByText(/^Vom Zettel genommen: ./)).toBeVisible()
  await expect(focused).toHaveText('Rückgängig')
  await page.keyboard.press('Enter')
  await expect.poll(() => slips(page)).toEqual([b, c, a])
  await expect(focused).toHaveAttribute('data-tool', `remove ${c}`)

  // Back in the answer the list is still there; nothing is added by itself.
  await button(page, 'de', 'handout:back').click()
  await openHandOut(page, 'de')
  await expect.poll(() => slips(page)).toEqual([b, c, a])
})

test('the contact is a vCard another program reads', async ({ site, watched: page }) => {
  await answer(page, site, 'ar')
  await openHandOut(page, 'ar')
  const { name, text } = await saved(page, button(page, 'ar', 'handout:phone.vcard'))
  expect(name).toMatch(/^[a-z0-9-]+\.vcf$/)
  expectFolded(text)
  const card = new ICAL.Component(ICAL.parse(text) as unknown[])
  expect(card.name).toBe('vcard')
  expect(card.getFirstPropertyValue('version')).toBe('3.0')
  const slip = page.locator('[data-slip]')
  await expect(slip).toContainText(card.getFirstPropertyValue('fn') as string)
  await expect(slip).toContainText(card.getFirstPropertyValue('tel') as string)
  const [, , street, town, , code] = card.getFirstPropertyValue('adr') as unknown as string[]
  await expect(slip).toContainText(street ?? '')
  await expect(slip).toContainText(`${code} ${town}`)
})

test('an agreed date becomes a calendar file; what cannot be or looks wrong is told', async ({
  site,
  watched: page,
}) => {
  await answer(page, site, 'uk')
  await openHandOut(page, 'uk')
  await page.locator('details summary').click()
  const form = page.locator('form')
  const save = button(page, 'uk', 'handout:calendar.save')
  await expect(save).toBeDisabled()
  await form.locator('input[type=time]').fill('10:30')
  await form.locator('input[type=date]').fill(inDays(-1))
  await expect(form.getByRole('alert')).toContainText(said('uk', 'handout:calendar.past'))
  await expect(save).toBeDisabled()
  await form.locator('input[type=date]').fill(nextSunday())
  await expect(form.getByRole('alert')).toContainText(said('uk', 'handout:calendar.closed'))
  await form.locator('select').first().selectOption('45')
  await form.locator('select').last().selectOption('hours')

  const { name, text } = await saved(page, save)
  expect(name).toMatch(/^[a-z0-9-]+\.ics$/)
  expectFolded(text)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
  expect(zone.tzid).toBe('Europe/Berlin')
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  expect(event.startDate.toString()).toBe(`${nextSunday()}T10:30:00`)
  expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Berlin')
  expect(event.duration.toString()).toBe('PT45M')
  const alarm = event.component.getFirstSubcomponent('valarm')
  expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT120M')
  const [office = '', street = '', town = ''] = event.location.split(', ')
  for (const line of [office, street, town]) {
    expect(line).not.toBe('')
    await expect(page.locator('[data-slip]')).toContainText(line)
  }
})

test('a year of six digits breaks nothing, and no calendar file is made of it', async ({
  site,
  watched: page,
}) => {
  await answer(page, site, 'de')
  await openHandOut(page, 'de')
  await page.locator('details summary').click()
  const form = page.locator('form')
  const date = form.locator('input[type=date]')
  const save = button(page, 'de', 'handout:calendar.save')
  await form.locator('input[type=time]').fill('10:30')
  // Typed as far as the browser lets one; then as a browser that knows no greatest date would take it.
  await date.focus()
  await page.keyboard.type('01012026')
  await page.keyboard.type('99')
  await expect(page.locator('[data-slip]')).toBeVisible()
  await date.evaluate((input: HTMLInputElement) => {
    input.removeAttribute('max')
    // Past React's own property on the field, as typing goes.
    Reflect.set(HTMLInputElement.prototype, 'value', '202699-01-01', input)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(date).toHaveValue('202699-01-01')
  await expect(save).toBeDisabled()
  await expect(form.getByRole('alert')).toContainText(said('de', 'handout:calendar.year'))
  await expect(page.locator('[data-slip]')).toBeVisible()
  await date.fill(inDays(-1))
  await expect(form.getByRole('alert')).toContainText(said('de', 'handout:calendar.past'))
})

test('the codes are read from the screen; the page opens in Arabic, without the server too', async ({
  site,
  watched: page,
}) => {
  await answer(page, site, 'ar')
  await openHandOut(page, 'ar')
  const codes = page.locator('figure svg')
  const [card, address] = [await scan(page, codes.nth(0)), await scan(page, codes.nth(1))]
  // Nothing but the code is needed to read it: the contact itself is in it.
  const contact = new ICAL.Component(ICAL.parse(card) as unknown[])
  const slip = page.locator('[data-slip]')
  await expect(slip).toContainText(contact.getFirstPropertyValue('tel') as string)
  const name = contact.getFirstPropertyValue('fn') as string
  expect(address).toMatch(new RegExp(`^${site.url}/directory/[0-9a-f-]{36}\\?lang=ar$`))

  // The client's own telephone, which has never seen the guide.
  const telephone = await page.context().browser()?.newContext()
  const theirs = await telephone?.newPage()
  if (!theirs) throw new Error('no telephone')
  const office = async (): Promise<void> => {
    await expect(theirs.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(theirs.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(theirs.getByRole('table').first()).toBeVisible()
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0] ?? '')
  }
  await theirs.goto(address)
  await office()
  await settle(theirs)
  await site.stop()
  await theirs.goto(address)
  await office()
  await telephone?.close()
})

test('the mail and the share sheet carry address and telephone, and nothing of the client', async ({
  site,
  watched: page,
}) => {
  // A headless browser has no share sheet.
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    const share = (data: ShareData): Promise<void> => {
      shared.push(data)
      return Promise.resolve()
    }
    Object.assign(navigator, { share, shared })
  })
  await answer(page, site, 'ti')
  await openHandOut(page, 'ti')
  const href = await page.locator('a[href^="mailto:"]').getAttribute('href')
  const [to, query = ''] = (href ?? '').split('?')
  expect(to).toBe('mailto:')
  const mail = new Map(
    query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
  )
  expect([...mail.keys()]).toEqual(['subject', 'body'])
  await button(page, 'ti', 'handout:phone.share').click()
  await expect(page.getByText(said('ti', 'handout:phone.shared'))).toBeVisible()
  const shared = await page.evaluate(() => (navigator as unknown as { shared: ShareData[] }).shared)
  expect(shared).toEqual([
    { title: mail.get('subject'), text: mail.get('body')?.replaceAll('\r\n', '\n') },
  ])
  const [office, street, town, telephone, address, ...more] = mail.get('body')?.split('\r\n') ?? []
  for (const line of [office, street, town, telephone]) {
    expect(line).toBeTruthy()
    await expect(page.locator('[data-slip]')).toContainText(line ?? '')
  }
  expect(address).toMatch(/\/directory\/[0-9a-f-]{36}\?lang=ti$/)
  // The whole message is accounted for: there is no room for anything else.
  expect(more).toEqual([])
})

test('a consent form needs two partners and a topic; the authority follows the Jobcenter’s type', async ({
  site,
  watched: page,
}) => {
  test.slow()
  const sheet = page.locator('[data-consent]')
  const print = button(page, 'de', 'handout:print')
  const form = async (): Promise<void> => {
    await consult(page, { ...CLIENT, language: 'de' })
    await openHandOut(page, 'de')
    await openConsent(page, 'de', ['Jobcenter'])
  }
  await page.goto(site.url)
  await settle(page)
  await form()
  await expect(page.getByText(said('de', 'handout:consent.needTwo'))).toBeVisible()
  await expect(print).toBeDisabled()
  await expect(sheet).toHaveCount(0)
  const agency = page.getByRole('checkbox', { name: 'Agentur für Arbeit Musterkreis' })
  await agency.check()
  await expect(print).toBeEnabled()
  await expect(sheet).toContainText('Bundesbeauftragte')
  await expect(sheet).not.toContainText('Nordrhein-Westfalen')
  for (const topic of await page.locator('input[name=topic]').all()) await topic.uncheck()
  await expect(page.getByText(said('de', 'handout:consent.needTopic'))).toBeVisible()
  await expect(print).toBeDisabled()
  await expect(sheet).toHaveCount(0)

  publishRegion(site, 'jobcenter,gE', 'jobcenter,zkT')
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).click()
  await expect(page.getByText('Die Daten sind aktuell.')).toBeVisible()
  await page.goto(site.url)
  await form()
  await page.getByRole('checkbox', { name: /Brombeerhaus/ }).check()
  await expect(sheet).toContainText('Nordrhein-Westfalen')
  await expect(sheet).not.toContainText('Bundesbeauftragte')
})
