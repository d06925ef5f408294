import type { Contact, Location, Organization } from '../../../catalogue/organization.ts'
import { languagesOf as languagesText } from '../../../catalogue/reported-value.ts'
import { landName } from '../../hours/laender.ts'
import { attributesOf, coded, everyLanguage, plain, provenance, translated } from './attributes.ts'
import { type Owner, phonesOf } from './parts.ts'
import { given, type HsdsRecord, partId } from './record.ts'
import { hoursOf } from './schedules.ts'

/**
 * HSDS `organization` without what belongs to it. A description is required there: the name stands in for one that is not
 * given.
 */
export const organizationOf = (organization: Organization): HsdsRecord =>
  given({
    id: organization.id,
    name: organization.name.de,
    description: organization.description?.de ?? organization.name.de,
    email: organization.email,
    website: organization.website,
    phones: phonesOf(organization.phones, { link: 'organization_id', id: organization.id }),
    attributes: attributesOf(
      'organization',
      organization.id,
      coded('kind', organization.kind),
      plain('jobcenter_type', organization.jobcenter_type),
      plain('data_protection_authority', organization.data_protection_authority),
      translated('name', organization.name),
      translated('description', organization.description),
      provenance(organization),
    ),
  })

/** HSDS `location` with its one address; the people who work there come from `contacts`. */
export function locationOf(location: Location, contacts: readonly HsdsRecord[]): HsdsRecord {
  const owner: Owner = { link: 'location_id', id: location.id }
  return given({
    id: location.id,
    location_type: 'physical',
    organization_id: location.organization_id,
    name: location.name.de,
    url: location.website,
    transportation: location.transportation?.de,
    latitude: location.latitude,
    longitude: location.longitude,
    addresses: [addressOf(location)],
    contacts: contacts.length > 0 ? contacts : undefined,
    accessibility: location.accessibility && [
      {
        id: partId(location.id, 'accessibility'),
        location_id: location.id,
        description: location.accessibility.de,
      },
    ],
    phones: phonesOf(location.phones, owner),
    schedules: hoursOf(location.schedules, owner),
    attributes: attributesOf('location', location.id, ...factsOf(location)),
  })
}

function factsOf(location: Location): ReturnType<typeof plain>[] {
  const { holiday_calendar, temporarily_closed: closed } = location
  return [
    plain('email', location.email),
    coded('wheelchair', location.wheelchair),
    plain('holiday_area', holiday_calendar.split('-')[2]),
    ...hoursAsWritten(location),
    plain('temporarily_closed_from', closed?.from),
    plain('temporarily_closed_to', closed?.to),
    everyLanguage('temporarily_closed_reason', closed?.reason),
    translated('name', location.name),
    translated('transportation', location.transportation),
    translated('accessibility', location.accessibility),
    provenance(location),
  ]
}

/** Opening hours in the syntax of OpenStreetMap, which says more than HSDS can: holidays, exceptions, comments. */
export const hoursAsWritten = ({
  schedules,
}: Pick<Location, 'schedules'>): ReturnType<typeof plain>[] =>
  (schedules ?? []).map(({ attending_type, opening_hours }) =>
    plain(attending_type === 'phone' ? 'phone_hours' : 'opening_hours', opening_hours),
  )

function addressOf({ id, address }: Location): HsdsRecord {
  const { address_1, address_2, postal_code, city, state_province } = address
  return given({
    id: partId(id, 'address'),
    location_id: id,
    address_1,
    address_2,
    city,
    state_province: landName(state_province),
    postal_code,
    country: 'DE',
    address_type: 'physical',
  })
}

/**
 * HSDS `contact`: a named person at work. HSDS links one place and one service; all of them, the person's hours and languages
 * are attributes.
 */
export const contactOf = (contact: Contact): HsdsRecord =>
  given({
    id: contact.id,
    organization_id: contact.organization_id,
    location_id: contact.location_ids?.[0],
    service_id: contact.service_ids?.[0],
    name: contact.name,
    title: contact.title?.de,
    email: contact.email,
    phones: phonesOf(contact.phones, { link: 'contact_id', id: contact.id }),
    attributes: attributesOf(
      'contact',
      contact.id,
      coded('role', contact.role),
      plain('locations', contact.location_ids?.join('; ')),
      plain('services', contact.service_ids?.join('; ')),
      plain('spoken_languages', languagesText(contact)),
      ...hoursAsWritten(contact),
      plain('absent_until', contact.absent_until),
      translated('title', contact.title),
      provenance(contact),
    ),
  })
