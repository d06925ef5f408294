import type { Delta } from '../catalogue/delta.ts'
import { LIST_NAMES } from '../catalogue/delta.ts'
import type { Release } from '../catalogue/release.ts'
import type { Result } from '../result.ts'
import { err } from '../result.ts'
import { appliedRow, newsRow } from './apply.ts'
import type { AppliedRelease, Database, LocationRow, MadeFrom, SignedFile } from './database.ts'
import { RELEASE_TABLES, TABLES_VERSION } from './database.ts'
import { checkReferences } from './delta-references.ts'
import { idsOf, touchedBy } from './delta-records.ts'
import { Doubt } from './doubt.ts'
import type { StoreError } from './fault.ts'
import { stored } from './fault.ts'
import { locationRows } from './location-rows.ts'
import { newsOf } from './release-news.ts'
import { readRelease } from './status.ts'

/** A checked delta with the release it leads to, and the bytes both were signed as. */
export interface CheckedStep {
  readonly release: Release
  readonly delta: Delta
  readonly signed: { readonly release: SignedFile; readonly delta: SignedFile }
}

/** The delta does not lead from what is stored to a whole region: the snapshot must be read instead. */
export interface DoubtError {
  readonly code: 'doubtful'
}

/**
 * Makes the stored release the next one by changing only the records that differ, in one transaction (F6, F7): then the
 * tables, and what is kept as new, are those that the next snapshot would have made. By design: the publisher has
 * proved that the delta, applied to the snapshot whose hash it names, gives the new one byte by byte; the stored tables
 * hold the records of that snapshot; and a record is put whole. What can be seen here is looked at all the same: every
 * removed record is there, every list has as many records as it should, and no reference leads nowhere.
 *
 * The signed bytes stay: the delta is kept beside the snapshot and the deltas before it, so that the tables can be made
 * again from them, and the result be held against the hash that the newest release signs (F8).
 *
 * @param appliedAt milliseconds UTC
 * @returns `doubtful` where anything does not fit, `not-stored` when the database refuses to write; nothing is changed
 */
export async function applyDelta(
  db: Database,
  step: CheckedStep,
  appliedAt: number,
): Promise<Result<void, StoreError | DoubtError>> {
  const tables = [db.meta, ...RELEASE_TABLES.map((name) => db.table(name))]
  try {
    // An async function: a transaction follows what is awaited in it only then.
    return await stored(() =>
      db.transaction('rw', tables, async () => await changeTouched(db, step, appliedAt)),
    )
  } catch (thrown) {
    if (thrown instanceof Doubt) return err({ code: 'doubtful' })
    throw thrown
  }
}

async function changeTouched(
  db: Database,
  { release, delta, signed }: CheckedStep,
  appliedAt: number,
): Promise<void> {
  const base = baseOf(await readRelease(db), release, delta)
  const touched = await touchedBy(db, delta)
  await checkReferences(db, delta)
  const compared = await newsOf(db, release, () => Promise.resolve(touched.old))
  const news = compared(touched.next)
  await writeLists(db, delta)
  await checkCounts(db, delta)
  await db.signed.bulkPut([signed.release, signed.delta])
  const region = delta.described ?? base.region
  const { files, delta_bytes } = base.made_from
  const deltaBytes = delta_bytes + signed.delta.bytes.length
  const kept = { files: [...files, signed.delta.path], deltaBytes }
  await db.meta.bulkPut([newsRow(news), appliedRow({ release, region, news, appliedAt, ...kept })])
}

/** The stored release, if it is the one the delta starts from and its tables are as this app makes them. */
function baseOf(
  applied: AppliedRelease | undefined,
  { region }: Release,
  { from }: Delta,
): AppliedRelease & { readonly made_from: MadeFrom } {
  if (
    !applied?.made_from ||
    applied.tables !== TABLES_VERSION ||
    applied.region.code !== region ||
    applied.version !== from.version ||
    applied.made_from.snapshot !== from.snapshot
  )
    throw new Doubt('another release is stored')
  return { ...applied, made_from: applied.made_from }
}

/**
 * Whole records in, removed ones out; offices carry the kind of whose they are. What is empty is not awaited: a
 * transaction ends while it has nothing to do.
 */
async function writeLists(db: Database, { lists }: Delta): Promise<void> {
  for (const name of LIST_NAMES) {
    const { changed = [], removed = [] } = lists[name] ?? {}
    // Offices come after the organisations they belong to.
    const rows = name === 'locations' ? await officeRows(db, lists) : changed
    if (rows.length > 0) await db.table(name).bulkPut(rows as unknown[])
    if (removed.length > 0) await db.table(name).bulkDelete(removed as string[])
  }
}

/** The changed offices, and those whose organisation became another kind. */
async function officeRows(
  db: Database,
  { locations, organizations }: Delta['lists'],
): Promise<readonly LocationRow[]> {
  const changed = locations?.changed ?? []
  const brought = organizations?.changed ?? []
  const kinds = new Map(brought.map(({ id, kind }) => [id, kind]))
  const others = changed.map((one) => one.organization_id).filter((id) => !kinds.has(id))
  const owners = others.length > 0 ? await db.organizations.bulkGet([...new Set(others)]) : []
  const known = [...brought, ...owners.flatMap((owner) => owner ?? [])]
  const touched = idsOf(locations)
  const moved =
    brought.length > 0
      ? await db.locations
          .filter(({ organization_id: of, kind }) => (kinds.get(of) ?? kind) !== kind)
          .toArray()
      : []
  const untouched = moved.filter(({ id }) => !touched.has(id))
  return locationRows([...changed, ...untouched], known)
}

async function checkCounts(db: Database, { lists }: Delta): Promise<void> {
  const counted = LIST_NAMES.map(async (name) => {
    const list = lists[name]
    if (list && (await db.table(name).count()) !== list.count)
      throw new Doubt(`${name}: not as many as there should be`)
  })
  await Promise.all(counted)
}
