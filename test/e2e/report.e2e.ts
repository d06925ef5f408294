import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { changeReport } from '../../src/catalogue/change-report.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { readCsv } from '../../src/publish/workbook/csv.ts'
import { idOf } from '../../src/publish/workbook/id.ts'
import { said } from '../language/texts.ts'
import { axe } from './checks.ts'
import { button, expect, settle, test } from './site.ts'

const KEY = 'jobcenter-lindental-nord'
const NAME = 'Jobcenter Lindental Nord'
const OFFICE = idOf('musterkreis', 'locations', KEY)
const HOURS = 'Mo-Fr 09:00-12:00'

/** Opens the office with the network gone: what is tested here happens at the counter of a cellar, too. */
async function openOffline(page: Page, url: string, language: LanguageCode): Promise<void> {
  // As somebody who works in this language has it: a link's own language is gone with the next address.
  await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
  await page.goto(`${url}/directory/${OFFICE}`)
  await settle(page)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** What a press of something makes the browser save. */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

/** The demo region's cells of the office, after a document was really taken in. */
function takenIn(document: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-report-'))
  const workbook = join(folder, 'region')
  cpSync('src/demo', workbook, { recursive: true })
  writeFileSync(join(folder, 'changes.json'), document)
  const words = ['import', 'changes', join(folder, 'changes.json'), '--workbook', workbook, '--yes']
  const node = ['--import', 'tsx', 'src/publish/cli/main.ts', ...words]
  const { status, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' })
  const { rows } = readCsv('locations', readFileSync(join(workbook, 'locations.csv')))
  rmSync(folder, { recursive: true })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const [header = [], ...others] = rows
  const row = others.find(([id]) => id === KEY) ?? []
  return Object.fromEntries(header.map((title, index) => [title, row[index] ?? '']))
}

for (const language of ['de', 'ar'] as const) {
  test(`a change is reported offline, kept, sent as a file and taken in: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site.url, language)
    await page.locator(`header a[href="/report/locations/${OFFICE}"]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(language, 'report:link'))
    expect(await axe(page)).toEqual([])
    await expect(page.getByText(said(language, 'report:form.noClients'))).toBeVisible()
    // Nothing changed yet: nothing to save.
    await button(page, language, 'report:form.save').click()
    await expect(page.getByText(said(language, 'report:form.nothing'))).toBeVisible()

    const hours = page.locator('[data-field=opening_hours] textarea')
    const reason = page.locator('[data-field=reason] textarea')
    await hours.fill(HOURS)
    await page.locator('[data-field=wheelchair] select').selectOption('limited')
    await reason.fill('Herr Quitte sagt es, 0171 1234567')
    await button(page, language, 'report:form.save').click()
    await expect(page.getByText(said(language, 'report:form.reasonWith.phone'))).toBeVisible()
    await expect(reason).toBeFocused()
    expect(await axe(page)).toEqual([])
    // Nothing typed is lost, and a changed form is not left unasked.
    await page.getByRole('link', { name: said(language, 'common:nav.directory') }).click()
    await button(page, language, 'report:leave.stay').click()
    await page.goBack()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(hours).toHaveValue(HOURS)
    await reason.fill('Seit 23.11.2026 hängt ein neues Schild am Eingang.')
    await button(page, language, 'report:form.save').click()

    const report = page.locator('[data-report]')
    await expect(report).toContainText(HOURS)
    // Back leads to the page the form was opened from, and not to the form.
    await page.goBack()
    await expect(page).toHaveURL(/\/directory\//)
    await page.goForward()
    await expect(report).toContainText(HOURS)
    await page.reload()
    await expect(report).toHaveCount(1)
    expect(await axe(page)).toEqual([])
    await page.locator('main section input').fill('MBE Lindental')
    const file = await saved(page, () => button(page, language, 'report:send.file').click())
    const document = changeReport.parse(JSON.parse(file))
    expect(document).toMatchObject({ region: 'musterkreis', from: 'MBE Lindental' })
    const cells = takenIn(file)
    expect(cells).toMatchObject({ opening_hours: HOURS, wheelchair: 'limited', city: 'Lindental' })

    const mail = await page
      .getByRole('link', { name: said(language, 'report:send.mail') })
      .getAttribute('href')
    expect(mail).toMatch(/^mailto:guide@musterkreis\.example\?/)
    // Whoever gets it reads German.
    expect(new URL(mail ?? '').searchParams.get('body')).toContain(`Öffnungszeiten: ${HOURS}`)

    await button(page, language, 'report:send.mark').click()
    await expect(
      page.getByRole('heading', { name: said(language, 'report:outbox.sent'), exact: true }),
    ).toBeVisible()
    await button(page, language, 'report:outbox.clearSent').click()
    await expect(report).toHaveCount(0)
    await button(page, language, 'common:action.undo').click()
    await expect(report).toHaveCount(1)
    await expect(report.locator('[data-tool^=remove]')).toBeFocused()
  })

  test(`entries are saved with a note, exported, removed and brought back: ${language}`, async ({
    site,
    watched: page,
  }) => {
    await openOffline(page, site.url, language)
    const star = button(page, language, 'report:saved.add')
    await star.click()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await button(page, language, 'report:saved.noteAdd').click()
    await expect(page.getByText(said(language, 'report:saved.noteHint'))).toBeVisible()
    await page.locator('textarea').fill('Klingel links, zweimal läuten')
    await button(page, language, 'report:saved.noteSave').click()
    await expect(page.getByText('Klingel links, zweimal läuten')).toBeVisible()
    expect(await axe(page)).toEqual([])

    await page.goto(`${site.url}/saved`)
    const entry = page.locator(`[data-record="${OFFICE}"]`)
    await expect(entry).toContainText('Klingel links, zweimal läuten')
    await expect(entry.getByRole('link')).toHaveAttribute('href', `/directory/${OFFICE}`)
    expect(await axe(page)).toEqual([])
    const file = await saved(page, () => button(page, language, 'report:send.file').click())
    await button(page, language, 'report:saved.removeAll').click()
    await expect(page.getByText(said(language, 'report:saved.empty'))).toBeVisible()

    const choose = (name: string, content: string): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      })
    await choose('wrong.json', '{"type":"anlaufstelle-saved","format":1,"region":"anderswo"}')
    await expect(page.getByText(said(language, 'report:saved.refused.other-region'))).toBeVisible()
    await choose('hostile.json', file.replace(OFFICE, '<img src=x onerror=alert(1)>'))
    await expect(page.getByText(said(language, 'report:saved.refused.bad-entry'))).toBeVisible()
    await choose('gone.json', file.replace(OFFICE, '00000000-0000-4000-8000-000000000001'))
    await expect(page.getByText(said(language, 'report:saved.gone'))).toBeVisible()
    await choose('saved.json', file)
    await expect(entry).toContainText('Klingel links, zweimal läuten')
    await expect(page.locator('[data-record]')).toHaveCount(2)
    await page.goto(`${site.url}/directory`)
    // The list draws what is on the screen alone.
    await page.getByRole('searchbox').fill(NAME)
    const row = page.locator('main li article', { has: page.locator(`a[href$="${OFFICE}"]`) })
    await expect(row.locator('button[aria-pressed=true]')).toHaveCount(1)
    expect(await axe(page)).toEqual([])
  })
}

test('an entry that stands nowhere is reported in words, and gone on with', async ({
  site,
  watched: page,
}) => {
  await page.goto(`${site.url}/report?lang=de`)
  await settle(page)
  await page.getByRole('link', { name: said('de', 'report:form.titleNew') }).click()
  await page.locator('[data-field=missing] textarea').fill('Neue Beratung am Markt')
  await button(page, 'de', 'report:form.save').click()
  const report = page.locator('[data-report]')
  await expect(report).toContainText('Neue Beratung am Markt')
  await report.getByRole('link').click()
  await page.locator('[data-field=missing] textarea').fill('Neue Beratung am Markt 3')
  await button(page, 'de', 'report:form.save').click()
  await expect(report).toContainText('Neue Beratung am Markt 3')
  await expect(report).toHaveCount(1)
  await page.goto(`${site.url}/settings?lang=de`)
  await expect(page.getByRole('link', { name: '1 Meldung wartet' })).toHaveAttribute(
    'href',
    '/report',
  )
})
