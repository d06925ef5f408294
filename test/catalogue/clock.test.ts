import { describe, expect, it } from 'vitest'
import { doubtAbout, hostTime, isClockWrong } from '../../src/catalogue/clock.ts'

const ISSUED = '2026-11-02T08:00:00Z'
const issued = Date.parse(ISSUED)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const YEAR = 365 * 24 * HOUR

describe('a clock that can be known to be wrong', () => {
  it.each([
    ['an hour after the issue', HOUR, false],
    ['at the issue', 0, false],
    ['as long before as a device may be off', -5 * MINUTE, false],
    ['an hour before', -HOUR, true],
    ['years before: the battery was empty', -20 * YEAR, true],
    ['years later: nothing tells that it is not so', 3 * YEAR, false],
  ])('without a network, %s', (_when, later, wrong) => {
    expect(isClockWrong({ issued: ISSUED }, issued + later)).toBe(wrong)
  })

  it.each([
    ['agrees', 20_000, HOUR, false],
    ['is hours later', 2 * HOUR, HOUR, true],
    ['is hours earlier', -2 * HOUR, HOUR, true],
    ['is years earlier', -3 * YEAR, HOUR, true],
    ['agreed, and the clock was set back since', 0, -HOUR, true],
    ['agreed, weeks ago', 0, 40 * 24 * HOUR, false],
  ])('by what a host said: it %s', (_how, off, later, wrong) => {
    const at = issued + 10 * HOUR
    expect(isClockWrong({ issued: ISSUED, clock: { at, off } }, at + later)).toBe(wrong)
  })

  it('believes the host and not the publisher, whose clock may be fast', () => {
    const at = issued - 10 * HOUR
    expect(isClockWrong({ issued: ISSUED, clock: { at, off: 0 } }, at + HOUR)).toBe(false)
  })
})

describe('why today may be another day', () => {
  const known = { issued: ISSUED, expires: '2026-12-02T08:00:00Z' }

  it.each([
    ['in force', HOUR, undefined],
    ['at its end', 30 * 24 * HOUR, 'expired'],
    ['before the issue', -HOUR, 'clock'],
  ])('%s', (_when, later, doubt) => {
    expect(doubtAbout(known, issued + later)).toBe(doubt)
  })

  it('says nothing of dates by a clock that is wrong', () => {
    const at = issued + YEAR
    expect(doubtAbout({ ...known, clock: { at, off: -YEAR } }, at)).toBe('clock')
  })
})

describe('the time by a host', () => {
  const asked = (headers: Record<string, string>) => hostTime(new Headers(headers))

  it.each([
    [{ Date: 'Mon, 02 Nov 2026 08:00:00 GMT' }, issued],
    [{ Date: 'Mon, 02 Nov 2026 08:00:00 GMT', Age: '90' }, issued + 90_000],
    [{}, undefined],
    [{ Date: 'soon' }, undefined],
    [{ Date: 'Mon, 02 Nov 2026 08:00:00 GMT', Age: 'old' }, undefined],
    [{ Date: 'Mon, 02 Nov 2026 08:00:00 GMT', Age: '-1' }, undefined],
  ])('%o', (headers, time) => {
    expect(asked(headers as Record<string, string>)).toBe(time)
  })
})
