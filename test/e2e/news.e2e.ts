import type { Page } from '@playwright/test'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf } from '../../src/hours/berlin.ts'
import { formatCalendarDate } from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { axe, everyCheck } from './checks.ts'
import { idOf, openOffline, searchFor } from './directory-page.ts'
import { inRow, publish } from './second-release.ts'
import type { Site } from './server.ts'
import { expect, settle, test } from './site.ts'

/** WCAG 2.5.8. */
const TARGET = 24

/** What a person reads: without the marks that keep times and names in their direction. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** Brings the device its second release, by hand, and takes the network away. */
async function takeInNewRelease(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  publish(site, {
    locations: inRow('agentur-lindental', (row) => ({
      ...row,
      opening_hours: 'Mo-Th 09:00-12:00',
      'transportation.de': 'Bus R9 bis „Wollgras“',
      'transportation.ar': 'الحافلة R9',
    })),
    // Confirmed anew, and nothing else.
    organizations: inRow('jobcenter-musterkreis', (row) => ({
      ...row,
      assured_date: '2026-11-27',
    })),
    contacts: (rows) => rows.filter(({ id }) => id !== 'tilda-moosgruen'),
    programmes: inRow('frauencafe-brombeerhaus', (row) => ({
      ...row,
      'name.de': 'Frauencafé am Morgen',
    })),
    notices: (rows) => [
      ...inRow('neuer-elternkurs', (row) => ({
        ...row,
        valid_from: '2026-02-01',
        valid_to: '2026-02-02',
      }))(rows),
      {
        id: 'neue-meldung',
        kind: 'change-in-law',
        'title.de': 'Erfundenes Gesetz',
        'body.de': 'Ein erfundenes Gesetz tritt in Kraft.',
        source: 'Musterblatt 1/2026',
        url: 'https://musterblatt.example/1',
        published_on: '2026-11-27',
        valid_from: '2090-01-01',
      },
    ],
  })
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  // However long a busy machine takes.
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible({ timeout: 60_000 })
  await site.stop()
}

const group = (page: Page, change: string) => page.locator(`section[data-change=${change}]`)

test('a device that got a second release tells, offline, what it changed, old beside new', async ({
  site,
  watched: page,
}) => {
  await takeInNewRelease(page, site)
  await page.goto(`${site.url}/offers/news`)
  const office = group(page, 'changed')
    .getByRole('listitem')
    .filter({ hasText: 'Agentur für Arbeit Lindental' })
  const way = office.locator('dl > div').filter({ hasText: said('de', 'handout:slip.stop') })
  await expect(way.locator('[data-part=before]')).toContainText(
    'Bahnhof Lindental, von dort 6 Minuten',
  )
  await expect(way.locator('[data-part=now]')).toContainText('Bus R9 bis „Wollgras“')
  const hours = office.locator('dl > div').filter({ hasText: said('de', 'hours:visit') })
  await expect(hours.locator('[data-part=before]')).toContainText(
    'Mo-We,Fr 08:00-12:30; Th 08:00-12:30,14:00-18:00',
  )
  await expect(hours.locator('[data-part=now]')).toContainText('Mo-Th 09:00-12:00')
  await expect(office.locator('dl > div')).toHaveCount(2)
  await expect(group(page, 'added').getByRole('listitem')).toHaveText(/Erfundenes Gesetz/)
  await expect(group(page, 'removed').getByRole('listitem')).toHaveText(/Tilda Moosgrün/)
  await expect(group(page, 'removed').getByRole('link')).toHaveCount(0)
  // Who was only confirmed anew has not changed.
  await expect(group(page, 'changed')).not.toContainText('Jobcenter Musterkreis')
  await expect(
    group(page, 'changed').getByRole('link', { name: 'Frauencafé am Morgen' }),
  ).toHaveAttribute('href', /^\/offers\/programmes\/[0-9a-f-]{36}$/)
  await office.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agentur für Arbeit Lindental')
  await page.goto(`${site.url}/offers/news?lang=ar`)
  const inArabic = group(page, 'changed').locator('li', { hasText: 'الحافلة R9' })
  await expect(inArabic.locator('[data-part=before]').first()).toContainText('محطة القطار')
  await expect(inArabic.locator('bdi[lang=ar]', { hasText: 'R9' })).toHaveAttribute('dir', 'rtl')
})

for (const language of ['de', 'ar'] as const satisfies readonly LanguageCode[])
  test(`the news in ${language} pass every check, after a second release and before`, async ({
    site,
    watched: page,
  }) => {
    test.setTimeout(300_000)
    await page.goto(`${site.url}/offers/news?lang=${language}`)
    await settle(page)
    const first = said(language, 'news:changes.first').split('{{issued}}')[1] ?? ''
    await expect(page.getByText(first.trim())).toBeVisible()
    expect(await everyCheck(page, language, TARGET)).toEqual([])
    await takeInNewRelease(page, site)
    await page.goto(`${site.url}/offers/news?lang=${language}`)
    await expect(group(page, 'changed')).toBeVisible()
    await page.locator('details summary').click()
    expect(await everyCheck(page, language, TARGET)).toEqual([])
  })

test('notices by kind, in the address; what is over is folded away, what is to come says so', async ({
  site,
  watched: page,
}) => {
  await takeInNewRelease(page, site)
  await page.goto(`${site.url}/offers/news`)
  const invented = page.locator('li[data-validity=upcoming]', { hasText: 'Erfundenes Gesetz' })
  await expect(invented).toContainText(said('de', 'news:validity.upcoming'))
  await expect(invented.getByRole('link')).toHaveAttribute('href', 'https://musterblatt.example/1')
  await expect(invented).toContainText('Musterkreis')
  // The newest first.
  await expect(page.locator('li[data-freshness]').first()).toContainText('Erfundenes Gesetz')
  const over = page.locator('li[data-validity=over]', { hasText: 'Elternkurs mit Spielstube' })
  await expect(over).toBeHidden()
  await page.locator('details summary').click()
  await expect(over).toBeVisible()
  await page.getByRole('button', { name: said('de', 'news:kinds.change-in-law') }).click()
  await expect(page).toHaveURL(/\/offers\/news\?kind=change-in-law$/)
  await expect(page.getByText('Lotsenwerk berät mittwochs')).toHaveCount(0)
  await page.reload()
  await expect(invented).toBeVisible()
  await expect(page.getByText('Lotsenwerk berät mittwochs')).toHaveCount(0)
})

const OFFICE = 'Agentur für Arbeit Lindental'
/** It was confirmed on this day. */
const CONFIRMED = '2026-10-06'
const daysLater = (days: number): number => instantOf(addDays(CONFIRMED, days), 12 * 60)

for (const language of ['de', 'ar'] as const)
  test(`offline, an entry warns after 180 days and is dimmed after a year; changed and confirmed are told apart: ${language}`, async ({
    site,
    watched: page,
  }) => {
    test.slow()
    await page.clock.setFixedTime(daysLater(10))
    await openOffline(page, site, language)
    const id = idOf('locations', OFFICE)
    const row = page.locator('main li article', { has: page.locator(`a[href$="${id}"]`) })
    await searchFor(page, OFFICE)
    await expect(row).toHaveAttribute('data-freshness', 'fresh')
    await row.getByRole('link').click()
    const dates = page.locator('article header [data-freshness] > p').first()
    const [confirmed, changed] = plain(await dates.innerText()).split(' · ')
    expect(confirmed).toContain('kontakt@agentur-musterkreis.example')
    for (const half of [confirmed, changed])
      expect(half).toContain(plain(formatCalendarDate(language, CONFIRMED)))
    const address = `${site.url}/directory/${id}?lang=${language}`
    for (const [days, freshness] of [
      [180, 'fresh'],
      [181, 'aging'],
      [366, 'old'],
    ] as const) {
      await page.clock.setFixedTime(daysLater(days))
      await page.goto(address)
      await expect(page.locator('article')).toHaveAttribute('data-freshness', freshness)
      const warning = page
        .locator('article header')
        .getByText(said(language, 'common:freshness.ask'))
      await expect(warning).toHaveCount(freshness === 'fresh' ? 0 : 1)
      if (freshness !== 'fresh') {
        await expect(warning.locator('xpath=..')).toContainText(
          said(language, `common:freshness.${freshness}`),
        )
        expect(await axe(page)).toEqual([])
      }
    }
    await page.goto(`${site.url}/directory?lang=${language}`)
    await searchFor(page, OFFICE)
    await expect(row).toHaveAttribute('data-freshness', 'old')
    await expect(row).toContainText(said(language, 'common:freshness.old'))
    expect(await axe(page)).toEqual([])
  })

test('the page’s foot says how many days old the data are', async ({ site, watched: page }) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  await expect(page.getByRole('contentinfo')).not.toContainText('vor')
  await page.clock.setFixedTime(Date.now() + 40 * 86_400_000)
  for (const path of ['/settings', '/directory', '/offers/news', '/quick', '/']) {
    await page.goto(`${site.url}${path}`)
    await expect(page.getByRole('contentinfo')).toContainText(/Stand: .+ \(vor 4[01] Tagen\)/)
  }
})

test('an office describes itself to machines, and its stable link leads back to it', async ({
  site,
  watched: page,
}) => {
  const id = idOf('locations', OFFICE)
  await page.goto(`${site.url}/directory/${id}`)
  await settle(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const link = `${site.url}/#/office/${id}`
  const script = page.locator('script[type="application/ld+json"]')
  const data = JSON.parse((await script.textContent()) ?? '') as Record<string, unknown>
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': link,
    name: 'Agentur für Arbeit Lindental',
    address: { '@type': 'PostalAddress', postalCode: '43101', addressLocality: 'Lindental' },
    isAccessibleForFree: true,
    mainEntityOfPage: { dateModified: CONFIRMED, lastReviewed: CONFIRMED },
  })
  expect(data.openingHoursSpecification).toEqual(
    expect.arrayContaining([expect.objectContaining({ opens: '08:00', closes: '12:30' })]),
  )
  await page.getByRole('link', { name: said('de', 'directory:office.back') }).click()
  await expect(script).toHaveCount(0)

  const entries = () => page.evaluate(() => history.length)
  await page.goto(`${site.url}/settings`)
  const before = await entries()
  // Into the address of a guide that is open: no new page is loaded.
  await page.evaluate((hash) => (location.hash = hash), `#/office/${id}`)
  await expect(page).toHaveURL(`${site.url}/directory/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agentur für Arbeit Lindental')
  expect(await entries()).toBe(before + 1)
  await page.goto(`${site.url}/?lang=ar#/office/${id}`)
  await expect(page).toHaveURL(`${site.url}/directory/${id}?lang=ar`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('article h1')).toBeVisible()
  await page.goto(`${site.url}/#/office/00000000-0000-4000-8000-000000000000`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'common:notFound.title'),
  )
})

test('the link of an office is copied as it is, or shown where that is not allowed', async ({
  site,
  watched: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  const id = idOf('locations', OFFICE)
  await page.goto(`${site.url}/directory/${id}`)
  await settle(page)
  const copy = page.getByRole('button', { name: said('de', 'directory:link.copy') })
  await copy.click()
  await expect(page.getByText(said('de', 'directory:link.copied'))).toBeVisible()
  const link = `${site.url}/#/office/${id}`
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  )
  await copy.click()
  await expect(page.getByText(link)).toBeVisible()
})
