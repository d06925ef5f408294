import type { ListName } from '../catalogue/delta.ts'
import { listSchemas } from '../catalogue/delta.ts'
import { idsIn, REFERENCES } from '../catalogue/reference.ts'
import type { Release } from '../catalogue/release.ts'
import type { Snapshot, TableName, Tables } from '../catalogue/snapshot.ts'
import { recordSchemas, snapshotFrame } from '../catalogue/snapshot.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { parseJson } from './signature.ts'

const TABLES = Object.keys(recordSchemas) as TableName[]

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
  const calendars = parseList('holiday_calendars', holiday_calendars)
  if (!calendars.ok) return calendars
  const tables: Partial<Tables> = {}
  const ids: Partial<Record<ListName, ReadonlySet<string>>> = {
    holiday_calendars: calendars.value.ids,
  }
  for (const name of TABLES) {
    const records = parseList(name, frame.data[name])
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

/** Records through their schema, one by one: the first that does not fit, or whose id stands twice, is named (F6). */
export function parseList(
  table: ListName,
  records: readonly unknown[],
): Result<{ list: Identified[]; ids: Set<string> }, FeedError> {
  const schema = listSchemas[table]
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

/** A record's id, or its position where it has none. */
function nameOf(record: unknown, index: number): string {
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 64) : `#${index + 1}`
}

function danglingReference(
  snapshot: Snapshot,
  ids: Readonly<Partial<Record<ListName, ReadonlySet<string>>>>,
): FeedError | undefined {
  for (const table of TABLES)
    for (const record of snapshot[table])
      for (const [field, target] of Object.entries(REFERENCES[table]))
        if (idsIn(record, field).some((id) => !ids[target]?.has(id)))
          return { code: 'dangling-reference', table, record: record.id }
  return undefined
}
