// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/hours/berlin.ts'
import { ServiceDetails } from '../../../src/screens/parts/service-details.tsx'
import type { ServicePage } from '../../../src/store/store.ts'
import { aLocation, anOrganization, aService, uuid } from '../../builders/offers.ts'
import { site } from '../../hours/sites.ts'
import { renderFor } from '../../render.tsx'

afterEach(cleanup)

/** A Tuesday morning on which the office is open. */
const now = instantOf('2026-11-24', 9 * 60)
const { schedule } = site()
const page = (more: Partial<ServicePage> = {}): ServicePage => ({
  service: aService(10, 1),
  organization: anOrganization(1, 'mbe'),
  places: [
    {
      at: { id: uuid(101), service_id: uuid(10), location_id: uuid(1) },
      location: aLocation(1, { schedules: schedule ? [schedule] : [] }),
      calendar: undefined,
    },
  ],
  contacts: [
    {
      id: uuid(50),
      organization_id: uuid(1),
      name: 'Nadira Quitt',
      role: 'advisor',
      absent_until: '2026-12-04',
      assured_date: '2026-01-02',
    },
  ],
  ...more,
})
const show = (shown: ServicePage, brief = false) =>
  renderFor(
    'de',
    <ServiceDetails page={shown} now={now} heading={createRef()} back={null} brief={brief} />,
  )
const read = (): string => document.body.textContent.replace(/[\u2066-\u2069]/g, '')

describe('a service', () => {
  it('is open while its office is', async () => {
    await show(page())
    expect(read()).toContain('Jetzt geöffnet bis 12:00 Uhr')
  })

  it('that is closed for a while is never open', async () => {
    const { text } = await show(
      page({ service: aService(10, 1, { status: 'temporarily closed' }) }),
    )
    expect(read()).not.toContain('Jetzt geöffnet')
    expect(screen.getAllByText(text('de', 'hours:temporarilyClosed')).length).toBeGreaterThan(0)
  })

  it('in the directory leads to its advisors, with absence and freshness', async () => {
    const { text } = await show(page())
    expect(screen.getByRole('link', { name: 'Nadira Quitt' }).getAttribute('href')).toBe(
      `/directory/people/${uuid(50)}`,
    )
    expect(read()).toContain('Nicht im Haus bis 4. Dezember 2026')
    expect(read()).toContain(text('de', 'common:freshness.aging'))
  })

  it('in a consultation names them, and until when they are away, without a way to their pages', async () => {
    const { text } = await show(page(), true)
    expect(screen.getByText('Nadira Quitt').closest('a')).toBeNull()
    expect(read()).toContain('Nicht im Haus bis 4. Dezember 2026')
    expect(read()).not.toContain(text('de', 'common:freshness.aging'))
  })
})
