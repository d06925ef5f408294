import type { Snapshot } from '../../../catalogue/snapshot.ts'
import { contactOf, locationOf, organizationOf } from './organization.ts'
import { given, type HsdsRecord, type HsdsVersion } from './record.ts'
import { type ExportRemark, remarksOf } from './report.ts'
import { courseOf, meetingPlaceOf, placeOf, programmeOf, serviceOf } from './service.ts'

export interface HsdsOptions {
  readonly version: HsdsVersion
  /** Offers for staff too: a directory that knows no `audience` would show them to clients. */
  readonly withStaff: boolean
}

/** A region in the words of HSDS: every record whole, with all that belongs to it; sorted by id. */
export interface HsdsDataset {
  readonly services: readonly HsdsRecord[]
  readonly organizations: readonly HsdsRecord[]
  readonly serviceAtLocations: readonly HsdsRecord[]
  /** What was changed or left out. */
  readonly remarks: readonly ExportRemark[]
}

/**
 * Makes HSDS of a region. Services, programmes and courses are its services; what HSDS has no field for becomes an attribute
 * named after the workbook's column. The same snapshot gives the same data.
 */
export function hsdsOf(snapshot: Snapshot, options: HsdsOptions): HsdsDataset {
  const people = peopleOf(snapshot)
  const locations = new Map(
    snapshot.locations.map((one) => [one.id, locationOf(one, people.atLocation(one.id))]),
  )
  const organizations = new Map(snapshot.organizations.map((one) => [one.id, organizationOf(one)]))
  const offers = offersOf(snapshot, locations, options)
  const services = offers.map(({ service, places }) =>
    given({
      ...service,
      organization: organizations.get(String(service.organization_id)),
      contacts: people.forService(service.id),
      service_at_locations: places.length > 0 ? places : undefined,
    }),
  )
  const whole = snapshot.organizations.map(({ id }) =>
    given({
      ...(organizations.get(id) ?? { id }),
      contacts: people.of(id),
      locations: ownedBy(id, [...locations.values()]),
      services: ownedBy(
        id,
        offers.map(({ service }) => service),
      ),
    }),
  )
  return {
    services,
    organizations: whole,
    serviceAtLocations: offers.flatMap(({ service, places }) =>
      places.map((place) => ({
        ...place,
        service: given({
          ...service,
          organization: organizations.get(String(service.organization_id)),
        }),
      })),
    ),
    remarks: remarksOf(snapshot, [...services, ...whole], options),
  }
}

const ownedBy = (id: string, records: readonly HsdsRecord[]): HsdsRecord[] | undefined => {
  const own = records.filter((one) => one.organization_id === id)
  return own.length > 0 ? own : undefined
}

/** The people of an organisation, at a place, for a service. */
function peopleOf({ contacts }: Snapshot) {
  const all = contacts.map((contact) => ({ contact, record: contactOf(contact) }))
  const where = (test: (contact: (typeof contacts)[number]) => boolean): HsdsRecord[] =>
    all.flatMap(({ contact, record }) => (test(contact) ? [record] : []))
  const filled = (records: HsdsRecord[]): HsdsRecord[] | undefined =>
    records.length > 0 ? records : undefined
  return {
    of: (id: string) => filled(where((one) => one.organization_id === id)),
    atLocation: (id: string) => where((one) => one.location_ids?.includes(id) ?? false),
    forService: (id: string) => filled(where((one) => one.service_ids?.includes(id) ?? false)),
  }
}

interface Placed {
  readonly service: HsdsRecord
  readonly places: readonly HsdsRecord[]
}

/** Services, programmes and courses with their places, by id. */
function offersOf(
  snapshot: Snapshot,
  locations: ReadonlyMap<string, HsdsRecord>,
  { version, withStaff }: HsdsOptions,
): Placed[] {
  const shown = (one: { readonly audience: string }): boolean =>
    withStaff || one.audience === 'client'
  const meets = (offer: { readonly id: string; readonly location_id?: string | undefined }) => {
    const location = locations.get(offer.location_id ?? '')
    return location ? [meetingPlaceOf({ id: offer.id, location_id: location.id }, location)] : []
  }
  const services = snapshot.services.filter(shown).map((service) => ({
    service: serviceOf(service),
    places: snapshot.service_at_locations
      .filter((at) => at.service_id === service.id)
      .flatMap((at) => {
        const location = locations.get(at.location_id)
        return location ? [placeOf(at, location)] : []
      }),
  }))
  const programmes = snapshot.programmes
    .filter(shown)
    .map((one) => ({ service: programmeOf(one, version), places: meets(one) }))
  const courses = snapshot.courses.map((one) => ({
    service: courseOf(one, version),
    places: meets(one),
  }))
  return [...services, ...programmes, ...courses].toSorted((a, b) =>
    a.service.id < b.service.id ? -1 : 1,
  )
}
