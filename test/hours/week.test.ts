import { describe, expect, it } from 'vitest'
import { weekTable } from '../../src/hours/week.ts'
import { CHRISTMAS, site } from './sites.ts'

const MORNING = { from: '08:00', to: '12:00', state: 'open' }

describe('the table of a week', () => {
  it('has a line a day, with times, states and comments', () => {
    const week = weekTable(site(), '2026-11-23')
    expect(week.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(week[0]).toEqual({
      date: '2026-11-23',
      holiday: undefined,
      closed_temporarily: false,
      known: true,
      slots: [MORNING],
    })
    expect(week[3]?.slots).toEqual([
      { from: '14:00', to: '18:00', state: 'by-appointment', comment: 'nach Vereinbarung' },
    ])
    expect(week[5]).toMatchObject({ known: true, slots: [] })
  })

  it('names holidays', () => {
    const friday = weekTable(site(), '2026-12-21')[4]
    expect(friday).toMatchObject({ holiday: CHRISTMAS.days[0]?.name, known: true, slots: [] })
  })

  it('shows midnight as 24:00, and unknown times', () => {
    const late = site({ t: [[[1200, 1440, 'u']]], w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]] })
    expect(weekTable(late, '2026-11-23')[0]?.slots).toEqual([
      { from: '20:00', to: '24:00', state: 'unknown' },
    ])
  })

  it('leaves out what is closed with a comment', () => {
    const moving = site({ t: [[[0, 1440, 'c', 0]]], w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]] })
    expect(weekTable(moving, '2026-11-23')[0]).toMatchObject({ known: true, slots: [] })
  })

  it('says which days fall into a temporary closure', () => {
    const week = weekTable(
      site({}, { closure: { from: '2026-11-24', to: '2026-11-24' } }),
      '2026-11-23',
    )
    expect(week.map((day) => day.closed_temporarily)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(week[1]?.slots).toEqual([])
  })

  it('does not know days past the horizon, nor hours that are not given', () => {
    const week = weekTable(site({ to: '2026-11-25' }), '2026-11-23')
    expect(week.map(({ known }) => known)).toEqual([true, true, false, false, false, false, false])
    const none = weekTable(site({}, { schedule: undefined }), '2026-12-21')
    expect(none.every(({ known, slots }) => !known && slots.length === 0)).toBe(true)
    expect(none[4]?.holiday).toEqual(CHRISTMAS.days[0]?.name)
  })
})
