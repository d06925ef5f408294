import { beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/hours/berlin.ts'
import { stateAt } from '../../../src/hours/state.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'
import { QUARTER, libraryStates } from './library-states.ts'
import { calendarOf, siteOf } from './sites.ts'

/** In 2028, 8 and 15 August are Tuesdays, and Fronleichnam is Thursday 15 June. */
const over = horizonOf('2027-06-01')

beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin'
})

describe('public holidays of a part of a Land', () => {
  it.each([
    ['DE-BY', undefined, '2028-08-08', 'open'],
    ['DE-BY', undefined, '2028-08-15', 'open'],
    ['DE-BY', 'EVANG', '2028-08-15', 'open'],
    ['DE-BY', 'KATH', '2028-08-08', 'open'],
    ['DE-BY', 'KATH', '2028-08-15', 'closed'],
    ['DE-BY', 'A', '2028-08-08', 'closed'],
    ['DE-BY', 'A', '2028-08-15', 'closed'],
    ['DE-SN', undefined, '2028-06-15', 'open'],
    ['DE-SN', 'BZ', '2028-06-15', 'closed'],
    ['DE-TH', undefined, '2028-06-15', 'open'],
    ['DE-TH', 'EIC', '2028-06-15', 'closed'],
    ['DE-SL', undefined, '2028-08-15', 'closed'],
  ])('%s %s on %s: %s', (land, area, date, state) => {
    const calendar = calendarOf(land, area, over)
    for (const text of ['Mo-Fr 08:00-12:00', 'Mo-Fr 08:00-12:00; PH off']) {
      const site = siteOf(text, calendar, over)
      expect(stateAt(site, instantOf(date, 9 * 60)).state, text).toBe(state)
    }
  })

  it('keep the school holidays of the Land', () => {
    const text = 'Mo-Fr 08:00-16:00; SH 10:00-12:00; PH off'
    const site = siteOf(text, calendarOf('DE-BY', 'KATH', over), over)
    const stateOn = (date: string, hour: number) => stateAt(site, instantOf(date, hour * 60)).state
    expect(stateOn('2028-08-08', 9)).toBe('closed')
    expect(stateOn('2028-08-08', 11)).toBe('open')
    expect(stateOn('2028-08-15', 11)).toBe('closed')
  })

  it('move what is said of the day before a holiday', () => {
    const text = 'Mo-Fr 08:00-16:00; PH -1 day 08:00-10:00; PH off'
    const inAugsburg = siteOf(text, calendarOf('DE-BY', 'A', over), over)
    const inMuenchen = siteOf(text, calendarOf('DE-BY', 'KATH', over), over)
    const eve = instantOf('2028-08-07', 11 * 60)
    expect(stateAt(inAugsburg, eve).state).toBe('closed')
    expect(stateAt(inMuenchen, eve).state).toBe('open')
  })

  it('differ from the library, in Bayern, on 8 and 15 August alone', () => {
    const text = 'Mo-Su 08:00-12:00; PH off'
    const site = siteOf(text, calendarOf('DE-BY', undefined, over), over)
    const from = new Date(`${over.from}T00:00`)
    const states = libraryStates(text, 'DE-BY', from, new Date(`${over.to}T00:00`))
    const differ = states.flatMap((library, quarter) => {
      const at = new Date(from.getTime() + quarter * QUARTER)
      if (stateAt(site, at.getTime()).state === library) return []
      return [`${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`]
    })
    expect([...new Set(differ)]).toEqual(['2027-8-8', '2027-8-15', '2028-8-8', '2028-8-15'])
  })
})
