import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aFolder, feed, NOW } from './a-folder.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const { at, copy } = aFolder()

describe('export', () => {
  it('writes HSDS of a workbook and of its feed, the same, and replaces what it wrote', () => {
    const key = at('key.json')
    expect(feed('keygen', '--out', key).code).toBe(0)
    const built = feed('build', at('region'), '--key', key, '--out', at('feed'), ...NOW)
    expect(built.code).toBe(0)
    const first = feed('export', 'hsds', at('region'), '--out', at('hsds'), ...NOW)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('stands in attributes')
    expect(first.out).toContain('HSDS has no such table: 1 notices.')
    expect(feed('export', 'hsds', at('feed'), '--out', at('from-feed'), ...NOW).code).toBe(0)
    const names = readdirSync(at('hsds'), { recursive: true, encoding: 'utf8' }).toSorted()
    expect(names).toContain('services/index.json')
    for (const name of names.filter((one) => one.endsWith('.json')))
      expect(readFileSync(join(at('from-feed'), name))).toEqual(
        readFileSync(join(at('hsds'), name)),
      )
    writeFileSync(join(at('hsds'), 'stale.json'), '{}')
    const again = feed('export', 'hsds', at('region'), '--out', at('hsds'), '--hsds', '3.0', ...NOW)
    expect(again.code).toBe(0)
    expect(existsSync(join(at('hsds'), 'stale.json'))).toBe(false)
    expect(readFileSync(join(at('hsds'), 'index.json'), 'utf8')).toContain('"version":"3.0"')
    expect(readdirSync(at('.')).filter((name) => /\.(new|old)/.test(name))).toEqual([])
  })

  it('never replaces what it did not write', () => {
    mkdirSync(at('mine'))
    writeFileSync(join(at('mine'), 'diary.txt'), 'x')
    const refused = feed('export', 'hsds-csv', at('region'), '--out', at('mine'), '--lang', 'de')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('das kein Export geschrieben hat')
    expect(readdirSync(at('mine'))).toEqual(['diary.txt'])
  })

  it.each([
    [['hsds-csv'], 'csv', 'datapackage.json'],
    [['json-ld', '--guide', 'https://guide.example'], 'offices.jsonld', undefined],
    [['ical'], 'programmes.ics', undefined],
    [['overview'], 'overview.html', undefined],
  ])('writes %j', ([format = '', ...words], name, inside) => {
    const run = feed('export', format, at('region'), '--out', at(name), ...words, ...NOW)
    expect(run).toMatchObject({ code: 0, err: '' })
    const path = inside === undefined ? at(name) : join(at(name), inside)
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(100)
    expect(run.out).toContain(at(name))
  })

  it.each([
    [['hsds', 'nowhere', '--out', 'x'], 2, 'nowhere cannot be read'],
    [['hsds', 'nowhere'], 2, '--out'],
    [['hsds', '.', '--out', 'x', '--hsds', '2.0'], 2, '3.0, 3.1'],
    [['hsds', '.', '--out', 'x', '--per-page', '0'], 2, 'from 1 to 10000'],
    [['json-ld', '.', '--out', 'x', '--guide', 'http://x'], 2, 'https://'],
    [['ical', '.', '--out', 'x', '--now', 'heute'], 2, '--now'],
    [['fax'], 2, 'There is no command fax'],
  ])('refuses %j', (words, code, said) => {
    const run = feed('export', ...words)
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toContain(said)
  })

  it('names the problems of a workbook that is not right', () => {
    const broken = copy('broken')
    writeFileSync(join(broken, 'towns.csv'), 'name.de,postal_codes\nX,1\n')
    const run = feed(
      'export',
      'overview',
      broken,
      '--out',
      at('never.html'),
      '--lang',
      'de',
      ...NOW,
    )
    expect(run.code).toBe(1)
    expect(run.out).toContain('towns')
    expect(existsSync(at('never.html'))).toBe(false)
  })

  it.each(['hsds', 'hsds-csv', 'json-ld', 'ical', 'overview'])('helps with %s', (format) => {
    const { code, out } = feed('export', format, '--help')
    expect(code).toBe(0)
    for (const part of ['--out', 'Examples:', `export ${format}`, 'Exit codes:'])
      expect(out).toContain(part)
  })
})
