import { describe, expect, it } from 'vitest'
import { deedsOf, dutyState } from '../../src/catalogue/duties.ts'
import { aCooperation, aMeeting } from '../builders/cooperation.ts'
import { uuid } from '../builders/offers.ts'

const TODAY = '2026-11-24'
const done = (n: number, organization: number, done_on: string) => ({
  id: uuid(5000 + n),
  duty: 'overviews' as const,
  organization_id: uuid(organization),
  done_on,
})
const { organizations } = aCooperation()

describe('a duty', () => {
  const records = aCooperation({
    duties: [
      done(1, 1, '2026-02-01'),
      done(2, 1, '2026-08-01'),
      done(3, 3, '2026-09-01'),
      done(4, 1, '2026-11-25'),
    ],
    meetings: [
      aMeeting(1, '2026-05-12', { status: 'held', organization_id: uuid(4) }),
      aMeeting(2, '2026-06-12', { status: 'cancelled' }),
    ],
  })

  it('was last done when anybody did it, and by whom', () => {
    expect(dutyState(records, 'overviews', organizations, TODAY).last).toMatchObject({
      on: '2026-09-01',
      organization_id: uuid(3),
    })
  })

  it('is listed for those alone who owe it: never done first, then longest ago', () => {
    const { owing } = dutyState(records, 'overviews', organizations, TODAY)
    expect(owing.map(({ organization, last }) => [organization.kind, last?.on])).toEqual([
      ['jmd', undefined],
      ['mbe', '2026-08-01'],
    ])
    const lists = dutyState(records, 'phone-list', organizations, TODAY)
    expect(lists.owing.map(({ organization }) => organization.kind)).toEqual([
      'arbeitsagentur',
      'jobcenter',
    ])
    expect(lists.last).toBeUndefined()
  })

  it('of meeting is done with every meeting held, together', () => {
    const { last, owing } = dutyState(records, 'meeting', organizations, TODAY)
    expect(last).toMatchObject({ on: '2026-05-12', organization_id: uuid(4) })
    expect(owing).toEqual([])
  })

  it('was not done before the day', () => {
    expect(deedsOf(records, 'overviews', TODAY).map(({ on }) => on)).toEqual([
      '2026-09-01',
      '2026-08-01',
      '2026-02-01',
    ])
  })
})
