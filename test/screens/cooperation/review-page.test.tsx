// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { instantOf } from '../../../src/hours/berlin.ts'
import { measuresOf } from '../../../src/screens/cooperation/measures.ts'
import { countFreshness } from '../../../src/screens/cooperation/partner-freshness.tsx'
import { ReviewPage } from '../../../src/screens/cooperation/review-page.tsx'
import { activeRegion, databaseOf } from '../../../src/store/active-region.ts'
import { addCount } from '../../../src/store/counts.ts'
import { Database } from '../../../src/store/database.ts'
import { aCooperation, aMeeting, aNamed, aTask, aTopic } from '../../builders/cooperation.ts'
import { aCourse, aLocation, anOrganization, uuid } from '../../builders/offers.ts'
import { levelsInOrder, read, renderRoom, storeRegion, under } from './render.tsx'

const HANDOUT = { what: 'handout' } as const

const group = {
  id: uuid(30),
  organization_id: uuid(1),
  name: { de: 'Frauencafé' },
  description: { de: 'Kaffee' },
  audience: 'client' as const,
  needs: ['gruppe' as const],
  schedules: [{ dtstart: '2026-01-11', opens_at: '10:00', closes_at: '12:00' }],
}
const notice = {
  id: uuid(40),
  kind: 'news' as const,
  title: { de: 'Neue Sprechzeiten' },
  body: { de: 'Ab Mai.' },
  source: 'Stelle 1',
  published_on: '2026-05-01',
}
const course = aCourse(20, 'general', { starts_on: '2025-10-01', ends_on: '2026-03-31' })

/** The numbers as they are, or as they are exported. */
const part = (numbers: string): Element => {
  const found = document.querySelector(`[data-numbers=${numbers}]`)
  if (!found) throw new Error(`no ${numbers} numbers`)
  return found
}

beforeAll(async () => {
  await storeRegion({
    organizations: [
      { ...anOrganization(1, 'mbe'), assured_date: '2026-11-01' },
      { ...anOrganization(2, 'jmd'), assured_date: '2025-01-01' },
    ],
    locations: [aLocation(1, { assured_date: '2026-03-01' })],
    services: [],
    service_at_locations: [],
    courses: [course],
    programmes: [group],
    notices: [notice],
  })
  const db = new Database(databaseOf(activeRegion()))
  for (const counted of [HANDOUT, HANDOUT]) await addCount(db, { month: '2026-11', counted })
  db.close()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: instantOf('2026-11-24', 9 * 60) })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const cooperation = aCooperation({
  meetings: [
    aMeeting(1, '2026-05-12', { status: 'held', place: 'Rathaus' }),
    aMeeting(2, '2025-11-03', { status: 'held' }),
  ],
  topics: [aTopic(1, { status: 'done', meeting_id: uuid(2001) }), aTopic(2)],
  duties: [{ id: uuid(1), duty: 'offers', organization_id: uuid(2), done_on: '2026-03-01' }],
  tasks: [aTask(1, { done_on: '2026-06-01' }), aTask(2)],
})
const page = (language: 'de' | 'en' = 'de') =>
  renderRoom(language, <ReviewPage cooperation={cooperation} own={aNamed(1)} asOf="2026-11-20" />)

describe('the yearly review', () => {
  it('has the instruments used, what this device counted, topics and tasks', async () => {
    await page()
    const used = read(under('Was genutzt wurde'))
    expect(used).toContain('1 Treffen hat stattgefunden.12. Mai 2026 · Rathaus')
    expect(used).toContain('1 besprochen, 1 offen, 0 zurückgezogen')
    expect(used).toContain(
      'Angebote bekannt gemacht1 Mal eingetragen. Zuletzt am 1. März 2026: Stelle 2',
    )
    expect(used).toContain('Telefonliste aktualisiert0 Mal eingetragen.')
    await screen.findAllByText('Nach Monaten')
    const [screenOnly, paper] = ['exact', 'exported'].map((one) => read(part(one)))
    expect(screenOnly).toContain('November 2026020')
    expect(paper).toContain('November 20260< 50')
    expect(read(under('Besprochene Themen (1)'))).toContain('Thema 1')
    expect(read(under('Offene Themen (1)'))).toContain('Thema 2')
    expect(read(under('Offene Aufgaben (1)'))).toContain(
      'Im Jahr wurde 1 Aufgabe erledigt.Aufgabe 2',
    )
    expect(levelsInOrder()).toBe(true)
  })

  it('counts how fresh the data of each partner are, those to look after first', async () => {
    await page()
    await screen.findByText('Älteste Bestätigung: 1. März 2026')
    const cards = within(under(/^Wie aktuell/))
      .getAllByRole('listitem')
      .map((one) => read(one))
    expect(cards[0]).toContain('Stelle 1')
    // Its organisation is fresh; the office is aging; programme and course were never confirmed.
    expect(cards[0]).toContain('1 von 4 Einträgen')
    expect(cards[0]).toContain('1 seit mehr als 180 Tagen nicht bestätigt')
    expect(cards[0]).toContain('2 noch nie bestätigt')
    expect(cards[1]).toContain('Stelle 20 von 1 Eintrag')
    expect(cards[1]).toContain('1 seit mehr als einem Jahr nicht bestätigt')
    expect(cards[2]).toContain('Im Verzeichnis steht nichts von diesem Partner.')
  })

  it('has the measures of the year, and goes to another year', async () => {
    await page()
    await screen.findByText('1 Gruppe oder Veranstaltung')
    const measures = (): string => read(under('Angebote und Neuigkeiten des Jahres'))
    expect(measures()).toContain('1 Gruppe oder VeranstaltungFrauencafé')
    expect(measures()).toContain('1 KursKurs 20')
    expect(measures()).toContain('1 MeldungNeue Sprechzeiten')
    fireEvent.change(screen.getByLabelText('Jahr'), { target: { value: '2025' } })
    await waitFor(() => expect(measures()).toContain('0 Gruppen und Veranstaltungen'))
    expect(measures()).toContain('1 Kurs')
    expect(measures()).toContain('0 Meldungen')
    expect(screen.getByRole('heading', { level: 1, name: 'Jahresrückblick 2025' })).toBeTruthy()
    expect(read(under('Zahlen dieses Geräts'))).toContain('in diesem Jahr nichts gezählt')
  })

  it('is printed, with its day and for whom it is', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await page('en')
    fireEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    expect(read()).toContain('20 November 2026 · For the partners of the agreement only.')
    expect(document.title).toBe('Yearly review · Anlaufstelle')
  })
})

describe('the measures of a year', () => {
  const [organization, location] = [anOrganization(1, 'mbe'), aLocation(1)]
  const count = (year: number, more: object, its = {}): number =>
    measuresOf(year, {
      programmes: [
        {
          programme: { ...group, schedules: [{ ...group.schedules[0], ...more } as never] },
          organization,
          location,
        },
      ],
      courses: [{ course: { ...course, ...its }, organization, location }],
      notices: [],
    }).programmes.length

  it.each([
    [2026, { dtstart: '2026-01-01' }, 1],
    [2026, { dtstart: '2026-12-31' }, 1],
    [2026, { dtstart: '2025-12-31' }, 0],
    [2026, { dtstart: '2025-01-07', freq: 'WEEKLY' }, 1],
    [2026, { dtstart: '2025-01-07', freq: 'WEEKLY', until: '2025-12-30' }, 0],
    [2026, { dtstart: '2027-01-05', freq: 'WEEKLY' }, 0],
  ])('of %i have a programme %j: %i', (year, schedule, expected) => {
    expect(count(year, schedule)).toBe(expected)
  })

  it.each([
    [2024, {}, 0],
    [2025, {}, 1],
    [2026, {}, 1],
    [2027, {}, 0],
    [2026, { ends_on: undefined, schedules: [{ ...course.schedules[0], until: undefined }] }, 0],
    [2025, { ends_on: undefined, schedules: [{ ...course.schedules[0], until: undefined }] }, 1],
  ])('of %i have a course %j: %i', (year, its, expected) => {
    const courses = [{ course: { ...course, ...its } as never, organization, location }]
    expect(measuresOf(year, { programmes: [], courses, notices: [] }).courses).toHaveLength(
      expected,
    )
  })
})

it('entries are counted by how fresh they are', () => {
  const entries = [
    { assured_date: '2026-11-01' },
    { assured_date: '2026-05-01' },
    { assured_date: '2025-05-01' },
    {},
  ]
  expect(countFreshness(entries, '2026-11-24')).toEqual({
    fresh: 1,
    aging: 1,
    old: 1,
    never: 1,
    total: 4,
    oldest: '2025-05-01',
  })
})
