import type { ListName } from './delta.ts'
import type { TableName } from './snapshot.ts'

/** Whether a field of a record holds the id of another record (`organization_id`), or several (`location_ids`). */
export const isReference = (field: string): boolean => /_ids?$/.test(field)

/**
 * Which field of a table points to a record of which other; lists of ids count each. Without its calendar an office
 * would seem open on public holidays.
 */
export const REFERENCES: Readonly<Record<TableName, Readonly<Record<string, ListName>>>> = {
  organizations: {},
  locations: { organization_id: 'organizations', holiday_calendar: 'holiday_calendars' },
  contacts: {
    organization_id: 'organizations',
    location_ids: 'locations',
    service_ids: 'services',
  },
  services: { organization_id: 'organizations' },
  service_at_locations: { service_id: 'services', location_id: 'locations' },
  programmes: { organization_id: 'organizations', location_id: 'locations' },
  courses: { organization_id: 'organizations', location_id: 'locations' },
  notices: { organization_id: 'organizations' },
  materials: { organization_id: 'organizations' },
  rules: {},
}

/** The ids a record names in one of its fields: none, one or several. */
export function idsIn(record: object, field: string): string[] {
  const value = (record as Readonly<Record<string, unknown>>)[field]
  return [value].flat().filter((id): id is string => typeof id === 'string')
}
