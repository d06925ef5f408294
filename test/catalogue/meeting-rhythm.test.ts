import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cooperation } from '../../src/catalogue/compartments.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { meetingRhythm } from '../../src/catalogue/meeting-rhythm.ts'
import { aCooperation, aMeeting, aPartner } from '../builders/cooperation.ts'
import { uuid } from '../builders/offers.ts'

const held = (n: number, date: string) => aMeeting(n, date, { status: 'held' })
const rhythm = (today: string, more: Partial<Cooperation>) =>
  meetingRhythm(aCooperation(more), today)

describe('the next meeting', () => {
  it('is due six months after the last one held, and overdue from the day after', () => {
    const meetings = [held(1, '2026-05-12'), held(2, '2025-11-03')]
    const at = (today: string) => rhythm(today, { meetings })
    expect(at('2026-11-11')).toMatchObject({
      months: 6,
      last: { date: '2026-05-12' },
      due_by: '2026-11-12',
      overdue_days: 0,
    })
    expect(at('2026-11-12').overdue_days).toBe(0)
    expect(at('2026-11-13').overdue_days).toBe(1)
    expect(at('2026-12-12').overdue_days).toBe(30)
  })

  it('is due after the first signature where none was held yet', () => {
    const partners = [aPartner(1, { signed_on: '2026-04-01' }), aPartner(2)]
    expect(rhythm('2026-09-16', { partners })).toMatchObject({
      last: undefined,
      due_by: '2026-09-15',
      overdue_days: 1,
    })
  })

  it('is not due where nobody has signed', () => {
    expect(rhythm('2026-09-16', { partners: [] })).toMatchObject({
      due_by: undefined,
      overdue_days: 0,
      planned_late: false,
    })
  })

  it.each([
    [3, '2026-08-31', '2026-11-30'],
    [6, '2026-08-31', '2027-02-28'],
    [6, '2027-08-31', '2028-02-29'],
    [1, '2027-01-30', '2027-02-28'],
    [6, '2028-02-29', '2028-08-29'],
  ])('has the rhythm of the region: every %i months from %s is %s', (months, date, due) => {
    const agreement = [{ id: uuid(9), meeting_rhythm_months: months }]
    expect(rhythm(date, { agreement, meetings: [held(1, date)] })).toMatchObject({
      months,
      due_by: due,
    })
  })

  it('is the first one planned from today on; whether that is too late is said', () => {
    const meetings = [
      held(1, '2026-05-12'),
      aMeeting(2, '2026-11-12', { opens_at: '14:00' }),
      aMeeting(3, '2026-11-13'),
      aMeeting(4, '2026-06-01', { status: 'cancelled' }),
    ]
    expect(rhythm('2026-11-12', { meetings })).toMatchObject({
      next: { date: '2026-11-12' },
      planned_late: false,
      unconfirmed: [],
    })
    expect(rhythm('2026-11-13', { meetings })).toMatchObject({
      next: { date: '2026-11-13' },
      planned_late: true,
      overdue_days: 1,
      unconfirmed: [{ date: '2026-11-12' }],
    })
  })

  it('does not count as held what is yet to come', () => {
    expect(rhythm('2026-06-01', { meetings: [held(1, '2026-07-01')] }).last).toBeUndefined()
  })

  it('is overdue on exactly the days after the one it is due by', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4000 }),
        fc.nat({ max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (start, later, months) => {
          const date = addDays('2024-01-01', start)
          const agreement = [{ id: uuid(9), meeting_rhythm_months: months }]
          const today = addDays(date, later)
          const { due_by = '', overdue_days } = rhythm(today, {
            agreement,
            meetings: [held(1, date)],
          })
          expect(overdue_days > 0).toBe(today > due_by)
          expect(addDays(due_by, overdue_days) === today).toBe(today >= due_by)
        },
      ),
    )
  })
})
