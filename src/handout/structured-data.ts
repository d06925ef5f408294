import { addressLines } from '../catalogue/address.ts'
import type { Contact, Location, Organization } from '../catalogue/organization.ts'
import type { HolidayCalendar } from '../catalogue/schedule.ts'
import type { Service } from '../catalogue/service.ts'
import type { OrganizationKind } from '../catalogue/vocabulary.ts'
import { openingHours } from './opening-hours.ts'
import type { OpeningHours, OpeningHoursSpecification } from './opening-hours.ts'

/** What an office's page shows. */
export interface OfficeContent {
  readonly location: Location
  readonly organization: Organization
  readonly calendar: HolidayCalendar | undefined
  readonly services: readonly Service[]
  readonly contacts: readonly Contact[]
}

/** An office in the words of schema.org, as JSON-LD. German, like the signs on the doors. */
export interface OfficeData {
  readonly '@context': 'https://schema.org'
  readonly '@type': string | readonly string[]
  readonly '@id': string
  readonly name: string
  readonly parentOrganization: { readonly '@type': 'Organization'; readonly name: string }
  readonly address: Readonly<Record<string, string>>
  readonly geo?: object
  readonly telephone?: readonly string[]
  readonly email?: string
  readonly url: string
  readonly openingHoursSpecification?: readonly OpeningHoursSpecification[]
  /** Holidays, dated exceptions and closures: they override the usual week. */
  readonly specialOpeningHoursSpecification?: readonly OpeningHoursSpecification[]
  readonly isAccessibleForFree?: boolean
  readonly contactPoint: object
  readonly mainEntityOfPage: object
}

/**
 * What stands behind a door with this sign. A `GovernmentOffice` is both an organisation and a place; of the others
 * both are said, since only places have hours, and only organisations a parent.
 */
const TYPES: Readonly<Record<OrganizationKind, OfficeData['@type']>> = {
  mbe: ['NGO', 'Place'],
  jmd: ['NGO', 'Place'],
  arbeitsagentur: 'GovernmentOffice',
  jobcenter: 'GovernmentOffice',
  auslaenderbehoerde: 'GovernmentOffice',
  bamf: 'GovernmentOffice',
  'course-provider': ['EducationalOrganization', 'Place'],
  specialist: ['Organization', 'Place'],
}

/**
 * An office as schema.org data. Its hours are those of the coming weeks (see {@link openingHours}); telephone hours
 * and languages stand with the `contactPoint`, the dates of change and confirmation with the page, where schema.org
 * has them (`dateModified`, `lastReviewed`).
 *
 * @param link the office's stable address
 * @param today calendar date in Europe/Berlin, `2026-11-24`
 */
export function officeData(content: OfficeContent, link: string, today: string): OfficeData {
  const { location, organization, services } = content
  const { latitude, longitude } = location
  const telephone = (location.phones ?? organization.phones)?.map(({ number }) => number)
  const email = location.email ?? organization.email
  const hours = hoursOf(content, 'in-person', today)
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[organization.kind],
    '@id': link,
    name: location.name.de,
    parentOrganization: { '@type': 'Organization', name: organization.name.de },
    address: addressOf(location),
    ...(latitude !== undefined &&
      longitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(telephone?.length && { telephone }),
    ...(email !== undefined && { email }),
    url: location.website ?? organization.website ?? link,
    ...(hours && { openingHoursSpecification: hours.usual }),
    ...(hours?.special.length && { specialOpeningHoursSpecification: hours.special }),
    ...(services.length > 0 && {
      isAccessibleForFree: services.every((service) => service.fees_description === undefined),
    }),
    contactPoint: contactPointOf(content, { telephone, email }, today),
    mainEntityOfPage: pageOf(location, link),
  }
}

function addressOf(location: Location): OfficeData['address'] {
  const { postal_code, city, state_province } = location.address
  return {
    '@type': 'PostalAddress',
    streetAddress: addressLines(location)[0],
    postalCode: postal_code,
    addressLocality: city,
    addressRegion: state_province,
    addressCountry: 'DE',
  }
}

function contactPointOf(
  content: OfficeContent,
  { telephone, email }: { telephone: readonly string[] | undefined; email: string | undefined },
  today: string,
): object {
  const spoken = [...content.services, ...content.contacts].flatMap(
    ({ spoken_languages = [] }) => spoken_languages,
  )
  const languages = [...new Set(spoken.map(({ language }) => language))].toSorted()
  const hours = hoursOf(content, 'phone', today)
  return {
    '@type': 'ContactPoint',
    contactType: 'customer service',
    ...(telephone?.length && { telephone }),
    ...(email !== undefined && { email }),
    ...(languages.length > 0 && { availableLanguage: languages }),
    // A contact point has no property of its own for special days.
    ...(hours && { hoursAvailable: [...hours.usual, ...hours.special] }),
  }
}

const pageOf = (
  { last_modified, assured_date, assurer_email }: Location,
  link: string,
): object => ({
  '@type': 'WebPage',
  '@id': link,
  ...(last_modified !== undefined && { dateModified: last_modified }),
  ...(assured_date !== undefined && { lastReviewed: assured_date }),
  ...(assurer_email !== undefined && {
    reviewedBy: { '@type': 'Organization', email: assurer_email },
  }),
})

const hoursOf = (
  { location, calendar }: OfficeContent,
  type: 'in-person' | 'phone',
  today: string,
): OpeningHours | undefined =>
  openingHours(
    {
      schedule: location.schedules?.find(({ attending_type }) => attending_type === type),
      closure: location.temporarily_closed,
      calendar,
    },
    today,
  )

/**
 * The data as the text of a `<script type="application/ld+json">`. No `<` is left in it, nor a line separator: a
 * text of the feed can neither end the script nor begin a comment, wherever the page is written out again.
 */
export const scriptText = (data: OfficeData): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
