import type { Page } from '@playwright/test'
import type { Text } from '../../src/catalogue/text.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Site } from './server.ts'
import { expect, settle } from './site.ts'
import { embeddedRegion } from './slip-texts.ts'

/** The directory of a device whose server is gone. */
export async function openOffline(page: Page, site: Site, language: LanguageCode): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await page.goto(`${site.url}/directory?lang=${language}`)
  await expect(page.locator('main li article').first()).toBeVisible()
  await site.stop()
  await page.reload()
  await expect(page.locator('main li article').first()).toBeVisible()
}

type Table = 'locations' | 'services' | 'contacts' | 'programmes' | 'courses'

/** The id of a record of the demo region by its German name: names on the screen are in its language. */
export function idOf(table: Table, name: string): string {
  const records = embeddedRegion().snapshot[table] as { id: string; name: string | Text }[]
  const found = records.find(
    (record) => (typeof record.name === 'string' ? record.name : record.name.de) === name,
  )
  if (!found) throw new Error(`no ${name}`)
  return found.id
}

export const searchFor = (page: Page, words: string): Promise<void> =>
  page.getByRole('searchbox').fill(words)

/** People and services of an office come after the office itself, with its structured data. */
export const wholeOffice = (page: Page): Promise<void> =>
  expect(page.locator('head script[type="application/ld+json"]')).toBeAttached()

/** How many entries the page says there are. */
export async function total(page: Page): Promise<number> {
  const status = page.locator('[role=status]', { hasText: /\d/ })
  return Number(((await status.first().textContent()) ?? '').match(/\d+/)?.[0])
}

/** The filters stand beside the list, or behind their button. */
export async function openFilters(page: Page, language: LanguageCode): Promise<void> {
  const opener = page.locator('aside > button')
  if (await opener.isVisible()) await opener.click()
  await expect(
    page.getByText(said(language, 'directory:filter.open'), { exact: true }),
  ).toBeVisible()
}
