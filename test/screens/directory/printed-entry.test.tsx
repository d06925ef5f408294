// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Contact } from '../../../src/catalogue/organization.ts'
import type { Schedule } from '../../../src/catalogue/schedule.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import { PrintedEntry } from '../../../src/screens/directory/printed-entry.tsx'
import { WhyFound } from '../../../src/screens/directory/why-found.tsx'
import type { Entry } from '../../../src/store/store.ts'
import { hoursFrom } from '../../builders/directory.ts'
import { aLocation, anOrganization, aService, uuid } from '../../builders/offers.ts'
import { renderFor, spokenIn } from '../../render.tsx'

afterEach(cleanup)

/** A Tuesday morning. */
const now = instantOf('2026-11-24', 9 * 60)
const daily = (opens: number): Schedule[] => [
  { attending_type: 'in-person', opening_hours: 'Mo-Fr', compiled: hoursFrom(opens) },
]
const office = aLocation(1, { schedules: daily(8) })
const around = {
  locations: [office],
  services: [],
  service_at_locations: [],
  holiday_calendars: [],
}
const printed = (entry: Pick<Entry, 'table' | 'record'>): Entry =>
  ({
    ...entry,
    organization: anOrganization(1, 'mbe'),
    location: office,
    at: undefined,
    calendar: undefined,
    around,
  }) as Entry
const aPerson = (more: Partial<Contact>): Entry =>
  printed({
    table: 'contacts',
    record: {
      id: uuid(50),
      organization_id: uuid(1),
      name: 'Hanno Pfefferkorn',
      role: 'advisor',
      ...more,
    },
  })
const read = (): string => document.body.textContent.replace(/[\u2066-\u2069]/g, '')

describe('an entry of the printed list', () => {
  it('has a person’s own hours, and the office’s where there are none', async () => {
    const view = await renderFor(
      'de',
      <PrintedEntry entry={aPerson({ schedules: daily(13) })} now={now} />,
    )
    expect(read()).toContain('13:00–')
    expect(read()).not.toContain('08:00–')
    await view.speak('de', <PrintedEntry entry={aPerson({})} now={now} />)
    expect(read()).toContain('08:00–')
  })

  it('says until when somebody is away', async () => {
    const person = aPerson({ absent_until: '2026-11-27' })
    const { text } = await renderFor('de', <PrintedEntry entry={person} now={now} />)
    expect(read()).toContain(text('de', 'hours:absent', { date: '27. November 2026' }))
    // The hours are those of the days after.
    expect(read()).toContain('08:00–')
  })

  it('has no hours of an offer that is closed for a while', async () => {
    const closed = { ...aService(10, 1), status: 'temporarily closed' as const }
    const entry = printed({ table: 'services', record: closed })
    const { text } = await renderFor('de', <PrintedEntry entry={entry} now={now} />)
    expect(read()).toContain(text('de', 'hours:temporarilyClosed'))
    expect(read()).not.toContain('08:00–')
  })
})

describe('why an entry was found', () => {
  it('a word in the letters of German is German, in whatever text it stands', async () => {
    const word = { field: 'name', typed: 'hartz iv', via: undefined } as const
    await renderFor(
      'de',
      <WhyFound
        why={[
          { ...word, term: 'Grundsicherung', lang: 'ti' },
          { ...word, field: 'description', term: 'ዕዳ', lang: 'ti' },
          { ...word, field: 'service', term: 'borç', lang: 'tr' },
        ]}
      />,
    )
    expect(spokenIn(screen.getByText('Grundsicherung')).lang).toBe('de')
    expect(spokenIn(screen.getByText('ዕዳ')).lang).toBe('ti')
    expect(spokenIn(screen.getByText('borç')).lang).toBe('tr')
  })
})
