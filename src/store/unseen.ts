import type { Records } from '../catalogue/changes.ts'
import { changesBetween, fieldsBetween, isSame, told } from '../catalogue/changes.ts'
import type { KeptChange } from './database.ts'

/** Changes nobody has seen are kept for so many days of releases: what is older is no news. */
const KEPT_DAYS = 30

/** What is new on a device, and the release it is compared with: an ISO instant, UTC. */
export interface Unseen {
  readonly since: string
  readonly changes: readonly KeptChange[]
}

interface Replaced {
  readonly records: Records
  /** When it was issued. */
  readonly issued: string
  /** What was new with it and was not seen; undefined where it was, or where it was the first. */
  readonly unseen: Unseen | undefined
}

/**
 * What is new with a release: its changes against the one it replaces, after those of earlier releases that nobody has
 * seen. Of a record that changed more than once the oldest values stand against the newest: what was added and removed
 * again has not changed, nor has a field that is as it was.
 *
 * @param issued when the release was issued, ISO instant, UTC
 */
export function unseenWith(replaced: Replaced, next: Records, issued: string): Unseen {
  const fresh = changesBetween(replaced.records, next).map((change) => ({
    ...change,
    issued,
    since: replaced.issued,
  }))
  if (!replaced.unseen) return { since: replaced.issued, changes: fresh }
  const first = new Date(Date.parse(issued) - KEPT_DAYS * 86_400_000).toISOString()
  const kept = replaced.unseen.changes.filter((change) => change.issued >= first)
  const since = [
    replaced.issued,
    ...kept.map((change) => change.since),
    ...(replaced.unseen.since >= first ? [replaced.unseen.since] : []),
  ].reduce((a, b) => (a < b ? a : b))
  return { since, changes: accumulated(kept, fresh, replaced.records, next) }
}

function accumulated(
  earlier: readonly KeptChange[],
  fresh: readonly KeptChange[],
  old: Records,
  next: Records,
): KeptChange[] {
  const changes = new Map(earlier.map((change) => [change.id, change]))
  forgetPlaces(changes, old, next)
  for (const then of fresh) {
    const first = changes.get(then.id)
    const both = first ? together(first, then, next) : then
    if (both) changes.set(then.id, both)
    else changes.delete(then.id)
  }
  return [...changes.values()]
}

/** Places of a service come and go with it and are not told of then: nor is what was told of them before. */
function forgetPlaces(changes: Map<string, KeptChange>, old: Records, next: Records): void {
  const [before, after] = [old, next].map(
    ({ service_at_locations }) => new Set(service_at_locations.map(({ id }) => id)),
  )
  for (const { id, table, record_id, change } of [...changes.values()]) {
    if (table !== 'service_at_locations') continue
    const isThere = after?.has(record_id) ?? false
    const moved = before?.has(record_id) !== isThere
    if (moved && isThere === (change === 'removed')) changes.delete(id)
  }
}

/** Two changes of a record, one after the other, as one; undefined where it is again as it was. */
function together(first: KeptChange, then: KeptChange, next: Records): KeptChange | undefined {
  const both = { ...then, since: first.since }
  if (then.change === 'removed')
    return first.change === 'added' ? undefined : { ...both, record: asBefore(first, then) }
  if (first.change === 'added') return { ...both, change: 'added', fields: [] }
  const fields = first.change === 'removed' ? sinceGone(first, then, next) : fieldsOf(first, then)
  return fields.length === 0 ? undefined : { ...both, change: 'changed', fields }
}

/** Oldest old, newest new; a field that is as it was is none. */
function fieldsOf(first: KeptChange, then: KeptChange): KeptChange['fields'] {
  const fields = new Map(first.fields.map((one) => [one.field, one]))
  for (const one of then.fields) {
    const { old } = fields.get(one.field) ?? one
    if (isSame(old, one.new)) fields.delete(one.field)
    else fields.set(one.field, { field: one.field, old, new: one.new })
  }
  return [...fields.values()]
}

/** What a record that came back says otherwise than the one that went. */
function sinceGone(first: KeptChange, then: KeptChange, next: Records): KeptChange['fields'] {
  const record = next[then.table].find(({ id }) => id === then.record_id)
  return fieldsBetween(first.record ?? {}, record ? told(then.table, record) : {})
}

/** A removed record as it was before the change it went with had been preceded by another. */
function asBefore(first: KeptChange, then: KeptChange): NonNullable<KeptChange['record']> {
  return {
    ...then.record,
    ...Object.fromEntries(first.fields.map(({ field, old }) => [field, old])),
  }
}
