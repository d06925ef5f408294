import { describe, expect, it } from 'vitest'
import { holidayCalendar as calendarSchema } from '../../../src/catalogue/schedule.ts'
import { LAENDER, holidayAreas, holidayCalendar } from '../../../src/publish/hours/holidays.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'
import { calendarOf, horizon } from './sites.ts'

describe('the holiday calendar', () => {
  it.each([
    ['DE-BE', '2027-03-08', 'Internationaler Frauentag'],
    ['DE-SN', '2027-11-17', 'Buß- und Bettag'],
    ['DE-TH', '2027-09-20', 'Weltkindertag'],
    ['DE-BB', '2027-03-28', 'Ostersonntag'],
    ['DE-NW', '2027-05-27', 'Fronleichnam'],
  ])('%s keeps %s, %s', (land, date, name) => {
    expect(calendarOf(land).days.find((day) => day.date === date)?.name.de).toBe(name)
  })

  it('names holidays in English', () => {
    const christmas = calendarOf('DE-NW').days.find(({ date }) => date === '2026-12-25')
    expect(christmas?.name).toEqual({ de: '1. Weihnachtstag', en: 'Christmas Day' })
  })

  it.each(LAENDER)('%s is within the horizon, ascending, and valid', (land) => {
    const calendar = calendarOf(land)
    const dates = calendar.days.map(({ date }) => date)
    expect(calendarSchema.safeParse(calendar).success).toBe(true)
    expect(dates).toEqual([...new Set(dates)].toSorted())
    expect(dates.every((date) => date >= horizon.from && date < horizon.to)).toBe(true)
    expect(dates).toContain('2027-10-03')
  })

  it('is named after Land and area', () => {
    expect(calendarOf('DE-BY', 'A').id).toBe('DE-BY-A')
    expect(holidayAreas('DE-BY')).toEqual(['A', 'KATH', 'EVANG'])
    expect(holidayAreas('DE-BE')).toEqual([])
  })

  it('refuses Länder and areas that do not exist, and says which do', () => {
    expect(holidayCalendar('DE-XX', undefined, horizon)).toEqual({
      ok: false,
      error: { code: 'unknown-land', known: LAENDER },
    })
    expect(holidayCalendar('DE-BY', 'B', horizon)).toEqual({
      ok: false,
      error: { code: 'unknown-area', known: ['A', 'KATH', 'EVANG'] },
    })
  })
})

describe('the horizon', () => {
  it.each([
    ['2026-11-24', '2026-10-26', '2028-06-01'],
    ['2026-11-01', '2026-10-26', '2028-06-01'],
    ['2026-06-30', '2026-06-01', '2028-01-01'],
    ['2026-05-31', '2026-04-27', '2027-12-01'],
  ])('of %s is %s to %s', (published, from, to) => {
    expect(horizonOf(published)).toEqual({ from, to })
  })
})
