import type { Browser, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { launchWholeChromium } from './chromium.ts'
import { offersShown, openConsent, openHandOut, putOnSlip, saved } from './hand-out.ts'
import { apartFromCounts, listenToRequests, visited } from './kept.ts'
import type { Said } from './site.ts'
import { button, chooseLanguage, consult, expect, settle, test } from './site.ts'

// The shell tells its whole version in every request, with numbers in it that could be an age.
test.use({ launchOptions: launchWholeChromium() })

/** A consultation to its end: what is said, what is typed, what is taken along. */
interface Script extends Said {
  readonly facts: NonNullable<Said['facts']>
  /** Typed into the calendar form. */
  readonly date: string
  readonly time: string
  /** Ticked in the consent form. */
  readonly partners: readonly string[]
}

/** Ages nobody has, times nobody opens at, and every benefit: found anywhere, they were left by a client. */
const SCRIPTS: readonly Script[] = [
  script(0, 'de', ['schulden'], 'none', ['no-written-consent']),
  script(1, 'ar', ['sprache', 'schulden'], 'sgb2', ['unresolved-legal']),
  script(2, 'uk', ['arbeit', 'gesundheit'], 'sgb2-applying', ['no-written-consent']),
  script(3, 'ti', ['kinderbetreuung'], 'sgb3', ['unresolved-legal', 'no-written-consent']),
  script(4, 'fa', ['aufenthalt'], 'asylblg', ['no-written-consent']),
  script(5, 'tr', ['wohnen-alltag', 'leistungen'], 'aufstocker', ['unresolved-legal']),
  script(6, 'so', ['erziehung'], 'unknown', ['no-written-consent']),
  script(7, 'ru', ['formular', 'anerkennung'], 'sgb2', ['no-migration-background']),
  script(8, 'pl', ['bewerbung', 'dokumente'], 'sgb3', ['no-written-consent']),
  script(9, 'ps', ['ausbildung', 'gruppe'], 'aufstocker', ['university-bound']),
]

function script(
  number: number,
  language: LanguageCode,
  needs: Script['needs'],
  benefits: Script['benefits'],
  facts: Script['facts'],
): Script {
  const when = { date: `2031-03-1${number}`, time: `04:${23 + number}` }
  const partners = [['Jobcenter', 'JMD'][number % 2] ?? '', 'Agentur für Arbeit']
  return { language, age: String(106 + number), needs, benefits, facts, ...when, partners }
}

/** Everything kept, but for the numbers counted by month: of these it is seen to that they are numbers. */
const dump = apartFromCounts

/** What a script says, as it would look in a request, an address or a record; `also`: offers taken along. */
function markersOf({ age, needs, benefits, facts, date, time }: Script, also: readonly string[]) {
  const words = [...needs, ...facts, date, date.replaceAll('-', ''), time, ...also]
  const whole = [age, benefits].map((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`))
  return [...words.map((word) => new RegExp(word)), ...whole]
}

/** The script up to its end; tells what was put on the slip, and looks on the way. */
async function run(
  page: Page,
  client: Script,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const { language } = client
  await consult(page, client)
  await look()
  // In client view the answer comes in parts: the offer on the second, the hand-out after the last.
  const turn = page.locator('article nav').getByRole('button').last()
  const parts = (await turn.count()) > 0
  if (parts) await turn.click()
  const offers = (await offersShown(page)).slice(0, 2)
  await putOnSlip(page, language, offers)
  while (parts && !(await button(page, language, 'handout:open').isVisible())) await turn.click()
  await openHandOut(page, language)
  await saved(page, button(page, language, 'handout:phone.vcard'))
  await page.locator('details summary').first().click()
  await page.locator('input[type=date]').first().fill(client.date)
  await page.locator('input[type=time]').first().fill(client.time)
  await saved(page, button(page, language, 'handout:calendar.save'))
  await button(page, language, 'handout:print').click()
  await page.pdf()
  await look()
  await openConsent(page, language, client.partners)
  await page.locator('input[name=minor]').check()
  await button(page, language, 'handout:print').click()
  await look()
  return offers
}

async function end(page: Page, language: LanguageCode): Promise<void> {
  await button(page, language, 'common:action.end').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: said(language, 'consultation:end.confirm') }).click()
}

const ended = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Welche Sprache sprechen Sie?' })).toBeVisible()

/** What the parts say that hold nothing of the region, in which needs and ages are named too. */
const smallParts = async (page: Page): Promise<string> => {
  const { databases: _, caches: __, ...small } = await dump(page)
  return JSON.stringify(small)
}

test('ten consultations with their hand-outs leave nothing behind, and tell no network anything', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(20_000)
  await page.clock.install()
  // A print dialog would wait for somebody.
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  const asked = listenToRequests(page)
  await page.goto(site.url)
  await settle(page)
  await page.reload()
  await ended(page)
  let before = await dump(page)
  const here = asked.length
  const markers: RegExp[] = []

  for (const [number, client] of SCRIPTS.entries()) {
    const outreach = number === SCRIPTS.length - 1
    if (outreach) {
      await page.goto(`${site.url}/settings`)
      await page.getByLabel(said('de', 'settings:outreach.on')).check()
      await page.goto(site.url)
      await expect(page.locator('button.tile').first()).toBeVisible()
      before = await dump(page)
    }
    const looks: string[] = []
    const look = async (): Promise<void> => void looks.push(await smallParts(page))
    const mine = markersOf(client, await run(page, client, look))
    if (outreach) await button(page, client.language, 'client:outreach.next').click()
    else if (number === SCRIPTS.length - 2) await page.clock.fastForward('03:01')
    else await end(page, client.language)
    await expect(page.locator('button.tile').first()).toBeVisible()
    // All of it: every record, every cached byte, and what is small.
    expect(await dump(page)).toEqual(before)
    expect(withMarkers(looks, mine)).toEqual([])
    markers.push(...mine)
  }

  const history = await visited(page)
  expect(withMarkers([...asked, ...history], markers)).toEqual([])
  expect(
    asked.filter((request) => !request.replace(/^blob:/, '').startsWith(`${site.url}/`)),
  ).toEqual([])
  // While somebody speaks nothing is asked for but the guide's own files, and what was saved.
  const paths = asked
    .slice(here)
    .map((request) => request.replace(site.url, '').replace(/ .*/s, ''))
  expect(paths.filter((path) => !OWN_FILES.test(path))).toEqual([])
  expect(history.filter((entry) => !/^(\S+:\d+\/(settings)?|about:blank) /.test(entry))).toEqual([])
})

test('the quick page with a slip leaves nothing behind, and tells no network anything', async ({
  site,
  watched: page,
}) => {
  const client = script(7, 'uk', ['schulden', 'sprache'], 'aufstocker', ['no-written-consent'])
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  const asked = listenToRequests(page)
  await page.goto(`${site.url}/quick`)
  await settle(page)
  await page.reload()
  const clear = button(page, 'de', 'consultation:quick.clear')
  await expect(clear).toBeDisabled()
  const before = await dump(page)
  const here = asked.length
  const looks: string[] = []
  const taken = await sayQuickly(page, client)
  looks.push(await smallParts(page))
  await saved(page, button(page, client.language, 'handout:phone.vcard'))
  await button(page, client.language, 'handout:print').click()
  await page.pdf()
  await clear.click()
  await expect(clear).toBeDisabled()
  expect(await dump(page)).toEqual(before)
  const markers = markersOf(client, taken)
  expect(withMarkers([...looks, ...asked, ...(await visited(page))], markers)).toEqual([])
  const paths = asked
    .slice(here)
    .map((request) => request.replace(site.url, '').replace(/ .*/s, ''))
  expect(paths.filter((path) => path !== '/quick' && !OWN_FILES.test(path))).toEqual([])
})

/** Everything of a script on the quick page, up to the hand-out with one offer; tells which. */
async function sayQuickly(page: Page, client: Script): Promise<string[]> {
  const { age, needs, benefits, facts, language } = client
  await page.locator('input[inputmode=numeric]').fill(age)
  for (const need of needs) await page.locator(`input[name=need][value=${need}]`).check()
  await page.locator(`input[name=benefits][value=${benefits}]`).check()
  for (const fact of facts) await page.locator(`input[name=fact][value=${fact}]`).check()
  await page.getByRole('combobox').selectOption(language)
  await expect(page.locator('article bdi').first()).toHaveAttribute('lang', language)
  const offers = (await offersShown(page)).slice(0, 1)
  await putOnSlip(page, language, offers)
  await openHandOut(page, language)
  return offers
}

const OWN_FILES =
  /^(blob:.*|\/|\/settings|\/(assets|icons|locales)\/[^?]*|\/(service-worker|early)\.js|\/(embedded|feed)\/release\.jws\.json)$/

/** The texts in which a marker stands. */
const withMarkers = (texts: readonly string[], markers: readonly RegExp[]): string[] =>
  texts.filter((text) => markers.some((marker) => marker.test(text)))

test('what is asked for depends on the screens opened, not on what was said', async ({
  site,
  browser,
}) => {
  test.slow()
  const [one, other] = [SCRIPTS[1], SCRIPTS[5]]
  if (!one || !other) throw new Error('no scripts')
  const paths = await pathsAskedFor(browser, site.url, one)
  expect(paths.length).toBeGreaterThan(20)
  expect(await pathsAskedFor(browser, site.url, { ...other, language: one.language })).toEqual(
    paths,
  )
})

/** Each file a browser that never saw the guide asks for in a whole consultation. */
async function pathsAskedFor(browser: Browser, url: string, client: Script): Promise<string[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  const asked = listenToRequests(page)
  await page.goto(url)
  await settle(page)
  await run(page, client)
  await context.close()
  const paths = asked.map((request) => request.replace(/ .*/s, '').replace(url, ''))
  return [...new Set(paths)].filter((path) => !path.startsWith('blob:')).toSorted()
}

test('the back button brings nothing back after the end', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await consult(page, { language: 'uk', age: '113', needs: ['schulden'], benefits: 'aufstocker' })
  await end(page, 'uk')
  await ended(page)
  await page.goBack()
  await expect(page.locator('body')).not.toContainText('113')
})

test('three idle minutes wipe the consultation', async ({ site, watched: page }) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await page.goto(site.url)
  await chooseLanguage(page, 'de')
  await page.getByRole('button', { name: '4', exact: true }).click()
  // The page's clock runs on while the browser is busy: half a minute of it is left to be slow in.
  await page.clock.fastForward('02:30')
  await expect(page.getByRole('heading', { name: 'Wie alt sind Sie?' })).toBeVisible()
  await page.clock.fastForward('00:31')
  await expect(page.getByRole('heading', { name: 'Welche Sprache sprechen Sie?' })).toBeVisible()
})
