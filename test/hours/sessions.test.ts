import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/catalogue/schedule.ts'
import { sessionsBetween, sessionsToCome, weeksOfMonth } from '../../src/hours/sessions.ts'

const TUESDAYS: Recurrence = {
  dtstart: '2026-03-03',
  freq: 'WEEKLY',
  byday: 'TU',
  opens_at: '10:00',
  closes_at: '12:00',
}
const EVENING: Recurrence = { ...TUESDAYS, opens_at: '18:00', closes_at: '24:00' }
const at = (iso: string): number => Date.parse(iso)

describe('the times of several schedules', () => {
  it('stand in their order', () => {
    const two = [EVENING, { ...TUESDAYS, until: '2026-03-10' }]
    expect(
      sessionsBetween(two, '2026-03-01', '2026-03-31', 4).map(
        ({ date, opens_at }) => `${date} ${opens_at}`,
      ),
    ).toEqual(['2026-03-03 10:00', '2026-03-03 18:00', '2026-03-10 10:00', '2026-03-10 18:00'])
  })
})

describe('what is still to come', () => {
  const next = (now: string, schedules = [TUESDAYS]) =>
    sessionsToCome(schedules, at(now), 1)[0]?.date

  it.each([
    ['before it', '2026-03-24T08:00:00Z', '2026-03-24'],
    ['while it runs', '2026-03-24T10:59:00Z', '2026-03-24'],
    ['the moment it is over, in winter', '2026-03-24T11:00:00Z', '2026-03-31'],
    ['while it runs, an hour earlier in summer', '2026-03-31T09:59:00Z', '2026-03-31'],
    ['the moment it is over, in summer', '2026-03-31T10:00:00Z', '2026-04-07'],
    ['over again in winter', '2026-10-27T11:00:00Z', '2026-11-03'],
  ])('%s', (_, now, date) => {
    expect(next(now)).toBe(date)
  })

  it('lasts to midnight where it ends at 24:00', () => {
    expect(next('2026-03-24T22:59:00Z', [EVENING])).toBe('2026-03-24')
    expect(next('2026-03-24T23:00:00Z', [EVENING])).toBe('2026-03-31')
  })

  it('is nothing once the last is over', () => {
    const over = [{ ...TUESDAYS, until: '2026-03-24' }]
    expect(sessionsToCome(over, at('2026-03-24T11:00:00Z'), 5)).toEqual([])
  })

  it('is as much as asked for, though one of today is over', () => {
    expect(sessionsToCome([TUESDAYS, EVENING], at('2026-03-24T12:00:00Z'), 3)).toHaveLength(3)
  })
})

describe('the weeks of a month', () => {
  it.each([
    ['2026-02', 5, '2026-02-01', '2026-02-28'],
    ['2026-03', 6, '2026-03-01', '2026-03-31'],
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2026-12', 5, '2026-12-01', '2026-12-31'],
  ])('%s has %i', (month, count, first, last) => {
    const weeks = weeksOfMonth(month)
    expect(weeks).toHaveLength(count)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    const days = weeks.flat().filter((day) => day !== undefined)
    expect([days[0], days.at(-1)]).toEqual([first, last])
  })
})
