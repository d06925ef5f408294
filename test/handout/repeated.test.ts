import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/catalogue/schedule.ts'
import { calendarFile } from '../../src/handout/calendar.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { occurrencesBetween } from '../../src/hours/occurrence.ts'

/** Every date of the file's events until `last`, as an independent parser expands them. */
function datesIn(file: string, last: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const dates: string[] = []
    const steps = new ICAL.Event(component).iterator()
    for (let next = steps.next() as ICAL.Time | undefined; next; next = steps.next()) {
      const date = next.toString()
      if (date.slice(0, 10) > last) break
      dates.push(date)
    }
    return dates
  })
}

const fileFor = (repeats: Recurrence, date: string, time = '10:00'): string =>
  calendarFile({
    uid: 'a',
    stamp: 0,
    date,
    time,
    minutes: 120,
    alarmMinutesBefore: undefined,
    summary: 'Frauencafé',
    location: '',
    description: '',
    repeats,
  })

const TUESDAYS: Recurrence = {
  dtstart: '2026-03-03',
  until: '2026-04-07',
  freq: 'WEEKLY',
  byday: 'TU',
  opens_at: '10:00',
  closes_at: '12:00',
  exdates: ['2026-03-10'],
}

describe('a repeated date', () => {
  it('is one event with a rule, its end told in UTC and its free days in German time', () => {
    const lines = fileFor(TUESDAYS, '2026-03-03').split('\r\n')
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260407T080000Z')
    expect(lines).toContain('EXDATE;TZID=Europe/Berlin:20260310T100000')
  })

  it('begins with the date asked for and forgets what was left out before', () => {
    const file = fileFor(TUESDAYS, '2026-03-17')
    expect(file).not.toContain('EXDATE')
    expect(datesIn(file, '2026-12-31')).toEqual(
      ['03-17', '03-24', '03-31', '04-07'].map((day) => `2026-${day}T10:00:00`),
    )
  })

  it('is no repeated one without a frequency', () => {
    const { freq: _, ...once } = TUESDAYS
    expect(fileFor(once, '2026-03-03')).not.toContain('RRULE:FREQ=WEEKLY')
  })

  it('stands beside others in one file', () => {
    const base = { uid: 'a', stamp: 0, minutes: 60, summary: 'x', location: '', description: '' }
    const times = ['09:00', '14:00'].map((time, index) => ({
      ...base,
      uid: `a-${index}`,
      date: '2026-03-03',
      time,
      alarmMinutesBefore: undefined,
    }))
    expect(datesIn(calendarFile(...times), '2026-12-31')).toEqual([
      '2026-03-03T09:00:00',
      '2026-03-03T14:00:00',
    ])
  })

  it('falls on the same dates in a calendar as in the guide, over every change of the clock', () => {
    const recurrences = fc.record({
      start: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 0, max: 700 }),
      freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
      interval: fc.constantFrom(undefined, 1, 2, 3),
      weekly: fc.constantFrom('TU', 'MO,TH', 'SU', 'MO,TU,WE,TH,FR'),
      monthly: fc.constantFrom('1SA', '3WE', '-1SU', '2TH,4TH', undefined),
      later: fc.integer({ min: 0, max: 200 }),
    })
    fc.assert(
      fc.property(recurrences, ({ start, length, freq, interval, weekly, monthly, later }) => {
        const dtstart = addDays('2026-01-01', start)
        const one: Recurrence = {
          dtstart,
          until: addDays(dtstart, length),
          freq,
          ...(interval && { interval }),
          byday: freq === 'WEEKLY' ? weekly : monthly,
          opens_at: '10:00',
          closes_at: '12:00',
          exdates: [addDays(dtstart, 28)],
        }
        const last = addDays(dtstart, length)
        const dates = occurrencesBetween(one, addDays(dtstart, later), last, 1000)
        const [first] = dates
        fc.pre(first !== undefined)
        expect(datesIn(fileFor(one, first), last)).toEqual(dates.map((date) => `${date}T10:00:00`))
      }),
    )
  })
})
