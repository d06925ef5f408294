import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/catalogue/schedule.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { instantOf } from '../../src/hours/berlin.ts'
import { sessionsToCome } from '../../src/hours/sessions.ts'
import type { Entry } from '../../src/handout/calendar-entries.ts'
import { endOfFile, fileOfAll, fileOfSession } from '../../src/handout/calendar-entries.ts'
import { uuid } from '../builders/offers.ts'

const TODAY = '2026-11-24'
const NOW = instantOf(TODAY, 8 * 60)
const TUESDAYS: Recurrence = {
  dtstart: '2026-10-06',
  until: '2027-04-27',
  freq: 'WEEKLY',
  byday: 'TU',
  opens_at: '10:00',
  closes_at: '12:00',
}
const anEntry = (more: Partial<Entry> = {}): Entry => ({
  id: uuid(1),
  summary: 'Frauencafé',
  description: 'Kaffee und Gespräche',
  location: undefined,
  schedules: [TUESDAYS],
  ends_on: undefined,
  last_modified: '2026-11-02',
  ...more,
})

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
const valueOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name))

/** What a calendar shows until a day after it has taken in these files, each event under its UID and RECURRENCE-ID. */
function calendarOf(files: readonly string[], last: string): string[] {
  const kept = new Map<string, ICAL.Component>()
  for (const event of files.flatMap(eventsIn))
    kept.set(`${valueOf(event, 'uid')} ${valueOf(event, 'recurrence-id')}`, event)
  const events = [...kept.values()]
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'))
  const replaced = events.filter((event) => event.hasProperty('recurrence-id'))
  const ofMasters = masters.flatMap((master) => {
    const dates: string[] = []
    const steps = new ICAL.Event(master).iterator()
    for (let next = steps.next() as ICAL.Time | undefined; next; next = steps.next()) {
      const date = next.toString()
      if (date.slice(0, 10) > last) break
      const stands = replaced.some(
        (one) =>
          valueOf(one, 'uid') === valueOf(master, 'uid') && valueOf(one, 'recurrence-id') === date,
      )
      if (!stands) dates.push(date)
    }
    return dates
  })
  return [...ofMasters, ...replaced.map((one) => valueOf(one, 'dtstart'))].toSorted()
}

describe('a calendar that gets one date and all dates', () => {
  it('has each once, in whatever order they come', () => {
    const entry = anEntry()
    const sessions = sessionsToCome(entry.schedules, NOW, 3)
    const all = fileOfAll(entry, NOW)
    const some = sessions.map((session) => fileOfSession(entry, session, NOW))
    const expected = calendarOf([all], '2028-01-01')
    expect(expected).toHaveLength(23)
    expect(calendarOf([...some, all], '2028-01-01')).toEqual(expected)
    expect(calendarOf([all, ...some], '2028-01-01')).toEqual(expected)
  })

  it('has each once for any dates, with several schedules beside each other', () => {
    const schedule = fc.record({
      start: fc.integer({ min: -100, max: 100 }),
      length: fc.integer({ min: 0, max: 200 }),
      freq: fc.constantFrom(undefined, 'WEEKLY' as const, 'MONTHLY' as const),
      byday: fc.constantFrom('TU', 'MO', 'FR'),
    })
    const schedules = fc.uniqueArray(schedule, {
      minLength: 1,
      maxLength: 3,
      selector: ({ byday }) => byday,
    })
    fc.assert(
      fc.property(schedules, fc.nat({ max: 10 }), (list, which) => {
        const entry = anEntry({
          schedules: list.map(({ start, length, freq, byday }) => ({
            dtstart: addDays(TODAY, start),
            ...(freq && {
              freq,
              byday: freq === 'MONTHLY' ? `1${byday}` : byday,
              until: addDays(TODAY, start + length),
            }),
            opens_at: '10:00',
            closes_at: '12:00',
          })),
        })
        const sessions = sessionsToCome(entry.schedules, NOW, 11)
        const session = sessions[which % Math.max(1, sessions.length)]
        fc.pre(session !== undefined)
        const all = fileOfAll(entry, NOW)
        const both = calendarOf([all, fileOfSession(entry, session, NOW)], '2029-01-01')
        expect(both).toEqual(calendarOf([all], '2029-01-01'))
      }),
    )
  })
})

describe('an event', () => {
  const [session] = sessionsToCome([TUESDAYS], NOW, 1)
  if (!session) throw new Error('a date to come')
  const identity = (entry: Entry): string[] =>
    [...eventsIn(fileOfAll(entry, NOW)), ...eventsIn(fileOfSession(entry, session, NOW))].map(
      (event) => valueOf(event, 'uid'),
    )

  it('is the same in every language and release', () => {
    const changed = [
      anEntry({ summary: 'مقهى النساء', description: '' }),
      anEntry({ schedules: [{ ...TUESDAYS, until: '2027-06-29', exdates: ['2026-12-29'] }] }),
      anEntry({ last_modified: '2026-11-23' }),
    ]
    for (const entry of changed) expect(identity(entry)).toEqual(identity(anEntry()))
    expect(new Set(identity(anEntry())).size).toBe(1)
  })

  it('counts its changes: a later one is never taken for older', () => {
    const sequence = (last_modified: string | undefined): number =>
      Number(
        eventsIn(fileOfAll(anEntry({ last_modified }), NOW)).map((one) =>
          valueOf(one, 'sequence'),
        )[0],
      )
    expect(sequence('2026-11-03')).toBe(sequence('2026-11-02') + 1)
    expect(sequence(undefined)).toBe(0)
    expect(valueOf(eventsIn(fileOfAll(anEntry(), NOW))[0] as ICAL.Component, 'dtstamp')).toBe(
      new Date(NOW).toISOString().replace('.000', ''),
    )
  })

  it('of a single date is no part of a series', () => {
    const { freq: _, byday: __, until: ___, ...once } = TUESDAYS
    const entry = anEntry({ schedules: [{ ...once, dtstart: '2026-12-01' }] })
    const file = fileOfSession(entry, { ...session, date: '2026-12-01' }, NOW)
    expect(file).not.toContain('RECURRENCE-ID')
    expect(calendarOf([file, fileOfAll(entry, NOW)], '2028-01-01')).toEqual(['2026-12-01T10:00:00'])
  })
})

describe('the end of a repeated date', () => {
  const { until: _, ...open } = TUESDAYS

  it('is that of the course, where the dates have none or a later one', () => {
    for (const schedule of [open, { ...open, until: '2027-12-31' }]) {
      const entry = anEntry({ schedules: [schedule], ends_on: '2026-12-15' })
      expect(endOfFile(entry, NOW)).toBeUndefined()
      expect(calendarOf([fileOfAll(entry, NOW)], '2029-01-01').at(-1)).toBe('2026-12-15T10:00:00')
    }
  })

  it('comes after a year where nobody knows it, and the calendar says so', () => {
    const entry = anEntry({ schedules: [open] })
    expect(endOfFile(entry, NOW)).toBe('2027-11-24')
    const file = fileOfAll(entry, NOW, 'Ein Ende ist nicht bekannt.')
    expect(calendarOf([file], '2030-01-01').at(-1)).toBe('2027-11-23T10:00:00')
    expect(valueOf(eventsIn(file)[0] as ICAL.Component, 'description')).toBe(
      'Kaffee und Gespräche\n\nEin Ende ist nicht bekannt.',
    )
  })
})
