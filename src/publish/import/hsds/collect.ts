import { isOwnTaxonomy } from '../../export/hsds/terms.ts'
import { isRecord } from '../fields.ts'

/** The tables of HSDS that are read. */
export type Table = 'services' | 'organizations' | 'locations' | 'service_at_locations' | 'contacts'

type Raw = Record<string, unknown>

/** Every record of some files by table and id, each with all that any of them says of it. */
export type Collected = Readonly<Record<Table, ReadonlyMap<string, Raw>>>

export interface Collection {
  readonly records: Collected
  /** Records without an id: nothing could be found again by them. */
  readonly withoutId: number
  /** Objects that are no record of these tables. */
  readonly strange: number
}

/** Where a record's parts stand in it, and how they know whose they are. */
const PARTS: Readonly<Record<Table, readonly (readonly [string, Table, string | undefined])[]>> = {
  organizations: [
    ['services', 'services', 'organization_id'],
    ['locations', 'locations', 'organization_id'],
    ['contacts', 'contacts', 'organization_id'],
  ],
  services: [
    ['organization', 'organizations', undefined],
    ['service_at_locations', 'service_at_locations', 'service_id'],
    ['contacts', 'contacts', 'service_id'],
  ],
  service_at_locations: [
    ['location', 'locations', undefined],
    ['service', 'services', undefined],
    ['contacts', 'contacts', undefined],
  ],
  locations: [['contacts', 'contacts', 'location_id']],
  contacts: [],
}

/** Which part's id a record keeps of the part it holds. */
const KEPT: Readonly<Record<string, string>> = {
  organization: 'organization_id',
  location: 'location_id',
  service: 'service_id',
}

/**
 * Takes the records of HSDS 3.x JSON apart: a record, a list of them, a page of the API (`contents`), or what a site calls by
 * the name of a table. The same id in several files is one record; of two values of a field the fuller one is kept.
 */
export function collect(files: readonly unknown[]): Collection {
  const records = {
    services: new Map<string, Raw>(),
    organizations: new Map<string, Raw>(),
    locations: new Map<string, Raw>(),
    service_at_locations: new Map<string, Raw>(),
    contacts: new Map<string, Raw>(),
  }
  let withoutId = 0
  let strange = 0
  const add = (table: Table, raw: Raw): string | undefined => {
    const id = typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : ''
    if (id === '') {
      withoutId += 1
      return undefined
    }
    const parts = new Set(PARTS[table].map(([field]) => field))
    const own: Raw = Object.fromEntries(Object.entries(raw).filter(([field]) => !parts.has(field)))
    for (const [field, part, link] of PARTS[table]) {
      for (const item of [raw[field] ?? []].flat()) {
        if (!isRecord(item)) continue
        const partId = add(part, link === undefined ? item : { [link]: id, ...given(item) })
        const kept = KEPT[field]
        if (kept !== undefined && partId !== undefined) own[kept] ??= partId
      }
    }
    const known = records[table].get(id)
    records[table].set(id, known ? fuller(known, own) : own)
    return id
  }
  for (const raw of files.flatMap((file) => entriesOf(file))) {
    const table = tableOf(raw)
    if (table === undefined) strange += isAbout(raw) ? 0 : 1
    else add(table, raw)
  }
  return { records, withoutId, strange }
}

/** The records at the top of a file. */
function entriesOf(file: unknown): Raw[] {
  if (Array.isArray(file)) return file.filter(isRecord)
  if (!isRecord(file)) return []
  const named = Object.keys(PARTS)
    .map((table) => file[table])
    .filter((list) => Array.isArray(list))
  if (Array.isArray(file.contents)) return file.contents.filter(isRecord)
  return typeof file.id === 'undefined' && named.length > 0 ? named.flat().filter(isRecord) : [file]
}

/** What a record is, by fields that only its table has. */
function tableOf(raw: Raw): Table | undefined {
  if ('location_type' in raw) return 'locations'
  if ('status' in raw && 'name' in raw) return 'services'
  if ('location' in raw || ('service_id' in raw && 'location_id' in raw && !('name' in raw)))
    return 'service_at_locations'
  if (isAbout(raw)) return undefined
  return 'name' in raw && 'description' in raw ? 'organizations' : undefined
}

/** The API's own page says what it is; terms of taxonomies are known from the records that have them. */
const isAbout = (raw: Raw): boolean =>
  ['openapi_url', 'profile', 'taxonomy', 'taxonomy_id', 'term_uri'].some((field) => field in raw) ||
  (typeof raw.name === 'string' && isOwnTaxonomy(raw.name))

const given = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null))

/** Of each field the value that says more: a list that is longer, anything rather than nothing. */
function fuller(one: Raw, other: Raw): Raw {
  const both = { ...one }
  for (const [field, value] of Object.entries(other)) {
    const before = both[field]
    const says =
      before === undefined ||
      before === null ||
      before === '' ||
      (Array.isArray(before) && Array.isArray(value) && value.length > before.length)
    if (says) both[field] = value
  }
  return both
}
