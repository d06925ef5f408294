import type { Delta } from '../catalogue/delta.ts'
import type { ServiceAtLocation } from '../catalogue/service.ts'
import type { TableName } from '../catalogue/snapshot.ts'
import type { Records } from '../catalogue/changes.ts'
import type { Database } from './database.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import { Doubt } from './doubt.ts'

/** The records a delta touches as they are and as they will be, with those that their names are made of. */
export interface Touched {
  readonly old: Records
  readonly next: Records
}

interface Identified {
  readonly id: string
}
type Lists = Record<TableName, Identified[]>

/**
 * Reads what a delta touches, and no more: so an update of a few records is compared as quickly as it is written.
 *
 * @throws Doubt where a record to be removed is not there
 */
export async function touchedBy(db: Database, { lists }: Delta): Promise<Touched> {
  const old = {} as Lists
  const next = {} as Lists
  const read = RECORD_TABLES.map(async (name) => {
    const { changed = [], removed = [] } = lists[name] ?? {}
    const ids = [...changed.map(({ id }) => id), ...removed]
    const found = ids.length === 0 ? [] : await db.table(name).bulkGet(ids)
    if (found.slice(changed.length).includes(undefined))
      throw new Doubt(`${name}: nothing to remove`)
    old[name] = found.filter((record) => record !== undefined) as Identified[]
    next[name] = [...changed]
  })
  await Promise.all(read)
  await addNamed(db, old, next, touchedIds(lists))
  // Each list was read from the table of its name.
  return { old: old as unknown as Records, next: next as unknown as Records }
}

/** A service at a place is called by the names of both: these are read too, where the delta does not bring them. */
async function addNamed(
  db: Database,
  old: Lists,
  next: Lists,
  touched: Readonly<Record<'services' | 'locations', ReadonlySet<string>>>,
): Promise<void> {
  const places = [...old.service_at_locations, ...next.service_at_locations] as ServiceAtLocation[]
  for (const [table, field] of [
    ['services', 'service_id'],
    ['locations', 'location_id'],
  ] as const) {
    const ids = new Set(places.map((place) => place[field]))
    const wanted = [...ids].filter((id) => !touched[table].has(id))
    const found = wanted.length === 0 ? [] : await db.table(table).bulkGet(wanted)
    const named = found.filter((record) => record !== undefined) as Identified[]
    old[table].push(...named)
    next[table].push(...named)
  }
}

const touchedIds = ({ services, locations }: Delta['lists']) => ({
  services: idsOf(services),
  locations: idsOf(locations),
})

/** The ids of what a delta changes and removes in one list. */
export const idsOf = (
  list:
    { readonly changed: readonly Identified[]; readonly removed: readonly string[] } | undefined,
): ReadonlySet<string> =>
  new Set([...(list?.changed ?? []).map(({ id }) => id), ...(list?.removed ?? [])])
