import type { Course, Programme, Service, ServiceAtLocation } from '../../../catalogue/service.ts'
import type { Recurrence } from '../../../catalogue/schedule.ts'
import { attributesOf, coded, type Facts, machineMade, plain, translated } from './attributes.ts'
import { costsOf, documentsOf, instantOfDate, languagesOf, type Owner, phonesOf } from './parts.ts'
import { given, type HsdsRecord, type HsdsVersion, partId } from './record.ts'
import { datesOf, hoursOf } from './schedules.ts'
import { hoursAsWritten } from './organization.ts'

/** What services, programmes and courses have in common. */
type Offer = Pick<
  Service & Programme & Course,
  | 'id'
  | 'organization_id'
  | 'name'
  | 'minimum_age'
  | 'maximum_age'
  | 'eligibility_description'
  | 'fees_description'
  | 'application_process'
  | 'spoken_languages'
  | 'phones'
  | 'email'
  | 'website'
  | 'assured_date'
  | 'assurer_email'
  | 'last_modified'
  | 'machine_translated'
> & { readonly description?: Service['description'] | undefined }

/** HSDS `service` as far as every offer has it; `facts` are what HSDS has no field for. */
const offerOf = (offer: Offer, status: Service['status'], more: object, facts: Facts): HsdsRecord =>
  given({
    id: offer.id,
    organization_id: offer.organization_id,
    name: offer.name.de,
    description: offer.description?.de,
    url: offer.website,
    email: offer.email,
    status,
    application_process: offer.application_process?.de,
    fees_description: offer.fees_description?.de,
    eligibility_description: offer.eligibility_description?.de,
    minimum_age: offer.minimum_age,
    maximum_age: offer.maximum_age,
    assured_date: offer.assured_date,
    assurer_email: offer.assurer_email,
    last_modified: instantOfDate(offer.last_modified),
    phones: phonesOf(offer.phones, { link: 'service_id', id: offer.id }),
    languages: languagesOf(offer.spoken_languages, offer.id),
    cost_options: costsOf(offer.fees_description, offer.id),
    ...more,
    attributes: attributesOf(
      'service',
      offer.id,
      facts,
      translated('name', offer.name),
      translated('description', offer.description),
      translated('eligibility_description', offer.eligibility_description),
      translated('fees_description', offer.fees_description),
      translated('application_process', offer.application_process),
      machineMade(offer),
    ),
  })

/** A service of the region. */
export const serviceOf = (service: Service): HsdsRecord =>
  offerOf(
    service,
    service.status,
    {
      alert: service.alert?.de,
      required_documents: documentsOf(service.required_documents, service.id),
    },
    [
      ...coded('needs', service.needs),
      ...coded('special_groups', service.special_groups),
      ...coded('specialties', service.specialties),
      ...coded('audience', service.audience),
      ...coded('attending_types', service.attending_types),
      ...translated('alert', service.alert),
    ],
  )

/** A group with dates: a service with schedules, whose attribute `table` tells it from others. */
export const programmeOf = (programme: Programme, version: HsdsVersion): HsdsRecord =>
  offerOf(programme, 'active', meetings(programme, version), [
    ...coded('table', 'programmes'),
    ...coded('needs', programme.needs),
    ...coded('special_groups', programme.special_groups),
    ...coded('audience', programme.audience),
    ...coded('attending_types', programme.attending_types),
    ...plain('childcare', programme.childcare),
    ...freePlaces(programme, version),
  ])

/** A course, likewise; a course has no description of its own. */
export const courseOf = (course: Course, version: HsdsVersion): HsdsRecord =>
  offerOf(course, 'active', meetings(course, version), [
    ...coded('table', 'courses'),
    ...coded('kind', course.kind, 'course_kind'),
    ...plain('level_from', course.level_from),
    ...plain('level_to', course.level_to),
    ...plain('starts_on', course.starts_on),
    ...plain('ends_on', course.ends_on),
    ...coded('attending_types', course.attending_types),
    ...plain('childcare', course.childcare),
    ...freePlaces(course, version),
  ])

type Meeting = Pick<Programme, 'id' | 'free_places' | 'last_modified'> & {
  readonly schedules: readonly Recurrence[]
}

/** When it meets, and in 3.1, which has a table for it, how many places are free; only where their date is known. */
function meetings(meeting: Meeting, version: HsdsVersion): object {
  const { id, schedules, free_places: available, last_modified } = meeting
  const updated = instantOfDate(last_modified)
  if (!hasCapacity(meeting, version)) return { schedules: datesOf(schedules, id) }
  const unit = { id: partId(id, 'unit'), name: 'Plätze' }
  return {
    schedules: datesOf(schedules, id),
    capacities: [{ id: partId(id, 'capacity'), service_id: id, unit, available, updated }],
  }
}

const hasCapacity = (meeting: Meeting, version: HsdsVersion): boolean =>
  version === '3.1' && meeting.free_places !== undefined && meeting.last_modified !== undefined

const freePlaces = (meeting: Meeting, version: HsdsVersion): Facts =>
  hasCapacity(meeting, version) ? [] : plain('free_places', meeting.free_places)

/** Where a service is given: HSDS `service_at_location`, with the place. */
export function placeOf(at: ServiceAtLocation, location: HsdsRecord): HsdsRecord {
  const owner: Owner = { link: 'service_at_location_id', id: at.id }
  return given({
    id: at.id,
    service_id: at.service_id,
    location_id: at.location_id,
    description: at.description?.de,
    phones: phonesOf(at.phones, owner),
    schedules: hoursOf(at.schedules, owner),
    location,
    attributes: attributesOf(
      'service_at_location',
      at.id,
      translated('description', at.description),
      ...hoursAsWritten(at),
    ),
  })
}

/** Where a programme or course meets: the pair has no id of its own in a feed. */
export const meetingPlaceOf = (
  { id, location_id }: { readonly id: string; readonly location_id: string },
  location: HsdsRecord,
): HsdsRecord => ({
  id: partId(id, 'place'),
  service_id: id,
  location_id,
  location,
})
