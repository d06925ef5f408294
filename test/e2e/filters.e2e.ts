import type { Locator, Page } from '@playwright/test'
import { instantOf } from '../../src/hours/berlin.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { idOf, openFilters, openOffline, searchFor, total } from './directory-page.ts'
import { expect, test } from './site.ts'

/** A Wednesday at ten in Berlin. */
const NOW = instantOf('2027-01-13', 10 * 60)

interface Filter {
  /** What the group of options is called. */
  readonly group: string
  /** What the option is called, or its value where the options are in a menu. */
  readonly option: { readonly said: string } | { readonly value: string }
  /** An entry that it leaves, and one that it does not, by their German names. */
  readonly leaves: Entry
  readonly takes: Entry
}
type Entry = readonly [Parameters<typeof idOf>[0], string]

const FILTERS: readonly Filter[] = [
  {
    group: 'open',
    option: { said: 'directory:open.now' },
    leaves: ['locations', 'Westwind Lindental'],
    takes: ['locations', 'Studienstart Lindental'],
  },
  {
    group: 'open',
    option: { said: 'directory:open.today' },
    leaves: ['locations', 'Dachziegel'],
    takes: ['locations', 'Wegrand'],
  },
  {
    group: 'open',
    option: { said: 'directory:open.evening' },
    leaves: ['locations', 'Lotsenwerk Erlenbrück'],
    takes: ['locations', 'Westwind Lindental'],
  },
  {
    group: 'need',
    option: { value: 'schulden' },
    leaves: ['services', 'Schuldnerberatung und Insolvenz'],
    takes: ['services', 'Hilfe bei der Wohnungssuche'],
  },
  {
    group: 'language',
    option: { value: 'ti' },
    leaves: ['contacts', 'Tesfay Blaubeer'],
    takes: ['contacts', 'Elif Rosenquarz'],
  },
  {
    group: 'group',
    option: { value: 'women' },
    leaves: ['programmes', 'Frauencafé im Brombeerhaus'],
    takes: ['programmes', 'Frühstück für Ältere'],
  },
  {
    group: 'mode',
    option: { said: 'vocabulary:modes.phone' },
    leaves: ['services', 'Berufsanerkennung vom Ausland aus (ZSBA)'],
    takes: ['services', 'Hilfe bei der Wohnungssuche'],
  },
  {
    group: 'mode',
    option: { said: 'vocabulary:modes.online' },
    leaves: ['services', 'Beratung per Video und Chat (MBE)'],
    takes: ['services', 'Hilfe bei der Wohnungssuche'],
  },
  {
    group: 'mode',
    option: { said: 'vocabulary:modes.in-person' },
    leaves: ['services', 'Hilfe bei der Wohnungssuche'],
    takes: ['services', 'Berufsanerkennung vom Ausland aus (ZSBA)'],
  },
  {
    group: 'more',
    option: { said: 'vocabulary:wheelchair.yes' },
    leaves: ['locations', 'Kompassrose Lindental'],
    takes: ['locations', 'Wegrand'],
  },
  {
    group: 'more',
    option: { said: 'directory:filter.childcare' },
    leaves: ['programmes', 'Frauen lernen Rad fahren'],
    takes: ['programmes', 'Krabbelgruppe Haselnest'],
  },
]

/** The way to one option of a filter: how many entries it says it would leave, and its choice taken and given back. */
function optionOf(page: Page, language: LanguageCode, { group, option }: Filter) {
  const title = said(language, `directory:filter.${group}`)
  if ('value' in option) {
    const menu = page.getByLabel(title, { exact: true })
    return {
      promised: async () => numberIn(/\((\d+)\)/, menu.locator(`option[value="${option.value}"]`)),
      choose: () => menu.selectOption(option.value),
      giveBack: () => menu.selectOption(''),
    }
  }
  const pill = page
    .getByRole('group', { name: title })
    .getByRole('button', { name: said(language, option.said) })
  return {
    promised: () => numberIn(/(\d+)/, pill.locator('[aria-hidden]', { hasText: /^\d+$/ })),
    choose: () => pill.click(),
    giveBack: () => pill.click(),
  }
}

const numberIn = async (pattern: RegExp, element: Locator): Promise<number> =>
  Number(pattern.exec((await element.textContent()) ?? '')?.[1])

const linkTo = (page: Page, [table, name]: Entry): Locator =>
  page.locator(`main li article h2 a[href$="${idOf(table, name)}"]`)

for (const language of ['de', 'ar'] as const)
  test(`offline, every filter leaves as many as it promised, and the right ones: ${language}`, async ({
    site,
    watched: page,
  }) => {
    test.slow()
    await page.clock.setFixedTime(NOW)
    await openOffline(page, site, language)
    await openFilters(page, language)
    const all = await total(page)
    for (const filter of FILTERS)
      await test.step(`${filter.group}: ${Object.values(filter.option)[0]}`, async () => {
        const option = optionOf(page, language, filter)
        const promised = await option.promised()
        expect(promised).toBeGreaterThan(0)
        expect(promised).toBeLessThan(all)
        await option.choose()
        await expect.poll(() => total(page)).toBe(promised)
        await searchFor(page, filter.leaves[1])
        await expect(linkTo(page, filter.leaves)).toBeVisible()
        await searchFor(page, filter.takes[1])
        await expect(linkTo(page, filter.leaves)).toHaveCount(0)
        await expect(linkTo(page, filter.takes)).toHaveCount(0)
        await option.giveBack()
        await expect(linkTo(page, filter.takes)).toBeVisible()
        await searchFor(page, '')
        await expect.poll(() => total(page)).toBe(all)
      })
  })
