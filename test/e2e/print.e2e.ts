import type { Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { offersShown, openConsent, openHandOut, putOnSlip } from './hand-out.ts'
import type { Paper } from './paper.ts'
import { print, wordsOf, wordsOn } from './paper.ts'
import type { Site } from './server.ts'
import type { Said } from './site.ts'
import { consult, expect, settle, switchTo, test } from './site.ts'
import { wrongHours } from './slip-hours.ts'
import {
  consentTexts,
  fullestOffer,
  guardianTexts,
  longestOffers,
  offerOf,
  slipFacts,
  slipTexts,
  whichCounts,
  withPhoneHours,
} from './slip-texts.ts'

/** Four days before Christmas: with three public holidays in two weeks. */
const TODAY = `${new Date(Date.now() + 10 * 86_400_000).getUTCFullYear()}-12-21`
const A4 = { width: 210, height: 297 }
const A4_ACROSS = { width: 297, height: 210 }

/** Markers that must be on no paper: nobody else is 113 years old. */
const CLIENT = {
  age: '113',
  needs: ['bewerbung', 'wohnen-alltag', 'formular'],
  benefits: 'aufstocker',
  facts: ['no-written-consent'],
} as const

async function start(page: Page, site: Site, client: Said): Promise<void> {
  await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00Z`))
  await page.goto(site.url)
  await settle(page)
  await consult(page, client)
}

const boundariesOf = (page: Page): Promise<string[]> =>
  page
    .locator('[data-boundary]')
    .evaluateAll((codes) => codes.map((code) => code.dataset.boundary ?? ''))

/** What should be on paper and is not, with the words that lack. */
const lacking = (paper: Paper, expected: Record<string, string>): string[] => {
  const words = wordsOn(paper)
  return Object.entries(expected).flatMap(([what, text]) => {
    const lost = wordsOf(text).filter((word) => !words.has(word))
    return lost.length > 0 ? [`${what}: ${lost.join(' ')}`] : []
  })
}

const inBoth = (language: LanguageCode): LanguageCode[] => [...new Set(['de' as const, language])]

function expectHouseStyle(papers: readonly Paper[], size: { width: number; height: number }): void {
  for (const { width, height, fonts } of papers) {
    expect({ width, height }).toEqual(size)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^NotoSans/)
  }
}

function expectNothingPersonal(papers: readonly Paper[], language: LanguageCode): void {
  for (const paper of papers) {
    expect(wordsOn(paper)).not.toContain(CLIENT.age)
    const text = paper.runs.join(' ').normalize('NFKC')
    for (const spoken of inBoth(language)) {
      expect(text).not.toContain(said(spoken, `vocabulary:benefits.${CLIENT.benefits}`))
      expect(text).not.toContain(said(spoken, `vocabulary:facts.${CLIENT.facts[0]}`))
    }
  }
}

/** That a machine translated is said in both languages, and not where there is the German alone. */
function expectMachineSaid(paper: Paper, language: LanguageCode): void {
  for (const spoken of inBoth(language)) {
    const lost = lacking(paper, { machine: said(spoken, 'handout:slip.machine') })
    if (language === 'de') expect(lost).not.toEqual([])
    else expect(lost).toEqual([])
  }
}

for (const language of ['de', 'ar', 'ti', 'uk'] as const)
  test(`the slip says all it must in German and ${LANGUAGES[language].german}, A4 and A5`, async ({
    site,
    watched: page,
  }) => {
    test.slow()
    await start(page, site, { ...CLIENT, language })
    const boundaries = await boundariesOf(page)
    expect(boundaries.toSorted()).toEqual([
      'case-stays-with-jobcenter',
      'consent-needed',
      'no-interpreting-no-forms',
    ])
    const id = fullestOffer(await offersShown(page), 'mbe', TODAY)
    const offer = offerOf(id)
    const asked = { needs: CLIENT.needs, boundaries: [...boundaries], today: TODAY }
    await putOnSlip(page, language, [id])
    await openHandOut(page, language)
    const a4 = await print(page)
    await page.locator('input[name=format]').last().check()
    const a5 = await print(page)
    expectHouseStyle(a4, A4)
    expectHouseStyle(a5, A4_ACROSS)
    for (const papers of [a4, a5]) {
      expect(papers).toHaveLength(1)
      expectNothingPersonal(papers, language)
      for (const paper of papers) {
        expect(lacking(paper, slipFacts(offer, TODAY))).toEqual([])
        for (const spoken of inBoth(language))
          expect(lacking(paper, slipTexts(spoken, offer, asked))).toEqual([])
        const asPrinted = { today: TODAY, joined: papers === a5 }
        expect(wrongHours(paper, offer.place, language, asPrinted)).toEqual([])
        expectMachineSaid(paper, language)
      }
    }
    // Twice on one sheet, to cut: everything on it is there twice.
    const title = said('de', 'handout:slip.title')
    expect(a4.flatMap(({ runs }) => runs).filter((run) => run === title)).toHaveLength(1)
    expect(a5.flatMap(({ runs }) => runs).filter((run) => run === title)).toHaveLength(2)
  })

for (const language of ['de', 'ar', 'ti', 'uk'] as const)
  test(`the consent form says all it must in German and ${LANGUAGES[language].german}`, async ({
    site,
    watched: page,
  }) => {
    await start(page, site, { ...CLIENT, language })
    await openHandOut(page, language)
    await openConsent(page, language, ['Jobcenter', 'Lotsenwerk (MBE)'])
    await page.locator('input[name=months]').first().check()
    // Of age: there is nobody who would sign for them.
    const [adults] = await print(page)
    for (const spoken of inBoth(language))
      for (const [line, text] of Object.entries(guardianTexts(spoken)))
        expect(adults && lacking(adults, { [line]: text }), line).toHaveLength(1)
    await page.locator('input[name=minor]').check()
    const papers = await print(page)
    expect(papers).toHaveLength(1)
    expectHouseStyle(papers, A4)
    expectNothingPersonal(papers, language)
    const names = { partners: 'Jobcenter Musterkreis Lotsenwerk', authority: 'Bundesbeauftragte' }
    for (const paper of papers) {
      expect(lacking(paper, names)).toEqual([])
      for (const spoken of inBoth(language))
        expect(lacking(paper, { ...consentTexts(spoken), ...guardianTexts(spoken) })).toEqual([])
      for (const spoken of inBoth(language))
        expect(lacking(paper, whichCounts(spoken))).toHaveLength(language === 'de' ? 1 : 0)
    }
  })

const NEEDS = [
  'sprache',
  'ausbildung',
  'kinderbetreuung',
  'leistungen',
  'aufenthalt',
  'formular',
] as const

test('every slip takes one page and the consent form another, whatever the language', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(20_000)
  // Young people's advice has the most boundaries on its slips.
  await start(page, site, { age: '17', language: 'de', needs: NEEDS, benefits: 'sgb2' })
  const offers = longestOffers(await offersShown(page), 3)
  expect(offers).toHaveLength(3)
  await putOnSlip(page, 'de', offers)
  await openHandOut(page, 'de')
  const formats = page.locator('input[name=format]')
  for (const language of LANGUAGE_CODES) {
    await switchTo(page, language)
    await expect(page.locator('h1 bdi').first()).toHaveAttribute('lang', language)
    await formats.first().check()
    const a4 = await print(page)
    await expectReadable(page, `${language}, A4`, 7)
    await formats.last().check()
    const a5 = await print(page)
    await expectReadable(page, `${language}, A5`, 6)
    // Each whole, its last line on its own page; of A5 two on a sheet.
    expect.soft(a4.map(lastLines), `${language}, A4`).toEqual([1, 1, 1])
    expect.soft(a5.map(lastLines), `${language}, A5`).toEqual([2, 1])
    expectHouseStyle(a4, A4)
    expectHouseStyle(a5, A4_ACROSS)
  }
  await openConsent(page, 'pl', ['Jobcenter', 'Agentur', 'MBE', 'JMD'])
  await page.locator('input[name=minor]').check()
  for (const language of LANGUAGE_CODES) {
    await switchTo(page, language)
    await expect(page.locator('h1 bdi').first()).toHaveAttribute('lang', language)
    expect.soft(await print(page), `${language}, consent form`).toHaveLength(1)
    await expectReadable(page, `${language}, consent form`, 7)
  }
})

/** The smallest type of anything written on the sheets as they are printed, in points, and what is written in it. */
async function smallestType(page: Page): Promise<{ points: number; text: string }> {
  await page.emulateMedia({ media: 'print' })
  const written = await page
    .locator('[data-slip], [data-slip] *, [data-consent], [data-consent] *')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        const text = own.map(({ textContent }) => textContent).join('')
        if (text.trim() === '' || !element.checkVisibility()) return []
        const pixels = Number.parseFloat(getComputedStyle(element).fontSize)
        // A hundredth of a point is a rounding, not a difference.
        return [{ points: Math.round(pixels * 75) / 100, text }]
      }),
    )
  await page.emulateMedia({ media: null })
  const [smallest] = written.toSorted((one, other) => one.points - other.points)
  if (!smallest) throw new Error('nothing is written')
  return smallest
}

/** What everybody must be able to read: whatever is on the sheet, small print and captions too. */
async function expectReadable(page: Page, what: string, least: number): Promise<void> {
  const { points, text } = await smallestType(page)
  expect.soft(points, `${what}: ${text}`).toBeGreaterThanOrEqual(least)
}

/** How many slips end on a page: the region's name is the last on each. */
const lastLines = ({ runs }: Paper): number => runs.filter((run) => run === 'Musterkreis').length

/** What is told in full where there is room, and what says that something was left out. */
const FURTHER = 'hours:phone'
const SHORTENED = 'handout:slip.shortened'

// The same offer: two languages on half a page, and one with a page of its own.
for (const { language, format, told, left } of [
  { language: 'ru', format: 'a5', told: SHORTENED, left: FURTHER },
  { language: 'de', format: 'a4', told: FURTHER, left: SHORTENED },
] as const)
  test(`a slip says that it leaves out further hours where it does, and only there: ${language}, ${format}`, async ({
    site,
    watched: page,
  }) => {
    const needs = ['leistungen', 'schulden'] as const
    await start(page, site, { age: '34', language, needs, benefits: 'sgb2' })
    await putOnSlip(page, language, longestOffers(withPhoneHours(await offersShown(page)), 1))
    await openHandOut(page, language)
    await page
      .locator('input[name=format]')
      .nth(format === 'a4' ? 0 : 1)
      .check()
    const [paper, ...more] = await print(page)
    if (!paper || more.length > 0) throw new Error('not one sheet')
    for (const spoken of inBoth(language)) {
      expect(lacking(paper, { [told]: said(spoken, told) })).toEqual([])
      expect(lacking(paper, { [left]: said(spoken, left) }), left).toHaveLength(1)
    }
  })

test('of what was said on the quick page nothing is printed either', async ({
  site,
  watched: page,
}) => {
  await page.goto(`${site.url}/quick`)
  await settle(page)
  await page.locator('input[inputmode=numeric]').fill(CLIENT.age)
  await page.getByLabel(said('de', 'vocabulary:needs.sprache')).check()
  await page.getByLabel(said('de', 'vocabulary:benefits.aufstocker'), { exact: true }).check()
  await expect(page.locator('article')).toBeVisible()
  await openHandOut(page, 'de')
  const papers = await print(page)
  expect(papers).toHaveLength(1)
  expectHouseStyle(papers, A4)
  expectNothingPersonal(papers, 'de')
})

test('on paper the letters are dark, however the screen looks', async ({ site, watched: page }) => {
  await page.goto(`${site.url}/settings`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await expect.poll(ink).toBe('rgb(238, 243, 241)')
  for (const appearance of ['system', 'dark', 'light']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.appearance = chosen
    }, appearance)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await expect.poll(ink, appearance).toBe('rgb(22, 40, 45)')
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' })
  }
})
