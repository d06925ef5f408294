import type { Contact, Location } from '../catalogue/organization.ts'
import { phonesFor } from '../catalogue/phones.ts'
import type { Course, Programme, Service } from '../catalogue/service.ts'
import { SPECIAL_GROUPS } from '../catalogue/vocabulary.ts'
import type { Dates, DirectoryTables, Entry, EntryPlace, EntryText } from './entry.ts'
import {
  agesOf,
  numbersOf,
  distinct,
  ofOrganization,
  spokenIn,
  textOf,
  unionOfAges,
} from './entry.ts'
import { RegionTables } from './region-tables.ts'
import { hoursOf } from './shown-hours.ts'

/**
 * What the directory lists of a region: offices first, then services, people, programmes, courses, each in the order of
 * its table. An office answers for its services and for what takes place there; a person for their services.
 * Services that are inactive or defunct are left out, and so is what belongs to no organisation. What is over by
 * a date is left out when it is asked for: see `openings.ts`.
 */
export function entriesOf(tables: DirectoryTables): Entry[] {
  const region = new RegionTables(tables)
  return [
    ...tables.locations.flatMap((one) => officeEntry(region, one) ?? []),
    ...region.services.flatMap((one) => serviceEntry(region, one) ?? []),
    ...tables.contacts.flatMap((one) => personEntry(region, one) ?? []),
    ...tables.programmes.flatMap((one) => programmeEntry(region, one) ?? []),
    ...tables.courses.flatMap((one) => courseEntry(region, one) ?? []),
  ]
}

function officeEntry(region: RegionTables, location: Location): Entry | undefined {
  const organization = region.organizations.get(location.organization_id)
  if (!organization) return undefined
  const services = (region.givenAt.get(location.id) ?? []).map(({ service }) => service)
  const people = region.peopleAt.get(location.id) ?? []
  const dated = region.datesAt.get(location.id) ?? []
  const schedules = location.schedules ?? []
  return {
    id: location.id,
    type: 'office',
    table: 'locations',
    ...ofOrganization(organization),
    name: location.name,
    needs: distinct(services.flatMap(({ needs }) => needs)),
    languages: distinct([...services, ...people].flatMap((one) => spokenIn(one.spoken_languages))),
    ages: unionOfAges(services.map(agesOf)),
    groups: distinct(services.flatMap((one) => one.special_groups ?? [])),
    specialties: distinct(services.flatMap((one) => one.specialties ?? [])),
    course_kind: undefined,
    childcare: dated.filter(({ childcare }) => childcare === true).map(datesOf),
    modes: distinct([
      ...services.flatMap((one) => one.attending_types),
      ...schedules.map((one) => one.attending_type),
    ]),
    places: [placeOf(location)],
    when: hoursOf(region, { table: 'locations', record: location }),
    texts: [
      ...textOf('name', location.name),
      ...textOf('organization', organization.name),
      ...services.flatMap(({ name }) => textOf('service', name)),
      ...people.flatMap(({ name }) => textOf('person', name)),
      ...textOf('description', organization.description),
      ...addressOf([location]),
      ...textOf('contact', location.email ?? organization.email),
    ],
    phones: numbersOf(location.phones ?? organization.phones),
  }
}

function serviceEntry(region: RegionTables, service: Service): Entry | undefined {
  const organization = region.organizations.get(service.organization_id)
  if (!organization) return undefined
  const given = region.givenOf.get(service.id) ?? []
  const locations = given.map(({ location }) => location)
  return {
    id: service.id,
    type: 'service',
    table: 'services',
    ...ofOrganization(organization),
    name: service.name,
    needs: service.needs,
    languages: spokenIn(service.spoken_languages),
    ages: [agesOf(service)],
    groups: service.special_groups ?? [],
    specialties: service.specialties ?? [],
    course_kind: undefined,
    childcare: false,
    modes: service.attending_types,
    places: locations.map(placeOf),
    when: hoursOf(region, { table: 'services', record: service }),
    texts: [
      ...textOf('name', service.name),
      ...textOf('organization', organization.name),
      ...textOf('description', service.description),
      ...textOf('description', service.eligibility_description),
      ...addressOf(locations),
      ...textOf('contact', service.email),
    ],
    phones: distinct(
      (given.length > 0 ? given : [undefined]).flatMap((one) =>
        numbersOf(phonesFor({ at: one?.at, service, location: one?.location, organization })),
      ),
    ),
  }
}

function personEntry(region: RegionTables, contact: Contact): Entry | undefined {
  const organization = region.organizations.get(contact.organization_id)
  if (!organization) return undefined
  const given = region.givenTo(contact)
  const services = distinct(given.map(({ service }) => service))
  const locations = region.locationsOf(contact, given)
  return {
    id: contact.id,
    type: 'person',
    table: 'contacts',
    ...ofOrganization(organization),
    name: contact.name,
    needs: distinct(services.flatMap(({ needs }) => needs)),
    languages: spokenIn(contact.spoken_languages),
    ages: unionOfAges(services.map(agesOf)),
    groups: distinct(services.flatMap((one) => one.special_groups ?? [])),
    specialties: distinct(services.flatMap((one) => one.specialties ?? [])),
    course_kind: undefined,
    childcare: false,
    modes: distinct([
      ...(contact.schedules ?? []).map((one) => one.attending_type),
      ...services.flatMap((one) => one.attending_types),
    ]),
    places: locations.map(placeOf),
    when: hoursOf(region, { table: 'contacts', record: contact }),
    texts: [
      ...textOf('name', contact.name),
      ...textOf('title', contact.title),
      ...textOf('organization', organization.name),
      ...services.flatMap(({ name }) => textOf('service', name)),
      ...addressOf(locations),
      ...textOf('contact', contact.email),
    ],
    phones: numbersOf(contact.phones),
  }
}

function programmeEntry(region: RegionTables, programme: Programme): Entry | undefined {
  return datedEntry(region, programme, {
    type: 'programme',
    table: 'programmes',
    needs: programme.needs,
    groups: programme.special_groups ?? [],
    course_kind: undefined,
    childcare: programme.childcare ?? false,
    description: textOf('description', programme.description),
  })
}

function courseEntry(region: RegionTables, course: Course): Entry | undefined {
  return datedEntry(region, course, {
    type: 'course',
    table: 'courses',
    // Integration and vocational language courses: all of them teach German.
    needs: ['sprache'],
    // Some kinds of course are for a group, and named like it.
    groups: SPECIAL_GROUPS.filter((group) => group === course.kind),
    course_kind: course.kind,
    childcare: course.childcare,
    description: levelsOf(course).flatMap((level) => textOf('description', level)),
  })
}

function datedEntry(
  region: RegionTables,
  one: Programme | Course,
  own: Pick<Entry, 'type' | 'table' | 'needs' | 'groups' | 'course_kind' | 'childcare'> & {
    readonly description: readonly EntryText[]
  },
): Entry | undefined {
  const organization = region.organizations.get(one.organization_id)
  if (!organization) return undefined
  const { description, ...facets } = own
  const location = region.locations.get(one.location_id ?? '')
  const locations = location ? [location] : []
  return {
    ...facets,
    id: one.id,
    ...ofOrganization(organization),
    name: one.name,
    languages: spokenIn(one.spoken_languages),
    ages: [agesOf(one)],
    specialties: [],
    modes: one.attending_types ?? (location ? ['in-person'] : []),
    places: locations.map(placeOf),
    when: datesOf(one),
    texts: [
      ...textOf('name', one.name),
      ...textOf('organization', organization.name),
      ...description,
      ...textOf('description', one.eligibility_description),
      ...addressOf(locations),
      ...textOf('contact', one.email),
    ],
    phones: numbersOf(one.phones ?? location?.phones ?? organization.phones),
  }
}

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'] as const

/** The levels on a course's way (Common European Framework of Reference). */
function levelsOf({ level_from, level_to }: Course): readonly string[] {
  const from = level_from ?? level_to
  const to = level_to ?? level_from
  return LEVELS.filter((level) => from && to && from <= level && level <= to)
}

const datesOf = (one: Programme | Course): Dates => ({
  dates: one.schedules,
  course: 'starts_on' in one ? one : undefined,
})

const placeOf = (location: Location): EntryPlace => {
  const { latitude, longitude } = location
  return {
    location_id: location.id,
    town: location.address.city,
    point: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    accessible: location.wheelchair === 'yes',
    wheelchair: location.wheelchair,
  }
}

const addressOf = (locations: readonly Location[]): EntryText[] =>
  locations.flatMap(({ address, transportation, accessibility }) => [
    ...textOf('address', address.address_1),
    ...textOf('address', address.address_2),
    ...textOf('postal-code', address.postal_code),
    ...textOf('address', address.city),
    ...textOf('address', transportation),
    ...textOf('description', accessibility),
  ])
