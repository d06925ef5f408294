import type { Page } from '@playwright/test'
import { wallClock } from '../../src/hours/berlin.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { offersShown, openHandOut, putOnSlip } from './hand-out.ts'
import { print, wordsOf, wordsOn } from './paper.ts'
import type { Site } from './server.ts'
import type { Said } from './site.ts'
import { consult, expect, settle, switchTo, test } from './site.ts'
import { fullestOffer } from './slip-texts.ts'

async function answer(page: Page, site: Site, client: Said): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await consult(page, client)
}

/** Where a label's words stand on the sheet in one language: the letters, not the box they have. */
interface Written {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Of the column the words stand in. */
  readonly column: { readonly left: number; readonly right: number }
}

function written(page: Page, language: LanguageCode, label: string): Promise<Written> {
  const text = said(language, `handout:slip.${label}`)
  const words = page.locator(`[data-slip] bdi[lang="${language}"]`).filter({ hasText: text })
  return words.first().evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    const column = element.closest('div[lang], span[lang]')?.getBoundingClientRect()
    return {
      ...{ left, right, top, bottom },
      column: { left: column?.left ?? 0, right: column?.right ?? 0 },
    }
  })
}

/** Parts of the slip with a column for each language. */
const IN_COLUMNS = ['title', 'why', 'appointment', 'bring', 'costs', 'know'] as const
/** Labels of what is the same in both languages: both on a line, in a narrow place one beneath the other. */
const ON_A_LINE = ['address', 'phone', 'contact', 'stop', 'languages', 'myAppointment'] as const

for (const language of ['ar', 'uk'] as const)
  test(`German stands on the left of a slip and ${LANGUAGES[language].german} beside it on the right, each from its own side`, async ({
    site,
    watched: page,
  }) => {
    const needs = ['bewerbung', 'wohnen-alltag'] as const
    await answer(page, site, { language, age: '34', needs, benefits: 'sgb2' })
    const today = wallClock(Date.now()).date
    await putOnSlip(page, language, [fullestOffer(await offersShown(page), 'mbe', today)])
    await openHandOut(page, language)
    await page.emulateMedia({ media: 'print' })
    for (const label of IN_COLUMNS) {
      const [german, theirs] = [
        await written(page, 'de', label),
        await written(page, language, label),
      ]
      expect(german.right, label).toBeLessThanOrEqual(german.column.right + 1)
      expect(german.column.right, label).toBeLessThan(theirs.column.left)
      expect(Math.abs(german.left - german.column.left), label).toBeLessThan(2)
      // A line begins where its reader begins.
      if (language === 'ar')
        expect(Math.abs(theirs.right - theirs.column.right), label).toBeLessThan(2)
      else expect(Math.abs(theirs.left - theirs.column.left), label).toBeLessThan(2)
      expect(Math.abs(german.top - theirs.top), label).toBeLessThan(8)
    }
    for (const label of ON_A_LINE) {
      const [german, theirs] = [
        await written(page, 'de', label),
        await written(page, language, label),
      ]
      const beside = theirs.left >= german.right && theirs.top < german.bottom
      const beneath = theirs.top >= german.bottom - 4
      expect({ label, beside: beside || beneath }).toEqual({ label, beside: true })
    }
    // The table of hours is read from the client's side: their word of the label comes first there.
    const [german, theirs] = [
      await written(page, 'de', 'hours'),
      await written(page, language, 'hours'),
    ]
    if (language === 'ar') expect(german.right).toBeLessThanOrEqual(theirs.left)
    else expect(theirs.left).toBeGreaterThanOrEqual(german.right)
  })

test('a slip for somebody who reads German has one column', async ({ site, watched: page }) => {
  await answer(page, site, { language: 'de', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  await openHandOut(page, 'de')
  const slip = page.locator('[data-slip]')
  await expect(slip.locator('[data-languages="1"]').first()).toBeVisible()
  await expect(slip.locator('[data-languages="2"]')).toHaveCount(0)
  for (const label of ['why', 'costs'])
    await expect(slip.getByText(said('de', `handout:slip.${label}`), { exact: true })).toHaveCount(
      1,
    )
})

/** By name: which offer comes first depends on the day. */
const FALLBACKS = [
  {
    language: 'ti',
    needs: ['gesundheit'],
    offer: 'Beratung nach Krieg, Flucht und Gewalt',
    note: 'inGerman',
  },
  { language: 'so', needs: ['schulden'], offer: 'Hilfe bei Schulden', note: 'inPlainGerman' },
] as const

for (const { language, needs, offer, note } of FALLBACKS)
  test(`a slip says where an offer has no text in the client’s language: ${language}, ${note}`, async ({
    site,
    watched: page,
  }) => {
    await answer(page, site, { language, age: '34', needs, benefits: 'none' })
    const told = { inGerman: 'de', inPlainGerman: 'de-simple' } as const
    const remark = said(language, `common:in.${told[note]}`)
    const card = page.locator('[data-service]:visible', { hasText: offer })
    await expect(card).toContainText(remark)
    const id = (await card.getAttribute('data-service')) ?? ''
    await putOnSlip(page, language, [id])
    await openHandOut(page, language)
    const slip = page.locator('[data-slip]')
    const sentence = said(language, `consultation:service.${note}`)
    const other = note === 'inGerman' ? 'inPlainGerman' : 'inGerman'
    await expect(slip).toContainText(sentence)
    await expect(slip).not.toContainText(said(language, `consultation:service.${other}`))
    const [paper] = await print(page)
    if (!paper) throw new Error('no paper')
    expect(wordsOf(sentence).filter((word) => !wordsOn(paper).has(word))).toEqual([])
    // Who reads German lacks nothing.
    await switchTo(page, 'de')
    await expect(slip).not.toContainText(said('de', `consultation:service.${note}`))
  })

test('a slip of an offer with all its texts says nothing of the kind', async ({
  site,
  watched: page,
}) => {
  await answer(page, site, { language: 'ti', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  await openHandOut(page, 'ti')
  const slip = page.locator('[data-slip]')
  await expect(slip).toContainText(said('ti', 'handout:slip.machine'))
  for (const note of ['inGerman', 'inPlainGerman'])
    await expect(slip).not.toContainText(said('ti', `consultation:service.${note}`))
})
