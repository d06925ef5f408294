import type { Collection } from 'dexie'
import type { Delta, ListName } from '../catalogue/delta.ts'
import { idsIn, REFERENCES } from '../catalogue/reference.ts'
import type { TableName } from '../catalogue/snapshot.ts'
import type { Database } from './database.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import { idsOf } from './delta-records.ts'
import { Doubt } from './doubt.ts'

interface Reference {
  readonly table: TableName
  readonly field: string
  readonly target: ListName
}

const ALL: readonly Reference[] = RECORD_TABLES.flatMap((table) =>
  Object.entries(REFERENCES[table]).map(([field, target]) => ({ table, field, target })),
)

/**
 * Whether every reference still leads somewhere once a delta is applied: those of the records it brings, and those of
 * stored records to what it removes. Call it before anything is written. Where there is nothing to ask, nothing is
 * awaited: a transaction ends while it has nothing to do.
 *
 * @throws Doubt where one does not
 */
export async function checkReferences(db: Database, { lists }: Delta): Promise<void> {
  // All asked at once: one after the other they would take longer than what is to be written.
  await Promise.all(ALL.map((reference) => checkReference(db, lists, reference)))
}

async function checkReference(
  db: Database,
  lists: Delta['lists'],
  reference: Reference,
): Promise<void> {
  const { table, field, target } = reference
  const wanted = storedTargets(lists, reference)
  if (wanted.length > 0) {
    const there = await db.table(target).bulkGet(wanted)
    if (there.includes(undefined)) throw new Doubt(`${table}: ${field} leads nowhere`)
  }
  const referring = referringTo(db, lists, reference)
  if (!referring) return
  const touched = idsOf(lists[table])
  const ids = await referring.primaryKeys()
  if (ids.some((id) => !touched.has(id)))
    throw new Doubt(`${table}: ${field} leads to what is removed`)
}

/** What changed records refer to and the delta does not bring along: it must be stored, and not removed. */
function storedTargets(lists: Delta['lists'], { table, field, target }: Reference): string[] {
  const changed: readonly object[] = lists[table]?.changed ?? []
  const brought = new Set(lists[target]?.changed.map(({ id }) => id))
  const removed = new Set(lists[target]?.removed)
  const wanted = new Set(changed.flatMap((record) => idsIn(record, field)))
  for (const id of wanted)
    if (removed.has(id)) throw new Doubt(`${table}: ${field} leads to what is removed`)
  return [...wanted].filter((id) => !brought.has(id))
}

/** The stored rows that refer to what is removed; undefined where nothing is. */
function referringTo(
  db: Database,
  lists: Delta['lists'],
  { table, field, target }: Reference,
): Collection<{ id: string }, string> | undefined {
  const removed: readonly string[] = lists[target]?.removed ?? []
  if (removed.length === 0) return undefined
  const gone = new Set(removed)
  const rows = db.table<{ id: string }, string>(table)
  return rows.schema.idxByName[field]
    ? rows.where(field).anyOf(removed)
    : rows.filter((row) => idsIn(row, field).some((id) => gone.has(id)))
}
