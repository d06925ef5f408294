import { SHEET_NAMES } from '../../../src/publish/workbook/sheets.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readWorkbookFiles } from '../../../src/publish/cli/read-workbook-files.ts'
import { readWorkbook } from '../../../src/publish/workbook/read-workbook.ts'
import { writeTemplate } from '../../../src/publish/workbook/template/write-template.ts'
import type { Workbook } from '../../../src/publish/workbook/workbook.ts'

// LibreOffice takes long to start on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-office-'))
const isInstalled = spawnSync('soffice', ['--version']).status === 0

/** Opens files and saves them in another format, in a profile of its own. */
function convert(to: string, out: string, ...names: string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const files = names.map((name) => join(folder, name))
  const words = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, out), ...files]
  const run = spawnSync('soffice', words, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}

async function opened(name: string): Promise<Workbook> {
  const read = await readWorkbookFiles(join(folder, name))
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

afterAll(() => rmSync(folder, { recursive: true }))

// Skipped where LibreOffice (Debian: libreoffice-calc-nogui) is not installed.
describe.skipIf(!isInstalled)('a workbook opened and saved in LibreOffice', () => {
  beforeAll(async () => {
    const demo = await readWorkbookFiles('src/demo')
    if (!demo.ok) throw new Error(demo.error.code)
    const languages = ['de', 'en', 'ar', 'uk']
    writeFileSync(join(folder, 'new.xlsx'), await writeTemplate({ languages }))
    writeFileSync(
      join(folder, 'demo.xlsx'),
      await writeTemplate({ languages, sheets: demo.value.sheets }),
    )
    convert('ods', '.', 'new.xlsx', 'demo.xlsx')
    convert('xlsx', 'again', 'new.ods', 'demo.ods')
  })

  it.each(['demo.ods', 'again/demo.xlsx'])('keeps every sheet and text: %s', async (name) => {
    const before = await opened('demo.xlsx')
    const after = await opened(name)
    expect([...after.sheets.keys()]).toEqual([...before.sheets.keys()])
    for (const [sheet, rows] of before.sheets)
      expect(after.sheets.get(sheet)?.map(trimmed)).toEqual(rows.map(trimmed))
    expect(JSON.stringify([...after.sheets])).toMatch(/دورة الاندماج.*Лінденталь/)
    expect(readWorkbook(after).problems).toEqual([])
  })

  it.each(['new.xlsx', 'new.ods', 'again/new.xlsx'])('reads no example: %s', async (name) => {
    const { sheets, problems } = readWorkbook(await opened(name))
    expect(problems).toEqual([])
    expect(Object.values(sheets).flat()).toEqual([])
  })

  it('keeps drop-downs, notes, text format and cells from right to left', () => {
    const files = unzipSync(readFileSync(join(folder, 'again/new.xlsx')))
    const xml = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
    const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
    const before = unzipSync(readFileSync(join(folder, 'new.xlsx')))
    const sheets = Object.keys(before).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path))
    for (const path of sheets)
      expect(count(xml(path), /<dataValidation /g)).toBe(
        count(strFromU8(before[path] ?? new Uint8Array()), /<dataValidation /g),
      )
    expect(Object.keys(files).filter((path) => /comments\d+\.xml$/.test(path))).toHaveLength(
      SHEET_NAMES.length,
    )
    expect(xml('xl/styles.xml')).toMatch(/readingOrder="2"/)
    expect(xml('xl/styles.xml')).toMatch(/formatCode="@"/)
    const organizations = xml('xl/worksheets/sheet4.xml')
    expect(organizations).toMatch(/mbe,jmd,arbeitsagentur/)
    expect(organizations).toMatch(/showErrorMessage="true"/)
  })
})

/** Blank cells at the end say nothing. */
const trimmed = (row: readonly string[]): string[] => {
  const cells = row.map((cell) => cell.trim())
  while (cells.at(-1) === '') cells.pop()
  return cells
}
