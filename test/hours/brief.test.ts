import { describe, expect, it } from 'vitest'
import { hoursInBrief } from '../../src/hours/brief.ts'
import { closureWithin } from '../../src/hours/exceptions.ts'
import { isByAppointmentOnly } from '../../src/hours/state.ts'
import { site } from './sites.ts'

describe('hours in brief', () => {
  it('join weekdays that are open alike, Monday first whatever day it is', () => {
    expect(hoursInBrief(site(), '2026-11-26')).toEqual([
      {
        runs: [
          ['2026-11-30', '2026-12-02'],
          ['2026-11-27', '2026-11-27'],
        ],
        slots: [{ from: '08:00', to: '12:00', state: 'open' }],
      },
      {
        runs: [['2026-11-26', '2026-11-26']],
        slots: [
          { from: '14:00', to: '18:00', state: 'by-appointment', comment: 'nach Vereinbarung' },
        ],
      },
    ])
  })

  it('leave out holidays and closures, and are none where nothing is known', () => {
    const [mornings] = hoursInBrief(site(), '2026-12-21')
    expect(mornings?.runs).toEqual([['2026-12-21', '2026-12-23']])
    const closure = { from: '2026-12-01' }
    expect(hoursInBrief(site({}, { closure }), '2026-12-07')).toEqual([])
    expect(hoursInBrief(site({}, { schedule: undefined }), '2026-12-07')).toEqual([])
  })
})

describe('a closure within some days', () => {
  const closure = { from: '2026-12-14', to: '2027-01-08' }
  it.each([
    ['2026-12-01', 13, false],
    ['2026-12-01', 14, true],
    ['2027-01-08', 1, true],
    ['2027-01-09', 14, false],
  ])('from %s on, %d days: %s', (first, days, found) => {
    expect(closureWithin(closure, first, days)).toBe(found ? closure : undefined)
  })

  it('without a last day never ends; where there is none, none is found', () => {
    expect(closureWithin({ from: '2026-12-14' }, '2030-01-01', 1)).toBeDefined()
    expect(closureWithin(undefined, '2026-12-14', 14)).toBeUndefined()
  })
})

describe('by appointment only', () => {
  it('is a place whose every hour needs one', () => {
    expect(isByAppointmentOnly(site({ t: [[], [[480, 720, 'a']]] }))).toBe(true)
    expect(isByAppointmentOnly(site())).toBe(false)
    expect(isByAppointmentOnly(site({ t: [[], []] }))).toBe(false)
    expect(isByAppointmentOnly(site({}, { schedule: undefined }))).toBe(false)
  })
})
