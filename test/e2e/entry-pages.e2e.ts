import type { Page } from '@playwright/test'
import { instantOf } from '../../src/hours/berlin.ts'
import { chooseText } from '../../src/language/choose.ts'
import { formatCalendarDate } from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { idOf, openOffline } from './directory-page.ts'
import { axe } from './checks.ts'
import { expect, test } from './site.ts'
import { embeddedRegion } from './slip-texts.ts'

/** A Monday at ten in Berlin: Christmas is in this week, and the Jobcenter Quellmoor is closed. */
const NOW = instantOf('2026-12-21', 10 * 60)

const recordOf = <T extends 'locations' | 'services' | 'contacts'>(table: T, name: string) => {
  const { snapshot } = embeddedRegion()
  const id = idOf(table, name)
  return snapshot[table].find((record) => record.id === id) as (typeof snapshot)[T][number]
}

/** Without the marks that hold numbers and names in their direction. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')

const shown = async (page: Page): Promise<string> =>
  plain(await page.locator('main').innerText()).replace(/\s+/g, ' ')

/** Opens the page of an office of the directory, by its address. */
async function openOffice(page: Page, name: string, language: LanguageCode): Promise<void> {
  const url = new URL(`/directory/${idOf('locations', name)}?lang=${language}`, page.url())
  await page.goto(url.href)
  await expect(page.getByRole('table').first()).toBeVisible()
}

for (const language of ['de', 'ar'] as const)
  test(`offline, an office says what one must know before the way: ${language}`, async ({
    site,
    watched: page,
  }) => {
    test.slow()
    await page.clock.setFixedTime(NOW)
    await openOffline(page, site, language)
    const date = (day: string): string => plain(formatCalendarDate(language, day))
    await test.step('closed for a time: until when, and why', async () => {
      const quellmoor = recordOf('locations', 'Jobcenter Quellmoor')
      await openOffice(page, 'Jobcenter Quellmoor', language)
      await expect(page.locator('header [data-state=temporarily-closed]').first()).toBeVisible()
      const text = await shown(page)
      expect(text).toContain(date('2027-01-08'))
      const { reason = { de: '?' } } = quellmoor.temporarily_closed ?? {}
      expect(text).toContain(plain(chooseText(reason, language).text))
    })
    await test.step('visits and telephone apart, steps, stop and who confirmed it when', async () => {
      const agentur = recordOf('locations', 'Agentur für Arbeit Lindental')
      await openOffice(page, 'Agentur für Arbeit Lindental', language)
      for (const kind of ['visit', 'phone'])
        await expect(
          page.getByRole('heading', { name: said(language, `hours:${kind}`), exact: true }),
        ).toBeVisible()
      const text = await shown(page)
      const { accessibility, transportation } = agentur
      for (const known of [accessibility, transportation])
        expect(text).toContain(plain(chooseText(known ?? { de: '?' }, language).text))
      expect(text).toContain(date(agentur.assured_date ?? ''))
      expect(text).toContain(agentur.assurer_email)
      expect(text).toContain(said(language, `vocabulary:wheelchair.${agentur.wheelchair}`))
    })
    await test.step('a holiday by its name, in the row of its day', async () => {
      const row = page.getByRole('table').first().locator('tbody tr').nth(4)
      const calendar = embeddedRegion().snapshot.holiday_calendars.find(({ id }) => id === 'DE-NW')
      const christmas = calendar?.days.find((holiday) => holiday.date === '2026-12-25')
      const { text } = chooseText(christmas?.name ?? { de: '?' }, language)
      await expect(row).toContainText(text)
      await expect(row).toContainText(said(language, 'hours:dayClosed'))
    })
    await test.step('what to bring, beside what is offered', async () => {
      const service = recordOf('services', 'Schuldnerberatung und Insolvenz')
      await openOffice(page, 'Pfennigkraut Lindental', language)
      const item = page.locator('li', {
        has: page.locator(`h3 a[href$="${service.id}"]`),
      })
      for (const document of service.required_documents ?? [])
        await expect(item).toContainText(chooseText(document, language).text)
      expect(service.required_documents?.length).toBeGreaterThan(0)
    })
    await test.step('by appointment only', async () => {
      await openOffice(page, 'BAMF, Büro der Regionalkoordination', language)
      await expect(page.locator('header [data-state=by-appointment]')).toBeVisible()
    })
    await test.step('who is away, until when', async () => {
      const { id } = recordOf('contacts', 'Piotr Nebelhorn')
      await page.goto(new URL(`/directory/people/${id}?lang=${language}`, page.url()).href)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Piotr Nebelhorn')
      expect(await shown(page)).toContain(date('2027-01-10'))
      expect(await axe(page)).toEqual([])
    })
    await test.step('its stable link, and what machines read', async () => {
      const id = idOf('locations', 'Jobcenter Quellmoor')
      await page.goto(new URL(`/?lang=${language}#/office/${id}`, page.url()).href)
      await expect(page).toHaveURL(new RegExp(`/directory/${id}`))
      const script = page.locator('script[type="application/ld+json"]')
      const data = JSON.parse((await script.textContent()) ?? '') as Record<string, unknown>
      expect(data['@id']).toBe(`${site.url}/#/office/${id}`)
      await expect(page.getByRole('contentinfo')).toContainText(/\d{4}/)
    })
  })
