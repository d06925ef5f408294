import { beforeAll, describe, expect, it } from 'vitest'
import type { Slot } from '../../../src/catalogue/schedule.ts'
import { addDays } from '../../../src/catalogue/calendar-date.ts'
import { instantOf, wallClock } from '../../../src/hours/berlin.ts'
import { slotsOn } from '../../../src/hours/day.ts'
import { stateAt } from '../../../src/hours/state.ts'
import { LAENDER } from '../../../src/publish/hours/holidays.ts'
import table from '../../vectors/hours/opening-hours.json' with { type: 'json' }
import { QUARTER, asked, libraryHours, libraryStates, walked } from './library-states.ts'
import { calendarOf, horizon, siteOf } from './sites.ts'

interface Vector {
  readonly text: string
  readonly shows: string
  /** Holidays: closed by default, as the library has it for the text, or see the vector (nights). */
  readonly holidays: 'default' | 'text' | 'nights'
  readonly everywhere?: boolean
  readonly errs?: readonly string[]
  readonly at: Readonly<Record<string, string>>
}
const vectors = table.vectors as unknown as readonly Vector[]

let quarters = 0

beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin'
  expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(-60)
  return () => console.log(`${quarters} quarter-hours compared`)
})

const NAMES = { o: 'open', a: 'by-appointment', u: 'unknown', c: 'closed' }

/** The state alone: `stateAt` also looks for the next opening, which takes its time. */
function shownIn(slots: readonly Slot[] | undefined, minute: number): string {
  const slot = slots?.find(([from, to]) => from <= minute && minute < to)
  return slot ? NAMES[slot[2] ?? 'o'] : 'closed'
}

/** Every quarter of an hour at which the compiled state is not the one to expect. */
function differences(vector: Vector, land: string): string[] {
  // The library gives all Bayern Augsburg's holidays; the rest of it is in bayern.test.ts.
  const calendar = calendarOf(land, land === 'DE-BY' ? 'A' : undefined)
  const site = siteOf(vector.text, calendar)
  const holidays = new Set(calendar.days.map(({ date }) => date))
  const from = new Date(`${horizon.from}T00:00`)
  const states = libraryStates(vector.text, land, from, new Date(`${horizon.to}T00:00`))
  quarters += states.length
  // With its school holidays, the library has none of this Land's own public ones.
  const closesOnHolidays =
    vector.holidays === 'default' || (land === 'DE-MV' && vector.text.includes('SH'))
  const slotsByDate = new Map<string, readonly Slot[]>()
  return states.flatMap((library, quarter) => {
    const { date, minute } = wallClock(from.getTime() + quarter * QUARTER)
    const slots = slotsByDate.get(date) ?? slotsOn(site, date) ?? []
    slotsByDate.set(date, slots)
    const shown = shownIn(slots, minute)
    const expected = closesOnHolidays && holidays.has(date) ? 'closed' : library
    if (shown === expected || vector.errs?.includes(date)) return []
    // Decided here, not by the library; the vectors say how.
    const night = holidays.has(date) || holidays.has(addDays(date, -1))
    if (vector.holidays === 'nights' && night) return []
    return [`${date} ${minute / 60}: ${shown}, not ${expected}`]
  })
}

describe('compiled hours in Nordrhein-Westfalen', () => {
  it('are tried with at least 60 texts', () => {
    expect(new Set(vectors.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(vectors)('$text: $shows', (vector) => {
    const site = siteOf(vector.text, calendarOf('DE-NW'))
    const shown = Object.keys(vector.at).map((time) => {
      const [date = '', clock = ''] = time.split('T')
      const [hour = 0, minute = 0] = clock.split(':').map(Number)
      return [time, stateAt(site, instantOf(date, hour * 60 + minute)).state]
    })
    expect(Object.fromEntries(shown)).toEqual(vector.at)
  })

  it.each(vectors)('$text: the library, at every quarter of an hour', (vector) => {
    expect(differences(vector, 'DE-NW').slice(0, 12)).toEqual([])
  })

  it('are told by stateAt as by the slots, at every quarter of an hour', () => {
    const site = siteOf(
      'Mo-Fr 08:00-12:00, Th 14:00-18:00 "nach Vereinbarung"',
      calendarOf('DE-NW'),
    )
    const end = instantOf(horizon.to, 0)
    for (let at = instantOf(horizon.from, 0); at < end; at += QUARTER) {
      const { date, minute } = wallClock(at)
      if (stateAt(site, at).state !== shownIn(slotsOn(site, date), minute)) expect.fail(date)
    }
  })
})

describe('the library', () => {
  it('walks from change to change as it answers when asked, over Christmas and Easter', () => {
    const text = 'Mo-Fr 08:00-16:00; PH 10:00-12:00'
    const [from, to] = [new Date(2026, 11, 1), new Date(2027, 3, 15)]
    const hours = libraryHours(text, 'DE-NW')
    expect(walked(hours, from, to)).toEqual(asked(hours, from, to))
  })
})

const otherLaender = LAENDER.filter((land) => land !== 'DE-NW')
const everywhere = vectors.filter((vector) => vector.everywhere)

describe.each(otherLaender)('compiled hours in %s', (land) => {
  it.each(everywhere)('$text: the library, at every quarter of an hour', (vector) => {
    expect(differences(vector, land).slice(0, 12)).toEqual([])
  })
})
