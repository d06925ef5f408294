import { writeCsv } from '../../workbook/write-csv.ts'
import { NESTED, type TableName, TABLES, typeOf } from './columns.ts'
import type { HsdsDataset } from './dataset.ts'
import type { HsdsRecord, HsdsVersion } from './record.ts'
import { allTerms, taxonomies } from './terms.ts'

/**
 * The tabular form of HSDS: a CSV file for each table that has rows, and the `datapackage.json` (Frictionless Data Package)
 * that says what they are. Every record stands once, whatever it is nested in. People open such files in a spreadsheet
 * program: a text that would be computed there gets an apostrophe, as `description` of the package says.
 *
 * @param region the region's name
 * @returns the files by their name
 */
export function tabularFiles(
  dataset: HsdsDataset,
  region: string,
  version: HsdsVersion,
): Map<string, Uint8Array> {
  const tables = new Map<TableName, Map<string, HsdsRecord>>()
  const add = (table: TableName, record: HsdsRecord): void => {
    const rows = tables.get(table) ?? new Map<string, HsdsRecord>()
    // A contact of two offices is nested twice, and the same.
    if (!rows.has(record.id)) rows.set(record.id, withUnit(record))
    tables.set(table, rows)
    for (const [field, value] of Object.entries(record)) {
      const nested = Object.hasOwn(NESTED, field) ? NESTED[field] : undefined
      if (nested === undefined || typeof value !== 'object') continue
      for (const part of [value].flat()) add(nested, part as HsdsRecord)
    }
  }
  for (const record of dataset.organizations) add('organization', record)
  for (const record of dataset.services) add('service', record)
  for (const record of taxonomies) add('taxonomy', record)
  for (const record of allTerms()) add('taxonomy_term', record)
  const names = (Object.keys(TABLES) as TableName[]).filter((name) => tables.has(name))
  const files = new Map<string, Uint8Array>([
    ['datapackage.json', new TextEncoder().encode(packageOf(names, region, version))],
  ])
  for (const name of names)
    files.set(`${TABLES[name].file}.csv`, tableOf(name, [...(tables.get(name)?.values() ?? [])]))
  return files
}

/** A table links the unit of a capacity by its id. */
const withUnit = (record: HsdsRecord): HsdsRecord =>
  typeof record.unit === 'object' ? { ...record, unit_id: (record.unit as HsdsRecord).id } : record

const columnsOf = (name: TableName): string[] => TABLES[name].columns.split(' ')

function tableOf(name: TableName, records: readonly HsdsRecord[]): Uint8Array {
  const columns = columnsOf(name)
  const rows = records
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => columns.map((column) => cellOf(column, record[column])))
  return writeCsv([columns, ...rows])
}

function cellOf(column: string, value: unknown): string {
  // Columns are single values; what is nested has a table of its own.
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value)
  // The type `time` of Table Schema has seconds, and no 24 o'clock.
  if (typeOf(column) !== 'time') return text
  return text === '24:00' ? '23:59:59' : `${text}:00`
}

function packageOf(names: readonly TableName[], region: string, version: HsdsVersion): string {
  return `${JSON.stringify(
    {
      name: 'human_services_data',
      title: region,
      description:
        `Human Services Data Specification ${version}. Times are those of Europe/Berlin. ` +
        "A text that a spreadsheet program would take for a formula begins with an apostrophe (').",
      profile: 'tabular-data-package',
      resources: names.map((name) => ({
        name,
        path: `${TABLES[name].file}.csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          primaryKey: 'id',
          fields: columnsOf(name).map((column) => ({ name: column, type: typeOf(column) })),
        },
      })),
    },
    null,
    2,
  )}\n`
}
