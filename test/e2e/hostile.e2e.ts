import type { Page } from '@playwright/test'
import { isPlainText } from '../../src/catalogue/plain-text.ts'
import { email, httpsUrl } from '../../src/catalogue/text.ts'
import { textBefore } from '../../src/publish/workbook/mangled.ts'
import { said } from '../language/texts.ts'
import { HOSTILE } from '../vectors/hostile/corpus.ts'
import { lost } from './checks.ts'
import { searchFor, wholeOffice } from './directory-page.ts'
import { openHandOut } from './hand-out.ts'
import type { Edit } from './second-release.ts'
import { publish } from './second-release.ts'
import { consult, expect, settle, test } from './site.ts'
import { embeddedRegion } from './slip-texts.ts'

/** What the workbook takes; its check names all others (`test/publish/hostile.test.ts`). */
const TAKEN = HOSTILE.map((value) => value.trim()).filter(
  (value) => isPlainText(value) && textBefore(value) === undefined && !value.includes('???'),
)
const WEBSITES = HOSTILE.filter((value) => httpsUrl.safeParse(value).success)
const EMAILS = HOSTILE.filter((value) => email.safeParse(value).success)

/** Gives hostile words, one after the other and from the first again, none longer than a cell may be. */
function supply(words: readonly string[]): (longest: number) => string {
  let at = 0
  return (longest) => {
    for (;;) {
      const word = words[at++ % words.length] ?? ''
      if (word.length <= longest) return word
    }
  }
}

const word = supply(TAKEN)
const website = supply(WEBSITES)
const mail = supply(EMAILS)

/** Fills these columns of every row; where a text is in several languages, each gets another. */
const filled =
  (columns: Readonly<Record<string, number>>): Edit =>
  (rows) =>
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(columns)
          .filter(([column]) => column in row)
          .map(([column, longest]) => [column, word(longest)]),
      ),
      ...(row.website && { website: website(2000) }),
      ...(row.email && { email: mail(254) }),
    }))

/** A long text may be as long as the catalogue takes; names are as long as a person bears to scroll past. */
const NAME = 300
const TEXT = 8000
const names = { 'name.de': NAME, 'name.ar': NAME, 'name.en': NAME }
const told = { 'description.de': TEXT, 'description.ar': TEXT }
const access = {
  ...{ 'eligibility_description.de': TEXT, 'fees_description.de': TEXT },
  ...{ 'application_process.de': TEXT, 'application_process.ar': TEXT, 'alert.de': TEXT },
}
const EDITS: Readonly<Record<string, Edit>> = {
  organizations: filled({ ...names, ...told, 'phone_note.de': NAME }),
  locations: filled({
    ...names,
    ...{ address_1: 200, address_2: 200, 'transportation.de': TEXT, 'accessibility.de': TEXT },
  }),
  contacts: filled({ name: 200, 'title.de': NAME, 'title.ar': NAME }),
  services: filled({ ...names, ...told, ...access }),
  programmes: filled({ ...names, ...told, ...access }),
  courses: filled({ ...names, ...access }),
  notices: filled({ 'title.de': NAME, 'title.ar': NAME, 'body.de': TEXT, source: 300 }),
  materials: filled({ 'title.de': NAME, 'title.ar': NAME }),
}

/** Everything wrong with the page as it is. */
async function wrongOn(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { hostile, policyReports = [] } = window as { hostile?: 1; policyReports?: string[] }
    const wrong = policyReports.map((report) => `policy: ${report}`)
    if (hostile) wrong.push('something ran')
    if ('hostile' in {}) wrong.push('every object has something new')
    for (const script of document.querySelectorAll('script')) {
      // What never runs: the guide's structured data and the texts of its first screen.
      const isData = script.matches('[type="application/ld+json"], #texts[type="application/json"]')
      if (!isData && !script.src.startsWith(location.origin))
        wrong.push(`script: ${script.outerHTML.slice(0, 200)}`)
    }
    if (
      document.querySelector('iframe, object, embed, base, form[action], meta[http-equiv=refresh]')
    )
      wrong.push('an element that the guide does not have')
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes)
        if (name.startsWith('on')) wrong.push(`handler: ${element.outerHTML.slice(0, 200)}`)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const { protocol, pathname, username } = link
      const own = ['http:', 'https:', 'mailto:', 'tel:', 'geo:', 'maps:'].includes(protocol)
      // Only the guide's own message has a subject and words, and nobody it goes to.
      const fields = [...new URLSearchParams(link.search).keys()].join()
      const isMail = fields === '' || (fields === 'subject,body' && pathname === '')
      if (!own || username || (protocol === 'mailto:' && !isMail))
        wrong.push(`link: ${link.href.slice(0, 200)}`)
    }
    for (const element of document.body.querySelectorAll<HTMLElement>('main *')) {
      const { left, right } = element.getBoundingClientRect()
      const isOut = left < -1 || right > document.documentElement.clientWidth + 1
      if (isOut && element.children.length === 0 && element.checkVisibility())
        wrong.push(`sticks out: ${element.outerHTML.slice(0, 200)}`)
    }
    // Words beside a text run as their own element says, whatever stands in the text.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      const at = text.search(/\p{Script=Latin}{3}/u)
      if (at < 0 || /[\p{Cf}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) continue
      if (!node.parentElement?.checkVisibility()) continue
      const [first, second] = [at, at + 1].map((from) => {
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + 1)
        return range.getBoundingClientRect()
      })
      if (first && second && first.top === second.top && first.left > second.left)
        wrong.push(`turned around: ${text.slice(0, 80)}`)
    }
    return wrong
  })
  return [...new Set([...found, ...(await lost(page))])]
}

test('hostile words are words: nothing runs, nothing leaves its box, no link leads astray', async ({
  site,
  watched: page,
}) => {
  test.setTimeout(600_000)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const requests: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(blob|data):/.test(request.url()))
      requests.push(request.url())
  })
  await page.addInitScript(() => {
    const reports: string[] = []
    Object.assign(window, { policyReports: reports })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await page.goto(`${site.url}/settings`)
  await settle(page)
  publish(site, EDITS)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible({ timeout: 60_000 })

  const { locations, services, contacts, programmes, courses } = embeddedRegion().snapshot
  const first = (list: readonly { readonly id: string }[], many: number): string[] =>
    list.slice(0, many).map(({ id }) => id)
  const pages = [
    ...['/directory', '/directory?type=service', '/directory/print?type=service'],
    ...first(locations, 3).map((id) => `/directory/${id}`),
    ...first(services, 3).map((id) => `/directory/services/${id}`),
    ...first(contacts, 2).map((id) => `/directory/people/${id}`),
    ...['/offers/programmes', '/offers/courses', '/offers/news', '/offers/materials'],
    ...first(programmes, 2).map((id) => `/offers/programmes/${id}`),
    ...first(courses, 2).map((id) => `/offers/courses/${id}`),
  ]
  for (const lang of ['de', 'ar'])
    for (const path of pages)
      await test.step(`${path} in ${lang}`, async () => {
        await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await expect(page.locator('main h1, main h2').first()).toBeVisible()
        if (locations.some(({ id }) => path.endsWith(`/${id}`))) await wholeOffice(page)
        expect.soft(await wrongOn(page), `${path} in ${lang}`).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await wrongOn(page), `${path} in ${lang}, narrow`).toEqual([])
        await page.setViewportSize({ width: 1024, height: 768 })
      })

  await page.goto(`${site.url}/directory?lang=de`)
  for (const words of HOSTILE.filter((_, at) => at % 41 === 0)) {
    await searchFor(page, words.replace(/\0/g, ''))
    await expect(page.getByRole('status').first()).toBeVisible()
    expect.soft(await wrongOn(page), `search for ${words.slice(0, 80)}`).toEqual([])
  }

  for (const language of ['de', 'ar'] as const) {
    await page.goto(site.url)
    await consult(page, { language, age: '34', needs: ['sprache'], benefits: 'none' })
    expect.soft(await wrongOn(page), `answer in ${language}`).toEqual([])
    await openHandOut(page, language)
    expect.soft(await wrongOn(page), `slip in ${language}`).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect.soft(await wrongOn(page), `slip in ${language}, printed`).toEqual([])
    await page.emulateMedia({ media: null })
  }
  expect(dialogs).toEqual([])
  expect(requests).toEqual([])
})
