import { describe, expect, it } from 'vitest'
import { reviewYears, yearlyReview } from '../../src/catalogue/yearly-review.ts'
import { aCooperation, aMeeting, aPartner, aTask, aTopic } from '../builders/cooperation.ts'
import { uuid } from '../builders/offers.ts'

const TODAY = '2026-11-24'
const last = aMeeting(1, '2025-11-03', { status: 'held' })
const first = aMeeting(2, '2026-05-12', { status: 'held' })
const cooperation = aCooperation({
  partners: [aPartner(1, { signed_on: '2024-12-31' })],
  meetings: [
    first,
    last,
    aMeeting(3, '2026-12-01', { status: 'held' }),
    aMeeting(4, '2026-07-01', { status: 'cancelled' }),
  ],
  topics: [
    aTopic(1, { status: 'done', meeting_id: first.id, proposed_on: '2025-12-01' }),
    aTopic(2, { status: 'done', meeting_id: last.id }),
    aTopic(3, { status: 'dropped', proposed_on: '2026-01-02' }),
    aTopic(4, { proposed_on: '2025-02-01' }),
    aTopic(5, { proposed_on: '2026-02-01' }),
    aTopic(6),
  ],
  duties: [
    { id: uuid(1), duty: 'offers', organization_id: uuid(1), done_on: '2026-03-01' },
    { id: uuid(2), duty: 'offers', organization_id: uuid(2), done_on: '2026-09-01' },
    { id: uuid(3), duty: 'offers', organization_id: uuid(2), done_on: '2025-09-01' },
  ],
  tasks: [
    aTask(1, { done_on: '2026-06-01' }),
    aTask(2, { meeting_id: first.id }),
    aTask(3, { meeting_id: last.id }),
  ],
})
const titles = (list: readonly { title: string }[]): string[] => list.map(({ title }) => title)

describe('the yearly review', () => {
  it('looks back at every year from the first signature to this one', () => {
    expect(reviewYears(cooperation, TODAY)).toEqual([2026, 2025, 2024])
    expect(reviewYears(aCooperation({ partners: [] }), TODAY)).toEqual([2026])
  })

  it('counts what was held until today', () => {
    const { meetings, cancelled } = yearlyReview(cooperation, 2026, TODAY)
    expect(meetings.map(({ date }) => date)).toEqual(['2026-05-12'])
    expect(cancelled).toBe(1)
  })

  it('settles topics in the year of their meeting, and leaves open ones until they are settled', () => {
    const now = yearlyReview(cooperation, 2026, TODAY)
    expect([titles(now.done), titles(now.dropped), titles(now.left)]).toEqual([
      ['Thema 1'],
      ['Thema 3'],
      ['Thema 4', 'Thema 5', 'Thema 6'],
    ])
    const before = yearlyReview(cooperation, 2025, TODAY)
    expect([titles(before.done), titles(before.left)]).toEqual([
      ['Thema 2'],
      ['Thema 4', 'Thema 6'],
    ])
  })

  it('says how often each duty was done', () => {
    const { duties } = yearlyReview(cooperation, 2026, TODAY)
    expect(duties.map(({ duty, times, last }) => [duty, times, last?.on])).toEqual([
      ['overviews', 0, undefined],
      ['phone-list', 0, undefined],
      ['meeting', 1, '2026-05-12'],
      ['offers', 2, '2026-09-01'],
    ])
  })

  it('has the tasks done in the year and those still open at its end', () => {
    const { tasksDone, tasksLeft } = yearlyReview(cooperation, 2026, TODAY)
    expect(tasksDone.map(({ text }) => text)).toEqual(['Aufgabe 1'])
    expect(tasksLeft.map(({ text }) => text)).toEqual(['Aufgabe 2', 'Aufgabe 3'])
    expect(yearlyReview(cooperation, 2025, TODAY).tasksLeft.map(({ text }) => text)).toEqual([
      'Aufgabe 3',
    ])
  })
})
