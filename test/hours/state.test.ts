import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/hours/berlin.ts'
import { opensNext, stateAt } from '../../src/hours/state.ts'
import { site } from './sites.ts'

const at = (date: string, clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantOf(date, hour * 60 + minute)
}

describe('the state of a place', () => {
  it('open, until when', () => {
    expect(stateAt(site(), at('2026-11-24', '08:00'))).toEqual({
      state: 'open',
      until: at('2026-11-24', '12:00'),
    })
  })

  it('closed, and when it opens: the end of a slot is outside', () => {
    expect(stateAt(site(), at('2026-11-24', '12:00'))).toEqual({
      state: 'closed',
      opens: at('2026-11-25', '08:00'),
    })
  })

  it('closed over the weekend and holidays', () => {
    expect(stateAt(site(), at('2026-12-25', '09:00'))).toEqual({
      state: 'closed',
      opens: at('2026-12-28', '08:00'),
    })
  })

  it('by appointment, and when it opens without', () => {
    expect(stateAt(site(), at('2026-11-26', '15:00'))).toEqual({
      state: 'by-appointment',
      until: at('2026-11-26', '18:00'),
      opens: at('2026-11-27', '08:00'),
      comment: 'nach Vereinbarung',
    })
  })

  it('closed, and why', () => {
    const moving = site({ t: [[[0, 1440, 'c', 0]]], w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]] })
    expect(stateAt(moving, at('2026-11-24', '09:00'))).toEqual({
      state: 'closed',
      opens: undefined,
      comment: 'nach Vereinbarung',
    })
  })

  it('one end for a night, over midnight', () => {
    const bar = site({
      t: [
        [
          [0, 120],
          [1200, 1440],
        ],
      ],
      w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]],
    })
    const until = at('2026-11-25', '02:00')
    expect(stateAt(bar, at('2026-11-24', '20:00'))).toEqual({ state: 'open', until })
    expect(stateAt(bar, at('2026-11-25', '01:59'))).toEqual({ state: 'open', until })
  })

  it('no end where it never closes', () => {
    const always = site({ w: [['2026-11-23', [3, 3, 3, 3, 3, 3, 3]]], p: 3 })
    expect(stateAt(always, at('2026-12-25', '03:00'))).toEqual({ state: 'open', until: undefined })
  })

  it('an end at the first closed day', () => {
    const week = site({ w: [['2026-11-23', [3, 3, 3, 3, 3, 0, 0]]] })
    expect(stateAt(week, at('2026-11-24', '03:00'))).toEqual({
      state: 'open',
      until: at('2026-11-28', '00:00'),
    })
  })
})

describe('exceptions, seasons and the horizon', () => {
  it('an exception beats a holiday, a holiday beats the week', () => {
    const christmas = site({ x: { '1': ['2026-12-25'] } })
    expect(stateAt(christmas, at('2026-12-25', '09:00')).state).toBe('open')
    expect(stateAt(christmas, at('2026-12-26', '09:00')).state).toBe('closed')
  })

  it('a season begins on its date', () => {
    const seasons = site({
      w: [
        ['2026-11-23', [0, 0, 0, 0, 0, 0, 0]],
        ['2027-04-01', [3, 3, 3, 3, 3, 3, 3]],
      ],
    })
    expect(stateAt(seasons, at('2027-03-31', '23:59'))).toEqual({
      state: 'closed',
      opens: at('2027-04-01', '00:00'),
    })
  })

  it.each([
    ['2026-11-22', '23:59'],
    ['2028-06-01', '00:00'],
  ])('%s %s is not compiled: unknown, as written', (date, clock) => {
    const place = site()
    expect(stateAt(place, at(date, clock))).toEqual({
      state: 'unknown',
      written: place.schedule?.opening_hours,
    })
  })

  it('hours nobody could parse are unknown, as written; none at all, unknown', () => {
    const schedule = { attending_type: 'in-person', opening_hours: 'mal so, mal so' } as const
    const now = at('2026-11-24', '09:00')
    expect(stateAt(site({}, { schedule }), now)).toEqual({
      state: 'unknown',
      written: 'mal so, mal so',
    })
    expect(stateAt(site({}, { schedule: undefined }), now)).toEqual({
      state: 'unknown',
      written: undefined,
    })
  })
})

describe('a temporary closure', () => {
  const reason = { de: 'Umzug' }

  it('holds on its first and last day', () => {
    const closure = { from: '2026-11-24', to: '2026-11-25', reason }
    const closed = { state: 'temporarily-closed', until: '2026-11-25', reason }
    const place = site({}, { closure })
    expect(stateAt(place, at('2026-11-24', '00:00'))).toEqual(closed)
    expect(stateAt(place, at('2026-11-25', '23:59'))).toEqual(closed)
    expect(stateAt(place, at('2026-11-23', '09:00')).state).toBe('open')
    expect(stateAt(place, at('2026-11-27', '09:00')).state).toBe('open')
    expect(opensNext(place, at('2026-11-24', '09:00'))).toBe(at('2026-11-27', '08:00'))
  })

  it('ends a stretch that would last', () => {
    const always = site(
      { w: [['2026-11-23', [3, 3, 3, 3, 3, 3, 3]]] },
      { closure: { from: '2026-11-26' } },
    )
    expect(stateAt(always, at('2026-11-24', '09:00'))).toEqual({
      state: 'open',
      until: at('2026-11-26', '00:00'),
    })
    expect(opensNext(always, at('2026-11-26', '09:00'))).toBeUndefined()
  })
})

describe('the next opening', () => {
  it('is now while open, and never where only appointments are given', () => {
    const now = at('2026-11-24', '09:00')
    expect(opensNext(site(), now)).toBe(now)
    expect(opensNext(site({ t: [[], [], [[840, 1080, 'a']]] }), now)).toBeUndefined()
  })

  it('is undefined where nothing opens before the horizon', () => {
    expect(opensNext(site({ to: '2026-11-25' }), at('2026-11-24', '12:00'))).toBeUndefined()
  })
})

describe('the change of summer time', () => {
  const nights = site({ t: [[[0, 150]]], w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]] })

  it('takes an hour: what ends within it ends when it is skipped', () => {
    const until = Date.parse('2027-03-28T01:00:00Z')
    expect(stateAt(nights, Date.parse('2027-03-28T00:59:00Z'))).toEqual({ state: 'open', until })
    expect(stateAt(nights, until).state).toBe('closed')
  })

  it('gives an hour twice: what is open in it is open twice', () => {
    const first = Date.parse('2027-10-31T00:15:00Z')
    const second = Date.parse('2027-10-31T01:15:00Z')
    expect(stateAt(nights, first)).toEqual({ state: 'open', until: first + 15 * 60_000 })
    expect(stateAt(nights, second)).toEqual({ state: 'open', until: second + 15 * 60_000 })
  })
})
