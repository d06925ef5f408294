import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readFeed } from '../../../src/publish/cli/read-feed.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import type { Rows } from '../../../src/publish/workbook/workbook.ts'
import { aWorkbook, rowOf } from '../a-workbook.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-'))
const at = (name: string): string => join(folder, name)
const NOW = '2026-11-24T11:00:00Z'

/** Runs the command line as a coordinator does; `env` beside the process's own. */
function feed(...words: string[]): { code: number | null; out: string; err: string } {
  return runFeed(words)
}

/** A workbook of which nothing is doubtful either: every entry confirmed, no language promised. */
function withoutDoubts(): [string, Rows][] {
  const { sheets } = aWorkbook({
    materials: undefined,
    region: [{ ...rowOf('region'), languages: 'de' }],
  })
  return [...sheets].map(([sheet, rows]) => [sheet, UNDATED.has(sheet) ? rows : confirmed(rows)])
}
const UNDATED = new Set(['region', 'towns', 'service_at_locations', 'rules'])
const confirmed = (rows: Rows): Rows =>
  rows.map((row, at) => [...row, at === 0 ? 'assured_date' : '2026-11-01'])

function writeWorkbook(name: string): void {
  const path = at(name)
  rmSync(path, { recursive: true, force: true })
  for (const [sheet, rows] of withoutDoubts()) {
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, `${sheet}.csv`), writeCsv(rows))
  }
}

/** Every file of a folder with its bytes. */
function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(path, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'base64')]))
}

beforeAll(() => {
  writeWorkbook('region')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('npm run feed', () => {
  it('answers wrong usage with 2 and where to look', () => {
    expect(feed('publish')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--help') as string,
    })
    expect(feed('check')).toMatchObject({ code: 2 })
    expect(feed('check', at('region'), '--lang', 'xx')).toMatchObject({ code: 2 })
    expect(feed('build', 'x', '--key', 'k', '--out', 'o', '--valid-days', '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('It must be a number from 1 to 3650.') as string,
    })
    expect(feed('check', at('region'), '--now', 'morgen')).toMatchObject({
      code: 2,
      err: '--now cannot be “morgen”; see --help.\n',
    })
  })

  it.each([['check'], ['build'], ['keygen'], ['import', 'osm']])(
    '%s %s explains itself',
    (...words) => {
      const { code, out } = feed(...words.filter(Boolean), '--help')
      expect(code).toBe(0)
      expect(out).toMatch(/Examples:\n {2}npm run feed -- /)
      expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /)
    },
  )
})

describe('check', () => {
  it('says that nothing is wrong', () => {
    expect(feed('check', at('region'), '--now', NOW, '--strict')).toEqual({
      code: 0,
      out: '',
      err: 'No problems found.\n',
    })
  })

  it('shows progress where it is asked for', () => {
    expect(feed('check', at('region'), '--now', NOW, '--progress').err).toBe(
      'Opening hours compiled: 1\nOpening hours compiled: 2\nOpening hours compiled: 3\nNo problems found.\n',
    )
  })

  it('reads an .xlsx workbook too', async () => {
    const sheets = withoutDoubts().map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value }))),
    }))
    await writeXlsxFile(sheets).toFile(at('region.xlsx'))
    expect(feed('check', at('region.xlsx'), '--now', NOW)).toMatchObject({ code: 0, out: '' })
  })

  it('names problems with place and remedy, in English, German and JSON', () => {
    writeWorkbook('wrong')
    writeFileSync(join(at('wrong'), 'region.csv'), 'code,name.de,languages\nLindental,L,de\n')
    const english = feed('check', at('wrong'), '--now', NOW)
    expect(english.code).toBe(1)
    expect(english.out.split('\n')[0]).toBe(
      'Error: region, A2 (code): “Lindental” The code of the region cannot be used. Use lower-case letters a–z, digits and hyphens, such as musterkreis.',
    )
    expect(english.err).toMatch(/^Errors: 1, warnings: \d+\.\n$/)
    expect(feed('check', at('wrong'), '--lang', 'de').out).toMatch(
      /^Fehler: region, A2 \(code\): „Lindental“/,
    )
    expect(JSON.parse(feed('check', at('wrong'), '--now', NOW, '--json').out)).toEqual([
      expect.objectContaining({
        severity: 'error',
        sheet: 'region',
        row: 2,
        code: 'bad-region-code',
        cell: 'A2',
      }),
    ])
  })

  it('answers what it cannot read with 2 and one sentence', () => {
    const missing = feed('check', at('nowhere'))
    expect(missing.code).toBe(2)
    expect(missing.err).toMatch(/^\S+nowhere cannot be read: ENOENT.*\.\n$/)
    expect(feed('check', at('region/region.csv'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /neither a folder of CSV sheets nor an \.xlsx or \.ods file\.\n$/,
      ) as string,
    })
  })
})

describe('keygen and build', () => {
  it('makes a key only its owner can read, once', () => {
    expect(feed('keygen', '--out', at('key.json'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^[\w-]{43}\n$/) as string,
    })
    expect(statSync(at('key.json')).mode & 0o777).toBe(0o600)
    const before = readFileSync(at('key.json'), 'utf8')
    expect(feed('keygen', '--out', at('key.json')).code).toBe(2)
    expect(readFileSync(at('key.json'), 'utf8')).toBe(before)
  })

  it('builds the same feed again, byte by byte, that a tablet takes', async () => {
    for (const out of ['one', 'two', 'two'])
      expect(
        feed('build', at('region'), '--key', at('key.json'), '--out', at(out), '--now', NOW).code,
      ).toBe(0)
    const files = filesIn(at('one'))
    expect(filesIn(at('two'))).toEqual(files)
    const names = Object.keys(files)
    const fixed = names.filter((name) => /^data\/.*\.json$/.test(name))
    expect(fixed).toHaveLength(1)
    for (const name of fixed) {
      const bytes = readFileSync(join(at('one'), name))
      expect(brotliDecompressSync(readFileSync(join(at('one'), `${name}.br`)))).toEqual(bytes)
      expect(gunzipSync(readFileSync(join(at('one'), `${name}.gz`)))).toEqual(bytes)
    }
    // What changes has no twin that could be older than itself.
    const twins = names.filter((name) => /\.(br|gz)$/.test(name))
    expect(twins).toEqual(fixed.flatMap((name) => [`${name}.br`, `${name}.gz`]))
    const snapshot = await readFeed(at('one'), Date.parse(NOW))
    expect(snapshot).toMatchObject({ ok: true, value: { region: { code: 'lindental' } } })
  })

  it('refuses to go back in time, a problem, and no key', () => {
    const build = (workbook: string, key: string, now: string): ReturnType<typeof feed> =>
      feed('build', at(workbook), '--key', at(key), '--out', at('one'), '--now', now)
    const before = filesIn(at('one'))
    expect(build('region', 'key.json', '2026-11-24T10:00:00Z')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The clock runs behind') as string,
    })
    expect(build('wrong', 'key.json', '2026-11-25T11:00:00Z').code).toBe(1)
    expect(build('region', 'none.json', '2026-11-25T11:00:00Z').code).toBe(2)
    expect(filesIn(at('one'))).toEqual(before)
  })
})

describe('readFeed', () => {
  it('refuses what a tablet would refuse', async () => {
    writeFileSync(join(at('two'), 'release.jws.json'), '{}')
    expect(await readFeed(at('two'), Date.parse(NOW))).toEqual({
      ok: false,
      error: { code: 'bad-feed', params: { path: at('two'), reason: 'bad-signature' } },
    })
  })
})

describe('import osm', () => {
  it('writes a workbook that checks clean, says what it did, and overwrites nothing', () => {
    const run = (): ReturnType<typeof feed> =>
      feed('import', 'osm', 'test/vectors/osm/reach.json', '--out', at('osm'))
    const first = run()
    expect(first.code).toBe(0)
    expect(first.out).toContain('node/8: Left away: “auf Anfrage” is no phone number.\n')
    expect(first.out).toContain('© OpenStreetMap contributors, ODbL 1.0')
    expect(feed('check', at('osm')).code).toBe(0)
    expect(run()).toMatchObject({ code: 2, out: '' })
  })
})
