import type { Page } from '@playwright/test'
import { TERM_IDS, termName } from '../../src/language/glossary.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import {
  button,
  chooseLanguage,
  consult,
  expect,
  languageButton,
  next,
  settle,
  switchTo,
  test,
  turnToClient,
} from './site.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** The page speaks the language: to the eye, to a screen reader, and in the window's title. */
async function expectSpoken(page: Page, language: LanguageCode, name?: string): Promise<void> {
  const heading = title(page).locator('bdi').first()
  const { direction } = LANGUAGES[language]
  if (name === undefined)
    await expect(heading).toHaveAttribute('lang', new RegExp(`^(${language}|de|de-simple)$`))
  else await expect(heading).toHaveText(said(language, name))
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('dir', direction)
  await expect(languageButton(page)).toHaveText(LANGUAGES[language].name)
  // The window's title tells no office and no offer: those pages go by the answer's name.
  const told = name && !name.startsWith('vocabulary:') ? name : 'consultation:answer.title'
  await expect(page).toHaveTitle(`${said(language, told)} · Anlaufstelle`)
}

/** All sixteen in turn, beginning after the one a consultation starts in. */
function* inTurn(start: LanguageCode): Generator<LanguageCode, never> {
  for (let at = LANGUAGE_CODES.indexOf(start) + 1; ; at++)
    yield LANGUAGE_CODES[at % LANGUAGE_CODES.length] ?? start
}

/** What is to stay, whatever the language: values, numbers, codes and German names. */
type Kept = (page: Page) => Promise<unknown>

const values = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

const KEPT = {
  age: (page) => page.locator('output span').first().innerText(),
  chosen: (page) => values(page, 'input:checked'),
  answer: (page) =>
    page
      .locator('[data-boundary], [data-excluded]')
      .evaluateAll((notes) => notes.map((note) => Object.values((note as HTMLElement).dataset))),
  service: (page) =>
    page.locator('article bdi[lang=de][dir=ltr]', { hasText: /\d{5}/ }).allInnerTexts(),
  handout: (page) =>
    page
      .locator('[data-slip]')
      .evaluateAll((slips) => slips.map((slip) => (slip as HTMLElement).dataset.slip)),
  part: async (page) => (await page.locator('article nav p').innerText()).match(/\d+/g)?.toSorted(),
} satisfies Record<string, Kept>

test('on every step another language keeps the place and what was said, with the server gone', async ({
  site,
  watched: page,
}) => {
  // Sixteen languages, two of them on each step.
  test.slow()
  await page.goto(site.url)
  await settle(page)
  // Still the first visit: the worker took it over as it was.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await site.stop()
  await expect(fetch(site.url)).rejects.toThrow()

  const heard = new Set<LanguageCode>()
  const languages = inTurn('pl')
  let language: LanguageCode = 'pl'
  const look = async (kept: Kept, name?: string) => {
    await expect.poll(() => kept(page)).not.toEqual([])
    const before = await kept(page)
    for (let switches = 0; switches < 2; switches++) {
      language = languages.next().value
      heard.add(language)
      await switchTo(page, language)
      await expectSpoken(page, language, name)
      await expect.poll(() => kept(page)).toEqual(before)
      await expect(languageButton(page)).toBeFocused()
    }
  }

  await chooseLanguage(page, language)
  for (const digit of '24') await page.getByRole('button', { name: digit, exact: true }).click()
  await look(KEPT.age, 'consultation:age.title')
  await next(page)
  for (const need of ['sprache', 'schulden'])
    await page.locator(`input[name=need][value=${need}]`).click()
  await look(KEPT.chosen, 'consultation:needs.title')
  await next(page)
  await page.locator('input[name=benefits][value=sgb2]').click()
  for (const fact of ['woman', 'employed'])
    await page.locator(`input[name=fact][value=${fact}]`).click()
  await look(KEPT.chosen, 'consultation:facts.title')
  await next(page)
  await look(KEPT.answer, 'vocabulary:kinds.jmd')

  for (const offer of [0, 1]) {
    await page.locator('[data-service]:visible button').nth(offer).click()
    await button(page, language, 'handout:add').click()
    if (offer === 1) await look(KEPT.service)
    await button(page, language, 'consultation:service.back').click()
  }
  await button(page, language, 'handout:open').click()
  await look(KEPT.handout, 'handout:title')
  expect(await KEPT.handout(page)).toHaveLength(2)
  await button(page, language, 'handout:back').click()
  await turnToClient(page)
  await button(page, language, 'common:action.next').click()
  await look(KEPT.part, 'consultation:answer.title')
  await button(page, language, 'common:action.back').click()
  await look(KEPT.part, 'vocabulary:kinds.jmd')
  expect([...heard].toSorted()).toEqual(LANGUAGE_CODES.toSorted())
})

/** A term tapped: its explanation in the client's language, German beneath, and the focus where it was. */
async function expectExplained(
  page: Page,
  language: LanguageCode,
  word: ReturnType<Page['locator']>,
) {
  const written = await word.innerText()
  await word.click()
  const dialog = page.getByRole('dialog')
  const name = await dialog.getByRole('heading').innerText()
  const term = TERM_IDS.find((id) => termName(id) === name)
  expect(term, `${written}: ${name}`).toBeDefined()
  const meaning = dialog.getByRole('paragraph').locator('bdi')
  await expect(meaning).toHaveText([
    said(language, `glossary:${term}`),
    said('de', `glossary:${term}`),
  ])
  await expect(meaning.first()).toHaveAttribute('lang', language)
  await expect(dialog.getByRole('heading').locator('bdi')).toHaveAttribute('lang', 'de')
  await button(page, language, 'common:action.close').click()
  await expect(dialog).toHaveCount(0)
  await expect(word).toBeFocused()
}

test('a term stays German, and a tap explains it, in a sentence and under a question', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  let asked = 0
  const client = { language: 'fa', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const
  await consult(page, client, async (question) => {
    const words = page.getByRole('button', { name: /[:：]/ }).and(page.locator('ul button'))
    if (question !== 'benefits') return
    asked = await words.count()
    await expectExplained(page, 'fa', words.first())
  })
  expect(asked).toBeGreaterThan(0)
  const terms = page.locator('[data-term]:visible')
  await expect(terms.first()).toHaveAttribute('lang', 'de')
  await expectExplained(page, 'fa', terms.first())
  await terms.last().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(terms.last()).toBeFocused()
})

const FALLBACKS = [
  { language: 'tr', needs: ['gesundheit'], benefits: 'none', told: 'de', note: 'inGerman' },
  {
    language: 'so',
    needs: ['schulden'],
    benefits: 'none',
    told: 'de-simple',
    note: 'inPlainGerman',
  },
] as const

for (const { language, needs, benefits, told, note } of FALLBACKS)
  test(`an offer without a text in the client’s language is told in the nearest, and says so: ${language}, ${told}`, async ({
    site,
    watched: page,
  }) => {
    await page.goto(site.url)
    await settle(page)
    await consult(page, { language, age: '34', needs, benefits })
    const remark = said(language, `common:in.${told}`)
    const card = page.locator('[data-service]:visible', { hasText: remark }).first()
    await expect(card.locator('h3 bdi').first()).toHaveAttribute('lang', told)
    await card.getByRole('button', { name: said(language, 'consultation:answer.details') }).click()
    await expect(title(page)).toContainText(remark)
    await expect(title(page).locator('bdi').first()).toHaveAttribute('lang', told)
    await expect(page.getByText(said(language, `consultation:service.${note}`))).toBeVisible()
    // In the language the text is in, nothing needs to be said.
    await switchTo(page, told)
    await expect(title(page).locator('bdi').first()).toHaveAttribute('lang', told)
    await expect(page.getByText(said(told, `common:in.${told}`), { exact: true })).toHaveCount(0)
  })
