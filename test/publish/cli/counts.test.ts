import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { MonthCounts } from '../../../src/catalogue/counts.ts'
import { writeCounts } from '../../../src/catalogue/counts-file.ts'
import { aMonth, ANSWER, cell, HANDOUT, IN_VAIN, OTHER_ANSWER } from '../../builders/counts.ts'
import type { Run } from './run-feed.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-counts-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const counts = (...words: string[]): Run => runFeed(['import', 'counts', ...words])

function device(name: string, months: readonly MonthCounts[], region = 'musterkreis'): void {
  writeFileSync(at(name), writeCounts(region, months))
}

beforeAll(() => {
  device('tablet.csv', [
    aMonth('2026-10', 1, cell(ANSWER, 12), cell(HANDOUT, 3)),
    aMonth('2026-11', 2, cell(OTHER_ANSWER, 2)),
  ])
  device('desk.csv', [aMonth('2026-10', 3, cell(ANSWER, 4), cell(IN_VAIN, 6))])
  device('other.csv', [aMonth('2026-10', 4, cell(HANDOUT, 9))], 'ahornkreis')
})

describe('import counts', () => {
  it('prints one table of all devices, small numbers as they came, sums over them as ranges', () => {
    const { code, out, err } = counts(at('tablet.csv'), at('desk.csv'))
    expect({ code, lines: out.split('\n') }).toEqual({
      code: 0,
      lines: [
        'Month    What                       Responsible  Need                             Count',
        '-'.repeat(87),
        '2026-10  Answers                    JMD          Learning German                  13–16',
        '2026-10  Printed notes                                                              < 5',
        '2026-10  Searches without a result                                                    6',
        '2026-11  Answers                    no office    Letters, forms and interpreting    < 5',
        '-'.repeat(87),
        'Total    Answers                                                                  14–20',
        'Total    Printed notes                                                              < 5',
        'Total    Searches without a result                                                    6',
        '',
      ],
    })
    expect(err).toContain('musterkreis: 2 files added up.\n')
    expect(err).toContain('the true number lies in it.\n')
  })

  it('speaks German', () => {
    const { out, err } = counts(at('tablet.csv'), '--lang', 'de')
    expect(out).toContain('2026-10  Antworten')
    expect(out).toContain('Deutsch lernen')
    expect(err).toContain('musterkreis: 1 Datei gelesen.\n')
  })

  it('writes the sum, and prints it as JSON', () => {
    const run = counts(at('tablet.csv'), at('desk.csv'), '--json', '--out', at('sum.csv'))
    expect(run.code).toBe(0)
    expect(JSON.parse(run.out)).toMatchObject({ region: 'musterkreis', files: 2 })
    const sum = readFileSync(at('sum.csv'), 'utf8')
    expect(sum).toContain(',2026-10,answer,jmd,language,13,16,13–16\r\n')
    expect(sum).toContain(',2026-10,handout,,,1,4,< 5\r\n')
    const again = counts(at('desk.csv'), at('sum.csv'))
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain(`${at('sum.csv')} is a sum of several devices already`)
  })

  it.each([
    ['the same file twice', ['desk.csv', 'desk.csv'], 'same month of the same device (2026-10)'],
    ['another region', ['desk.csv', 'other.csv'], 'belongs to the region ahornkreis'],
    ['another file', ['desk.csv', 'notes.txt'], 'does not hold counts'],
    ['a changed value', ['desk.csv', 'changed.csv'], 'row 2, column count, holds “4”'],
  ])('refuses %s in a sentence, and writes nothing', (_, names, sentence) => {
    writeFileSync(at('notes.txt'), 'Montag: 3 Beratungen')
    writeFileSync(at('changed.csv'), readFileSync(at('tablet.csv'), 'utf8').replace(',12', ',4'))
    const run = counts(...names.map(at), '--out', at('none.csv'))
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(sentence)
    expect(run.err).toMatch(/^[^\n]+\.\n$/)
    expect(existsSync(at('none.csv'))).toBe(false)
  })

  it("puts no sum in the place of a device's own file", () => {
    const before = readFileSync(at('desk.csv'), 'utf8')
    const run = counts(at('tablet.csv'), at('desk.csv'), '--out', at('desk.csv'))
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(at('desk.csv'), 'utf8')).toBe(before)
  })
})
