import type { Notice } from '../catalogue/notice.ts'
import type { Organization } from '../catalogue/organization.ts'
import { isReference } from '../catalogue/reference.ts'
import type { TableName } from '../catalogue/snapshot.ts'
import type { Text } from '../catalogue/text.ts'
import type { Change } from '../catalogue/changes.ts'
import type { Database, KeptChange } from './database.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import { readNews, readRelease } from './status.ts'

/** A notice and who says it; undefined: the region itself. */
export interface ListedNotice {
  readonly notice: Notice
  readonly organization: Organization | undefined
}

/** A change and the office where the entry is found; undefined where there is none any more, or never was. */
export interface ListedChange extends KeptChange {
  readonly location_id: string | undefined
}

/** The changes of one sort: how many there are, and the first of them. */
export interface ChangeGroup {
  readonly change: Change['change']
  readonly total: number
  readonly listed: readonly ListedChange[]
}

/** What changed with the stored release, and with earlier ones that nobody saw on this device. */
export interface Changes {
  /** Of the stored release: to be marked as seen with it. */
  readonly version: number
  /** When it was issued, and the one compared with: ISO instants, UTC. Without the other nothing can have changed. */
  readonly issued: string
  readonly since: string | undefined
  readonly groups: readonly ChangeGroup[]
  /** The names of what the listed fields refer to, by id; also of what is no longer there. */
  readonly names: ReadonlyMap<string, Text>
}

/** Remembers that the news of a release were seen: they go when the next one comes. A later one stays unseen. */
export async function markSeen(db: Database, version: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const seen = await db.meta.get('seen')
    if (seen?.name === 'seen' && seen.version >= version) return
    await db.meta.put({ name: 'seen', version })
  })
}

/** The order in which changes are read. */
const SORTS = ['added', 'changed', 'removed'] as const satisfies readonly Change['change'][]

/** All notices, the newest first. */
export async function listNotices(db: Database): Promise<ListedNotice[]> {
  return db.transaction('r', db.notices, db.organizations, async () => {
    const notices = await db.notices.toArray()
    const ids = notices.map(({ organization_id }) => organization_id ?? '')
    const organizations = await db.organizations.bulkGet(ids)
    return notices
      .map((notice, n) => ({ notice, organization: organizations[n] }))
      .toSorted((a, b) => b.notice.published_on.localeCompare(a.notice.published_on))
  })
}

/**
 * What is new: added, changed, removed, each by kind of entry and name; undefined on an empty
 * device.
 *
 * @param limit how many of each sort are listed
 */
export async function listChanges(
  db: Database,
  limit: Readonly<Record<Change['change'], number>>,
): Promise<Changes | undefined> {
  const tables = [db.meta, ...RECORD_TABLES.map((name) => db.table(name))]
  return db.transaction('r', tables, async () => {
    const release = await readRelease(db)
    if (!release) return undefined
    const changes = (await readNews(db)).toSorted(inOrder)
    const groups = await Promise.all(
      SORTS.map(async (sort) => {
        const all = changes.filter(({ change }) => change === sort)
        const listed = all.slice(0, limit[sort])
        return { change: sort, total: all.length, listed: await Promise.all(listed.map(find)) }
      }),
    )
    const names = await namesIn(
      db,
      groups.flatMap(({ listed }) => listed),
      changes,
    )
    const { version, issued, since } = release
    return { version, issued, since, groups, names }
  })
  async function find(change: KeptChange): Promise<ListedChange> {
    return { ...change, location_id: await officeOf(db, change) }
  }
}

const order = new Map<TableName, number>(RECORD_TABLES.map((table, n) => [table, n]))
const inOrder = (a: Change, b: Change): number =>
  (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0) || a.name.de.localeCompare(b.name.de, 'de')

/** The office on whose page an entry stands. */
async function officeOf(
  db: Database,
  { table, record_id: id, change }: Change,
): Promise<string | undefined> {
  if (change === 'removed') return undefined
  switch (table) {
    case 'locations':
      return id
    case 'contacts':
      return (await db.contacts.get(id))?.location_ids?.[0]
    case 'services':
      return (await db.service_at_locations.where('service_id').equals(id).first())?.location_id
    case 'service_at_locations':
      return (await db.service_at_locations.get(id))?.location_id
    default:
      return undefined
  }
}

/** The names of all that the fields of these changes refer to, as it is called now, or was. */
async function namesIn(
  db: Database,
  listed: readonly Change[],
  all: readonly Change[],
): Promise<ReadonlyMap<string, Text>> {
  const values = listed
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (isReference(field.field) ? [field.old, field.new] : []))
  const ids = new Set(values.flat().filter((value) => typeof value === 'string'))
  const wanted = [...ids]
  const found = await Promise.all(
    [db.organizations, db.locations, db.services].map((table) => table.bulkGet(wanted)),
  )
  const names = new Map(
    all.flatMap(({ record_id, name }) => (ids.has(record_id) ? [[record_id, name]] : [])),
  )
  for (const record of found.flat()) if (record) names.set(record.id, record.name)
  return names
}
