import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import common from '../../locales/de/common.json' with { type: 'json' }
import german from '../../locales/de/desk.json' with { type: 'json' }
import { REPORT_FORMAT, REPORT_TYPE } from '../../src/catalogue/reportable.ts'
import { release as releaseSchema } from '../../src/catalogue/release.ts'
import { readFeed } from '../../src/publish/cli/read-feed.ts'
import { readFeedFolder } from '../../src/publish/cli/feed-folder.ts'
import { payloadOf } from '../../src/publish/release/published.ts'
import { idOf } from '../../src/publish/workbook/id.ts'
import { readEnrolment } from '../../src/vault/enrolment.ts'
import { openCompartment, openIdentity } from '../../src/vault/unlock.ts'
import { axe, lost } from './checks.ts'
import {
  aWorkbook,
  CHECKED,
  chooseOwnFolder,
  expectReady,
  handedOut,
  intoFolder,
  makeKey,
  openFolder,
  ownFolder,
  PASSPHRASE,
} from './desk-files.ts'
import { expect, test } from './site.ts'

test('a workbook is opened, checked, corrected and kept, with the server gone', async ({
  site,
  watched: page,
}) => {
  test.slow()
  const folder = aWorkbook({ sheet: 'locations', from: ',43121,', to: ',4312,' })
  await page.goto(`${site.url}/desk/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.title)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  expect(await axe(page)).toEqual([])
  await site.stop()
  await page.reload()
  await openFolder(page, folder)
  // What is wrong in several rows is told once, and put right once.
  const problem = page.locator('[data-problem=bad-postal-code]')
  await expect(problem).toHaveCount(1, CHECKED)
  await expect(problem).toContainText('locations')
  await expect(page.getByRole('heading', { name: /Unterschreiben/ })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await problem.getByRole('textbox').fill('43121')
  await problem.getByRole('textbox').press('Enter')
  await expectReady(page)
  await page.getByRole('button', { name: german.check.undo }).click()
  await expect(problem).toHaveCount(1, CHECKED)
  await problem.getByRole('textbox').fill('43121')
  await problem.getByRole('textbox').press('Enter')
  await expectReady(page)

  // The page goes in the middle of it: what was corrected is still there.
  await page.reload()
  await page.getByRole('button', { name: german.open.takeUp }).click()
  await expectReady(page)
  const { files } = await handedOut(page, () =>
    page.getByRole('button', { name: german.check.save }).click(),
  )
  const before = readFileSync(join(folder, 'locations.csv'), 'utf8')
  expect(Buffer.from(files.get('locations.csv') ?? []).toString('utf8')).toBe(
    before.replaceAll(',4312,', ',43121,'),
  )

  await makeKey(page)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await lost(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  // What is published cannot be asked: nothing is signed onto something unknown.
  await page.getByRole('button', { name: german.sign.zip }).click()
  await expect(page.getByText(german.failures.unreachable)).toBeVisible(CHECKED)
})

test('a feed of the desk is what a tablet takes, and the next one is compared with it', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await chooseOwnFolder(page)
  const folder = aWorkbook({ sheet: 'region', from: 'musterkreis', to: 'neukreis' })
  await page.goto(`${site.url}/desk/`)
  await openFolder(page, folder)
  await expectReady(page)
  const key = await makeKey(page)
  expect(key).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)
  // Another region is published beside this desk.
  await page.getByRole('button', { name: german.sign.zip }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'neukreis' })).toBeVisible(CHECKED)
  await page.getByRole('button', { name: german.compare.chooseFolder }).click()
  await page.getByRole('button', { name: /Unterschreiben und in/ }).click()
  await expect(page.getByText(/^Fertig: \d+ Dateien/)).toBeVisible(CHECKED)
  const first = intoFolder(await ownFolder(page))
  expect(await readFeed(first, Date.now())).toMatchObject({
    ok: true,
    value: { region: { code: 'neukreis' } },
  })

  // A later day, another browser session: one office has moved.
  writeFileSync(
    join(folder, 'locations.csv'),
    readFileSync(join(folder, 'locations.csv'), 'utf8').replace('Wollgrasfährte 2', 'Moorweg 9'),
  )
  await page.reload()
  await page.getByRole('button', { name: german.open.throwAway }).click()
  await openFolder(page, folder)
  await expectReady(page)
  await page.getByRole('button', { name: german.compare.chooseFolder }).click()
  await page.getByRole('button', { name: german.compare.run }).click()
  const difference = page.getByRole('region', { name: german.compare.title })
  await expect(difference.getByRole('listitem')).toHaveCount(1, CHECKED)
  await expect(difference.getByRole('listitem')).toContainText('Moorweg 9')
  expect(await axe(page)).toEqual([])

  const chooser = page.waitForEvent('filechooser')
  await page.getByText(german.sign.key, { exact: true }).click()
  await (
    await chooser
  ).setFiles({
    name: 'region.key.age',
    mimeType: 'text/plain',
    buffer: Buffer.from(key),
  })
  await page.getByLabel(german.sign.passphrase).fill('nicht diese Passphrase')
  await page.getByRole('button', { name: german.sign.unlock, exact: true }).click()
  await expect(page.getByText(german.failures['wrong-passphrase'])).toBeVisible(CHECKED)
  await page.getByLabel(german.sign.passphrase).fill(PASSPHRASE)
  await page.getByRole('button', { name: german.sign.unlock, exact: true }).click()
  await expect(page.getByText(german.sign.keyReady_one)).toBeVisible(CHECKED)
  await page.getByRole('button', { name: /Unterschreiben und in/ }).click()
  await expect(page.getByText(/^Fertig: \d+ Dateien/)).toBeVisible(CHECKED)
  const files = await ownFolder(page)
  const second = intoFolder(files)
  expect(await readFeed(second, Date.now())).toMatchObject({ ok: true })
  const published = readFeedFolder(second)
  expect(published.ok && published.value.release?.document.deltas).toHaveLength(1)
  const account = Buffer.from(files.get('CHANGES.txt') ?? []).toString('utf8')
  expect(account).toContain('Moorweg 9')
  expect(
    [...files.keys()].filter((name) => /^(release\.jws\.json|CHANGES).*\.(br|gz)$/.test(name)),
  ).toEqual([])
})

test('what others send is looked at, decided about, taken in, and gone back', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await page.goto(`${site.url}/desk/`)
  await openFolder(page, aWorkbook())
  await expectReady(page)
  const bring = page.getByRole('region', { name: german.bring.title })
  const send = (name: string, content: unknown): Promise<void> =>
    bring.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })
  await send('brief.json', 'no record at all')
  await expect(bring.getByRole('alert')).toContainText('brief.json')

  await send('meldung.json', {
    type: REPORT_TYPE,
    format: REPORT_FORMAT,
    region: 'musterkreis',
    release: 1_700_000_000,
    created_at: '2026-11-20T10:00:00Z',
    reports: [
      {
        id: '11111111-2222-4333-8444-555555555555',
        table: 'locations',
        record_id: idOf('musterkreis', 'locations', 'agentur-lindental'),
        name: 'Agentur für Arbeit Lindental',
        release: 1_700_000_000,
        fields: [{ field: 'address_1', old: 'Wollgrasfährte 2', new: 'Moorweg 9' }],
        reason: 'umgezogen',
        reported_at: '2026-11-20T10:00:00Z',
      },
    ],
  })
  await bring.getByLabel(german.bring.who).fill('Anna Quitte')
  await bring.getByRole('button', { name: german.bring.look }).click()
  await expect(bring.getByText('Moorweg 9')).toBeVisible(CHECKED)
  await expect(bring.getByRole('checkbox')).toBeChecked()
  expect(await axe(page)).toEqual([])
  await bring.getByRole('button', { name: german.bring.take }).click()
  await expect(bring.getByText(/^Übernommen\./)).toBeVisible(CHECKED)
  await expectReady(page)
  const saved = await handedOut(page, () =>
    page.getByRole('button', { name: german.check.save }).click(),
  )
  const text = (name: string): string => Buffer.from(saved.files.get(name) ?? []).toString('utf8')
  expect(text('locations.csv')).toContain('Moorweg 9')
  expect(text('changes-log.csv')).toContain('Anna Quitte')
  await page.getByRole('button', { name: german.check.undo }).click()
  await expect(page.getByRole('button', { name: german.check.save })).toHaveCount(0)

  await send('partner.json', [
    {
      id: '6d0c7d52-7c0f-4f7a-8d3e-0b8a3e0f0001',
      name: 'Schuldenhilfe Quellmoor',
      description: 'Ein Verein.',
    },
  ])
  await bring.getByLabel(german.bring.kind).selectOption('specialist')
  await bring.getByRole('button', { name: german.bring.look }).click()
  await expect(bring.getByText(/Schuldenhilfe Quellmoor/).first()).toBeVisible(CHECKED)
  await bring.getByRole('button', { name: german.bring.take }).click()
  await expect(bring.getByText(/^Übernommen\./)).toBeVisible(CHECKED)
  await expectReady(page)

  // And out again, for partners who want paper and for other directories.
  for (const [name, holds] of [
    ['overview', 'overview.html'],
    ['hsds', 'services/index.json'],
  ] as const) {
    const given = await handedOut(page, () =>
      page.getByRole('button', { name: german.exports.names[name], exact: true }).click(),
    )
    const out = Buffer.from(given.files.get(holds) ?? []).toString('utf8')
    expect(out.length).toBeGreaterThan(10_000)
    if (name === 'overview') expect(out).toContain('Agentur für Arbeit Lindental')
  }
})

test('the guide is seen with the work at hand before anything is published, with the server gone', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await page.goto(`${site.url}/desk/`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await site.stop()
  await openFolder(
    page,
    aWorkbook({ sheet: 'locations', from: 'Wollgrasfährte 2', to: 'Moorweg 9' }),
  )
  await expectReady(page)
  await page.getByRole('button', { name: german.preview.make }).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: german.preview.open }).click(CHECKED)
  const guide = await opened
  await expect(guide.getByText(common.preview)).toBeVisible(CHECKED)
  await guide.goto(`${site.url}/desk/preview/directory`)
  await guide.getByRole('searchbox').fill('Moorweg')
  await expect(guide.getByText('Moorweg 9').first()).toBeVisible(CHECKED)
  // The guide on this host has not been opened yet: nothing of it is kept, and the preview keeps to itself.
  const databases = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name).toSorted(),
  )
  expect(databases).toEqual(['anlaufstelle-desk', 'anlaufstelledesk/preview/'])
})

test('a partner is given a key, and reads with it what is published next', async ({
  site,
  watched: page,
}) => {
  test.slow()
  await chooseOwnFolder(page)
  await page.goto(`${site.url}/desk/`)
  await openFolder(page, aWorkbook())
  await expectReady(page)
  const partners = page.getByRole('region', { name: german.partners.title })
  await partners.locator('summary').click()
  const row = partners.locator('[data-partner=jmd-erlenbrueck]')
  await expect(row).toContainText(german.partners.noKey)
  await row.getByRole('button').click()
  const secret = partners.locator('code')
  await expect(secret).toHaveText(/^([a-z]+-){6}[a-z]+$/, CHECKED)
  const passphrase = await secret.innerText()
  await expectReady(page)
  await expect(row).toContainText(german.partners.hasKey)
  await partners.getByText(german.partners.handed.code).click()
  await expect(partners.getByRole('img')).toBeVisible()
  expect(await axe(page)).toEqual([])
  const handed = await handedOut(page, () =>
    partners.getByRole('button', { name: german.partners.handed.save }).click(),
  )
  expect(handed.name).toBe('jmd-erlenbrueck.enrol.json')
  await partners.getByRole('button', { name: german.partners.handed.done }).click()
  await expect(page.getByText(passphrase)).toHaveCount(0)

  await makeKey(page)
  await page.getByRole('button', { name: german.compare.chooseFolder }).click()
  await page.getByRole('button', { name: /Unterschreiben und in/ }).click()
  await expect(page.getByText(/^Fertig: \d+ Dateien/)).toBeVisible(CHECKED)
  const feed = await ownFolder(page)
  const file = Buffer.from(handed.files.get(handed.name) ?? []).toString('utf8')
  expect(await readsPhones(feed, file, passphrase)).toBe(true)
})

/** Whether the holder of an enrolment file opens the phone list of a feed. */
async function readsPhones(
  feed: ReadonlyMap<string, Uint8Array>,
  file: string,
  passphrase: string,
): Promise<boolean> {
  const enrolment = readEnrolment(file, 'musterkreis')
  const release = payloadOf(feed.get('release.jws.json') ?? new Uint8Array(), releaseSchema)
  const entry = release?.vault.find(({ compartment }) => compartment === 'phone-directory')
  if (!enrolment.ok || !entry) return false
  const identity = await openIdentity(enrolment.value.identity, passphrase, () => undefined)
  if (!identity.ok) return false
  const key = { identity: identity.value, region: 'musterkreis' }
  const bytes = feed.get(entry.path) ?? new Uint8Array()
  return (await openCompartment('phone-directory', bytes, key)).ok
}
