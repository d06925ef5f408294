// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cooperation } from '../../../src/catalogue/compartments.ts'
import { TOPIC_CATEGORIES } from '../../../src/catalogue/compartment.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import type { MeetingsProps } from '../../../src/screens/cooperation/meetings-page.tsx'
import { MeetingsPage } from '../../../src/screens/cooperation/meetings-page.tsx'
import { aCooperation, aMeeting, aNamed, aTask, aTopic } from '../../builders/cooperation.ts'
import { uuid } from '../../builders/offers.ts'
import { levelsInOrder, read, renderRoom, under } from './render.tsx'

const today = (date: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: instantOf(date, 9 * 60) })
}
beforeEach(() => today('2026-11-24'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const held = aMeeting(1, '2026-05-12', { status: 'held', place: 'Rathaus' })
const planned = aMeeting(2, '2026-12-08', {
  opens_at: '09:30',
  closes_at: '12:00',
  place: 'Haus der Beratung',
  organization_id: uuid(4),
})
const page = (
  more: Partial<Cooperation> = {},
  props: Partial<MeetingsProps> = {},
  language: 'de' | 'en' = 'de',
) =>
  renderRoom(
    language,
    <MeetingsPage cooperation={aCooperation(more)} own={aNamed(1)} asOf="2026-11-20" {...props} />,
  )
const openMeeting = (date: string): void => {
  fireEvent.click(screen.getByRole('button', { name: `Ansehen: Treffen am ${date}` }))
}

describe('the next meeting', () => {
  it('is shown with its date, hours and place, and when the last one was', async () => {
    today('2026-11-12')
    await page({ meetings: [held, { ...planned, date: '2026-11-12' }] })
    const next = read(under('Nächstes Treffen'))
    expect(next).toContain('Donnerstag, 12. November 2026')
    expect(next).toContain('09:30–12:00 · Haus der Beratung')
    expect(next).toContain('soll spätestens am 12. November 2026 stattfinden')
    expect(next).toContain('Zuletzt getroffen am 12. Mai 2026')
    expect(next).not.toContain('überfällig')
    expect(levelsInOrder()).toBe(true)
  })

  it('is overdue from the day it is', async () => {
    today('2026-11-13')
    await page({ meetings: [held] })
    expect(read(under('Nächstes Treffen'))).toContain(
      'Ein Treffen ist überfällig: Es sollte bis 12. November 2026 stattfinden. Das war vor 1 Tag.',
    )
    expect(read(under('Nächstes Treffen'))).toContain('Es ist noch kein Treffen geplant.')
  })

  it('is planned too late where it is after the day', async () => {
    today('2026-11-01')
    await page({ meetings: [held, planned] })
    expect(read(under('Nächstes Treffen'))).toContain(
      'Geplant ist es für den 8. Dezember 2026. Das ist zu spät.',
    )
  })

  it('is asked after where its day is over and nobody has said whether it was held', async () => {
    await page({ meetings: [held, aMeeting(3, '2026-11-10')] })
    expect(read(under('Noch nicht bestätigt'))).toContain('Dienstag, 10. November 2026')
  })

  it('says it in English', async () => {
    await page({ meetings: [held] }, {}, 'en')
    expect(read(under('Next meeting'))).toContain(
      'A meeting is overdue: it should have been held by 12 November 2026. That was 12 days ago.',
    )
  })

  it('says that there is nothing yet where there is nothing', async () => {
    await page({ partners: [] })
    expect(read()).toContain('Deshalb ist kein Treffen fällig.')
    expect(read()).toContain('Es sind keine Themen offen.')
    expect(read()).toContain('Keine Aufgaben.')
    expect(read()).toContain('Noch hat kein Treffen stattgefunden.')
  })
})

describe('topics without a meeting', () => {
  it('are grouped by what they are about, with the form to propose one', async () => {
    await page(
      {
        meetings: [planned],
        topics: [
          aTopic(1, { category: 'training', detail: 'Wer kommt?', proposed_on: '2026-11-01' }),
          aTopic(2),
          aTopic(3, { meeting_id: planned.id }),
          aTopic(4, { status: 'done' }),
        ],
      },
      { proposeTopic: <p>FORM</p> },
    )
    const topics = under('Offene Themen ohne Treffen (2)')
    const names = within(topics)
      .getAllByRole('heading', { level: 3 })
      .map((one) => read(one))
    expect(names).toEqual(['Neues im Recht', 'Fortbildung und interkulturelle Öffnung'])
    expect(read(topics)).toContain('Thema 1Wer kommt?Stelle 1 · 1. November 2026')
    expect(read(topics)).not.toMatch(/Thema [34]/)
    expect(read(topics)).toContain('FORM')
  })

  it('are folded up where they are two hundred, ten at a time, and stand whole on paper', async () => {
    const topics = Array.from({ length: 200 }, (_, n) =>
      aTopic(n, { category: TOPIC_CATEGORIES[n % 5] ?? 'law' }),
    )
    await page({ topics })
    const section = under('Offene Themen ohne Treffen (200)')
    const folds = section.querySelectorAll('details')
    expect([...folds].map((one) => read(one.querySelector('summary') ?? one))).toEqual([
      'Neues im Recht (40)',
      'Förderung und Angebote (40)',
      'Fallbesprechung ohne Namen (40)',
      'Fortbildung und interkulturelle Öffnung (40)',
      'Rückblick auf die Zusammenarbeit (40)',
    ])
    const shown = (): number => section.querySelectorAll('details li').length
    expect(shown()).toBe(50)
    fireEvent.click(within(folds[0] as HTMLElement).getByText('Mehr anzeigen'))
    expect(shown()).toBe(60)
    fireEvent(window, new Event('beforeprint'))
    expect(shown()).toBe(200)
    expect([...folds].every(({ open }) => open)).toBe(true)
    fireEvent(window, new Event('afterprint'))
    expect(shown()).toBe(60)
  })
})

describe('open tasks', () => {
  it('have an owner and a date, the overdue ones first and marked', async () => {
    await page({
      tasks: [
        aTask(1, { due_on: '2026-11-24', person: 'Nadira Quitt' }),
        aTask(2, { organization_id: uuid(2) }),
        aTask(3, { due_on: '2026-11-23', organization_id: uuid(2) }),
        aTask(4, { due_on: '2026-01-01', done_on: '2026-02-01' }),
      ],
    })
    const tasks = within(under('Offene Aufgaben (3)')).getAllByRole('listitem')
    expect(tasks.map((one) => read(one))).toEqual([
      'Aufgabe 3Stelle 2überfällig seit 23. November 2026',
      'Aufgabe 1Stelle 1 · Nadira QuittIhre Organisationbis 24. November 2026',
      'Aufgabe 2Stelle 2ohne Termin',
    ])
    expect(tasks.map(({ dataset }) => dataset.late)).toEqual(['true', 'false', 'false'])
  })
})

describe('a meeting', () => {
  const cooperation: Partial<Cooperation> = {
    meetings: [held, planned],
    topics: [
      aTopic(1, { meeting_id: held.id, status: 'done', result: 'Wird ausprobiert.' }),
      aTopic(2, { meeting_id: planned.id, category: 'case' }),
      aTopic(3, { meeting_id: planned.id, status: 'dropped' }),
    ],
    minutes: [
      {
        id: uuid(81),
        meeting_id: held.id,
        organization_id: uuid(3),
        text: 'Alle waren da.\nEs ging um Neues.',
        written_on: '2026-05-20',
      },
    ],
    tasks: [aTask(1, { meeting_id: held.id, done_on: '2026-06-01' })],
  }

  it('has its minutes, results and tasks, and leads back to all', async () => {
    await page(cooperation, { writeMinutes: ({ date }) => <p>FORM {date}</p> })
    expect(read(under('Bisherige Treffen'))).toContain('mit Niederschrift')
    openMeeting('Dienstag, 12. Mai 2026')
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { level: 1, name: 'Treffen am Dienstag, 12. Mai 2026' }),
    )
    expect(read(under('Tagesordnung'))).toContain(
      'Ergebnis: Wird ausprobiert.Besprochen · Stelle 1',
    )
    expect(read(under('Niederschrift'))).toContain('Alle waren da.')
    expect(read(under('Niederschrift'))).toContain('Stelle 3 · 20. Mai 2026')
    expect(read(under('Niederschrift'))).toContain('FORM 2026-05-12')
    expect(read(under(/^Aufgaben aus/))).toContain('erledigt am 1. Juni 2026')
    expect(screen.queryByRole('button', { name: 'Als Kalenderdatei speichern' })).toBeNull()
    expect(levelsInOrder()).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Zu allen Treffen' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Treffen' })).toBe(document.activeElement)
  })

  it('leaves no trace in the address or the window’s title', async () => {
    await page(cooperation)
    const before = [location.href, history.length]
    openMeeting('Dienstag, 8. Dezember 2026')
    expect([location.href, history.length]).toEqual(before)
    expect(document.title).toBe('Treffen · Anlaufstelle')
  })

  it('says who is invited: all, or who is named', async () => {
    await page({
      ...cooperation,
      meetings: [planned, { ...held, invited_ids: [uuid(2), uuid(3)] }],
    })
    openMeeting('Dienstag, 8. Dezember 2026')
    expect(read()).toContain('Lädt einStelle 4EingeladenAlle Partner')
    fireEvent.click(screen.getByRole('button', { name: 'Zu allen Treffen' }))
    openMeeting('Dienstag, 12. Mai 2026')
    expect(read()).toContain('EingeladenStelle 2Stelle 3')
    expect(read()).toContain('Uhrzeitsteht noch nicht fest')
  })

  it('is saved as a calendar file while it is to come', async () => {
    let blob = new Blob()
    let name = ''
    vi.spyOn(URL, 'createObjectURL').mockImplementation((one) => {
      blob = one as Blob
      return 'blob:x'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download
    })
    await page(cooperation)
    openMeeting('Dienstag, 8. Dezember 2026')
    fireEvent.click(screen.getByRole('button', { name: 'Als Kalenderdatei speichern' }))
    const file = await blob.text()
    expect(name).toBe('treffen-2026-12-08.ics')
    expect(file).toContain('DTSTART;TZID=Europe/Berlin:20261208T093000')
    expect(file).toContain('LOCATION:Haus der Beratung')
    expect(file).toContain('DESCRIPTION:Es lädt ein: Stelle 4')
    expect(file.match(/BEGIN:VALARM/g)).toHaveLength(2)
    // Calendars are shared: what it is about stays with the partners.
    expect(file).not.toContain('Thema')
  })

  it('has an agenda to print, without what was dropped', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await page(cooperation)
    openMeeting('Dienstag, 8. Dezember 2026')
    fireEvent.click(screen.getByRole('button', { name: 'Tagesordnung drucken' }))
    const sheet = read()
    expect(sheet).toContain('Tagesordnung für das Treffen am Dienstag, 8. Dezember 2026')
    expect(sheet).toContain('OrtHaus der Beratung')
    expect(read(under('Fallbesprechung ohne Namen'))).toContain('Thema 2 Stelle 1')
    expect(sheet).not.toContain('Thema 3')
    expect(sheet).toContain('Stand: 20. November 2026')
    fireEvent.click(screen.getByRole('button', { name: 'Drucken' }))
    expect(print).toHaveBeenCalledOnce()
    fireEvent.click(screen.getByRole('button', { name: 'Zum Treffen' }))
    expect(read()).toContain('Treffen am Dienstag, 8. Dezember 2026')
  })

  it('has a template for the minutes: who came, lines beneath every topic, tasks', async () => {
    await page(cooperation)
    openMeeting('Dienstag, 8. Dezember 2026')
    fireEvent.click(screen.getByRole('button', { name: 'Vorlage für die Niederschrift drucken' }))
    const came = within(under('Anwesend')).getAllByRole('listitem')
    expect(came.map((one) => read(one))).toEqual(['Stelle 4', 'Stelle 1', 'Stelle 2', 'Stelle 3'])
    const lines = (title: string): (string | undefined)[] =>
      [...under(title).querySelectorAll<HTMLElement>('[data-lines]')].map(
        ({ dataset }) => dataset.lines,
      )
    expect(lines('Fallbesprechung ohne Namen')).toEqual(['4'])
    expect(lines('Außerdem besprochen')).toEqual(['4'])
    expect(lines('Aufgaben')).toEqual(['6'])
    expect(read()).toContain('Nächstes Treffen:')
    expect(levelsInOrder()).toBe(true)
  })
})
