import { v5, validate } from 'uuid'
import type { partnerSchemas } from '../../catalogue/compartments.ts'
import type { TableName } from '../../catalogue/snapshot.ts'

/** A sheet whose rows have ids: a table of the feed, or of a compartment. */
export type KeyedSheet = TableName | keyof typeof partnerSchemas | 'phone_directory'

/** The UUIDv5 namespace of all regions. Fixed for ever: ids of published feeds depend on it. */
const NAMESPACE = '6f0ef4d1-8ad6-5c0e-9d4b-2f6f0a7c1e35'

/**
 * The id of an entry: a UUID is kept, a short name becomes a UUIDv5 (RFC 9562 § 5.5) of region,
 * sheet and name. So it is the same in every release.
 */
export function idOf(region: string, table: KeyedSheet, name: string): string {
  return validate(name) ? name.toLowerCase() : v5(`${table}:${name}`, v5(region, NAMESPACE))
}
