import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { changeReport } from '../../src/catalogue/change-report.ts'
import { formatCalendarLong } from '../../src/language/format.ts'
import { enrolmentLink } from '../../src/vault/enrolment-link.ts'
import { said } from '../language/texts.ts'
import { runFeed } from '../publish/cli/run-feed.ts'
import { saved } from './hand-out.ts'
import { visited } from './kept.ts'
import {
  cooperation,
  enrol,
  type Enrolled,
  enrolmentOf,
  enter,
  expectEnrolled,
  open,
  refresh,
} from './partner-device.ts'
import { publish, type Row, rowsOf } from './second-release.ts'
import { button, expect, settle, test } from './site.ts'

const topics = (key: string): string => said('de', `topics:${key}`)

const TITLE = 'Sprachkurse neben der Schichtarbeit'
const DETAIL = 'Wer kennt Anbieter, die am Samstag unterrichten?'
const MINUTES = 'Alle bringen bis zum nächsten Treffen ihre Kursliste mit.'

/** What partners do not tell each other (K§4), by what it looks like. */
const REFUSED = [
  ['name-and-birth-date', 'Ali Hassan, 12.03.1990, sucht einen Kurs.'],
  ['phone', 'Rückruf bitte unter 0171 1234567.'],
  ['customer-number', 'Es geht um 123D456789.'],
  ['customer-number', 'Es geht um die BG 12345//0012345.'],
] as const

/** The form for words of one's own, unfolded. */
async function unfold(page: Page, kind: 'topic' | 'minutes'): Promise<Locator> {
  const name = topics(`${kind}.title`)
  await page.locator('summary').filter({ hasText: name }).click()
  return page.getByRole('form', { name })
}

/** Whatever is tried with such a text, it is not saved: it is explained, and there is no other button than the same again. */
async function expectRefused(form: Locator, kind: 'topic' | 'minutes', field: string) {
  const typed = form.locator(`[data-field=${field}]`).locator('input, textarea')
  const save = form.getByRole('button')
  await expect(save).toHaveCount(1)
  for (const [reason, text] of REFUSED) {
    await typed.fill(text)
    for (let time = 0; time < 2; time++) {
      await save.click()
      await expect(form.getByText(topics(`refused.${reason}`))).toBeVisible()
      await expect(typed).toHaveAttribute('aria-invalid', 'true')
      await expect(form.getByText(topics('lookAgain'))).toBeVisible()
    }
  }
  await expect(form.page().getByText(topics(`${kind}.waiting`))).toHaveCount(0)
}

async function proposeTopic(page: Page, title: string, detail = ''): Promise<void> {
  await enter(page, 'meetings')
  const form = await unfold(page, 'topic')
  await form.getByRole('combobox').selectOption('programmes')
  await form.locator('[data-field=title] input').fill(title)
  await form.locator('[data-field=detail] textarea').fill(detail)
  await form.getByRole('button').click()
  await expect(page.getByText(topics('topic.saved'))).toBeVisible()
}

/** From the rooms into the outbox, and all that waits there as the file that is sent to the coordinator. */
async function saveOutbox(page: Page, from: string, path: string): Promise<void> {
  await page
    .getByRole('link', { name: topics('outbox') })
    .first()
    .click()
  await page.locator('main section input').fill(from)
  const { text } = await saved(page, button(page, 'de', 'report:send.file'))
  expect(changeReport.parse(JSON.parse(text))).toMatchObject({ region: 'musterkreis', from })
  writeFileSync(path, text)
  await button(page, 'de', 'report:send.mark').click()
  const sent = said('de', 'report:outbox.sent')
  await expect(page.getByRole('heading', { name: sent, exact: true })).toBeVisible()
}

const openMeeting = async (page: Page): Promise<void> => {
  const { date = '' } = rowsOf('src/demo', 'meetings').find(({ status }) => status === 'held') ?? {}
  const name = said('de', 'meetings:open', { date: formatCalendarLong('de', date) })
  await page.getByRole('button', { name }).click()
}

const nameOf = (organization: string): string =>
  rowsOf('src/demo', 'organizations').find(({ id }) => id === organization)?.['name.de'] ?? ''

test('a topic and minutes reach all partners with the next release, and nothing of a client does', async ({
  site,
  watched: page,
  browser,
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-words-'))
  const at = (name: string): string => join(folder, name)
  cpSync('src/demo', at('region'), { recursive: true })
  const device = async (organization: Enrolled): Promise<Page> => {
    const other = await (await browser.newContext()).newPage()
    await enrol(other, site, organization)
    return other
  }
  await enrol(page, site)
  const colleague = await device('mbe-lindental')
  const jobcenter = await device('jobcenter-musterkreis')
  await site.stop()

  await open(page)
  await enter(page, 'meetings')
  const topic = await unfold(page, 'topic')
  await topic.getByRole('combobox').selectOption('programmes')
  await expectRefused(topic, 'topic', 'title')
  await topic.locator('[data-field=title] input').fill(TITLE)
  await expectRefused(topic, 'topic', 'detail')
  await topic.locator('[data-field=detail] textarea').fill(DETAIL)
  await topic.getByRole('button').click()
  await expect(page.getByText(topics('topic.saved'))).toBeVisible()
  await openMeeting(page)
  const minutes = await unfold(page, 'minutes')
  await expectRefused(minutes, 'minutes', 'text')
  await minutes.locator('[data-field=text] textarea').fill(MINUTES)
  await minutes.getByRole('button').click()
  await expect(page.getByText(topics('minutes.saved'))).toBeVisible()
  await saveOutbox(page, 'MBE Lindental', at('mbe.json'))
  await expect(page.locator('[data-report]')).toHaveCount(2)

  // The same again: from another device of the same organisation, and from another organisation.
  await open(colleague)
  await proposeTopic(colleague, TITLE.toUpperCase())
  await saveOutbox(colleague, 'MBE Lindental, Büro', at('colleague.json'))
  await open(jobcenter)
  await proposeTopic(jobcenter, TITLE)
  await saveOutbox(jobcenter, 'Jobcenter', at('jobcenter.json'))

  const files = ['mbe', 'colleague', 'jobcenter'].map((name) => at(`${name}.json`))
  const taken = ['--workbook', at('region'), '--yes', '--lang', 'de']
  const first = runFeed(['import', 'changes', ...files, ...taken])
  expect(first).toMatchObject({ code: 0 })
  expect(first.out.split(said('de', 'publish:changes.state.twice'))).toHaveLength(2)
  const proposed = addedRows(at('region'), 'topics')
  expect(proposed).toMatchObject([
    { organization: 'mbe-lindental', title: TITLE, detail: DETAIL, status: 'open', meeting: '' },
    { organization: 'jobcenter-musterkreis', title: TITLE, detail: '' },
  ])
  expect(addedRows(at('region'), 'minutes')).toMatchObject([
    { organization: 'mbe-lindental', meeting: 'treffen-2026-06', text: MINUTES },
  ])
  expect(runFeed(['import', 'changes', ...files, ...taken])).toMatchObject({ code: 0 })
  expect(addedRows(at('region'), 'topics')).toEqual(proposed)

  publish(site, {}, at('region'))
  rmSync(folder, { recursive: true })
  await site.start()
  for (const one of [page, jobcenter]) {
    await refresh(one, site)
    await one.getByRole('link', { name: said('de', 'common:nav.cooperation') }).click()
    await open(one)
    await expectPublished(one)
  }
  await colleague.context().close()
  await jobcenter.context().close()
})

/** The rows of a sheet that the demo region lacks. */
function addedRows(workbook: string, sheet: string): Row[] {
  const known = new Set(rowsOf('src/demo', sheet).map(({ id }) => id))
  return rowsOf(workbook, sheet).filter(({ id }) => !known.has(id))
}

/** Each proposer's topic stands with its organisation, and the minutes with their meeting. */
async function expectPublished(page: Page): Promise<void> {
  await enter(page, 'meetings')
  const cards = page.getByRole('listitem').filter({ hasText: TITLE })
  await expect(cards).toHaveCount(2)
  await expect(cards.filter({ hasText: nameOf('mbe-lindental') })).toContainText(DETAIL)
  await expect(cards.filter({ hasText: nameOf('jobcenter-musterkreis') })).toHaveCount(1)
  await openMeeting(page)
  const written = page.locator('div').filter({ hasText: MINUTES }).last()
  await expect(written).toContainText(MINUTES)
  await expect(written).toContainText(nameOf('mbe-lindental'))
}

test('a scanned code enrols the device, and nothing of it stays in the address or the history; a wrong file is refused', async ({
  site,
  watched: page,
}) => {
  test.slow()
  const file = readFileSync(enrolmentOf('mbe-lindental'), 'utf8')
  const door = `${site.url}/cooperation`
  await page.goto(door)
  await settle(page)
  const choose = (text: string): Promise<void> =>
    page.getByLabel(cooperation('enrol.file')).setInputFiles({
      name: 'anmeldung.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
  const refused = (code: string) => page.getByText(cooperation(`enrol.refused.${code}`))
  for (const text of ['Einkaufsliste', '{}', file.slice(0, -30)]) {
    await choose(text)
    await expect(refused('not-enrolment')).toBeVisible()
    await page.reload()
  }
  await choose(file.replace('"musterkreis"', '"ahornkreis"'))
  await expect(refused('foreign-region')).toBeVisible()
  // A link that was cut off on its way brings nothing.
  const link = enrolmentLink(`${site.url}/`, file)
  await page.goto(link.slice(0, -200))
  await page.getByRole('button', { name: cooperation('enrol.offered') }).click()
  await expect(refused('not-enrolment')).toBeVisible()

  await page.goto('about:blank')
  await page.goto(link)
  await page.getByRole('button', { name: cooperation('enrol.offered') }).click()
  await expectEnrolled(page)
  await expect(page).toHaveURL(door)
  const [, secret = ''] = link.split('#')
  for (const entry of await visited(page)) expect(entry).not.toContain(secret.slice(0, 20))
  await site.stop()
  await page.reload()
  await open(page)
  await expect(page.getByRole('main')).toContainText('Brombeerhaus')
})
