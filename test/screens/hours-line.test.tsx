// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { HoursState } from '../../src/hours/state.ts'
import { HoursLine } from '../../src/screens/parts/hours-line.tsx'
import { renderFor } from '../render.tsx'

afterEach(cleanup)

/** Tuesday 24 November 2026, 10:00 in Berlin. */
const now = Date.parse('2026-11-24T09:00:00Z')
const berlin = (date: string, time: string) => Date.parse(`${date}T${time}:00+01:00`)
/** What a person reads: without the marks that keep times left to right. */
const read = () => document.body.textContent.replace(/[\u2066-\u2069]/g, '')

describe('the state of an office, in words', () => {
  it.each<[HoursState, string]>([
    [{ state: 'open', until: berlin('2026-11-24', '12:00') }, 'Jetzt geöffnet bis 12:00 Uhr'],
    [{ state: 'open', until: undefined }, 'Jetzt geöffnet'],
    [{ state: 'closed', opens: berlin('2026-11-24', '14:00') }, 'Öffnet heute um 14:00 Uhr'],
    [{ state: 'closed', opens: berlin('2026-11-25', '08:00') }, 'Öffnet morgen um 08:00 Uhr'],
    [{ state: 'closed', opens: berlin('2026-11-30', '09:00') }, 'Öffnet am Montag um 09:00 Uhr'],
    [
      { state: 'closed', opens: berlin('2026-12-01', '09:00') },
      'Öffnet am 1. Dezember 2026 um 09:00 Uhr',
    ],
    [{ state: 'closed', opens: undefined }, 'Geschlossen'],
    [
      { state: 'temporarily-closed', until: '2027-01-08', reason: undefined },
      'Vorübergehend geschlossen bis 8. Januar 2027',
    ],
    [
      { state: 'unknown', written: 'nach Absprache' },
      'Bitte anrufen. Angegeben ist: nach Absprache',
    ],
  ])('%o', async (state, words) => {
    await renderFor('de', <HoursLine state={state} now={now} />)
    expect(read()).toBe(words)
  })

  it('stands in the client’s language with German beneath, times left to right', async () => {
    const until = berlin('2026-11-24', '12:00')
    await renderFor('ar', <HoursLine state={{ state: 'open', until }} now={now} />)
    const german = screen.getByText(/Jetzt geöffnet bis/)
    expect(german.getAttribute('lang')).toBe('de')
    const arabic = document.querySelector('bdi[lang="ar"]')
    expect(arabic?.getAttribute('dir')).toBe('rtl')
    expect(arabic?.textContent).toContain('\u206612:00\u2069')
  })
})
