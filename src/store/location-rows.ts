import type { Location, Organization } from '../catalogue/organization.ts'
import type { LocationRow } from './database.ts'

/**
 * Offices as they are stored: with the kind of whose they are, in the order of town and name. The feed has checked that
 * every office belongs to an organisation.
 */
export function locationRows(
  locations: readonly Location[],
  organizations: readonly Pick<Organization, 'id' | 'kind'>[],
): LocationRow[] {
  const kinds = new Map(organizations.map(({ id, kind }) => [id, kind]))
  return locations.flatMap((location) => {
    const kind = kinds.get(location.organization_id)
    const order = `${location.address.city}\n${location.name.de}\n${location.id}`
    return kind ? [{ ...location, kind, order }] : []
  })
}
