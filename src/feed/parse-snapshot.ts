import type { Release } from '../catalogue/release.ts'
import type { Snapshot, TableName, Tables } from '../catalogue/snapshot.ts'
import { recordSchemas, snapshotFrame } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { parseJson } from './signature.ts'

const TABLES = Object.keys(recordSchemas) as TableName[]

/** Which field of a table points to a record of which other; lists of ids count each. */
const REFERENCES: Partial<Record<TableName, Record<string, TableName>>> = {
  locations: { organization_id: 'organizations' },
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
}

/**
 * A snapshot from bytes whose hash held. One invalid record refuses the whole, and is named (F6); so
 * does an id that stands twice, or a reference that leads nowhere.
 */
export function parseSnapshot(
  bytes: Uint8Array,
  release: Pick<Release, 'region' | 'snapshot'>,
): Result<Snapshot, FeedError> {
  const frame = snapshotFrame.safeParse(parseJson(bytes))
  if (!frame.success) return err({ code: 'malformed', path: release.snapshot.path })
  const { region, holiday_calendars } = frame.data
  if (region.code !== release.region) return err({ code: 'wrong-region', region: region.code })
  const twice = firstRepeated(holiday_calendars.map(({ id }) => id))
  if (twice !== undefined)
    return err({ code: 'duplicate-id', table: 'holiday_calendars', record: twice })
  const tables: Partial<Tables> = {}
  const ids = {} as Record<TableName, Set<string>>
  for (const name of TABLES) {
    const records = parseTable(name, frame.data[name])
    if (!records.ok) return records
    Object.assign(tables, { [name]: records.value.list })
    ids[name] = records.value.ids
  }
  const snapshot: Snapshot = { region, holiday_calendars, ...(tables as Tables) }
  const dangling = danglingReference(snapshot, ids)
  return dangling ? err(dangling) : ok(snapshot)
}

interface Identified {
  readonly id: string
}

function parseTable(
  table: TableName,
  records: readonly unknown[],
): Result<{ list: Identified[]; ids: Set<string> }, FeedError> {
  const schema = recordSchemas[table]
  const ids = new Set<string>()
  const list: Identified[] = []
  for (const [index, one] of records.entries()) {
    const read = schema.safeParse(one)
    if (!read.success) return err({ code: 'bad-record', table, record: nameOf(one, index) })
    if (ids.has(read.data.id)) return err({ code: 'duplicate-id', table, record: read.data.id })
    ids.add(read.data.id)
    list.push(read.data)
  }
  return ok({ list, ids })
}

const firstRepeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, at) => ids.indexOf(id) !== at)

/** A record's id, or its position where it has none. */
function nameOf(record: unknown, index: number): string {
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 64) : `#${index + 1}`
}

function danglingReference(
  snapshot: Snapshot,
  ids: Readonly<Record<TableName, ReadonlySet<string>>>,
): FeedError | undefined {
  for (const table of TABLES)
    for (const record of snapshot[table])
      for (const [field, target] of Object.entries(REFERENCES[table] ?? {}))
        for (const id of [(record as Record<string, unknown>)[field]].flat())
          if (id !== undefined && !ids[target].has(id as string))
            return { code: 'dangling-reference', table, record: record.id }
  // Without its calendar an office would seem open on public holidays.
  const calendars = new Set(snapshot.holiday_calendars.map(({ id }) => id))
  const lost = snapshot.locations.find((location) => !calendars.has(location.holiday_calendar))
  return lost && { code: 'dangling-reference', table: 'locations', record: lost.id }
}
