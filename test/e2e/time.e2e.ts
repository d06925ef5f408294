import type { Browser } from '@playwright/test'
import { instantOf } from '../../src/hours/berlin.ts'
import { said } from '../language/texts.ts'
import { idOf, wholeOffice } from './directory-page.ts'
import { openHandOut } from './hand-out.ts'
import { test } from './host-site.ts'
import type { Answer, Site } from './server.ts'
import { consult, expect, settle } from './site.ts'

const CLIENT = { language: 'de', age: '34', needs: ['sprache'], benefits: 'none' } as const
const WRONG = said('de', 'common:data.clock')

/** A host whose clock is `off()` milliseconds later than this machine's. */
const withClock =
  (off: () => number): Answer =>
  (_asked, answer, next) => {
    answer.setHeader('Date', new Date(Date.now() + off()).toUTCString())
    next()
  }

test('a clock hours off is told as soon as a host says so, and no longer once it is set', async ({
  site,
  host,
  watched: page,
}) => {
  let off = 3 * 3_600_000
  host.fault = withClock(() => off)
  await page.goto(site.url)
  await settle(page)
  await expect(page.getByRole('contentinfo')).toContainText(WRONG)
  await consult(page, CLIENT)
  await expect(page.getByRole('alert')).toContainText(WRONG)
  // A paper has no alert: it says so itself.
  await openHandOut(page, 'de')
  await expect(page.locator('[data-slip]').first()).toContainText(said('de', 'handout:slip.clock'))
  off = 0
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByRole('contentinfo')).not.toContainText(WRONG)
})

test('a tablet whose battery was empty says offline that its clock is wrong, and knows no hours', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await expect(page.getByRole('contentinfo')).not.toContainText(WRONG)
  await site.stop()
  await page.clock.setFixedTime('2015-01-01T00:00:00Z')
  await page.reload()
  await expect(page.getByRole('contentinfo')).toContainText(WRONG)
  await consult(page, CLIENT)
  await expect(page.getByRole('alert')).toContainText(WRONG)
  const states = page.locator('[data-service] [data-state]')
  await expect(states.first()).toHaveAttribute('data-state', 'unknown')
  for (const state of await states.all())
    await expect(state).not.toHaveAttribute('data-state', /open|closed/)
})

const next = new Date().getFullYear() + 1
/** In the coming year: a usual morning, both nights of the change, midnight before a new year, a 29th of February (or 1st of March). */
const INSTANTS = [
  instantOf(`${next}-04-14`, 10 * 60),
  Date.UTC(next, 2, lastSunday(2), 0, 59),
  Date.UTC(next, 2, lastSunday(2), 1, 1),
  Date.UTC(next, 9, lastSunday(9), 0, 30),
  Date.UTC(next, 9, lastSunday(9), 1, 30),
  instantOf(`${next - 1}-12-31`, 23 * 60 + 59),
  Date.UTC(next, 1, 29, 9),
]

function lastSunday(month: number): number {
  const last = new Date(Date.UTC(next, month, 31))
  return 31 - last.getUTCDay()
}

/** What an office's page says at each of the instants on a device in this zone. */
async function toldIn(browser: Browser, site: Site, timezoneId: string): Promise<string[]> {
  const page = await browser.newPage({ timezoneId, locale: 'de-DE' })
  const address = `${site.url}/directory/${idOf('locations', 'Agentur für Arbeit Lindental')}`
  await page.goto(address)
  await settle(page)
  const told: string[] = []
  for (const at of INSTANTS) {
    await page.clock.setFixedTime(at)
    await page.goto(address)
    await expect(page.locator('article table').first()).toBeVisible()
    await wholeOffice(page)
    told.push(await page.locator('article').innerText())
  }
  await page.close()
  return told
}

test('hours and dates are Germany’s on a device set to any zone: by day, in the nights of the change, at a year’s end', async ({
  browser,
  site,
}) => {
  const here = await toldIn(browser, site, 'Europe/Berlin')
  expect(new Set(here).size).toBeGreaterThan(3)
  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati'])
    expect(await toldIn(browser, site, zone), zone).toEqual(here)
})
