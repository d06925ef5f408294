import { err, ok, type Result } from '../../../result.ts'
import type { SheetName } from '../../workbook/sheets.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { type Cells, type Imported, type ImportRemark, type Note, rowsOf } from '../imported.ts'
import { collect, type Table } from './collect.ts'
import { contactCells, locationCells, organizationCells } from './places.ts'
import type { HsdsContext, HsdsImportOptions } from './context.ts'
import { offerEntry, placeCells } from './offers.ts'

/** How a record of a table is called in a remark. */
const CALLED: Readonly<Record<Table, string>> = {
  services: 'service',
  organizations: 'organization',
  locations: 'location',
  service_at_locations: 'service_at_location',
  contacts: 'contact',
}

/**
 * Makes sheets of HSDS 3.x JSON: organisations, offices, people, services and what our own export marks as programmes and
 * courses. Ids stay; one that is no UUID gets `hsds-` before it.
 *
 * @param files what each file holds, parsed
 * @returns what is wrong, where there is no record in them
 */
export function importHsds(
  files: readonly unknown[],
  options: HsdsImportOptions,
): Result<Imported, string> {
  const { records, withoutId, strange } = collect(files)
  const total = Object.values(records).reduce((sum, table) => sum + table.size, 0)
  if (total === 0) return err('no service, organization or location with an id')
  const remarks: ImportRemark[] = []
  const context: HsdsContext = {
    ...options,
    key: keyOf,
    placesOf: (service) =>
      [...records.service_at_locations.values()].filter(
        (one) => String(one.service_id) === service,
      ),
  }
  const entries = new Map<SheetName, Cells[]>()
  const put = (sheet: SheetName, cells: Cells): void => {
    entries.set(sheet, [...(entries.get(sheet) ?? []), cells])
  }
  const each = (table: Table, read: (fields: Fields, note: Note) => void): void => {
    for (const [id, raw] of sorted(records[table])) {
      const element = `${CALLED[table]} ${id}${nameIn(raw)}`
      const note: Note = (code, params = {}) => remarks.push({ element, code, params })
      const fields = fieldsOf(raw, note)
      read(fields, note)
      const unread = fields.unread()
      if (unread.length > 0) note('fields-left-out', { fields: unread.join(', ') })
    }
  }
  each('organizations', (fields, note) => {
    const cells = organizationCells(fields, context, note)
    if (cells) put('organizations', cells)
  })
  each('locations', (fields, note) => {
    const cells = locationCells(fields, context, note)
    if (cells) put('locations', cells)
  })
  each('services', (fields, note) => {
    const entry = offerEntry(fields, context, note)
    if (entry) put(entry.sheet, entry.cells)
  })
  each('service_at_locations', (fields, note) => {
    const cells = placeCells(fields, context, note)
    if (cells) put('service_at_locations', cells)
  })
  each('contacts', (fields, note) => put('contacts', contactCells(fields, context, note)))
  for (const [code, count] of [
    ['no-id', withoutId],
    ['not-imported', strange],
  ] as const)
    if (count > 0) remarks.push({ element: 'HSDS', code, params: { count } })
  return ok({
    sheets: new Map([...entries].map(([sheet, cells]) => [sheet, rowsOf(cells)])),
    remarks,
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A UUID is kept; another id could be a short name of the workbook for something else. */
const keyOf = (id: string): string => (UUID.test(id) ? id.toLowerCase() : `hsds-${id}`)

/** So that the order of the files makes no difference. */
const sorted = <T>(records: ReadonlyMap<string, T>): [string, T][] =>
  [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))

const nameIn = ({ name }: Readonly<Record<string, unknown>>): string =>
  typeof name === 'string' ? ` (${name.slice(0, 80)})` : ''
