import { err, ok, type Result } from '../../../result.ts'
import type { ImportDefaults } from '../defaults.ts'
import { type Fields, fieldsOf, isRecord } from '../fields.ts'
import { type Cells, type Imported, type ImportRemark, type Note, rowsOf } from '../imported.ts'
import { eventCells, groupEvents } from './events.ts'
import { locationEntries } from './locations.ts'

export interface IntegreatOptions extends ImportDefaults {
  /** Whose programmes are events at places without an organisation; its id in the workbook. */
  readonly organization: string | undefined
}

/** A place or event in one language of the CMS. */
export interface Version {
  readonly language: string
  readonly fields: Fields
}

/** The languages of the CMS that the guide names otherwise. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'de-si': 'de-simple',
  ku: 'kmr',
  'en-gb': 'en',
}

/**
 * Makes sheets of the locations and events of Integreat's CMS (API v3, `<region>/<language>/locations` and `events`), several
 * languages of them together: organisations, offices, their services, and programmes. Ids are the CMS's.
 *
 * @param files what each file holds, parsed
 * @returns what is wrong, where there is neither location nor event in them
 */
export function importIntegreat(
  files: readonly unknown[],
  options: IntegreatOptions,
): Result<Imported, string> {
  const entries = files
    .flatMap((file): unknown[] => (Array.isArray(file) ? file : []))
    .filter(isRecord)
  const remarks: ImportRemark[] = []
  const events = groupBy(entries.filter(isEvent), remarks, 'event', groupEvents)
  const places = groupBy(entries.filter(isLocation), remarks, 'location', (fields) =>
    fields.record('location')?.text('id'),
  )
  if (events.size + places.size === 0) return err('no location or event with a path and an id')
  const organizations = new Map<string, Cells>()
  const locations: Cells[] = []
  const services: Cells[] = []
  /** The organisation of each place, by the place's key. */
  const owners = new Map<string, string>()
  for (const [key, { versions, note }] of places) {
    const read = locationEntries(key, versions, options, note)
    if (!read) continue
    const { organization, location, service } = read
    if (organization.id !== undefined) owners.set(key, organization.id)
    organizations.set(organization.id ?? '', organization)
    locations.push(location)
    if (service) services.push(service)
  }
  const programmes = [...events].flatMap(([key, { versions, note }]) => {
    const cells = eventCells(key, versions, owners, options, note)
    return cells ? [cells] : []
  })
  return ok({
    sheets: new Map([
      ['organizations', rowsOf([...organizations.values()])],
      ['locations', rowsOf(locations)],
      ['services', rowsOf(services)],
      ['programmes', rowsOf(programmes)],
    ]),
    remarks,
  })
}

const isEvent = (entry: Readonly<Record<string, unknown>>): boolean => isRecord(entry.event)
const isLocation = (entry: Readonly<Record<string, unknown>>): boolean =>
  isRecord(entry.location) && !isEvent(entry)

interface Group {
  readonly versions: Version[]
  readonly note: Note
}

/** Entries by what they are about: each language is an entry of its own. German comes first. */
function groupBy(
  entries: readonly Readonly<Record<string, unknown>>[],
  remarks: ImportRemark[],
  kind: string,
  idOf: (fields: Fields) => string | undefined,
): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    const title = typeof entry.title === 'string' ? entry.title : ''
    let element = `${kind} (${title})`
    const note: Note = (code, params = {}) => remarks.push({ element, code, params })
    const fields = fieldsOf(entry, note)
    const [, region, language] = /^\/([\w-]+)\/([\w-]+)\//.exec(fields.text('path') ?? '') ?? []
    const id = idOf(fields)
    if (region === undefined || language === undefined || id === undefined) {
      note('no-id', { count: 1 })
      continue
    }
    element = `${kind} ${id} (${title})`
    const key = `integreat-${region}-${kind}-${id}`
    const group = groups.get(key) ?? { versions: [], note }
    group.versions.push({ language: LANGUAGES[language] ?? language, fields })
    groups.set(key, group)
  }
  for (const { versions } of groups.values())
    versions.sort((a, b) => Number(b.language === 'de') - Number(a.language === 'de'))
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
