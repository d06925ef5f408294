import type { Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { axe, lost } from './checks.ts'
import { idOf, openFilters, openOffline, searchFor, total } from './directory-page.ts'
import { expect, test } from './site.ts'

const BOTH = ['de', 'ar'] as const satisfies readonly LanguageCode[]

const entry = (page: Page, name: string): Locator =>
  page.locator('main li article', { has: page.getByRole('heading', { name }) })

for (const language of BOTH) {
  test(`offline, as it is typed, the directory finds and says why: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site, language)
    const found = [
      // A slip of the finger, a name without its umlaut, a piece of a number, a postal code.
      {
        words: 'Pfenigkraut',
        id: idOf('locations', 'Pfennigkraut Lindental'),
        why: 'Pfennigkraut',
      },
      {
        words: 'Erlenbruck',
        id: idOf('locations', 'Agentur für Arbeit, Geschäftsstelle Erlenbrück'),
        why: 'Erlenbrück',
      },
      { words: '4710 483', id: idOf('contacts', 'Hanno Pfefferkorn'), why: '4710483' },
      { words: '43141', id: idOf('locations', 'Jobcenter Quellmoor'), why: '43141' },
    ]
    for (const { words, id, why } of found) {
      await searchFor(page, words)
      const entry = page.locator('main li article', { has: page.locator(`a[href$="${id}"]`) })
      await expect(entry.locator('mark').first()).toContainText(why)
    }
    // Another name of the same, and another language than the screen's.
    await searchFor(page, 'Hartz IV')
    await expect(page.locator('main li article mark').first()).toBeVisible()
    await expect(page.locator('main li article').first()).toContainText('Hartz IV')
    for (const debts of ['Schulden', 'ديون']) {
      await searchFor(page, debts)
      await expect(
        page.locator(`a[href$="${idOf('services', 'Schuldnerberatung und Insolvenz')}"]`),
      ).toBeVisible()
    }
    await searchFor(page, 'qqqqqqqq')
    await expect(page.getByText(said(language, 'directory:empty'))).toBeVisible()
    await page.getByRole('button', { name: said(language, 'directory:search.clear') }).click()
    await expect(page.locator('main li article').first()).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })

  test(`offline, a filter says its count before it is chosen, and stands in the address: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site, language)
    await openFilters(page, language)
    const pill = page
      .getByRole('group', { name: said(language, 'directory:filter.kind') })
      .getByRole('button', { name: said(language, 'vocabulary:kindsPlural.mbe') })
    const promised = Number(await pill.locator('[aria-hidden]', { hasText: /^\d+$/ }).textContent())
    expect(promised).toBeGreaterThan(0)
    await pill.click()
    await expect(page).toHaveURL(/[?&]kind=mbe$/)
    await expect.poll(() => total(page)).toBe(promised)
    const menu = page.getByLabel(said(language, 'directory:filter.town'))
    const option = menu.locator('option[value="Erlenbrück"]')
    const there = Number((await option.textContent())?.match(/\((\d+)\)/)?.[1])
    await menu.selectOption('Erlenbrück')
    await expect.poll(() => total(page)).toBe(there)
    // The view has an address; an age is nobody's address.
    await page.reload()
    await expect.poll(() => total(page)).toBe(there)
    await openFilters(page, language)
    const age = page.getByRole('textbox', { name: said(language, 'directory:filter.age') })
    await age.fill('5')
    const hint = page.locator(`[id="${(await age.getAttribute('aria-describedby')) ?? ''}"]`)
    await expect(hint).toContainText(/\d/)
    const meant = Number((await hint.textContent())?.match(/\d+/)?.[0])
    await expect.poll(() => total(page)).toBe(meant)
    expect(new URL(page.url()).search).not.toMatch(/5/)
    await page.getByRole('button', { name: said(language, 'directory:filter.clear') }).click()
    await expect(page).not.toHaveURL(/kind|town/)
    await expect.poll(() => total(page)).toBeGreaterThan(promised)
  })

  test(`offline, the nearest comes first, from a town or from where the device is: ${language}`, async ({
    site,
    watched: page,
    context,
  }) => {
    await openOffline(page, site, language)
    await openFilters(page, language)
    const near = page.getByLabel(said(language, 'directory:near.label'), { exact: true })
    const [, town = ''] = await near.locator('option').allTextContents()
    await near.selectOption(town)
    const distances = async (): Promise<number[]> =>
      (await page.locator('main li article').allTextContents()).flatMap((text) => {
        const km = /([\d.,٠-٩٫]+)\u2069?\s*(?:km|كم)/u.exec(text)?.[1]
        return km ? [Number(km.replace(',', '.'))] : []
      })
    await expect.poll(async () => (await distances()).length).toBeGreaterThan(2)
    const ordered = await distances()
    expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
    // Nobody has allowed it: said, and nothing else changes.
    const locate = page.getByRole('button', { name: said(language, 'directory:near.locate') })
    await locate.click()
    await expect(page.getByText(said(language, 'directory:near.denied'))).toBeVisible()
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 51.654, longitude: 8.238 })
    await locate.click()
    await expect(near).toHaveValue('here')
    await expect(page.locator('main li article').first()).toContainText('Quellmoor')
    expect(new URL(page.url()).search).not.toMatch(/51|here/)
  })

  test(`offline, an office shows two weeks, an advisor hours and languages: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site, language)
    await searchFor(page, 'Pfefferkorn')
    await entry(page, 'Hanno Pfefferkorn').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hanno Pfefferkorn')
    await expect(page.getByRole('link', { name: '+49 221 4710483' })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Pfennigkraut' }).first().click()
    for (const week of ['thisWeek', 'nextWeek'])
      await expect(
        page.getByText(said(language, `hours:${week}`), { exact: true }).first(),
      ).toBeVisible()
    await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(7)
    expect(await axe(page)).toEqual([])
    // Whoever comes back finds the search as it was.
    await page.goBack()
    await page.goBack()
    await expect(page.getByRole('searchbox')).toHaveValue('Pfefferkorn')
    await expect(entry(page, 'Hanno Pfefferkorn')).toBeVisible()
  })

  test(`the directory and its printed list are for everybody: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site, language)
    await openFilters(page, language)
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await lost(page)).toEqual([])
    await page.setViewportSize({ width: 1024, height: 768 })
    const all = await total(page)
    await page.getByRole('link', { name: said(language, 'directory:print.open') }).click()
    await expect(page.locator('main li > h2')).toHaveCount(all)
    expect(await axe(page)).toEqual([])
  })
}
