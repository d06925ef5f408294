import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/catalogue/compartments.ts'
import { calendarFile } from '../../src/handout/calendar.ts'
import type { DayEntry } from '../../src/handout/calendar.ts'
import { meetingEntry, termEntries } from '../../src/handout/cooperation-calendar.ts'
import { instantOf } from '../../src/hours/berlin.ts'
import { aMeeting } from '../builders/cooperation.ts'
import { uuid } from '../builders/offers.ts'
import { NAMES, asRead, physicalLines } from './texts.ts'

const at = (date: string): number => instantOf(date, 8 * 60)
const WORDS = {
  reminder: ({
    days,
    passed,
    last_to_object,
  }: {
    days: number
    passed: boolean
    last_to_object: string
  }) => ({
    summary: `${days} ${passed ? 'renews' : 'object'}`,
    description: last_to_object,
  }),
  lastToObject: ({ renewal }: { renewal: string }) => ({
    summary: 'last day',
    description: renewal,
  }),
}
const entries = (today: string, more = {}) =>
  termEntries({ uid: uuid(7), signed: { signed_on: '2026-03-15', ...more } }, at(today), WORDS)

/** What an independent parser finds. */
function eventsIn(file: string): ICAL.Component[] {
  physicalLines(file)
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
}
const triggersOf = (event: ICAL.Component): (number | undefined)[] =>
  event.getAllSubcomponents('valarm').map((alarm) => {
    expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm.getFirstPropertyValue('description')).toBe(event.getFirstPropertyValue('summary'))
    const trigger = alarm.getFirstPropertyValue('trigger')
    return trigger instanceof ICAL.Duration ? trigger.toSeconds() / 60 : undefined
  })

describe('the days of an agreement', () => {
  it('are the reminders and the last day to object, of this term and the next', () => {
    expect(entries('2026-11-01').map(({ date, summary }) => [date, summary])).toEqual([
      ['2026-11-15', '120 object'],
      ['2026-12-05', '100 object'],
      ['2026-12-15', '90 renews'],
      ['2026-12-14', 'last day'],
      ['2027-11-16', '120 object'],
      ['2027-12-06', '100 object'],
      ['2027-12-16', '90 renews'],
      ['2027-12-14', 'last day'],
    ])
  })

  it('begin with today', () => {
    const dates = (today: string) => entries(today).map(({ date }) => date)
    expect(dates('2026-12-14')).toEqual([
      '2026-12-15',
      '2026-12-14',
      '2027-11-16',
      '2027-12-06',
      '2027-12-16',
      '2027-12-14',
    ])
  })

  it('are none where the partner objected or leaves, and only those before its last day else', () => {
    expect(entries('2026-11-24', { objected_on: '2026-11-20' })).toEqual([])
    expect(entries('2026-11-24', { left_on: '2026-12-31' })).toEqual([])
    expect(entries('2026-11-01', { left_on: '2027-06-30' })).toHaveLength(4)
  })

  it('keep their identity from year to year, each its own', () => {
    const uids = (list: readonly DayEntry[]) => list.map(({ uid }) => uid)
    const first = uids(entries('2026-11-01'))
    expect(new Set(first).size).toBe(8)
    expect(first[0]).toBe(`${uuid(7)}-term-1-reminder-120`)
    expect(uids(entries('2027-04-01')).slice(0, 4)).toEqual(first.slice(4))
    const sequence = (today: string) => entries(today)[0]?.sequence ?? 0
    expect(sequence('2026-11-02')).toBe(sequence('2026-11-01') + 1)
  })

  it('are whole days in the file, transparent, with alarms at nine', () => {
    const [first, , , last] = eventsIn(calendarFile(...entries('2026-11-01')))
    const start = first?.getFirstProperty('dtstart')
    expect(start?.toICALString()).toBe('DTSTART;VALUE=DATE:20261115')
    expect(first?.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(first?.hasProperty('duration') || first?.hasProperty('dtend')).toBe(false)
    expect(first && triggersOf(first)).toEqual([9 * 60])
    expect(last && triggersOf(last)).toEqual([-7 * 1440 + 540, -1440 + 540])
  })

  it.each(NAMES)('with %s are read as they were', (_, name) => {
    const [entry] = entries('2026-11-01')
    if (!entry) throw new Error('an entry')
    const day = { ...entry, summary: name, description: name, location: name }
    const [event, ...more] = eventsIn(calendarFile(day))
    expect(more).toEqual([])
    for (const property of ['summary', 'description', 'location'])
      expect(event?.getFirstPropertyValue(property)).toBe(asRead(name))
  })

  it.each([{ date: '2026-02-30' }, { date: '' }, { alarmDaysBefore: [-1] }, { sequence: 0.5 }])(
    'are refused where there is no such day: %j',
    (wrong) => {
      const [entry] = entries('2026-11-01')
      expect(() => calendarFile({ ...(entry as DayEntry), ...wrong })).toThrow(RangeError)
    },
  )
})

describe('a meeting', () => {
  const event = (more: Partial<Meeting>) => {
    const meeting = aMeeting(1, '2026-12-01', { place: 'Rathaus, Raum 3', ...more })
    const said = { summary: 'Treffen', description: 'Stelle 1' }
    const [one] = eventsIn(calendarFile(meetingEntry(meeting, said, at('2026-11-24'))))
    if (!one) throw new Error('an event')
    return one
  }

  it('has its hours on the clock of Berlin, and an alarm a week and a day before', () => {
    const one = event({ opens_at: '09:30', closes_at: '12:00' })
    expect(one.getFirstProperty('dtstart')?.toICALString()).toBe(
      'DTSTART;TZID=Europe/Berlin:20261201T093000',
    )
    expect(String(one.getFirstPropertyValue('duration'))).toBe('PT150M')
    expect(one.getFirstPropertyValue('uid')).toBe(uuid(2001))
    expect(one.getFirstPropertyValue('location')).toBe('Rathaus, Raum 3')
    expect(triggersOf(one)).toEqual([-7 * 1440, -1440])
  })

  it.each([
    ['09:30', undefined, 'PT120M'],
    ['22:00', '01:00', 'PT180M'],
    ['09:30', '09:30', 'PT120M'],
  ])('from %s to %s lasts %s', (opens_at, closes_at, duration) => {
    expect(String(event({ opens_at, closes_at }).getFirstPropertyValue('duration'))).toBe(duration)
  })

  it('is a whole day while its hour is not known', () => {
    const one = event({})
    expect(one.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;VALUE=DATE:20261201')
    expect(triggersOf(one)).toEqual([-7 * 1440 + 540, -1440 + 540])
  })
})
