import { describe, expect, it } from 'vitest'
import { exceptionsWithin } from '../../src/hours/exceptions.ts'
import { CHRISTMAS, site } from './sites.ts'

describe('days that are otherwise than the week says', () => {
  it('are holidays on which the place is closed', () => {
    const found = exceptionsWithin(site(), '2026-12-21', 14)
    expect(found.map(({ date }) => date)).toContain('2026-12-25')
    expect(found.find(({ date }) => date === '2026-12-25')).toMatchObject({
      holiday: CHRISTMAS.days[0]?.name,
      slots: [],
    })
  })

  it('are dated exceptions and closures, in their order', () => {
    const place = site(
      {
        t: [[[480, 720]], [[600, 660]]],
        w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]]],
        x: { 1: ['2026-12-02'] },
      },
      { closure: { from: '2026-12-04', to: '2026-12-05' } },
    )
    expect(
      exceptionsWithin(place, '2026-11-30', 7).map(({ date, slots }) => [date, slots.length]),
    ).toEqual([
      ['2026-12-02', 1],
      ['2026-12-04', 0],
      ['2026-12-05', 0],
    ])
  })

  it('are none where the week holds, past the horizon, or where nothing was compiled', () => {
    const week = {
      t: [[[480, 720] as [number, number]]],
      w: [['2026-11-23', [0, 0, 0, 0, 0, 0, 0]] as [string, number[]]],
    }
    expect(exceptionsWithin(site(week), '2026-11-23', 7)).toEqual([])
    expect(exceptionsWithin(site({ ...week, to: '2026-11-25' }), '2026-11-23', 7)).toEqual([])
    expect(exceptionsWithin(site({}, { schedule: undefined }), '2026-11-23', 7)).toEqual([])
  })
})
