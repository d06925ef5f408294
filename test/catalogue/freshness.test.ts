import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshnessOf } from '../../src/catalogue/freshness.ts'
import { validityOn } from '../../src/catalogue/validity.ts'
import { addDays, daysBetween } from '../../src/catalogue/calendar-date.ts'

const CONFIRMED = '2026-03-01'

describe('how fresh an entry is', () => {
  it.each([
    [0, 'fresh'],
    [180, 'fresh'],
    [181, 'aging'],
    [365, 'aging'],
    [366, 'old'],
    [4000, 'old'],
    [-1, 'fresh'],
  ])('%i days after it was confirmed: %s', (days, freshness) => {
    expect(freshnessOf({ assured_date: CONFIRMED }, addDays(CONFIRMED, days))).toBe(freshness)
  })

  it('a change confirms nothing', () => {
    expect(freshnessOf({ last_modified: CONFIRMED }, CONFIRMED)).toBe('never')
  })

  it('days are calendar days, over the changes of summer time and leap years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: -800, max: 800 }),
        (start, days) => {
          const from = addDays('2020-01-01', start)
          expect(daysBetween(from, addDays(from, days))).toBe(days)
        },
      ),
    )
  })
})

describe('whether something is in force', () => {
  const term = { valid_from: '2026-04-01', valid_to: '2026-06-30' }
  it.each([
    [term, '2026-03-31', 'upcoming'],
    [term, '2026-04-01', 'current'],
    [term, '2026-06-30', 'current'],
    [term, '2026-07-01', 'over'],
    [{ valid_from: '2026-04-01' }, '2036-01-01', 'current'],
    [{ valid_to: '2026-06-30' }, '2016-01-01', 'current'],
    [{}, '2026-06-30', undefined],
  ])('%j on %s: %s', (validity, today, state) => {
    expect(validityOn(validity, today)).toBe(state)
  })
})
