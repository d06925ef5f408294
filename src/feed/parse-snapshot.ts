import type { ListName } from '../catalogue/delta.ts'
import { listSchemas } from '../catalogue/delta.ts'
import { idsIn, REFERENCES } from '../catalogue/reference.ts'
import type { Release } from '../catalogue/release.ts'
import { RECORD_TABLES } from '../catalogue/record-tables.ts'
import type { Region, Snapshot, TableName } from '../catalogue/snapshot.ts'
import { snapshotFrame } from '../catalogue/snapshot.ts'
import type { z } from '../catalogue/zod.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { FeedError } from './errors.ts'
import { parseJson } from './signature.ts'

const LISTS: readonly ListName[] = ['holiday_calendars', ...RECORD_TABLES]

/** Records of one list of a snapshot, checked; a long list comes in pieces. */
export interface CheckedRecords {
  readonly list: ListName
  readonly records: readonly Identified[]
}

/** A snapshot whose frame is as it should be; its records are not looked at yet. */
export interface OpenedSnapshot {
  readonly region: Region
  /**
   * All records, checked piece by piece, each list after those that its own records refer to first of all: whoever writes
   * one piece away has the next one checked meanwhile. What was given counts only once all of it was.
   *
   * @throws Refused for the first record that does not fit, an id that stands twice, or a reference that leads nowhere (F6)
   */
  readonly checked: () => Iterable<CheckedRecords>
}

/** In the middle of a snapshot: it is refused as a whole. */
export class Refused extends Error {
  constructor(readonly error: FeedError) {
    super(error.code)
  }
}

/**
 * A snapshot from bytes whose hash held. One invalid record refuses the whole, and is named (F6); so
 * does an id that stands twice, or a reference that leads nowhere.
 */
export function parseSnapshot(
  bytes: Uint8Array,
  release: Pick<Release, 'region' | 'snapshot'>,
): Result<Snapshot, FeedError> {
  const opened = openSnapshot(bytes, release)
  if (!opened.ok) return opened
  const lists = Object.fromEntries(LISTS.map((name): [ListName, Identified[]] => [name, []]))
  try {
    for (const { list, records } of opened.value.checked()) lists[list]?.push(...records)
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.error)
    throw thrown
  }
  return ok({ region: opened.value.region, ...lists } as unknown as Snapshot)
}

/** The same, with its records still to be checked. */
export function openSnapshot(
  bytes: Uint8Array,
  release: Pick<Release, 'region' | 'snapshot'>,
): Result<OpenedSnapshot, FeedError> {
  const read = snapshotFrame.safeParse(parseJson(bytes))
  if (!read.success) return err({ code: 'malformed', path: release.snapshot.path })
  const { data: frame } = read
  if (frame.region.code !== release.region)
    return err({ code: 'wrong-region', region: frame.region.code })
  return ok({ region: frame.region, checked: () => checkedRecords(frame) })
}

type Frame = z.infer<typeof snapshotFrame>
type Ids = Partial<Record<ListName, Set<string>>>

/** So many records are checked at a time. */
const PIECE = 100

function* checkedRecords(frame: Frame): Generator<CheckedRecords> {
  const ids: Ids = {}
  const references: (readonly [table: TableName, records: readonly Identified[]])[] = []
  for (const list of LISTS) {
    const all: readonly unknown[] = frame[list]
    const known = (ids[list] = new Set())
    for (let at = 0; at < all.length; at += PIECE) {
      const records = checkRecords(list, all.slice(at, at + PIECE), { known, from: at })
      if (!records.ok) throw new Refused(records.error)
      if (list !== 'holiday_calendars') references.push([list, records.value])
      yield { list, records: records.value }
    }
  }
  for (const [table, records] of references) {
    const dangling = danglingReference(table, records, ids)
    if (dangling) throw new Refused(dangling)
  }
}

interface Identified {
  readonly id: string
}

/** Records through their schema, one by one: the first that does not fit, or whose id stands twice, is named (F6). */
export function parseList(
  list: ListName,
  records: readonly unknown[],
): Result<readonly Identified[], FeedError> {
  return checkRecords(list, records, { known: new Set(), from: 0 })
}

function checkRecords(
  table: ListName,
  records: readonly unknown[],
  { known, from }: { known: Set<string>; from: number },
): Result<readonly Identified[], FeedError> {
  const schema = listSchemas[table]
  const checked: Identified[] = []
  for (const [index, one] of records.entries()) {
    const read = schema.safeParse(one)
    if (!read.success) return err({ code: 'bad-record', table, record: nameOf(one, from + index) })
    if (known.has(read.data.id)) return err({ code: 'duplicate-id', table, record: read.data.id })
    known.add(read.data.id)
    checked.push(read.data)
  }
  return ok(checked)
}

/** A record's id, or its position where it has none. */
function nameOf(record: unknown, index: number): string {
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 64) : `#${index + 1}`
}

function danglingReference(
  table: TableName,
  records: readonly Identified[],
  ids: Readonly<Ids>,
): FeedError | undefined {
  const references = Object.entries(REFERENCES[table])
  for (const record of records)
    for (const [field, target] of references)
      if (idsIn(record, field).some((id) => !ids[target]?.has(id)))
        return { code: 'dangling-reference', table, record: record.id }
  return undefined
}
