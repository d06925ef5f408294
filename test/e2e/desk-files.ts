import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import german from '../../locales/de/desk.json' with { type: 'json' }
import { expect } from './site.ts'

/** Compiling the region's hours takes a while on a slow machine. */
export const CHECKED = { timeout: 120_000 }

/** A cell's text in a sheet, and what it becomes. */
interface Edit {
  readonly sheet: string
  readonly from: string
  readonly to: string
}

const fresh = (name: string): string => mkdtempSync(join(tmpdir(), `anlaufstelle-${name}-`))

/** Musterkreis' workbook as a folder of its own, with some of its text replaced. */
export function aWorkbook(...edits: readonly Edit[]): string {
  const folder = fresh('desk')
  for (const name of readdirSync('src/demo', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(csv|geojson|pdf|png|jpg|txt)$/.test(name)) continue
    const bytes = readFileSync(join('src/demo', name))
    const own = edits.filter(({ sheet }) => name === `${sheet}.csv`)
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (own.length === 0) writeFileSync(path, bytes)
    else writeFileSync(path, own.reduce(replaced, bytes.toString('utf8')))
  }
  return folder
}

function replaced(text: string, { from, to }: Edit): string {
  expect(text, from).toContain(from)
  return text.replaceAll(from, to)
}

export const openFolder = (page: Page, folder: string): Promise<void> =>
  page.locator('input[type=file]').nth(1).setInputFiles(folder)

/** Waits for a check that finds no error; the demo has nothing doubtful either. */
export const expectReady = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: /^4\. / })).toBeVisible(CHECKED)

/** The files of a ZIP that the page hands out when something is pressed. */
export async function handedOut(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; files: ReadonlyMap<string, Uint8Array>; download: Download }> {
  const given = page.waitForEvent('download', CHECKED)
  await press()
  const download = await given
  const bytes = readFileSync(await download.path())
  const name = download.suggestedFilename()
  const files = name.endsWith('.zip') ? unzipSync(bytes) : { [name]: new Uint8Array(bytes) }
  return { name, files: new Map(Object.entries(files)), download }
}

/** Writes files into a new folder. */
export function intoFolder(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = fresh('feed')
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

export const PASSPHRASE = 'Quitte Moor Lampe Zaun'

/** Makes a region's first key; gives its protected file. */
export async function makeKey(page: Page): Promise<string> {
  await page.getByText(german.sign.newKey).click()
  await page.getByLabel(german.sign.newPassphrase, { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(german.sign.again).fill(PASSPHRASE)
  const { files } = await handedOut(page, () =>
    page.getByRole('button', { name: german.sign.make }).click(),
  )
  await expect(page.getByText(german.sign.keyReady_one)).toBeVisible(CHECKED)
  return Buffer.from([...files.values()][0] ?? []).toString('utf8')
}

/** Lets the page choose a folder without a dialog: one that belongs to the page alone (Origin Private File System). */
export const chooseOwnFolder = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })

/** What lies in that folder. */
export async function ownFolder(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await page.evaluate(async () => {
    const found: [string, number[]][] = []
    const folders: [string, FileSystemDirectoryHandle][] = [
      ['', await navigator.storage.getDirectory()],
    ]
    for (let next = folders.pop(); next; next = folders.pop()) {
      const [path, folder] = next
      for await (const [name, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemHandle]
      >) {
        if (handle.kind === 'directory')
          folders.push([`${path}${name}/`, handle as FileSystemDirectoryHandle])
        else {
          const file = await (handle as FileSystemFileHandle).getFile()
          found.push([path + name, [...new Uint8Array(await file.arrayBuffer())]])
        }
      }
    }
    return found
  })
  return new Map(files.map(([path, bytes]) => [path, Uint8Array.from(bytes)]))
}
