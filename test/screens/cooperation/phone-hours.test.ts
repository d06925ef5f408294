import { beforeAll, describe, expect, it } from 'vitest'
import type { i18n as I18n, ResourceKey } from 'i18next'
import { readFile } from 'node:fs/promises'
import type { HolidayCalendar, Schedule } from '../../../src/catalogue/schedule.ts'
import { createTexts } from '../../../src/language/i18n.ts'
import { isReachable, writtenHours } from '../../../src/screens/cooperation/phone-hours.ts'
import { aPhoneEntry } from '../../builders/phone-directory.ts'
import { aLocation, uuid } from '../../builders/offers.ts'

/** Monday to Friday 8 to 12, closed on holidays. */
const hours = (from: number, to: number, more: Partial<Schedule> = {}): Schedule => ({
  attending_type: 'phone',
  opening_hours: 'Mo-Fr 08:00-12:00; PH off',
  compiled: {
    t: [[[from, to]], []],
    w: [['2026-01-01', [0, 0, 0, 0, 0, 1, 1]]],
    p: 1,
    x: { 1: ['2026-11-25'] },
    to: '2028-01-01',
  },
  ...more,
})
const calendar: HolidayCalendar = {
  id: 'DE-NW',
  days: [{ date: '2026-12-25', name: { de: '1. Weihnachtstag' } }],
}
const office = { location: aLocation(7), calendar }
const offices = { byId: new Map([[uuid(7), office]]), usual: undefined }
const at = (instant: string): number => Date.parse(instant)

describe('whether somebody can be reached', () => {
  const entry = aPhoneEntry(1, { location_id: uuid(7), schedules: [hours(480, 720)] })

  it.each([
    ['2026-11-30T07:00:00Z', true],
    ['2026-11-30T11:00:00Z', false],
    ['2026-11-28T09:00:00Z', false],
    ['2026-11-25T09:00:00Z', false],
    ['2026-12-25T09:00:00Z', false],
  ])('at %s: %s', (instant, expected) => {
    expect(isReachable(entry, offices, at(instant))).toBe(expected)
  })

  it('goes by the telephone hours before others', () => {
    const visit = hours(480, 720, { attending_type: 'in-person' })
    const both = aPhoneEntry(1, { schedules: [visit, hours(780, 840)] })
    expect(isReachable(both, offices, at('2026-11-30T09:00:00Z'))).toBe(false)
    expect(isReachable(both, offices, at('2026-11-30T12:30:00Z'))).toBe(true)
  })

  it("knows the region's holidays where no office is named", () => {
    const somewhere = aPhoneEntry(1, { schedules: [hours(480, 720)] })
    const christmas = at('2026-12-25T09:00:00Z')
    expect(isReachable(somewhere, { ...offices, usual: calendar }, christmas)).toBe(false)
    expect(isReachable(somewhere, offices, christmas)).toBe(true)
  })

  it('is not said of unknown hours, nor while the office is closed', () => {
    const unparsed = { attending_type: 'phone', opening_hours: 'nach Absprache' } as const
    const monday = at('2026-11-30T09:00:00Z')
    expect(isReachable(aPhoneEntry(1, { schedules: [unparsed] }), offices, monday)).toBe(false)
    expect(isReachable(aPhoneEntry(1), offices, monday)).toBe(false)
    const closed = aLocation(7, { temporarily_closed: { from: '2026-11-01' } })
    const byId = new Map([[uuid(7), { location: closed, calendar }]])
    expect(isReachable(entry, { ...offices, byId }, monday)).toBe(false)
  })
})

describe('hours as they are written', () => {
  let texts: I18n
  beforeAll(async () => {
    texts = await createTexts(
      'de',
      async (language, room) =>
        JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey,
    )
    await texts.loadNamespaces(['phones', 'hours'])
  })
  const written = (schedules: readonly Schedule[], today = '2026-11-25'): string =>
    writtenHours(schedules, { today, language: 'de', t: texts.t })

  it('are those of a usual week, whatever this one brings, in plain letters', () => {
    expect(written([hours(480, 720)])).toBe('Telefonzeiten: Montag – Freitag 08:00–12:00')
    expect(written([hours(480, 720)], '2026-12-24')).toBe(
      'Telefonzeiten: Montag – Freitag 08:00–12:00',
    )
  })

  it('are as given where nobody could parse them', () => {
    const visit: Schedule = { attending_type: 'in-person', opening_hours: 'nach Absprache' }
    expect(written([visit, hours(480, 720)])).toBe(
      'Sprechzeiten: nach Absprache\nTelefonzeiten: Montag – Freitag 08:00–12:00',
    )
    expect(written([])).toBe('')
  })

  it('say what is by appointment', () => {
    const base = hours(480, 720)
    const compiled = {
      t: [[[480, 720, 'a']], []],
      w: [['2026-01-01', [0, 1, 1, 1, 1, 1, 1]]],
      to: '2028-01-01',
    } as unknown as NonNullable<Schedule['compiled']>
    expect(written([{ ...base, compiled }])).toBe('Telefonzeiten: Montag 08:00–12:00 mit Termin')
  })
})
