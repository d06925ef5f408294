import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/hours/berlin.ts'
import { siteOf } from '../../src/hours/site.ts'
import { opensNext, stateAt } from '../../src/hours/state.ts'
import { aLocation, aService } from '../builders/offers.ts'
import { CHRISTMAS, site } from './sites.ts'

const { schedule } = site()
const office = aLocation(1, { schedules: schedule ? [schedule] : [] })
/** A Tuesday morning on which the office is open. */
const now = instantOf('2026-11-24', 9 * 60)

describe('what says whether a service is open at a place', () => {
  it('is the service’s own state before the office’s hours, and then it names no day', () => {
    const closed = aService(10, 1, { status: 'temporarily closed' })
    const there = siteOf(undefined, office, CHRISTMAS, closed)
    expect(stateAt(there, now)).toEqual({
      state: 'temporarily-closed',
      until: undefined,
      reason: undefined,
    })
    expect(opensNext(there, now)).toBeUndefined()
  })

  it('is the office’s closure where the service itself goes on', () => {
    const closure = { from: '2026-11-20', to: '2026-12-04', reason: { de: 'Umbau' } }
    const closed = { ...office, temporarily_closed: closure }
    const there = siteOf(undefined, closed, CHRISTMAS, aService(10, 1))
    expect(stateAt(there, now)).toEqual({
      state: 'temporarily-closed',
      until: '2026-12-04',
      reason: { de: 'Umbau' },
    })
    expect(stateAt(siteOf(undefined, office, CHRISTMAS, aService(10, 1)), now).state).toBe('open')
  })
})
