import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addedUp,
  ALL_COUNTED,
  byCounted,
  codeOf,
  firstKeptMonth,
  monthsOf,
  NEED_GROUP_CODES,
  NEED_GROUPS,
  needGroupOf,
  withOne,
} from '../../src/catalogue/counts.ts'
import {
  exact,
  FEW,
  rangeText,
  shownOf,
  suppressed,
  total,
} from '../../src/catalogue/shown-count.ts'
import { NEEDS } from '../../src/catalogue/vocabulary.ts'
import {
  aMonth,
  ANSWER,
  cell,
  HANDOUT,
  IN_VAIN,
  OTHER_ANSWER,
  someMonths,
} from '../builders/counts.ts'

describe('the groups of needs', () => {
  it('have every need, each once', () => {
    expect(NEED_GROUP_CODES.flatMap((group) => NEED_GROUPS[group]).toSorted()).toEqual(
      [...NEEDS].toSorted(),
    )
    for (const need of NEEDS) expect(NEED_GROUPS[needGroupOf(need)]).toContain(need)
  })

  it('are a handful, and none names health or debts alone', () => {
    expect(NEED_GROUP_CODES.length).toBeLessThan(8)
    for (const need of ['gesundheit', 'schulden', 'aufenthalt'] as const)
      expect(NEED_GROUPS[needGroupOf(need)].length).toBeGreaterThan(1)
  })
})

describe('cells', () => {
  it('count one more, and one less; a cell of nothing goes', () => {
    const once = withOne([], ANSWER, 1)
    expect(once).toEqual([cell(ANSWER, 1)])
    expect(withOne(once, ANSWER, 1)).toEqual([cell(ANSWER, 2)])
    expect(withOne(once, ANSWER, -1)).toEqual([])
    expect(withOne(once, HANDOUT, -1)).toEqual(once)
  })

  it('stand in one order, whatever happened first', () => {
    const cells = [IN_VAIN, OTHER_ANSWER, HANDOUT, ANSWER].reduce(
      (before, counted) => withOne(before, counted, 1),
      withOne([], HANDOUT, 1),
    )
    expect(cells.map(({ counted }) => counted)).toEqual([ANSWER, OTHER_ANSWER, HANDOUT, IN_VAIN])
  })

  it('of two lists are added up, and none is lost', () => {
    expect(addedUp([cell(HANDOUT, 2)], [cell(ANSWER, 1), cell(HANDOUT, 3)])).toEqual([
      cell(ANSWER, 1),
      cell(HANDOUT, 5),
    ])
    fc.assert(
      fc.property(someMonths, someMonths, ([a], [b]) => {
        const [one, other] = [a?.cells ?? [], b?.cells ?? []]
        const sum = (cells: typeof one) => cells.reduce((all, { count }) => all + count, 0)
        expect(sum(addedUp(one, other))).toBe(sum(one) + sum(other))
      }),
    )
  })

  it('are told apart by one word each', () => {
    expect(new Set(ALL_COUNTED.map(codeOf)).size).toBe(ALL_COUNTED.length)
    expect([...ALL_COUNTED].reverse().toSorted(byCounted)).toEqual(ALL_COUNTED)
  })
})

it('a year has twelve months, and two years are kept', () => {
  expect(monthsOf(2026)).toHaveLength(12)
  expect([monthsOf(2026)[0], monthsOf(2026)[11]]).toEqual(['2026-01', '2026-12'])
  expect(firstKeptMonth('2026-11')).toBe('2025-01')
})

describe('what is shown', () => {
  it.each([
    [0, '0'],
    [1, FEW],
    [4, FEW],
    [5, '5'],
    [17, '17'],
  ])('of %i is %s', (count, text) => {
    expect(rangeText(suppressed(count))).toBe(text)
    expect(rangeText(exact(count))).toBe(String(count))
  })

  it('of totals is a range once a small number is in it, and < 5 while it is surely so small', () => {
    expect(rangeText(total([suppressed(12), suppressed(3)]))).toBe('13–16')
    expect(rangeText(total([suppressed(2)]))).toBe(FEW)
    expect(rangeText(total([suppressed(1), suppressed(1)]))).toBe('2–8')
    expect(rangeText(total([suppressed(5), suppressed(7)]))).toBe('12')
    expect(rangeText(total([]))).toBe('0')
  })

  it('is the same for every number that is hidden: no total gives one away', () => {
    const small = fc.integer({ min: 1, max: 4 })
    const others = fc.array(fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(small, small, others, (one, another, rest) => {
        const shown = (hidden: number) => total([hidden, ...rest].map(suppressed))
        expect(shown(one)).toEqual(shown(another))
      }),
    )
  })

  it('always holds the true number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (counts) => {
        const { least, most } = total(counts.map(suppressed))
        const sum = counts.reduce((all, count) => all + count, 0)
        expect(least).toBeLessThanOrEqual(sum)
        expect(most).toBeGreaterThanOrEqual(sum)
      }),
    )
  })

  it('is of the cells asked for, in the months given', () => {
    const months = [
      aMonth('2026-10', 1, cell(ANSWER, 9), cell(HANDOUT, 2)),
      aMonth('2026-11', 2, cell(ANSWER, 3), cell(OTHER_ANSWER, 6)),
    ]
    const answers = shownOf(months, ({ what }) => what === 'answer', suppressed)
    expect(rangeText(answers)).toBe('16–19')
    expect(rangeText(shownOf(months, ({ what }) => what === 'answer', exact))).toBe('18')
  })
})
