import type { Offers } from '../../src/catalogue/offers.ts'
import type { Location, Organization } from '../../src/catalogue/organization.ts'
import type { Course, Service } from '../../src/catalogue/service.ts'
import type { Situation } from '../../src/catalogue/situation.ts'
import type { CourseKind, OrganizationKind } from '../../src/catalogue/vocabulary.ts'

/** A valid UUID that says which one it is: `uuid(7)`. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const aClient = (said: Partial<Situation> = {}): Situation => ({
  age: 34,
  benefits: 'none',
  needs: ['sprache'],
  facts: [],
  ...said,
})

export const anOrganization = (n: number, kind: OrganizationKind): Organization => ({
  id: uuid(n),
  kind,
  name: { de: `Stelle ${n}` },
})

export const aLocation = (n: number, more: Partial<Location> = {}): Location => ({
  id: uuid(n),
  organization_id: uuid(n),
  name: { de: `Büro ${n}` },
  address: {
    address_1: 'Quittensteg 1',
    postal_code: '00001',
    city: 'Lindental',
    state_province: 'DE-NW',
  },
  holiday_calendar: 'DE-NW',
  ...more,
})

export const aService = (
  n: number,
  organization: number,
  more: Partial<Service> = {},
): Service => ({
  id: uuid(n),
  organization_id: uuid(organization),
  name: { de: `Angebot ${n}` },
  description: { de: 'Beratung' },
  audience: 'client',
  needs: ['sprache'],
  attending_types: ['in-person'],
  status: 'active',
  ...more,
})

interface Parts {
  readonly organizations?: readonly Organization[]
  readonly locations?: readonly Location[]
  readonly services?: readonly Service[]
  readonly programmes?: Offers['programmes']
  readonly rules?: Offers['rules']
  /** Pairs of service and location numbers. */
  readonly at?: readonly (readonly [service: number, location: number])[]
}

export const someOffers = (parts: Parts = {}): Offers => ({
  rules: parts.rules ?? [],
  organizations: new Map((parts.organizations ?? []).map((one) => [one.id, one])),
  locations: new Map((parts.locations ?? []).map((one) => [one.id, one])),
  services: parts.services ?? [],
  service_at_locations: (parts.at ?? []).map(([service, location]) => ({
    id: uuid(1000 * service + location),
    service_id: uuid(service),
    location_id: uuid(location),
  })),
  programmes: parts.programmes ?? [],
  holiday_calendars: new Map(),
})

export const aCourse = (n: number, kind: CourseKind, more: Partial<Course> = {}): Course => ({
  id: uuid(n),
  organization_id: uuid(1),
  location_id: uuid(1),
  name: { de: `Kurs ${n}` },
  kind,
  starts_on: '2027-01-11',
  ends_on: '2027-07-30',
  schedules: [
    {
      dtstart: '2027-01-11',
      until: '2027-07-30',
      freq: 'WEEKLY',
      byday: 'MO,TU',
      opens_at: '09:00',
      closes_at: '12:00',
    },
  ],
  childcare: false,
  free_places: 5,
  ...more,
})
