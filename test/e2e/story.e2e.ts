import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiProblems } from '../publish/export/hsds-schemas.ts'
import { type Run, runFeed } from '../publish/cli/run-feed.ts'
import { readFeedFolder } from '../../src/publish/cli/feed-folder.ts'
import { readWorkbookFiles } from '../../src/publish/cli/read-workbook-files.ts'
import { workbookFilesAt } from '../../src/publish/cli/workbook-files.ts'
import type { SheetEdit } from '../../src/publish/workbook/edit.ts'
import { editedFiles } from '../../src/publish/workbook/save.ts'
import type { SheetName } from '../../src/publish/workbook/sheets.ts'
import { said } from '../language/texts.ts'
import { openSite, type Site } from './server.ts'
import { expect, settle, test as base } from './site.ts'
import { FAULTS, type Row, TYPED } from './story-region.ts'

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-story-'))
const at = (name: string): string => join(folder, name)
const BOOK = at('region.xlsx')
const FEED = at('feed')

/** The moments of the releases: the guide is built with the first, and shows the others as they come. */
const moment = (hours: number): string =>
  `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

const run = (...words: readonly string[]): Run => runFeed(words)
function fine(...words: readonly string[]): Run {
  const done = run(...words)
  expect(done, words.join(' ')).toMatchObject({ code: 0 })
  return done
}

/** Writes into the workbook as somebody does in Excel, and saves it. */
async function write(edits: ReadonlyMap<string, SheetEdit>): Promise<void> {
  const workbook = await readWorkbookFiles(BOOK)
  if (!workbook.ok) throw new Error(workbook.error.code)
  const files = await editedFiles(workbookFilesAt(BOOK), workbook.value, edits)
  if (!files.ok) throw new Error(files.error.code)
  for (const [name, bytes] of files.value) writeFileSync(join(folder, name), bytes)
}

async function titlesOf(sheet: string): Promise<readonly string[]> {
  const workbook = await readWorkbookFiles(BOOK)
  return (workbook.ok && workbook.value.sheets.get(sheet)?.[0]) || []
}

/** Types rows under what stands in each sheet. */
async function type(typed: Readonly<Partial<Record<SheetName, readonly Row[]>>>): Promise<number> {
  const edits = new Map<string, SheetEdit>()
  for (const [sheet, rows] of Object.entries(typed)) {
    const titles = await titlesOf(sheet)
    const added = rows.map((row) => titles.map((title) => row[title] ?? ''))
    edits.set(sheet, { cells: [], removed: [], added })
  }
  await write(edits)
  return Object.values(typed).reduce((sum, { length }) => sum + length, 0)
}

/** Puts texts into single cells of rows with these ids. */
async function correct(
  cells: readonly { sheet: SheetName; id: string; title: string; value: string }[],
): Promise<void> {
  const workbook = await readWorkbookFiles(BOOK)
  const edits = new Map<string, SheetEdit>()
  for (const { sheet, id, title, value } of cells) {
    const rows = (workbook.ok && workbook.value.sheets.get(sheet)) || []
    const row = rows.findIndex((cells) => cells[0] === id) + 1
    const column = rows[0]?.indexOf(title) ?? -1
    expect(Math.min(row - 1, column), `${sheet} ${id} ${title}`).toBeGreaterThan(0)
    const { cells: before = [] } = edits.get(sheet) ?? {}
    edits.set(sheet, { cells: [...before, { row, column, value }], removed: [] })
  }
  await write(edits)
}

const typedCell = ({ sheet, id, title }: { sheet: SheetName; id: string; title: string }): string =>
  TYPED[sheet]?.find((row) => row.id === id)?.[title] ?? ''

/** A guide that trusts the region's first root, on a server of its own. */
const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const out = at('guide')
    execFileSync('npx', ['vite', 'build', '--outDir', out, '--logLevel', 'error'], {
      env: { ...process.env, ANLAUFSTELLE_FEED: FEED },
    })
    const site = await openSite(out)
    await use(site)
    await site.remove()
  },
})

test.beforeAll(async () => {
  test.setTimeout(240_000)
  fine('workbook', '--out', BOOK, '--languages', 'de')
  const typed = await type(TYPED)
  expect(typed).toBe(40)
  await correct(FAULTS.map((fault) => ({ ...fault, value: fault.wrong })))
  const checked = run('check', BOOK, '--json')
  expect(checked.code).toBe(1)
  const problems = JSON.parse(checked.out) as { severity: string; sheet: string; column: string }[]
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const { sheet, title } of FAULTS)
    expect(errors).toContainEqual(expect.objectContaining({ sheet, column: title }))
  expect(errors).toHaveLength(FAULTS.length)
  expect(run('build', BOOK, '--key', at('none'), '--out', FEED).code).toBe(2)
  await correct(FAULTS.map((fault) => ({ ...fault, value: typedCell(fault) })))
  fine('check', BOOK)
  fine('keygen', '--out', at('key.json'))
  fine('build', BOOK, '--key', at('key.json'), '--out', FEED, '--now', moment(-1))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a region from the template to tablets that follow its edits, its keys and its partners', async ({
  site,
  watched: page,
}) => {
  test.slow()
  const renew = async (): Promise<void> => {
    cpSync(FEED, join(site.folder, 'feed'), { recursive: true })
    await page.goto(`${site.url}/settings`)
    await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
    await expect(page.getByText('Die Daten sind aktuell.')).toBeVisible()
  }
  const expectInDirectory = async (words: string): Promise<void> => {
    await page.goto(`${site.url}/directory`)
    await page.getByRole('searchbox').fill(words)
    await expect(page.locator('main li article').filter({ hasText: words }).first()).toBeVisible()
  }
  await page.goto(site.url)
  await settle(page)
  await expect(page.getByRole('contentinfo')).toContainText('Moorkreis')
  await expectInDirectory('Birkenallee 4')

  // An office moves. The tablet takes what changed: the whole is not even there.
  await correct([
    { sheet: 'locations', id: 'mbe-quellmoor', title: 'address_1', value: 'Torfstecherweg 9' },
  ])
  fine('build', BOOK, '--key', at('key.json'), '--out', FEED, '--now', moment(1))
  const published = readFeedFolder(FEED)
  const document = published.ok ? published.value.release?.document : undefined
  expect(document?.deltas).toHaveLength(1)
  expect(readFileSync(join(FEED, 'CHANGES.txt'), 'utf8')).toContain('Torfstecherweg 9')
  cpSync(FEED, join(site.folder, 'feed'), { recursive: true })
  rmSync(join(site.folder, 'feed', document?.snapshot.path ?? ''))
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByText('Die Daten sind aktuell.')).toBeVisible()
  await expectInDirectory('Torfstecherweg 9')

  // The key is lost to somebody: a new one signs from now on, and the old one nothing any more.
  const kid = fine('keygen', '--out', at('second.key.json'), '--public', at('second.pub.json'))
  const old = published.ok ? (published.value.root?.roles.release.keyids[0] ?? '') : ''
  expect(kid.out.trim()).not.toBe(old)
  fine(
    ...['root', 'rotate', '--feed', FEED, '--key', at('key.json'), '--key', at('second.key.json')],
    ...['--add-root-key', at('second.key.json'), '--add-release-key', at('second.pub.json')],
    ...['--revoke', old, '--now', moment(1)],
  )
  await correct([
    { sheet: 'locations', id: 'jmd-quellmoor', title: 'address_1', value: 'Sanddornweg 10' },
  ])
  const refused = run('build', BOOK, '--key', at('key.json'), '--out', FEED, '--now', moment(2))
  expect(refused).toMatchObject({ code: 2 })
  fine('build', BOOK, '--key', at('second.key.json'), '--out', FEED, '--now', moment(2))
  await renew()
  await expectInDirectory('Sanddornweg 10')

  // A partner's own directory comes in, and the region goes out in the same form.
  writeFileSync(
    at('partner.json'),
    JSON.stringify({
      id: '6d0c7d52-7c0f-4f7a-8d3e-0b8a3e0f0001',
      name: 'Schuldenhilfe Torfhausen',
      description: 'Ein Verein.',
      email: 'hilfe@schuldenhilfe.example',
    }),
  )
  fine('import', 'hsds', at('partner.json'), '--workbook', BOOK, '--kind', 'specialist')
  fine('build', BOOK, '--key', at('second.key.json'), '--out', FEED, '--now', moment(3))
  await renew()
  fine('export', 'hsds', FEED, '--out', at('hsds'))
  const exported = readFileSync(at('hsds/organizations/index.json'), 'utf8')
  expect(exported).toContain('Schuldenhilfe Torfhausen')
  expect(apiProblems(at('hsds'))).toEqual([])
})
