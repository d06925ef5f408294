import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/hours/berlin.ts'
import { stateAt } from '../../../src/hours/state.ts'
import { compileHours } from '../../../src/publish/hours/compile.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'
import { calendarOf, horizon, siteOf } from './sites.ts'

const compile = (text: string) => compileHours(text, calendarOf('DE-NW'), horizon)

describe('a text that cannot be compiled', () => {
  it.each([
    ['foo bar', 'unparsable', 'Unexpected token'],
    ['Mo-Fr 08:00-', 'unparsable', 'Time range does not continue as expected'],
    ['Mo-Fr 25:00-26:00', 'unparsable', 'starts outside of the current day'],
    ['', 'unparsable', 'nothing meaningful'],
    ['sunrise-sunset', 'varying-times', 'sunrise-sunset'],
    ['Mo-Fr 08:00-(sunset-01:00)', 'varying-times', 'sunset'],
  ])('%s: %s', (text, code, detail) => {
    const compiled = compile(text)
    expect(compiled).toMatchObject({ ok: false, error: { code } })
    expect(!compiled.ok && compiled.error.detail).toContain(detail)
  })

  it('leaves clock and console as they were', () => {
    const { Date: date } = globalThis
    const { error } = console
    compile('foo bar')
    expect(globalThis.Date).toBe(date)
    expect(console.error).toBe(error)
  })
})

describe('a text that was understood', () => {
  it.each([
    ['Mo-Fr 08:00-12:00', false],
    ['Mo-Fr 08:00-12:00; PH off', true],
    ['Mo-Fr 08:00-12:00; Feiertags geschlossen', true],
    ['Mo-Fr 08:00-12:00 "PH"', false],
    ['24/7', true],
  ])('%s speaks of holidays: %s', (text, speaks) => {
    const compiled = compile(text)
    expect(compiled.ok && compiled.value.speaksOfHolidays).toBe(speaks)
  })

  it('comes with what would be right', () => {
    expect(compile('Montag-Freitag 8-12 Uhr')).toMatchObject({
      ok: true,
      value: { suggestion: 'Mo-Fr 08:00-12:00' },
    })
    const compiled = compile('Montag-Freitag 8-12 Uhr')
    expect(compiled.ok && compiled.value.warnings.join()).toContain('Please omit "uhr"')
  })

  it('has nothing to suggest where it is right', () => {
    const compiled = compile('Mo-Fr 08:00-12:00')
    expect(compiled.ok && compiled.value).toMatchObject({ suggestion: undefined, warnings: [] })
  })
})

describe('school holidays past the data of the library', () => {
  const later = horizonOf('2029-12-01')
  const text = 'Mo-Su 08:00-12:00; SH off'

  it('end the compiled time: unknown from there on', () => {
    const site = siteOf(text, calendarOf('DE-NW', undefined, later), later)
    const to = site.schedule?.compiled?.to ?? ''
    expect(to > later.from && to < later.to).toBe(true)
    expect(stateAt(site, instantOf(to, -16 * 60)).state).not.toBe('unknown')
    expect(stateAt(site, instantOf(to, 8 * 60))).toEqual({ state: 'unknown', written: text })
  })

  it('are refused where not even the beginning is known', () => {
    const beyond = horizonOf('2035-01-01')
    const compiled = compileHours(text, calendarOf('DE-NW', undefined, beyond), beyond)
    expect(compiled).toMatchObject({ ok: false, error: { code: 'unparsable' } })
  })
})
