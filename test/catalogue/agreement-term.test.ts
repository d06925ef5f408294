import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signed } from '../../src/catalogue/agreement-term.ts'
import {
  lastDayOf,
  partnerTerm,
  termOf,
  workingDayUntil,
} from '../../src/catalogue/agreement-term.ts'
import { addDays, daysBetween, daysIn, monthsAfter } from '../../src/catalogue/calendar-date.ts'

/** Days of signature from 2000 to 2040, with those at which months differ more often than chance has them. */
const days = fc.oneof(
  fc.integer({ min: 0, max: 14_600 }).map((later) => addDays('2000-01-01', later)),
  fc.constantFrom('2024-02-29', '2000-02-29', '2023-02-28', '2024-12-31', '2023-05-31'),
)
const terms = fc.tuple(days, fc.integer({ min: 1, max: 30 }))

describe('a term', () => {
  it.each([
    ['2025-03-15', 1, '2025-03-15', '2026-03-14', '2026-03-15', '2025-12-14'],
    ['2025-03-15', 2, '2026-03-15', '2027-03-14', '2027-03-15', '2026-12-14'],
    ['2026-01-01', 1, '2026-01-01', '2026-12-31', '2027-01-01', '2026-09-30'],
    ['2025-03-01', 1, '2025-03-01', '2026-02-28', '2026-03-01', '2025-11-30'],
    // The year before it has a 29 February.
    ['2023-03-01', 1, '2023-03-01', '2024-02-29', '2024-03-01', '2023-11-30'],
    ['2023-03-01', 2, '2024-03-01', '2025-02-28', '2025-03-01', '2024-11-30'],
    // Signed on the day that most years lack: from the signature each time, never from the term before.
    ['2024-02-29', 1, '2024-02-29', '2025-02-28', '2025-03-01', '2024-11-30'],
    ['2024-02-29', 2, '2025-03-01', '2026-02-28', '2026-03-01', '2025-11-30'],
    ['2024-02-29', 4, '2027-03-01', '2028-02-28', '2028-02-29', '2027-11-28'],
    ['2024-02-29', 5, '2028-02-29', '2029-02-28', '2029-03-01', '2028-11-30'],
    ['2023-02-28', 1, '2023-02-28', '2024-02-27', '2024-02-28', '2023-11-27'],
  ])('%s no. %i: from %s to %s, renewal %s, objection until %s', (signed, number, ...dates) => {
    const { begins, last_day, renewal, last_to_object } = termOf(signed, number)
    expect([begins, last_day, renewal, last_to_object]).toEqual(dates)
  })

  it.each([
    // Renewals at every end of a month, in a common year and around 29 February.
    ['2026-01-31', '2025-10-30'],
    ['2026-02-28', '2025-11-27'],
    ['2028-02-29', '2027-11-28'],
    ['2026-03-31', '2025-12-30'],
    ['2026-04-30', '2026-01-29'],
    ['2026-05-28', '2026-02-27'],
    ['2026-05-29', '2026-02-27'],
    ['2026-05-30', '2026-02-27'],
    ['2026-05-31', '2026-02-27'],
    ['2028-05-28', '2028-02-27'],
    ['2028-05-29', '2028-02-28'],
    ['2028-05-30', '2028-02-28'],
    ['2028-05-31', '2028-02-28'],
    ['2026-06-01', '2026-02-28'],
    ['2028-06-01', '2028-02-29'],
    ['2026-06-30', '2026-03-29'],
    ['2026-07-31', '2026-04-29'],
    ['2026-08-31', '2026-05-30'],
    ['2026-09-30', '2026-06-29'],
    ['2026-10-31', '2026-07-30'],
    ['2026-11-30', '2026-08-29'],
    ['2026-12-31', '2026-09-29'],
  ])('that renews on %s is objected to until %s', (renewal, last) => {
    const signed = renewal === '2028-02-29' ? '2024-02-29' : monthsAfter(renewal, -12)
    const number = renewal === '2028-02-29' ? 4 : 1
    expect(termOf(signed, number)).toMatchObject({ renewal, last_to_object: last })
  })

  it('joins the next without gap or overlap, and lasts a year', () => {
    fc.assert(
      fc.property(terms, ([signed, number]) => {
        const term = termOf(signed, number)
        const next = termOf(signed, number + 1)
        expect(next.begins).toBe(term.renewal)
        expect(addDays(term.last_day, 1)).toBe(next.begins)
        expect([365, 366]).toContain(daysBetween(term.begins, term.renewal))
        expect(termOf(signed, 1).begins).toBe(signed)
      }),
    )
  })

  it('does not drift: every fourth one of 29 February begins on a 29th, the day of any other is kept', () => {
    fc.assert(
      fc.property(terms, ([signed, number]) => {
        const { begins } = termOf(signed, number)
        const year = Number(begins.slice(0, 4))
        const missing = signed.endsWith('-02-29') && daysIn(year, 2) === 28
        expect(begins.slice(5)).toBe(missing ? '03-01' : signed.slice(5))
      }),
    )
  })

  it('leaves at least three whole months between the last day to object and the renewal', () => {
    fc.assert(
      fc.property(terms, ([signed, number]) => {
        const { last_to_object, renewal } = termOf(signed, number)
        // The day it arrives does not count (§ 187 (1) BGB); three months after it must be over before the renewal.
        const arrived = addDays(last_to_object, 1)
        expect(monthsAfter(arrived, 3) <= renewal).toBe(true)
        expect(daysBetween(last_to_object, renewal)).toBeGreaterThanOrEqual(90)
        expect(daysBetween(last_to_object, renewal)).toBeLessThanOrEqual(95)
      }),
    )
  })
})

describe('where a partner stands', () => {
  const SIGNED: Signed = { signed_on: '2024-03-15' }
  const on = (today: string, more: Partial<Signed> = {}) =>
    partnerTerm({ ...SIGNED, ...more }, today)

  it.each([
    ['2024-03-14', 'not-begun', 1],
    ['2024-03-15', 'running', 1],
    ['2025-03-14', 'running', 1],
    ['2025-03-15', 'running', 2],
    ['2026-11-24', 'running', 3],
  ])('on %s is %s in term %i', (today, state, number) => {
    const { standing, term, renews } = on(today)
    expect([standing.state, term.number, renews]).toEqual([state, number, true])
  })

  it('ends where it objected in time: on the last day to object, and before', () => {
    for (const objected_on of ['2024-12-14', '2024-05-01']) {
      const before = on('2025-03-14', { objected_on })
      expect(before.standing).toEqual({ state: 'ends', on: '2025-03-14', objected_on })
      expect([before.renews, before.reminders, before.due]).toEqual([false, [], undefined])
      expect(on('2025-03-15', { objected_on })).toMatchObject({
        standing: { state: 'left', on: '2025-03-14', by: 'objection' },
        term: { number: 1 },
        renews: false,
      })
    }
  })

  it('goes on where it objected a day too late, also in the terms after', () => {
    for (const today of ['2024-12-15', '2025-03-15', '2026-11-24'])
      expect(on(today, { objected_on: '2024-12-15' })).toMatchObject({
        standing: { state: 'objected-late', objected_on: '2024-12-15', was_due: '2024-12-14' },
        renews: true,
      })
  })

  it('has not objected before the day it does', () => {
    expect(on('2024-11-01', { objected_on: '2024-11-02' }).standing.state).toBe('running')
  })

  it('leaves by termination at any time, its last day included', () => {
    const left = { left_on: '2024-08-31', left_by: 'termination' } as const
    expect(on('2024-08-31', left)).toMatchObject({
      standing: { state: 'leaves', on: '2024-08-31', by: 'termination' },
      renews: false,
      reminders: [],
    })
    expect(on('2030-01-01', left)).toMatchObject({
      standing: { state: 'left', on: '2024-08-31', by: 'termination' },
      term: { number: 1 },
    })
  })

  it('renews once more where its last day lies after the renewal', () => {
    expect(on('2024-12-01', { left_on: '2025-06-30' }).renews).toBe(true)
    expect(on('2025-04-01', { left_on: '2025-06-30' }).renews).toBe(false)
  })

  it('is by objection where one in time is all that is known of why it left', () => {
    const left = { objected_on: '2024-10-01', left_on: '2025-03-14' }
    expect(on('2025-06-01', left).standing).toMatchObject({ by: 'objection' })
    expect(on('2025-06-01', { left_on: '2025-03-14' }).standing).toMatchObject({ by: undefined })
  })

  it('has a last day as soon as one is known', () => {
    expect(lastDayOf(SIGNED)).toBeUndefined()
    expect(lastDayOf({ ...SIGNED, objected_on: '2024-12-14' })).toBe('2025-03-14')
    expect(lastDayOf({ ...SIGNED, objected_on: '2024-12-15' })).toBeUndefined()
    // What is written down is believed before what follows.
    const left = { ...SIGNED, objected_on: '2024-12-14', left_on: '2025-01-31' }
    expect(lastDayOf(left)).toBe('2025-01-31')
  })

  it('always has a term that the day lies in while it is a partner', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 9000 }), (signed_on, later) => {
        const today = addDays(signed_on, later)
        const { term } = partnerTerm({ signed_on }, today)
        expect(term.begins <= today && today <= term.last_day).toBe(true)
      }),
    )
  })
})

describe('the reminders', () => {
  it('come 120, 100 and 90 days before the renewal, and say whether an objection is still in time', () => {
    const at = (today: string) => {
      const { reminders, due } = partnerTerm({ signed_on: '2026-03-15' }, today)
      expect(reminders.map(({ days, on }) => [days, on])).toEqual([
        [120, '2026-11-15'],
        [100, '2026-12-05'],
        [90, '2026-12-15'],
      ])
      return due && { days: due.days, passed: due.passed, last: due.last_to_object }
    }
    const last = '2026-12-14'
    expect(at('2026-11-14')).toBeUndefined()
    expect(at('2026-11-15')).toEqual({ days: 120, passed: false, last })
    expect(at('2026-12-04')).toEqual({ days: 120, passed: false, last })
    expect(at('2026-12-05')).toEqual({ days: 100, passed: false, last })
    expect(at('2026-12-14')).toEqual({ days: 100, passed: false, last })
    expect(at('2026-12-15')).toEqual({ days: 90, passed: true, last })
    expect(at('2027-03-14')).toEqual({ days: 90, passed: true, last })
  })

  it('are counted to the renewal, whatever the year', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 9000 }), (signed_on, later) => {
        const today = addDays(signed_on, later)
        const { term, reminders, due } = partnerTerm({ signed_on }, today)
        for (const { days, on } of reminders) expect(daysBetween(on, term.renewal)).toBe(days)
        expect(due === undefined).toBe(daysBetween(today, term.renewal) > 120)
        if (due) expect(due.on <= today).toBe(true)
      }),
    )
  })
})

describe('a letter to an office', () => {
  it.each([
    ['2026-12-14', '2026-12-14'],
    ['2026-12-12', '2026-12-11'],
    ['2026-12-13', '2026-12-11'],
    ['2026-12-27', '2026-12-24'],
    ['2026-12-25', '2026-12-24'],
  ])('for %s is there by %s', (date, day) => {
    expect(workingDayUntil(date, new Set(['2026-12-25', '2026-12-26']))).toBe(day)
  })
})
