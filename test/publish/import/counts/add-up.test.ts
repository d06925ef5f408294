import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthCounts } from '../../../../src/catalogue/counts.ts'
import { ALL_COUNTED, codeOf, COUNTED_THINGS, monthsOf } from '../../../../src/catalogue/counts.ts'
import { readCounts, writeCounts } from '../../../../src/catalogue/counts-file.ts'
import { rangeText } from '../../../../src/catalogue/shown-count.ts'
import type { CountsFile, CountsSum } from '../../../../src/publish/import/counts/add-up.ts'
import { addUp, totalOf } from '../../../../src/publish/import/counts/add-up.ts'
import { sumCsv, sumJson } from '../../../../src/publish/import/counts/sum-file.ts'
import {
  aMonth,
  ANSWER,
  cell,
  HANDOUT,
  OTHER_ANSWER,
  someMonths,
} from '../../../builders/counts.ts'

const file = (
  path: string,
  months: readonly MonthCounts[],
  region = 'musterkreis',
): CountsFile => ({
  path,
  bytes: new TextEncoder().encode(writeCounts(region, months)),
})

const A = file('a.csv', [aMonth('2026-10', 1, cell(ANSWER, 12), cell(HANDOUT, 3))])
const B = file('b.csv', [
  aMonth('2026-10', 2, cell(ANSWER, 2)),
  aMonth('2026-11', 3, cell(ANSWER, 8), cell(OTHER_ANSWER, 1)),
])

function sumOf(...files: CountsFile[]): CountsSum {
  const sum = addUp(files)
  if (!sum.ok) throw new Error(sum.error.code)
  return sum.value
}

const linesOf = ({ cells }: CountsSum): string[] =>
  cells.map(({ month, counted, range }) => `${month} ${codeOf(counted)}: ${rangeText(range)}`)

describe('adding up', () => {
  it('sums cell by cell, as a range where a small number is hidden', () => {
    const sum = sumOf(A, B)
    expect(sum).toMatchObject({ region: 'musterkreis', files: 2 })
    expect(linesOf(sum)).toEqual([
      '2026-10 answer jmd language: 13–16',
      '2026-10 handout: < 5',
      '2026-11 answer jmd language: 8',
      '2026-11 answer none papers: < 5',
    ])
    expect(COUNTED_THINGS.map((what) => rangeText(totalOf(sum, what)))).toEqual([
      '22–28',
      '< 5',
      '0',
    ])
  })

  it('is the same in any order', () => {
    expect(sumOf(B, A)).toEqual(sumOf(A, B))
  })

  it('always encloses the true sum, and says < 5 only where it is', () => {
    fc.assert(
      fc.property(fc.array(someMonths, { minLength: 1, maxLength: 5 }), (devices) => {
        const sum = sumOf(...devices.map((months, n) => file(String(n), months)))
        for (const month of monthsOf(2026))
          for (const counted of ALL_COUNTED) {
            const truth = devices
              .flatMap((months) => months.filter((one) => one.month === month))
              .flatMap(({ cells }) => cells)
              .filter((one) => codeOf(one.counted) === codeOf(counted))
              .reduce((all, { count }) => all + count, 0)
            const found = sum.cells.find(
              (one) => one.month === month && codeOf(one.counted) === codeOf(counted),
            )
            const { least, most } = found?.range ?? { least: 0, most: 0 }
            expect(least).toBeLessThanOrEqual(truth)
            expect(most).toBeGreaterThanOrEqual(truth)
            if (rangeText({ least, most }) === '< 5') expect(truth).toBeLessThan(5)
          }
      }),
      { numRuns: 40 },
    )
  })
})

describe('files are refused', () => {
  it.each([
    ['the same one twice', [A, { ...A, path: 'copy.csv' }], 'counts-twice', { other: 'a.csv' }],
    [
      'one that has gone on',
      [A, file('later.csv', [aMonth('2026-10', 1, cell(ANSWER, 14))])],
      'counts-twice',
      { month: '2026-10' },
    ],
    [
      'another region',
      [A, file('c.csv', [aMonth('2026-10', 9, cell(HANDOUT, 6))], 'ahornkreis')],
      'counts-region',
      { other: 'ahornkreis', region: 'musterkreis' },
    ],
    [
      'a garbled one',
      [
        A,
        {
          path: 'c.csv',
          bytes: new TextEncoder().encode(
            writeCounts('musterkreis', [aMonth('2026-10', 9, cell(HANDOUT, 6))]).replace(
              ',6',
              ',sechs',
            ),
          ),
        },
      ],
      'bad-counts',
      { row: 2, column: 'count', value: 'sechs' },
    ],
    [
      'no text at all',
      [{ path: 'c.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 0, 0]) }],
      'not-counts',
      {},
    ],
    [
      'a sum',
      [{ path: 'sum.csv', bytes: new TextEncoder().encode(sumCsv(sumOf(A, B))) }],
      'counts-sum',
      {},
    ],
  ])('%s', (_, files, code, params) => {
    const sum = addUp(files)
    const path = files.at(-1)?.path
    expect(sum).toMatchObject({ ok: false, error: { code, params: { path, ...params } } })
  })

  it('a month counted anew after a reset is none of them', () => {
    const anew = file('later.csv', [aMonth('2026-10', 5, cell(ANSWER, 5))])
    expect(linesOf(sumOf(A, anew))[0]).toBe('2026-10 answer jmd language: 17')
  })
})

describe('the sum as a file', () => {
  it('is CSV with both ends of a range, and what a person reads', () => {
    expect(sumCsv(sumOf(A, B)).split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFtype,format,region,files,month,what,kind,need_group,at_least,at_most,count',
      'anlaufstelle-counts-sum,1,musterkreis,2,2026-10,answer,jmd,language,13,16,13–16',
      'anlaufstelle-counts-sum,1,musterkreis,2,2026-10,handout,,,1,4,< 5',
    ])
    expect(readCounts(sumCsv(sumOf(A)))).toMatchObject({ error: { code: 'counts-sum' } })
  })

  it('is JSON with totals', () => {
    const json = JSON.parse(sumJson(sumOf(A, B))) as Record<string, unknown>
    expect(json).toMatchObject({ type: 'anlaufstelle-counts-sum', region: 'musterkreis', files: 2 })
    expect(json.counts).toContainEqual({
      month: '2026-10',
      what: 'answer',
      kind: 'jmd',
      need_group: 'language',
      at_least: 13,
      at_most: 16,
      count: '13–16',
    })
    expect(json.totals).toContainEqual({ what: 'handout', at_least: 1, at_most: 4, count: '< 5' })
  })
})
