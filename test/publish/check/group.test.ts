import { describe, expect, it } from 'vitest'
import { cellOf } from '../../../src/publish/check/address.ts'
import { groupProblems, writtenRows } from '../../../src/publish/check/group.ts'
import { lettersOf } from '../../../src/publish/workbook/letters.ts'
import type { Problem } from '../../../src/publish/workbook/problem.ts'

const date = (row: number, value: string): Problem => ({
  sheet: 'programmes',
  row,
  column: 'dtstart',
  value,
  code: 'bad-date',
})

describe('what is repeated', () => {
  it('is said once, with its rows', () => {
    const rows = [3, 5, 8, 9, 10, 11, 12]
    const problems = rows.map((row) => date(row, `${row}.12.2026`))
    expect(groupProblems(problems)).toEqual([{ problem: problems[0], rows, valuesDiffer: true }])
    expect(writtenRows(rows)).toBe('3, 5, 8–12')
  })

  it('stays apart where value, column, sheet, code or parameters differ', () => {
    const one = date(3, 'morgen')
    const others: Problem[] = [
      date(4, 'gestern'),
      { ...one, column: 'until' },
      { ...one, sheet: 'courses' },
      { ...one, code: 'ended' },
      { ...one, params: { other: 'until' } },
    ]
    expect(groupProblems([one, ...others])).toHaveLength(6)
  })
})

describe('a cell', () => {
  const sheets = new Map([['programmes', [['id', ' dtstart ']]]])

  it('is named as a spreadsheet program does', () => {
    expect(cellOf(date(14, ''), sheets)).toBe('B14')
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('past the last title is named too, and one of no column is not', () => {
    const surplus = { ...date(2, 'x'), column: '4', code: 'surplus-cell' } as const
    expect(cellOf(surplus, sheets)).toBe('D2')
    expect(cellOf({ ...date(2, 'x'), column: 'until' }, sheets)).toBeUndefined()
  })
})
