import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { partnerTerm, type PartnerTerm } from '../../src/catalogue/agreement-term.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf, wallClock } from '../../src/hours/berlin.ts'
import { formatCalendarDate, formatCalendarLong } from '../../src/language/format.ts'
import { readFeedFolder } from '../../src/publish/cli/feed-folder.ts'
import { said } from '../language/texts.ts'
import { expectFolded, saved } from './hand-out.ts'
import { type Paper, print } from './paper.ts'
import { enrol, enter, open } from './partner-device.ts'
import {
  EDITS,
  FIRST_DAY,
  LAST_MEETING,
  MEETING_DUE,
  MORE_PEOPLE,
  NEXT_MEETING,
  signedPartners,
  TERM,
} from './partner-region.ts'
import { publish, rowsOf } from './second-release.ts'
import type { Site } from './server.ts'
import { expect, test } from './site.ts'

const published = mkdtempSync(join(tmpdir(), 'anlaufstelle-partners-'))

test.beforeAll(() => {
  test.setTimeout(240_000)
  publish({ folder: published }, EDITS)
})
test.afterAll(() => rmSync(published, { recursive: true }))

const agreement = (key: string, values = {}): string => said('de', `agreement:${key}`, values)
const meetings = (key: string, values = {}): string => said('de', `meetings:${key}`, values)
const phones = (key: string, values = {}): string => said('de', `phones:${key}`, values)
const day = (date: string): string => formatCalendarDate('de', date)

/** An enrolled device with the region around the day of the test. */
async function enrolHere(page: Page, site: Site): Promise<void> {
  cpSync(join(published, 'feed'), join(site.folder, 'feed'), { recursive: true })
  await enrol(page, site)
}

/** The rooms, open in the morning of the first day, without a network. */
async function openOnFirstDay(page: Page, site: Site): Promise<void> {
  await page.clock.setFixedTime(instantOf(FIRST_DAY, 9 * 60))
  await enrolHere(page, site)
  await site.stop()
  await open(page)
}

/** What the card of a partner says of its term: names and values. */
async function factsOf(page: Page, name: string): Promise<Record<string, string>> {
  const heading = page.getByRole('heading', { level: 3, name, exact: true })
  const facts = page.getByRole('listitem').filter({ has: heading }).locator('dl > div')
  const told = await facts.evaluateAll((rows) =>
    rows.map((row) => [row.firstElementChild?.textContent, row.lastElementChild?.textContent]),
  )
  const ours = ['signed', 'left', 'term', 'renewal', 'lastToObject'].map((key) =>
    agreement(`term.${key}`),
  )
  return Object.fromEntries(
    told.flatMap(([fact = '', value = '']) => (ours.includes(fact) ? [[fact, value]] : [])),
  )
}

function expectedFacts(signed_on: string, { term, standing, renews }: PartnerTerm) {
  const [from, to] = [day(term.begins), day(term.last_day)]
  const facts = {
    signed: day(signed_on),
    ...(standing.state === 'left'
      ? { left: day(standing.on) }
      : { term: agreement('term.span', { from, to }) }),
    ...(renews && { renewal: day(term.renewal), lastToObject: day(term.last_to_object) }),
  }
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [agreement(`term.${key}`), value]),
  )
}

/** An entry of a calendar file: its day, and its alarms in hours from the beginning of it. */
interface Entry {
  readonly uid: string
  readonly date: string
  readonly alarms: readonly number[]
}

/** The entries of a calendar file, the earliest first, as another program reads them. */
function entriesIn(file: string): Entry[] {
  expectFolded(file)
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      date: String(event.getFirstPropertyValue('dtstart')).slice(0, 10),
      alarms: event
        .getAllSubcomponents('valarm')
        .map(
          (alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 3600,
        ),
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

const datesOf = (entries: readonly Entry[]) => entries.map(({ date, alarms }) => ({ date, alarms }))

/** Nine in the morning of the day itself; a week and a day before it. */
const ON_THE_DAY = [9]
const AHEAD = [9 - 7 * 24, 9 - 24]

/** The days of a partner's running term and the next that are still to come, with their alarms. */
function expectedEntries(signed_on: string) {
  const running = partnerTerm({ signed_on }, FIRST_DAY)
  return [running, partnerTerm({ signed_on }, running.term.renewal)]
    .flatMap(({ term, reminders }) => [
      ...reminders.map(({ on }) => ({ date: on, alarms: ON_THE_DAY })),
      { date: term.last_to_object, alarms: AHEAD },
    ])
    .filter(({ date }) => date >= FIRST_DAY)
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

test('every partner’s days are shown as reckoned, and taken along as calendar files with their alarms', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await openOnFirstDay(page, site)
  await enter(page, 'agreement')
  const partners = signedPartners()
  const states = new Set<string>()
  for (const { name, signed } of partners) {
    const term = partnerTerm(signed, FIRST_DAY)
    states.add(term.standing.state)
    expect(await factsOf(page, name), name).toEqual(expectedFacts(signed.signed_on, term))
  }
  expect([...states].toSorted()).toEqual(['ends', 'left', 'running'])

  const button = (key: string) => page.getByRole('button', { name: agreement(key), exact: true })
  const own = entriesIn((await saved(page, button('calendar.own'))).text)
  const { signed_on } = partners.find(({ id }) => id === 'mbe-lindental')?.signed ?? {}
  expect(datesOf(own)).toEqual(expectedEntries(signed_on ?? ''))
  expect(own).toHaveLength(8)

  // Who signed on the same day shares an entry; who leaves has none.
  const all = entriesIn((await saved(page, button('calendar.all'))).text)
  const days = new Set(
    partners
      .filter(({ signed }) => partnerTerm(signed, FIRST_DAY).renews)
      .map(({ signed }) => signed.signed_on),
  )
  for (const date of days)
    expect(datesOf(all.filter(({ uid }) => uid.includes(`-${date}-`)))).toEqual(
      expectedEntries(date),
    )
  expect(all).toHaveLength(8 * days.size)

  await page.getByRole('link', { name: said('de', 'cooperation:back') }).click()
  await enter(page, 'meetings')
  await openMeeting(page, NEXT_MEETING)
  const save = page.getByRole('button', { name: meetings('calendar.save') })
  const [meeting, ...more] = entriesIn((await saved(page, save)).text)
  expect(more).toEqual([])
  expect(meeting).toMatchObject({ date: NEXT_MEETING, alarms: [-7 * 24, -24] })
})

const openMeeting = (page: Page, date: string): Promise<void> =>
  page
    .getByRole('button', { name: meetings('open', { date: formatCalendarLong('de', date) }) })
    .click()

test('a renewal is told of from 120 days before it, a meeting is overdue from the day after it was due', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await page.clock.install({ time: instantOf(FIRST_DAY, 9 * 60) })
  await enrolHere(page, site)
  await site.stop()
  /** Opens the rooms shortly before a day begins, looks, and looks again shortly after. */
  const around = async (
    date: string,
    before: () => Promise<void>,
    after: () => Promise<void>,
  ): Promise<void> => {
    await page.clock.setSystemTime(instantOf(addDays(date, -1), 23 * 60 + 57))
    await page.reload()
    await open(page)
    const due = page.getByRole('heading', { name: agreement('overview.due') })
    await expect(due).toBeVisible()
    await before()
    await page.clock.fastForward('03:30')
    await after()
  }
  const [reminder] = TERM.reminders
  expect(reminder?.days).toBe(120)
  const renewal = day(TERM.term.renewal)
  const told = page.getByText(new RegExp(`verlängert sich am ${renewal} um ein Jahr für`))
  await around(
    reminder?.on ?? '',
    () => expect(told).toHaveCount(0),
    async () => {
      await expect(told).toContainText('Migrationsberatung für Erwachsene')
      const last = formatCalendarLong('de', TERM.term.last_to_object)
      await expect(page.getByRole('main')).toContainText(
        `die anderen Partner bis ${last} erreichen`,
      )
    },
  )
  const due = page.getByText(meetings('rhythm.due', { date: day(MEETING_DUE) }))
  const overdue = page.getByText(
    meetings('rhythm.overdue_one', { date: day(MEETING_DUE), count: 1 }),
  )
  await around(
    addDays(MEETING_DUE, 1),
    async () => {
      await expect(due).toBeVisible()
      await expect(overdue).toHaveCount(0)
    },
    async () => {
      await expect(overdue).toBeVisible()
      await expect(due).toHaveCount(0)
    },
  )
  const since = meetings('rhythm.last_other', { date: day(LAST_MEETING), count: 6 })
  await expect(page.getByText(since)).toBeVisible()
})

/** What is on a sheet, without blanks: runs end where lines do. */
const inked = ({ runs }: Paper): string => bare(runs.join(''))
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const A4 = { width: 210, height: 297 }
const A4_ACROSS = { width: 297, height: 210 }

/** What is on each page of what can be printed now. */
async function sheets(page: Page, size: typeof A4): Promise<string[]> {
  const papers = await print(page)
  for (const paper of papers) expect(paper).toMatchObject(size)
  return papers.map(inked)
}

/** The calendar date of the published release. */
function releasedOn(): string {
  const feed = readFeedFolder(join(published, 'feed'))
  if (!feed.ok || !feed.value.release) throw new Error('no release')
  return wallClock(feed.value.release.document.version * 1000).date
}

test('data sheet, agenda and minutes are printed with their day; of a phone list every page says that it is for nobody else', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await openOnFirstDay(page, site)
  const asOf = bare(said('de', 'common:data.asOf', { date: day(releasedOn()) }))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const back = () => page.getByRole('link', { name: said('de', 'cooperation:back') }).click()
  const expectSheet = async (...texts: readonly string[]): Promise<void> => {
    const pages = await sheets(page, A4)
    for (const text of texts) expect(pages.join('')).toContain(bare(text))
    expect(pages.at(-1)).toContain(`${asOf}·${bare(agreement('sheet.confidential'))}`)
  }

  await enter(page, 'agreement')
  await press(agreement('tools.sheet'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(agreement('sheet.title'))
  const names = signedPartners().map(({ name }) => name)
  await expectSheet(...names, day(TERM.term.last_to_object), 'Umzug')
  await press(agreement('sheet.back'))
  await back()

  await enter(page, 'meetings')
  await openMeeting(page, NEXT_MEETING)
  await press(meetings('agenda.sheet'))
  const long = formatCalendarLong('de', NEXT_MEETING)
  const topics = rowsOf('src/demo', 'topics')
    .filter(({ meeting }) => meeting === 'treffen-2026-12')
    .map(({ title = '' }) => title)
  expect(topics).toHaveLength(3)
  await expectSheet(meetings('agenda.heading', { date: long }), ...topics)
  await press(meetings('one.back'))
  await press(meetings('minutes.sheet'))
  await expectSheet(meetings('minutes.heading', { date: long }), ...topics)
  await press(meetings('one.back'))
  await back()

  await enter(page, 'phones')
  await expect(page.getByText('Ines Kornblum').first()).toBeVisible()
  // By the browser's own menu nothing leaves without its marking.
  const list = (await print(page)).map(inked).join('')
  expect(list).toContain(bare(phones('print.hint')))
  expect(list).not.toContain('Kornblum')
  await page.getByRole('link', { name: phones('print.open'), exact: true }).click()
  await expect(page.getByRole('row').nth(MORE_PEOPLE)).toBeAttached()
  const pages = await sheets(page, A4_ACROSS)
  expect(pages.length).toBeGreaterThan(1)
  const marking = bare(`${phones('marking')} ${phones('asOf', { date: day(releasedOn()) })}`)
  for (const paper of pages) expect(paper).toContain(marking)
  for (const name of ['Ines Kornblum', 'Kim Zander 1', `Kim Zander ${MORE_PEOPLE}`])
    expect(pages.filter((paper) => paper.includes(bare(name))).length).toBeGreaterThan(0)
})
