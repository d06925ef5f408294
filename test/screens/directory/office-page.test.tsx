// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Contact } from '../../../src/catalogue/organization.ts'
import type { Schedule } from '../../../src/catalogue/schedule.ts'
import { instantOf } from '../../../src/hours/berlin.ts'
import { People } from '../../../src/screens/directory/office-people.tsx'
import { Services } from '../../../src/screens/directory/office-services.tsx'
import type { LocationPage } from '../../../src/store/store.ts'
import { aLocation, anOrganization, aService, uuid } from '../../builders/offers.ts'
import { site } from '../../hours/sites.ts'
import { renderFor } from '../../render.tsx'

afterEach(cleanup)

/** A Tuesday morning. */
const now = instantOf('2026-11-24', 9 * 60)
const { schedule } = site()
const schedules = schedule ? [schedule] : []
/** Tuesdays and Thursdays, 9:00 to 11:30. */
const ownHours: Schedule = {
  attending_type: 'in-person',
  opening_hours: 'Tu,Th 09:00-11:30',
  compiled: {
    t: [[], [[540, 690]]],
    w: [['2026-11-23', [0, 1, 0, 1, 0, 0, 0]]],
    to: '2028-06-01',
  },
}

const page = (more: Partial<LocationPage>): LocationPage => ({
  location: aLocation(1, { schedules }),
  organization: anOrganization(1, 'jobcenter'),
  calendar: undefined,
  services: [],
  contacts: [],
  given: new Map(),
  ...more,
})
const given = (n: number, its: readonly Schedule[]): LocationPage['given'] =>
  new Map([
    [
      uuid(n),
      {
        id: uuid(100 + n),
        service_id: uuid(n),
        location_id: uuid(1),
        schedules: [...its],
        description: { de: 'Tisch im Erdgeschoss' },
      },
    ],
  ])
/** What a person reads: without the marks that keep names and times in their direction. */
const read = (element: Element = document.body): string =>
  element.textContent.replace(/[\u2066-\u2069]/g, '')

describe('what is offered at an office', () => {
  it('says how to come and what to bring', async () => {
    const service = aService(10, 1, {
      application_process: { de: 'Rufen Sie an.' },
      required_documents: [{ de: 'Ausweis' }, { de: 'Lebenslauf' }],
    })
    const { text } = await renderFor(
      'de',
      <Services page={page({ services: [service] })} now={now} />,
    )
    const how = screen.getByText(text('de', 'consultation:service.how'))
    expect(read(how.closest('div') as Element)).toContain('Rufen Sie an.')
    const bring = screen.getByText(text('de', 'consultation:service.bring')).closest('div')
    expect(
      within(bring as HTMLElement)
        .getAllByRole('listitem')
        .map((item) => read(item)),
    ).toEqual(['Ausweis', 'Lebenslauf'])
  })

  it('says nothing of either where nothing is known', async () => {
    await renderFor('de', <Services page={page({ services: [aService(10, 1)] })} now={now} />)
    expect(document.querySelector('dl')).toBeNull()
  })

  it('has its own hours and place in the house where they differ from the office’s', async () => {
    const services = [aService(10, 1)]
    const { unmount } = await renderFor(
      'de',
      <Services page={page({ services, given: given(10, [ownHours]) })} now={now} />,
    )
    expect(read()).toContain('Dienstag, Donnerstag09:00–11:30')
    expect(read()).toContain('Tisch im Erdgeschoss')
    unmount()
    await renderFor(
      'de',
      <Services page={page({ services, given: given(10, schedules) })} now={now} />,
    )
    expect(read()).not.toContain('Dienstag')
  })

  it('is closed for a while where the service says so, without its hours', async () => {
    const services = [aService(10, 1, { status: 'temporarily closed' })]
    const { text } = await renderFor(
      'de',
      <Services page={page({ services, given: given(10, [ownHours]) })} now={now} />,
    )
    expect(read()).toContain(text('de', 'hours:temporarilyClosed'))
    expect(read()).not.toContain('09:00')
  })
})

describe('who works at an office', () => {
  const advisor: Contact = {
    id: uuid(50),
    organization_id: uuid(1),
    name: 'Nadira Quitt',
    role: 'advisor',
    title: { de: 'Teamleiterin', ar: 'رئيسة فريق' },
    schedules: [ownHours],
  }

  it('has a task, hours of their own and a page', async () => {
    const { text } = await renderFor(
      'de',
      <People page={page({ contacts: [advisor] })} now={now} />,
    )
    expect(screen.getByRole('link', { name: 'Nadira Quitt' }).getAttribute('href')).toBe(
      `/directory/people/${uuid(50)}`,
    )
    expect(read()).toContain('Teamleiterin')
    expect(read()).toContain(`${text('de', 'directory:person.hours')}Dienstag, Donnerstag`)
    expect(read()).not.toContain('Nicht im Haus')
  })

  it('is away until a day, that day included, and back after it', async () => {
    const away = page({ contacts: [{ ...advisor, absent_until: '2026-11-24' }] })
    const { unmount } = await renderFor('de', <People page={away} now={now} />)
    expect(read()).toContain('Nicht im Haus bis 24. November 2026')
    unmount()
    await renderFor('de', <People page={away} now={instantOf('2026-11-25', 0)} />)
    expect(read()).not.toContain('Nicht im Haus')
  })
})
