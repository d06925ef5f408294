import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { readWorkbookFiles } from '../../../src/publish/cli/read-workbook-files.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-workbook-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

function feed(...words: string[]): { code: number | null; out: string; err: string } {
  return runFeed(words)
}

it('explains itself', () => {
  const { code, out } = feed('workbook', '--help')
  expect(code).toBe(0)
  expect(out).toMatch(/Examples:\n {2}npm run feed -- workbook --out region\.xlsx/)
  expect(out).toMatch(/Exit codes:/)
})

it('writes a template that asks for its region and for nothing else, and overwrites nothing', () => {
  expect(feed('workbook', '--out', at('new.xlsx'))).toMatchObject({ code: 0, err: '' })
  const check = feed('check', at('new.xlsx'), '--lang', 'de')
  expect(check).toMatchObject({ code: 1, err: 'Fehler: 1, Hinweise: 0.\n' })
  expect(check.out).toMatch(/^Fehler: region, Zeile 2: Das Blatt braucht genau eine Zeile\./)
  expect(feed('workbook', '--out', at('new.xlsx'))).toEqual({
    code: 2,
    out: '',
    err: `${at('new.xlsx')} exists already; name a new file.\n`,
  })
})

it('fills it from a folder, row by row', async () => {
  expect(feed('workbook', '--out', at('demo.xlsx'), '--from', 'src/demo', '--lang', 'de')).toEqual({
    code: 0,
    out: `${at('demo.xlsx')}: 20 Blätter, 283 Zeilen.\n`,
    err: '',
  })
  const read = await readWorkbookFiles(at('demo.xlsx'))
  expect(read.ok && [...read.value.sheets.keys()].length).toBe(22)
})

it('answers wrong usage with 2', () => {
  expect(feed('workbook')).toMatchObject({ code: 2 })
  expect(feed('workbook', '--out', at('x.xlsx'), '--languages', 'Deutsch')).toMatchObject({
    code: 2,
    err: '--languages cannot be “Deutsch”; see --help.\n',
  })
  expect(
    feed('workbook', '--out', at('x.xlsx'), '--from', at('nowhere'), '--lang', 'de'),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('nowhere ist nicht lesbar') as string,
  })
  expect(feed('workbook', '--out', at('no/such/folder.xlsx'))).toMatchObject({ code: 2 })
})
