import type { Page } from '@playwright/test'
import { NEEDS } from '../../src/catalogue/vocabulary.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import type { Said } from './site.ts'
import {
  button,
  chooseLanguage,
  consult,
  expect,
  next,
  settle,
  test,
  turnToClient,
} from './site.ts'

interface Voice {
  readonly lang: string
  readonly localService: boolean
}

interface Spoken {
  readonly text: string
  readonly lang: string
}

/** Where the fake keeps what it was asked to say and has not been told to forget. */
type Speaking = typeof globalThis & { queue: Spoken[] }

const LOCAL_AR: Voice = { lang: 'ar-SA', localService: true }
const LOCAL_DE: Voice = { lang: 'de-DE', localService: true }

/** Headless browsers have no voices: one that has these, says nothing and never comes to an end. */
async function giveVoices(page: Page, voices: readonly Voice[]): Promise<void> {
  await page.addInitScript((given) => {
    class Utterance extends EventTarget {
      lang = ''
      voice: unknown = null
      constructor(readonly text: string) {
        super()
      }
    }
    class Synthesis extends EventTarget {
      queue: Utterance[] = []
      readonly getVoices = () => given
      readonly speak = (utterance: Utterance) => void this.queue.push(utterance)
      // Web Speech API § 4.2.5: what is cancelled reports an error, later.
      readonly cancel = () => {
        for (const utterance of this.queue.splice(0))
          queueMicrotask(() => utterance.dispatchEvent(new Event('error')))
      }
    }
    const synthesis = new Synthesis()
    const fakes = { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance }
    for (const [name, value] of Object.entries(fakes))
      Object.defineProperty(window, name, { value, configurable: true })
    Object.defineProperty(window, 'queue', { get: () => synthesis.queue })
  }, voices)
}

const queue = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() =>
    (window as unknown as Speaking).queue.map(({ text, lang }) => ({ text, lang })),
  )

const speaker = (page: Page, language: LanguageCode = 'ar') =>
  button(page, language, 'client:aloud.read')

async function read(page: Page, language: LanguageCode = 'ar'): Promise<void> {
  await speaker(page, language).click()
  await expect.poll(() => queue(page)).not.toEqual([])
}

async function expectSilence(page: Page): Promise<void> {
  await expect.poll(() => queue(page)).toEqual([])
}

const CLIENT = {
  language: 'ar',
  age: '34',
  needs: ['sprache', 'schulden'],
  benefits: 'sgb2',
} as const satisfies Said

async function start(page: Page, url: string, voices: readonly Voice[]): Promise<void> {
  await giveVoices(page, voices)
  await page.goto(url)
  await settle(page)
}

const DEVICES: readonly [string, readonly Voice[], number][] = [
  ['no voice', [], 0],
  ['a voice that asks a server', [{ lang: 'ar-SA', localService: false }], 0],
  ['voices of other languages', [LOCAL_DE, { lang: 'tr-TR', localService: true }], 0],
  ['a voice of the client’s language', [LOCAL_AR], 1],
  ['a voice as Android writes it', [{ lang: 'ar_EG', localService: true }], 1],
]

for (const [device, voices, offered] of DEVICES)
  test(`reading aloud on a device with ${device}`, async ({ site, watched: page }) => {
    await start(page, site.url, voices)
    const asked: string[] = []
    await consult(page, CLIENT, async (question) => {
      asked.push(question)
      await expect(speaker(page)).toHaveCount(offered)
    })
    expect(asked).toEqual(['age', 'needs', 'benefits', 'facts'])
    await expect(speaker(page)).toHaveCount(offered)
    await page.locator('[data-service] button').first().click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(speaker(page)).toHaveCount(offered)
    await button(page, 'ar', 'consultation:service.back').click()
    await turnToClient(page)
    const on = page.locator('article nav').getByRole('button', {
      name: said('ar', 'common:action.next'),
    })
    while ((await on.count()) > 0) {
      await on.click()
      await expect(speaker(page)).toHaveCount(offered)
    }
  })

test('a question is read in the client’s language, in order, without the German beneath', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url, [LOCAL_AR, LOCAL_DE])
  await chooseLanguage(page, 'ar')
  await page.getByRole('button', { name: '4', exact: true }).click()
  await next(page)
  await expect(page.locator('input[name=need]').first()).toBeVisible()
  await read(page)
  const keys = [
    'consultation:needs.title',
    'consultation:needs.hint',
    ...NEEDS.map((need) => `vocabulary:needs.${need}`),
    'client:words.title',
  ]
  expect(await queue(page)).toEqual(keys.map((key) => ({ lang: 'ar-SA', text: said('ar', key) })))
})

/** Every run of the client's words on the page that is not a button, as the eye meets it. */
const written = (page: Page, region: string): Promise<string[]> =>
  page
    .locator(`${region} bdi[lang=ar]`)
    .evaluateAll((pieces) =>
      pieces
        .filter((piece) => !piece.closest('button') && piece.checkVisibility())
        .map((piece) => piece.textContent.trim().replace(/\s+/g, ' ')),
    )

async function expectReadAsWritten(page: Page, region: string): Promise<void> {
  await read(page)
  const spoken = await queue(page)
  const arabic = spoken.filter(({ lang }) => lang === 'ar-SA').map(({ text }) => text)
  const seen = await written(page, region)
  expect(seen.length).toBeGreaterThan(5)
  // Runs of one block are one utterance: each is found, and none before the one it follows.
  let from = 0
  const all = arabic.join('\n')
  for (const run of seen) {
    const at = all.indexOf(run, from)
    expect(at, run).toBeGreaterThanOrEqual(0)
    from = at + run.length
  }
  const beneath = await page.locator(`${region} [data-beneath]`).allInnerTexts()
  expect(beneath.length).toBeGreaterThan(5)
  const german = spoken.filter(({ lang }) => lang === 'de-DE').map(({ text }) => text)
  expect(beneath.filter((text) => german.includes(text))).toEqual([])
}

test('answer, part and offer are read as they are written, each address in German', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url, [LOCAL_AR, LOCAL_DE])
  await consult(page, CLIENT)
  await expectReadAsWritten(page, 'article')
  expect((await queue(page)).some(({ lang, text }) => lang === 'de-DE' && /\d{5}/.test(text))).toBe(
    true,
  )
  await page.locator('[data-service] button').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await expectReadAsWritten(page, 'article')
  await button(page, 'ar', 'consultation:service.back').click()
  await turnToClient(page)
  await page.locator('article nav button').last().click()
  await expectReadAsWritten(page, 'article > div')
})

test('the button stops what it began, and offers to begin anew', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url, [LOCAL_AR])
  await chooseLanguage(page, 'ar')
  await read(page)
  await button(page, 'ar', 'client:aloud.stop').click()
  await expectSilence(page)
  await read(page)
  await expect(button(page, 'ar', 'client:aloud.stop')).toBeVisible()
})

test('reading stops on every step: forward, back, the device’s back button, another language', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url, [LOCAL_AR, LOCAL_DE])
  await chooseLanguage(page, 'ar')
  await page.getByRole('button', { name: '4', exact: true }).click()
  const stops = async (move: () => Promise<unknown>) => {
    await read(page)
    await move()
    await expectSilence(page)
  }
  await stops(() => next(page))
  await stops(() => page.goBack())
  await next(page)
  await stops(() => button(page, 'ar', 'common:action.back').click())
  await next(page)
  await page.locator('input[name=need]').first().click()
  await stops(() => next(page))
  await stops(() => page.locator('input[name=benefits][value=sgb2]').click())
  await expect(page.locator('input[name=fact]').first()).toBeVisible()
  await stops(async () => {
    await page.locator('header button[aria-haspopup=dialog]').first().click()
    await chooseLanguage(page, 'de')
  })
  await expect(speaker(page, 'de')).toBeVisible()
})

test('reading stops when an offer, the hand-out or a part is opened, and with the consultation', async ({
  site,
  watched: page,
}) => {
  await start(page, site.url, [LOCAL_AR])
  await turnToClient(page)
  await consult(page, CLIENT)
  const stops = async (name: string) => {
    await read(page)
    await button(page, 'ar', name).click()
    await expectSilence(page)
  }
  await stops('common:action.next')
  await stops('consultation:answer.details')
  await stops('handout:open')
  await button(page, 'ar', 'handout:back').click()
  await stops('common:action.back')
  await read(page)
  await button(page, 'ar', 'common:action.end').click()
  await button(page, 'ar', 'consultation:end.confirm').click()
  await expectSilence(page)
})
