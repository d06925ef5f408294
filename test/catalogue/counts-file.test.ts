import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { byCounted } from '../../src/catalogue/counts.ts'
import { COUNTS_LIMIT, readCounts, writeCounts } from '../../src/catalogue/counts-file.ts'
import { FEW, suppressed } from '../../src/catalogue/shown-count.ts'
import { aMonth, ANSWER, cell, HANDOUT, IN_VAIN, someMonths } from '../builders/counts.ts'
import { uuid } from '../builders/offers.ts'

const MONTHS = [
  aMonth('2026-10', 1, cell(ANSWER, 12), cell(HANDOUT, 4)),
  aMonth('2026-11', 2, cell(IN_VAIN, 1)),
]
const FILE = writeCounts('musterkreis', MONTHS)

describe('the file of a device', () => {
  it('is CSV as RFC 4180 and Excel want it, with small numbers hidden', () => {
    expect(FILE.startsWith('\uFEFFtype,format,region,export_id,')).toBe(true)
    expect(FILE.split('\r\n').slice(1)).toEqual([
      `anlaufstelle-counts,1,musterkreis,${uuid(1)},2026-10,answer,jmd,language,12`,
      `anlaufstelle-counts,1,musterkreis,${uuid(1)},2026-10,handout,,,< 5`,
      `anlaufstelle-counts,1,musterkreis,${uuid(2)},2026-11,search-without-result,,,< 5`,
      '',
    ])
  })

  it('says nothing but codes and numbers: no cell can be a formula, and none under five is in it', () => {
    fc.assert(
      fc.property(someMonths, (months) => {
        const { data } = Papa.parse<string[]>(writeCounts('musterkreis', months).slice(1))
        for (const value of data.flat()) expect(value).toMatch(/^(?:[a-z0-9][a-z0-9_-]*|< 5|)$/)
        for (const [, , , , , , , , count] of data.slice(1, -1))
          if (count !== FEW) expect(Number(count)).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  it('is read as it was shown, also after a spreadsheet program saved it', () => {
    fc.assert(
      fc.property(someMonths, (months) => {
        const shown = months.map(({ month, export_id, cells }) => ({
          month,
          export_id,
          cells: cells
            .toSorted((a, b) => byCounted(a.counted, b.counted))
            .map(({ counted, count }) => ({ counted, range: suppressed(count) })),
        }))
        const file = writeCounts('musterkreis', months)
        const { data } = Papa.parse<string[]>(file.slice(1, -2))
        for (const text of [
          file,
          Papa.unparse(data, { delimiter: ';', newline: '\n' }),
          Papa.unparse(data, { quotes: true }),
          Papa.unparse(data, { delimiter: '\t' }),
        ])
          expect(readCounts(text)).toEqual({
            ok: true,
            value: { region: 'musterkreis', months: shown },
          })
      }),
      { numRuns: 30 },
    )
  })
})

const changed = (from: string, to: string): string => FILE.replace(from, to)
const [HEADER = '', FIRST = ''] = FILE.split('\r\n')

describe('a file is refused', () => {
  it.each([
    ['another file', 'Name;Ort\r\nCaritas;Köln\r\n', 'not-counts'],
    ['nothing', '', 'not-counts'],
    ['a saved list', '{"type":"anlaufstelle-saved"}', 'not-counts'],
    ['another type', FILE.replaceAll('anlaufstelle-counts', 'somebody-elses'), 'not-counts'],
    ['other columns', changed('need_group', 'need'), 'not-counts'],
    ['a sum', FILE.replaceAll('anlaufstelle-counts', 'anlaufstelle-counts-sum'), 'counts-sum'],
    ['a later format', FILE.replaceAll('counts,1,', 'counts,2,'), 'counts-format'],
    ['a header alone', `${HEADER}\r\n`, 'counts-empty'],
    ['more than anybody counts', ' '.repeat(COUNTS_LIMIT + 1), 'counts-too-large'],
  ])('%s', (_, text, code) => {
    expect(readCounts(text)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['a month that became a date', changed('2026-10', 'Okt 26'), 2, 'month', 'Okt 26'],
    ['a month that is none', changed('2026-10', '2026-13'), 2, 'month', '2026-13'],
    ['a small number', changed(',12', ',3'), 2, 'count', '3'],
    ['a number below nothing', changed(',12', ',-12'), 2, 'count', '-12'],
    ['a number with a point', changed(',12', ',1.2'), 2, 'count', '1.2'],
    ['a formula', changed(',12', ',=1+11'), 2, 'count', '=1+11'],
    ['a kind nobody knows', changed('jmd', 'toString'), 2, 'what', 'answer'],
    ['an answer without a kind', changed('jmd,language', ','), 2, 'what', 'answer'],
    ['a slip with a kind', changed('handout,,', 'handout,jmd,'), 3, 'what', 'handout'],
    ['an id that is none', changed(uuid(1), 'Frau Quitte'), 2, 'export_id', 'Frau Quitte'],
    [
      'two ids in a month',
      changed(`${uuid(1)},2026-10,handout`, `${uuid(3)},2026-10,handout`),
      3,
      'export_id',
      uuid(3),
    ],
    ['one id in two months', FILE.replace(uuid(2), uuid(1)), 2, 'export_id', uuid(1)],
    ['a region that is none', FILE.replaceAll('musterkreis', '<b>'), 2, 'region', '<b>'],
    [
      'two regions',
      changed(`musterkreis,${uuid(2)}`, `ahornkreis,${uuid(2)}`),
      4,
      'region',
      'ahornkreis',
    ],
    ['a row too short', changed(',language,12', ''), 2, 'type', 'anlaufstelle-counts'],
    ['a row too long', changed(',12', ',12,13'), 2, 'type', 'anlaufstelle-counts'],
    ['a cell twice', `${HEADER}\r\n${FIRST}\r\n${FIRST}\r\n`, 3, 'what', 'answer'],
    [
      'a row of another file',
      FILE.replace(/counts(?!.*counts)/s, 'other'),
      4,
      'type',
      'anlaufstelle-other',
    ],
  ])('with %s, and the place is named', (_, text, row, column, value) => {
    expect(text).not.toBe(FILE)
    expect(readCounts(text)).toEqual({
      ok: false,
      error: { code: 'bad-counts', params: { row, column, value } },
    })
  })

  it('whatever is in it, without an exception', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(readCounts(`${before}${FILE.slice(1, 90)}${after}`).ok).toBe(false)
      }),
    )
  })
})
