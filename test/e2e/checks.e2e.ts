import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { said } from '../language/texts.ts'
import {
  axe,
  rawKeys,
  reflow,
  smallTargets,
  strayGerman,
  strayWords,
  turnedNumbers,
} from './checks.ts'
import { foreignGlyphs } from './glyphs.ts'

const ASK_FIRST = said('de', 'handout:slip.callFirst')

/** For each check of the screens a page with the fault it is there for, and how the finding begins. */
const FAULTS: Record<
  string,
  { check: (page: Page) => Promise<string[]>; html: string; found: RegExp }
> = {
  'a picture without a text': {
    check: axe,
    html: '<img src="data:,">',
    found: /^light: image-alt/,
  },
  'grey on grey, in the dark': {
    check: axe,
    html: '<style>@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }</style><p>Text</p>',
    found: /^dark: color-contrast/,
  },
  'colours nobody chose': {
    check: axe,
    html: '<style>p { forced-color-adjust: none } @media (forced-colors: active) { p { color: #777; background: #888 } }</style><p>Text</p>',
    found: /^forced colours: color-contrast/,
  },
  'a key': { check: rawKeys, html: '<p>consultation:age.title</p>', found: /^consultation:age/ },
  'a placeholder': { check: rawKeys, html: '<p>{{count}} Monate</p>', found: /count/ },
  'German marked as Arabic': {
    check: strayWords,
    html: '<p lang="ar" dir="rtl">Adresse</p>',
    found: /^ar rtl/,
  },
  'Arabic from left to right': {
    check: strayWords,
    html: '<p lang="ar">عنوان</p>',
    found: /^ar ltr/,
  },
  'a German sentence marked as Turkish': {
    check: (page) => strayGerman(page, 'tr'),
    html: `<p lang="tr">${ASK_FIRST}</p>`,
    found: new RegExp(ASK_FIRST),
  },
  'a German sentence with a term in it marked as French': {
    check: (page) => strayGerman(page, 'fr'),
    html: `<p lang="fr">${ASK_FIRST.replace('rufen', '<button lang="de" data-term>rufen</button>')}</p>`,
    found: new RegExp(ASK_FIRST),
  },
  'a German name of a button on a Polish page': {
    check: (page) => strayGerman(page, 'pl'),
    html: `<button lang="pl" aria-label="${ASK_FIRST}">Dalej</button>`,
    found: new RegExp(ASK_FIRST),
  },
  'a number that turns': {
    check: turnedNumbers,
    html: '<p lang="ar" dir="rtl">الهاتف +49 221 4710</p>',
    found: /\+49/,
  },
  'a small button': {
    check: (page) => smallTargets(page, 24),
    html: '<button style="inline-size: 20px; block-size: 40px; padding: 0"></button>',
    found: /^20×40/,
  },
  'a small link that stands alone': {
    check: (page) => smallTargets(page, 24),
    html: '<p><a href="tel:1" style="font-size: 10px">0221 4710</a></p>',
    found: /tel:1/,
  },
  'a line that does not wrap': {
    check: reflow,
    html: '<p style="white-space: nowrap">Arbeitsvermittlungsgespräch beim Jobcenter Musterkreis</p>',
    found: /^320 px/,
  },
  'a box that cuts off': {
    check: reflow,
    html: '<p style="block-size: 20px; font-size: 16px; line-height: 1.1; overflow: hidden">Bitte vorher anrufen</p>',
    found: /^spaced/,
  },
  'a letter of another font': {
    check: foreignGlyphs,
    html: '<p style="font-family: sans-serif">Text</p>',
    found: /./,
  },
}

for (const [fault, { check, html, found }] of Object.entries(FAULTS))
  test(`the checks of every screen see ${fault}`, async ({ page }) => {
    await page.setContent(
      `<!doctype html><html lang="de"><title>x</title><main><h1>x</h1>${html}</main>`,
    )
    const all = await check(page)
    expect(all.filter((one) => found.test(one))).not.toEqual([])
  })

test('German marked as German is no fault', async ({ page }) => {
  await page.setContent(
    `<!doctype html><html lang="tr"><title>x</title><p>Önce arayın <bdi lang="de">${ASK_FIRST}</bdi>`,
  )
  expect(await strayGerman(page, 'tr')).toEqual([])
})

test('a page looked at before shows a word in another font, and new letters', async ({ page }) => {
  const file = 'node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'
  await page.setContent(
    `<!doctype html><html lang="de"><title>x</title>
     <style>
       @font-face { font-family: own; src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }
       body { font-family: own }
     </style>
     <p>Bitte vorher anrufen</p>`,
  )
  const words = page.locator('p')
  expect(await foreignGlyphs(page)).toEqual([])
  expect(await page.content()).not.toContain('data-new-words')
  await words.evaluate((element) => (element.style.fontFamily = 'serif'))
  expect(await foreignGlyphs(page)).not.toEqual([])
  await words.evaluate((element) => (element.style.fontFamily = 'own'))
  expect(await foreignGlyphs(page)).toEqual([])
  await words.evaluate((element) => (element.textContent = 'Bitte vorher anrufen: ቢሮ'))
  expect(await foreignGlyphs(page)).not.toEqual([])
})

test('a page shown without movement is looked at in all its colours, and stays as it was', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setContent(
    `<!doctype html><html lang="de"><title>x</title><style>
       p { color: #777; background: #888; forced-color-adjust: none }
     </style><main><h1>x</h1><p>Text</p></main>`,
  )
  const contrasts = (await axe(page)).filter((one) => one.includes('color-contrast'))
  expect(contrasts.map((one) => one.split(':')[0])).toEqual(['light', 'dark', 'forced colours'])
  const features = ['(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)']
  expect(
    await page.evaluate((asked) => asked.map((one) => matchMedia(one).matches), features),
  ).toEqual([true, true])
})
