import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compiledHours } from '../../../src/catalogue/schedule.ts'
import { addDays } from '../../../src/catalogue/calendar-date.ts'
import { slotsOn } from '../../../src/hours/day.ts'
import type { DaySlot } from '../../../src/publish/hours/days.ts'
import { encodeDays } from '../../../src/publish/hours/encode.ts'
import { calendarOf } from './sites.ts'

const calendar = calendarOf('DE-NW')
const holidays = new Set(calendar.days.map(({ date }) => date))

const slot: fc.Arbitrary<DaySlot> = fc.record({
  from: fc.constantFrom(480, 540),
  to: fc.constantFrom(720, 1440),
  state: fc.constantFrom('o', 'a', 'u', 'c'),
  comment: fc.constantFrom(undefined, 'nach Vereinbarung'),
})

it('reading what was written gives the same days, whatever they are', () => {
  const days = fc.array(fc.array(slot, { maxLength: 1 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(days, (slots) => {
      const written = new Map(slots.map((day, n) => [addDays('2026-12-16', n), day]))
      const compiled = encodeDays(written, holidays)
      expect(compiledHours.parse(compiled)).toEqual(compiled)
      const schedule = { attending_type: 'in-person', opening_hours: '-', compiled } as const
      const site = { schedule, closure: undefined, calendar }
      for (const [date, day] of written) {
        const read = slotsOn(site, date)?.map(([from, to, state = 'o', comment = -1]) => {
          return { from, to, state, comment: compiled.c?.[comment] }
        })
        expect(read).toEqual(day)
      }
      expect(slotsOn(site, '2026-12-15')).toBeUndefined()
      expect(slotsOn(site, addDays('2026-12-16', slots.length))).toBeUndefined()
    }),
  )
})
