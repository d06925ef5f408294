import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/catalogue/schedule.ts'
import { WEEKDAYS } from '../../src/catalogue/vocabulary.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf, weekdayOf } from '../../src/hours/berlin.ts'
import { occurrencesBetween } from '../../src/hours/occurrence.ts'

const weekly = (more: Partial<Recurrence> = {}): Recurrence => ({
  dtstart: '2026-03-03',
  freq: 'WEEKLY',
  byday: 'TU',
  opens_at: '10:00',
  closes_at: '12:00',
  ...more,
})
const monthly = (byday: string | undefined, more: Partial<Recurrence> = {}): Recurrence => ({
  ...weekly({ freq: 'MONTHLY', ...more }),
  byday,
})

describe('the dates of a stretch', () => {
  it.each([
    ['a single date', weekly({ freq: undefined, byday: undefined }), ['2026-03-03']],
    [
      'every week, over the night of 29 March 2026',
      weekly({ until: '2026-04-07' }),
      ['2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'],
    ],
    [
      'on Sundays: on the day of the change itself',
      weekly({ dtstart: '2026-03-22', byday: 'SU', until: '2026-04-05' }),
      ['2026-03-22', '2026-03-29', '2026-04-05'],
    ],
    [
      'every second week, over the night of 25 October 2026',
      weekly({ dtstart: '2026-10-12', byday: 'MO', interval: 2, until: '2026-11-23' }),
      ['2026-10-12', '2026-10-26', '2026-11-09', '2026-11-23'],
    ],
    [
      'two days a week, the first week begun in its middle',
      weekly({ dtstart: '2026-10-22', byday: 'TU,TH', interval: 2, until: '2026-11-06' }),
      ['2026-10-22', '2026-11-03', '2026-11-05'],
    ],
    [
      'but not on the dates left out',
      weekly({ until: '2026-03-24', exdates: ['2026-03-10', '2026-03-17'] }),
      ['2026-03-03', '2026-03-24'],
    ],
    [
      'the last Sunday of each month: the days of both changes',
      monthly('-1SU', { dtstart: '2026-01-25', interval: 1, until: '2026-04-30' }),
      ['2026-01-25', '2026-02-22', '2026-03-29', '2026-04-26'],
    ],
    [
      'the third Wednesday of every third month',
      monthly('3WE', { dtstart: '2026-03-18', interval: 3, until: '2026-12-31' }),
      ['2026-03-18', '2026-06-17', '2026-09-16', '2026-12-16'],
    ],
    [
      'the 31st, in months that have one',
      monthly(undefined, { dtstart: '2026-03-31', until: '2026-08-31' }),
      ['2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31'],
    ],
  ])('%s', (_, recurrence, dates) => {
    expect(occurrencesBetween(recurrence, '2026-01-01', '2026-12-31', 100)).toEqual(dates)
  })

  it('begins and ends with the stretch', () => {
    const dates = occurrencesBetween(weekly(), '2026-03-17', '2026-03-31', 100)
    expect(dates).toEqual(['2026-03-17', '2026-03-24', '2026-03-31'])
  })

  it('is empty where the stretch is, and where everything is over', () => {
    expect(occurrencesBetween(weekly(), '2026-04-01', '2026-03-01', 100)).toEqual([])
    expect(
      occurrencesBetween(weekly({ until: '2026-03-24' }), '2026-03-25', '2030-01-01', 9),
    ).toEqual([])
  })

  it('goes no further than asked for where a repetition has no end', () => {
    const dates = occurrencesBetween(weekly(), '2026-03-01', '2999-12-31', 3)
    expect(dates).toEqual(['2026-03-03', '2026-03-10', '2026-03-17'])
  })

  it('finds what takes place once a year without an end', () => {
    const yearly = weekly({ dtstart: '2026-03-03', interval: 52 })
    expect(occurrencesBetween(yearly, '2026-03-04', '2030-01-01', 1)).toEqual(['2027-03-02'])
  })

  it.each([
    ['2026-03-29', '2026-03-28T09:00:00.000Z', '2026-03-29T08:00:00.000Z'],
    ['2026-10-25', '2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z'],
  ])('ten o’clock stays ten o’clock on %s', (day, before, after) => {
    const daily = weekly({ dtstart: addDays(day, -1), byday: 'SA,SU' })
    const dates = occurrencesBetween(daily, addDays(day, -1), day, 2)
    expect(dates.map((date) => new Date(instantOf(date, 600)).toISOString())).toEqual([
      before,
      after,
    ])
  })
})

const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))
const recurrences: fc.Arbitrary<Recurrence> = fc
  .record({
    dtstart: days,
    length: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
    freq: fc.constantFrom(undefined, 'WEEKLY' as const, 'MONTHLY' as const),
    interval: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    byday: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 }), { nil: undefined }),
    left: fc.array(days, { maxLength: 5 }),
  })
  .map(({ dtstart, length, freq, interval, byday, left }) => ({
    ...weekly(),
    dtstart,
    freq,
    interval,
    byday: byday?.join(),
    until: length === undefined ? undefined : addDays(dtstart, length),
    exdates: left,
  }))

describe('any repetition', () => {
  it('falls on its days only, in order, inside of the stretch and its own', () => {
    fc.assert(
      fc.property(recurrences, days, fc.integer({ min: 0, max: 400 }), (one, from, length) => {
        const to = addDays(from, length)
        const dates = occurrencesBetween(one, from, to, 1000)
        expect(dates).toEqual([...new Set(dates)].toSorted())
        for (const date of dates) {
          expect(date >= from && date <= to && date >= one.dtstart).toBe(true)
          if (one.freq && one.until) expect(date <= one.until).toBe(true)
          expect(one.exdates).not.toContain(date)
          if (one.freq && one.byday) expect(one.byday).toContain(WEEKDAYS[weekdayOf(date)])
        }
      }),
    )
  })

  it('is the same in pieces as in one', () => {
    fc.assert(
      fc.property(recurrences, days, fc.integer({ min: 1, max: 400 }), (one, from, length) => {
        const to = addDays(from, length)
        const middle = addDays(from, Math.floor(length / 2))
        const whole = occurrencesBetween(one, from, to, 1000)
        expect([
          ...occurrencesBetween(one, from, middle, 1000),
          ...occurrencesBetween(one, addDays(middle, 1), to, 1000),
        ]).toEqual(whole)
        expect(occurrencesBetween(one, from, to, 2)).toEqual(whole.slice(0, 2))
      }),
    )
  })
})
