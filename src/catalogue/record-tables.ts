import type { TableName } from './snapshot.ts'

/** The tables that hold a snapshot's records, in the order they are read. */
export const RECORD_TABLES = [
  'organizations',
  'locations',
  'contacts',
  'services',
  'service_at_locations',
  'programmes',
  'courses',
  'notices',
  'materials',
  'rules',
] as const satisfies readonly TableName[]
