import { RECORD_TABLES } from './record-tables.ts'
import type { TableName, Tables } from './snapshot.ts'
import type { Text } from './text.ts'

/** What releases changed in one record. */
export interface Change {
  /** `<table>/<record id>` */
  readonly id: string
  readonly table: TableName
  readonly record_id: string
  readonly change: 'added' | 'changed' | 'removed'
  /** The record's name as it was or is, to be shown where it is no longer there. */
  readonly name: Text
  /** Field by field, of a changed record; `undefined` stands for a field that was or is not there. */
  readonly fields: readonly {
    readonly field: string
    readonly old: unknown
    readonly new: unknown
  }[]
  /** Of a removed record: what it said, texts by language, so that one that comes back can be compared. */
  readonly record?: Readonly<Record<string, unknown>>
}

/** The records of a release by table; of an update in parts, those it touches and what their names need. */
export type Records = { readonly [Name in TableName]: readonly Tables[Name][number][] }

type RecordOf = Tables[TableName][number]
type Field = Change['fields'][number]
export type Content = Readonly<Record<string, unknown>>

/**
 * Kept with a record, but nothing its readers would read as new: who confirmed or wrote it down when, who
 * translated it, and what follows from the path of a file. An entry that was only confirmed anew has not changed.
 */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'assured_date',
  'assurer_email',
  'last_modified',
  'machine_translated',
  'sha256',
  'length',
  'media_type',
])

/** What the store adds to an office to list it: it follows from the organisation and the address. */
const DERIVED: ReadonlySet<string> = new Set(['kind', 'order'])

/**
 * What a release changed, record by record: added, changed or removed, with the name each has now, or had.
 *
 * A changed record tells its fields with their old and new values: a text by language (`description.ar`), hours as
 * they are written, since what was compiled from them grows with every release. Of a service at a place only the
 * changes nobody reads elsewhere are told: with a new service, or a closed office, its places come and go.
 */
export function changesBetween(old: Records, next: Records): Change[] {
  const changes = RECORD_TABLES.flatMap((table) => changesIn(table, old, next))
  const comeOrGone = new Set(
    changes.flatMap(({ change, record_id }) => (change === 'changed' ? [] : [record_id])),
  )
  const places = byId([...old.service_at_locations, ...next.service_at_locations])
  return changes.filter(({ table, change, record_id }) => {
    const at = places.get(record_id)
    if (table !== 'service_at_locations' || change === 'changed' || !at) return true
    return !comeOrGone.has(at.service_id) && !comeOrGone.has(at.location_id)
  })
}

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

function changesIn(table: TableName, old: Records, next: Records): Change[] {
  const before = byId<RecordOf>(old[table])
  const after = byId<RecordOf>(next[table])
  const about = (
    record: RecordOf,
    change: Change['change'],
    name: Text,
    fields: readonly Field[] = [],
  ): Change => ({
    id: `${table}/${record.id}`,
    table,
    record_id: record.id,
    change,
    name,
    fields,
  })
  const [nameThen, nameNow] = [namer(old), namer(next)]
  const gone = [...before.values()].filter(({ id }) => !after.has(id))
  const present = [...after.values()].flatMap((record) => {
    const earlier = before.get(record.id)
    if (!earlier) return [about(record, 'added', nameNow(record))]
    const fields = fieldsBetween(told(table, earlier), told(table, record))
    return fields.length > 0 ? [about(record, 'changed', nameNow(record), fields)] : []
  })
  const removed = gone.map((record) => ({
    ...about(record, 'removed', nameThen(record)),
    record: byLanguage(told(table, record)),
  }))
  return [...present, ...removed]
}

/** A record as it is compared: without bookkeeping, and without what was made from other fields. */
export function told(table: TableName, record: object): Content {
  const fields = Object.entries(record).filter(
    ([field, value]) =>
      value !== undefined &&
      !BOOKKEEPING.has(field) &&
      !(table === 'locations' && DERIVED.has(field)),
  )
  return Object.fromEntries(
    fields.map(([field, value]) => [field, field === 'schedules' ? asWritten(value) : value]),
  )
}

const asWritten = (schedules: unknown): unknown =>
  (schedules as object[]).map((schedule) =>
    Object.fromEntries(Object.entries(schedule).filter(([field]) => field !== 'compiled')),
  )

/** The fields that differ, texts by language. */
export function fieldsBetween(old: Content, next: Content): Field[] {
  const [before, after] = [byLanguage(old), byLanguage(next)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    isSame(before[field], after[field]) ? [] : [{ field, old: before[field], new: after[field] }],
  )
}

/** Texts taken apart: `{ name: { de, ar } }` → `{ 'name.de', 'name.ar' }`. */
const byLanguage = (record: Content): Content =>
  Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) =>
      isText(value)
        ? Object.entries(value).map(([language, text]) => [`${field}.${language}`, text])
        : [[field, value]],
    ),
  )

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'de' in value

/** Whether two values of a record say the same, whatever the order of an object's fields; lists have an order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [one as Content, other as Content]
  const fields = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...fields].every((field) => isSame(left[field], right[field]))
}

/** What the records of a release are called in a list of changes. */
function namer(records: Records): (record: RecordOf) => Text {
  let names: ReadonlyMap<string, Text> | undefined
  const nameById = (id: string): Text => {
    names ??= new Map([...records.services, ...records.locations].map(({ id, name }) => [id, name]))
    return names.get(id) ?? { de: id }
  }
  return (record) => {
    if ('name' in record) return typeof record.name === 'string' ? { de: record.name } : record.name
    if ('title' in record) return record.title
    if ('service_id' in record)
      return bothNames(nameById(record.service_id), nameById(record.location_id))
    return { de: record.source ?? record.id }
  }
}

/** "Schuldnerberatung, Bürgerhaus Lindental": in the languages that both names are in. */
function bothNames(service: Text, location: Text): Text {
  const both = Object.keys(service).filter((language) => language in location)
  return Object.fromEntries(
    both.map((language) => [language, `${service[language]}, ${location[language]}`]),
  ) as Text
}
