import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { test } from './host-site.ts'
import { look } from './look.ts'
import type { Row } from './second-release.ts'
import { publish } from './second-release.ts'
import type { Site } from './server.ts'
import { chooseLanguage, consult, expect, next, settle } from './site.ts'

const CLIENT = { language: 'de', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

/** What the name of every office ends with in the second release. */
const MARK = 'Neubau'
const marked = (rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, 'name.de': `${row['name.de'] ?? ''} ${MARK}` }))

/** Another window of the same browser, which would tell if it were loaded again. */
async function openWindow(page: Page, site: Site, path: string): Promise<Page> {
  const opened = await page.context().newPage()
  await opened.goto(site.url + path)
  await expect(dataOf(opened)).toContainText(/\d{4}/)
  await opened.evaluate(() => Object.assign(window, { mark: 'not loaded again' }))
  return opened
}

/** Whose data they are, and of which day. */
const dataOf = (page: Page) => page.locator('footer[data-expired]')
const dayOf = async (page: Page): Promise<string> =>
  /\d+\. \p{L}+ \d{4}/u.exec((await dataOf(page).textContent()) ?? '')?.[0] ?? ''

/** At the question of what the client needs, with an answer given. */
async function beginConsultation(page: Page): Promise<void> {
  await chooseLanguage(page, CLIENT.language)
  for (const digit of CLIENT.age)
    await page.getByRole('button', { name: digit, exact: true }).click()
  await next(page)
  await page.locator('input[name=need][value=sprache]').click()
}

test('three windows look for newer data at once: one brings them, all windows show them, and no consultation is disturbed', async ({
  site,
  host,
  watched: page,
}) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  const before = await dayOf(page)
  publish(site, { locations: marked })
  const looking = [
    page,
    await openWindow(page, site, '/settings'),
    await openWindow(page, site, '/settings'),
  ]
  const directory = await openWindow(page, site, '/directory')
  const asking = await openWindow(page, site, '/')
  await beginConsultation(asking)
  const answered = await openWindow(page, site, '/')
  await consult(answered, CLIENT)
  const answer = answered.getByRole('heading', { level: 1 })
  const led = await answer.textContent()
  const service = await answered.locator('[data-service]').first().getAttribute('data-service')
  const opener = answered.locator(`[data-service="${service}"] button`).first()
  await opener.focus()

  host.asked.length = 0
  await Promise.all(looking.map(look))
  // Each looks; what is there for all of them comes once.
  expect(host.asked.filter((path) => path === 'release.jws.json')).toHaveLength(3)
  expect(host.asked.filter((path) => path.startsWith('data/'))).toHaveLength(1)
  for (const one of looking) await expect(one.locator('[data-phase=done]')).toBeVisible()

  await expect(directory.locator('main li article').first()).toContainText(MARK)
  await expect.poll(() => dayOf(directory)).not.toBe(before)
  const day = await dayOf(directory)
  for (const one of [...looking, asking, answered]) await expect(dataOf(one)).toContainText(day)
  // What stands on the screen is brought up to date where it stands.
  await expect(answered.locator(`[data-service="${service}"]`).first()).toContainText(MARK)
  await expect(opener).toBeFocused()
  expect(await answer.textContent()).toBe(led)
  const need = asking.locator('input[name=need][value=sprache]')
  await expect(need).toBeChecked()
  await expect(need).toBeFocused()
  await next(asking)
  await asking.locator('input[name=benefits][value=sgb2]').click()
  await expect(asking.locator('input[name=benefits]')).toHaveCount(0)
  await next(asking)
  await expect(asking.locator('article [data-service]').first()).toContainText(MARK)
  for (const one of [directory, asking, answered]) {
    expect(await one.evaluate(() => (window as { mark?: string }).mark)).toBe('not loaded again')
    await expect(one.getByText(said('de', 'common:failure.title'))).toHaveCount(0)
  }
})
