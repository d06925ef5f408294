import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf, mondayOf, wallClock, weekdayOf } from '../../src/hours/berlin.ts'

describe('the wall clock', () => {
  it.each([
    ['2026-11-24T11:00:00Z', '2026-11-24', 720, 1],
    ['2026-11-24T22:59:59Z', '2026-11-24', 1439, 1],
    ['2026-11-24T23:00:00Z', '2026-11-25', 0, 2],
    ['2027-07-01T22:30:00Z', '2027-07-02', 30, 4],
    ['2027-03-28T00:59:00Z', '2027-03-28', 119, 6],
    ['2027-03-28T01:00:00Z', '2027-03-28', 180, 6],
    ['2027-10-31T00:30:00Z', '2027-10-31', 150, 6],
    ['2027-10-31T01:30:00Z', '2027-10-31', 150, 6],
    ['2026-12-31T23:30:00Z', '2027-01-01', 30, 4],
  ])('%s is %s, minute %i', (at, date, minute, weekday) => {
    expect(wallClock(Date.parse(at))).toEqual({ date, minute, weekday })
  })
})

describe('the instant of a time', () => {
  it.each([
    ['2026-11-24', 540, '2026-11-24T08:00:00.000Z'],
    ['2027-07-01', 540, '2027-07-01T07:00:00.000Z'],
    ['2026-11-24', 1440, '2026-11-24T23:00:00.000Z'],
    ['2027-03-28', 120, '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', 150, '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', 180, '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', 120, '2027-10-31T00:00:00.000Z'],
    ['2027-10-31', 150, '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', 180, '2027-10-31T02:00:00.000Z'],
    ['2027-10-31', 1440, '2027-10-31T23:00:00.000Z'],
  ])('%s, minute %i: %s', (date, minute, instant) => {
    expect(new Date(instantOf(date, minute)).toISOString()).toBe(instant)
  })
})

describe('dates', () => {
  it('are added over months, years and the change of time', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })

  it('know their weekday and the Monday of their week', () => {
    expect(weekdayOf('2026-11-23')).toBe(0)
    expect(weekdayOf('2026-11-29')).toBe(6)
    expect(weekdayOf('1969-12-31')).toBe(2)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })
})
