import type { Location, Organization, Phone } from './organization.ts'
import type { Service, ServiceAtLocation } from './service.ts'

/** Whose numbers there may be for a service, the nearest first. */
interface Owners {
  /** The service at this place; undefined for one without a place, as the office. */
  readonly at: ServiceAtLocation | undefined
  readonly service: Service
  readonly location: Location | undefined
  readonly organization: Organization | undefined
}

/** Where to ring for a service: the numbers of the nearest who has any; undefined where nobody has. */
export const phonesFor = (owners: Owners): readonly Phone[] | undefined =>
  owners.at?.phones ??
  owners.service.phones ??
  owners.location?.phones ??
  owners.organization?.phones
