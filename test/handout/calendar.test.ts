import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../src/handout/calendar.ts'
import { calendarFile } from '../../src/handout/calendar.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf, wallClock } from '../../src/hours/berlin.ts'
import { asRead, NAMES, physicalLines, texts } from './texts.ts'

const anAppointment = (more: Partial<Appointment> = {}): Appointment => ({
  uid: '3f0f4a3e-0000-4000-8000-000000000001',
  stamp: Date.parse('2026-11-24T11:00:07.250Z'),
  date: '2026-12-01',
  time: '09:30',
  minutes: 45,
  alarmMinutesBefore: 120,
  summary: 'Termin: Jobcenter Lindental',
  location: 'Jobcenter Lindental, Quittensteg 1, 00001 Lindental',
  description: '+49 30 23125 111',
  ...more,
})

/** What an independent parser finds. */
function read(appointment: Appointment): { calendar: ICAL.Component; event: ICAL.Component } {
  const file = calendarFile(appointment)
  physicalLines(file)
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent'])
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return { calendar, event }
}

const namesOf = (component: ICAL.Component): string[] =>
  component.getAllProperties().map(({ name }) => name)

/** The beginning as the file's own VTIMEZONE has it, in UTC. */
const beginOf = (date: string, time: string): string => new Date(unixOf(date, time)).toISOString()

function unixOf(date: string, time: string): number {
  const { calendar, event } = read(anAppointment({ date, time }))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
  const start = event.getFirstProperty('dtstart')
  expect(start?.getParameter('tzid')).toBe(zone.tzid)
  const begins = start?.getFirstValue()
  if (!(begins instanceof ICAL.Time)) throw new Error('no beginning')
  begins.zone = zone
  return begins.toUnixTime() * 1000
}

describe('the file', () => {
  it('is an iCalendar of one event', () => {
    const { calendar, event } = read(
      anAppointment({ geo: { latitude: 51.5, longitude: 0.0000004 } }),
    )
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Anlaufstelle//Anlaufstelle//DE')
    const [, properties] = event.toJSON() as unknown[]
    expect(properties).toEqual([
      ['uid', {}, 'text', '3f0f4a3e-0000-4000-8000-000000000001'],
      ['dtstamp', {}, 'date-time', '2026-11-24T11:00:07Z'],
      ['dtstart', { tzid: 'Europe/Berlin' }, 'date-time', '2026-12-01T09:30:00'],
      ['duration', {}, 'duration', 'PT45M'],
      ['summary', {}, 'text', 'Termin: Jobcenter Lindental'],
      ['location', {}, 'text', 'Jobcenter Lindental, Quittensteg 1, 00001 Lindental'],
      ['description', {}, 'text', '+49 30 23125 111'],
      ['geo', {}, 'float', [51.5, 0]],
    ])
  })

  it('says how often what is agreed changed, and which date of a series it is', () => {
    const { event } = read(anAppointment({ sequence: 20_786, ofSeries: true }))
    expect(event.getFirstPropertyValue('sequence')).toBe(20_786)
    expect(event.getFirstProperty('recurrence-id')?.toICALString()).toBe(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261201T093000',
    )
  })

  it('leaves out what is not known', () => {
    const { event } = read(anAppointment({ location: '', description: '' }))
    expect(namesOf(event)).toEqual(['uid', 'dtstamp', 'dtstart', 'duration', 'summary'])
  })
})

describe('the beginning', () => {
  it.each([
    ['2026-12-01', '09:30', '2026-12-01T08:30:00.000Z'],
    ['2027-07-01', '09:30', '2027-07-01T07:30:00.000Z'],
    ['2027-03-27', '23:30', '2027-03-27T22:30:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '09:30', '2027-03-28T07:30:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-10-31', '09:30', '2027-10-31T08:30:00.000Z'],
    ['2026-12-31', '23:30', '2026-12-31T22:30:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(beginOf(date, time)).toBe(instant)
  })

  it('is written as it is where October has it twice', () => {
    // RFC 5545 § 3.3.5: the first of two. (ical.js takes the second.)
    const { event } = read(anAppointment({ date: '2027-10-31', time: '02:30' }))
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2027-10-31T02:30:00')
  })

  it('is the same instant by the zone of the file and by that of the guide', () => {
    const days = fc.oneof(
      fc.integer({ min: 0, max: 5000 }).map((later) => addDays('2026-01-01', later)),
      fc.constantFrom('2027-03-28', '2027-10-31', '2030-03-31', '2036-10-26'),
    )
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(days, minutes, (date, minute) => {
        const begins = instantOf(date, minute)
        fc.pre(wallClock(begins + 3_600_000).minute !== minute)
        const time = new Date(minute * 60_000).toISOString().slice(11, 16)
        expect(unixOf(date, time)).toBe(begins)
      }),
    )
  })
})

describe('the alarm', () => {
  it.each([120, 1440, 0])('%i minutes before is shown in time', (alarmMinutesBefore) => {
    const { event } = read(anAppointment({ alarmMinutesBefore }))
    const alarms = event.getAllSubcomponents()
    expect(alarms.map(({ name }) => name)).toEqual(['valarm'])
    const [alarm] = alarms
    const trigger = alarm?.getFirstPropertyValue('trigger')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('description')).toBe('Termin: Jobcenter Lindental')
    expect(trigger instanceof ICAL.Duration && trigger.toSeconds()).toBe(-60 * alarmMinutesBefore)
  })

  it('is left out where none is wanted', () => {
    const { event } = read(anAppointment({ alarmMinutesBefore: undefined }))
    expect(event.getAllSubcomponents()).toEqual([])
  })
})

describe('a text', () => {
  const check = (text: string): void => {
    const { event } = read(
      anAppointment({ uid: text, summary: text, location: text, description: text }),
    )
    const [alarm, ...more] = event.getAllSubcomponents()
    const expected = asRead(text)
    expect(more).toEqual([])
    expect(namesOf(event)).toEqual([
      'uid',
      'dtstamp',
      'dtstart',
      'duration',
      'summary',
      'location',
      'description',
    ])
    for (const property of ['uid', 'summary', 'location', 'description']) {
      expect(event.getFirstPropertyValue(property)).toBe(expected)
    }
    expect(alarm && namesOf(alarm)).toEqual(['action', 'trigger', 'description'])
    expect(alarm?.getFirstPropertyValue('description')).toBe(expected)
  }

  it.each(NAMES)('with %s is read as it was', (_, name) => check(name))

  it('of any kind is read as it was', () => {
    fc.assert(fc.property(texts, check))
  })
})

describe('what is no appointment', () => {
  it.each<Partial<Appointment>>([
    { date: '' },
    { date: '2026-02-30' },
    { date: '2026-13-01' },
    { date: '01.12.2026' },
    { date: '2026-12-01\r\nSUMMARY:x' },
    { time: '' },
    { time: '9:30' },
    { time: '24:00' },
    { time: '09:60' },
    { time: '09:30:00' },
    { minutes: 0 },
    { minutes: -45 },
    { minutes: 0.5 },
    { minutes: Number.NaN },
    { sequence: -1 },
    { sequence: 0.5 },
    { alarmMinutesBefore: -1 },
    { alarmMinutesBefore: 1.5 },
    { stamp: Number.NaN },
  ])('is refused: %j', (wrong) => {
    expect(() => calendarFile(anAppointment(wrong))).toThrow(RangeError)
  })
})
