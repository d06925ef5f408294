// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { TemporaryClosure } from '../../../src/catalogue/schedule.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import type { Site } from '../../../src/hours/state.ts'
import { PlaceState } from '../../../src/screens/parts/place-state.tsx'
import { site } from '../../hours/sites.ts'
import { renderFor, spokenIn } from '../../render.tsx'

afterEach(cleanup)

/** A Tuesday morning. */
const now = instantOf('2026-11-24', 9 * 60)
const reason = { de: 'Bitte gehen Sie zum Büro Süd.', ar: 'يرجى التوجه إلى المكتب الجنوبي.' }
const show = (closure: TemporaryClosure | undefined, ahead?: number, place: Partial<Site> = {}) =>
  renderFor(
    'de',
    <PlaceState
      site={{ ...site(), closure, ...place }}
      closure={closure}
      now={now}
      {...(ahead !== undefined && { ahead })}
    />,
  )

describe('a closure for a while', () => {
  it.each<[string, TemporaryClosure, string]>([
    [
      'that runs',
      { from: '2026-11-20', to: '2026-12-04', reason },
      'vom 20. November 2026 bis 4. Dezember 2026',
    ],
    [
      'that begins within two weeks',
      { from: '2026-12-07', to: '2026-12-08', reason },
      'vom 7. Dezember 2026 bis 8. Dezember 2026',
    ],
    ['without an end', { from: '2026-11-20', reason }, 'ab 20. November 2026, bis auf Weiteres'],
    ['of one day', { from: '2026-12-01', to: '2026-12-01', reason }, 'am 1. Dezember 2026'],
  ])('%s says when and why, once', async (_, closure, when) => {
    await show(closure)
    expect(screen.getAllByText(reason.de)).toHaveLength(1)
    expect(screen.getAllByText(`Vorübergehend geschlossen ${when}`)).toHaveLength(1)
  })

  it.each<[string, TemporaryClosure]>([
    ['that begins later', { from: '2026-12-08', to: '2026-12-09', reason }],
    ['that is over', { from: '2026-11-20', to: '2026-11-23', reason }],
  ])('%s is not said', async (_, closure) => {
    await show(closure)
    expect(screen.queryByText(reason.de)).toBeNull()
  })

  it('is said as far ahead as the page looks', async () => {
    await show({ from: '2026-12-14', to: '2027-01-08', reason }, 30)
    expect(screen.getAllByText(reason.de)).toHaveLength(1)
  })

  it('gives the reason in the client’s language, with German beneath', async () => {
    const closure = { from: '2026-11-20', to: '2026-12-04', reason }
    await renderFor('ar', <PlaceState site={site()} closure={closure} now={now} />)
    expect(spokenIn(screen.getByText(reason.ar))).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(spokenIn(screen.getByText(reason.de)).lang).toBe('de')
  })
})

describe('a place that sees people by appointment only', () => {
  const onThursdays = { w: [['2026-11-23', [0, 0, 0, 1, 0, 0, 0]]] as [string, number[]][] }

  it('says so while it is closed', async () => {
    const place = site({ ...onThursdays, t: [[], [[840, 1080, 'a']]] })
    const { text } = await show(undefined, undefined, place)
    expect(screen.getByText(text('de', 'hours:byAppointment'))).toBeDefined()
  })

  it('but not where it is open without one as well', async () => {
    const place = site({
      ...onThursdays,
      t: [
        [],
        [
          [480, 600],
          [840, 1080, 'a'],
        ],
      ],
    })
    const { text } = await show(undefined, undefined, place)
    expect(screen.queryByText(text('de', 'hours:byAppointment'))).toBeNull()
  })
})
