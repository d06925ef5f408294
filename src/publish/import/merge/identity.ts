import { validate } from 'uuid'
import { idOf, type KeyedSheet } from '../../workbook/id.ts'
import type { SheetName } from '../../workbook/sheets.ts'
import type { Rows, Workbook } from '../../workbook/workbook.ts'

/** A row's cells by the titles of their columns, trimmed. */
export type RowCells = Readonly<Record<string, string>>

/** Columns that name an entry of another sheet, one or several. */
export const REFERENCES: Readonly<Record<string, KeyedSheet>> = {
  organization: 'organizations',
  location: 'locations',
  locations: 'locations',
  service: 'services',
  services: 'services',
}

/** The order in which sheets can be taken in: what others refer to comes first. */
export const MERGED_SHEETS = [
  'towns',
  'organizations',
  'locations',
  'services',
  'service_at_locations',
  'contacts',
  'programmes',
  'courses',
  'notices',
  'materials',
] as const satisfies readonly SheetName[]
export type MergedSheet = (typeof MERGED_SHEETS)[number]

/**
 * What tells an entry from all others of its sheet, whatever its id is written like: of most the UUID it has in a feed, of
 * towns the German name, of a service at a location both UUIDs; undefined where a row lacks it.
 */
export function identityOf(
  region: string,
  sheet: MergedSheet,
  cells: RowCells,
): string | undefined {
  const of = (table: KeyedSheet, title: string): string | undefined =>
    cells[title] ? idOf(region, table, cells[title]) : undefined
  if (sheet === 'towns') return cells['name.de']?.toLowerCase() || undefined
  if (sheet !== 'service_at_locations') return of(sheet, 'id')
  const [service, location] = [of('services', 'service'), of('locations', 'location')]
  return service && location && `${service} ${location}`
}

/** A row as a spreadsheet program counts, with its cells. */
export interface KnownRow {
  readonly row: number
  readonly cells: RowCells
}

/** The rows of a sheet as records by title; rows without a cell are left out. */
export function recordsOf(rows: Rows): KnownRow[] {
  const [header = [], ...others] = rows
  const titles = header.map((title) => title.trim())
  return others.flatMap((cells, index) => {
    const record = Object.fromEntries(
      titles.flatMap((title, column) =>
        title === '' ? [] : [[title, cells[column]?.trim() ?? ''] as const],
      ),
    )
    return Object.values(record).some((cell) => cell !== '')
      ? [{ row: index + 2, cells: record }]
      : []
  })
}

/** A workbook that can be asked for an entry, however its id is written. */
export interface Directory {
  readonly region: string
  /** Languages the region lists; empty: every one is taken. */
  readonly languages: ReadonlySet<string>
  readonly find: (sheet: MergedSheet, identity: string) => KnownRow | undefined
  /** The name an entry has in this workbook, where it has one; else the name given. */
  readonly nameOf: (table: KeyedSheet, key: string) => string
  readonly ids: (table: KeyedSheet) => ReadonlySet<string>
}

/** Reads a workbook for a merge. */
export function directoryOf({ sheets }: Workbook): Directory {
  const [about] = recordsOf(sheets.get('region') ?? [])
  const region = about?.cells.code ?? ''
  const rows = new Map<MergedSheet, ReadonlyMap<string, KnownRow>>()
  const of = (sheet: MergedSheet): ReadonlyMap<string, KnownRow> => {
    const known = rows.get(sheet) ?? indexOf(region, sheet, sheets.get(sheet) ?? [])
    rows.set(sheet, known)
    return known
  }
  const isMerged = (table: KeyedSheet): table is MergedSheet & KeyedSheet =>
    (MERGED_SHEETS as readonly string[]).includes(table)
  const find: Directory['find'] = (sheet, identity) => of(sheet).get(identity)
  const ids = new Map<KeyedSheet, ReadonlySet<string>>()
  return {
    region,
    languages: new Set(
      (about?.cells.languages ?? '').split(';').flatMap((one) => one.trim() || []),
    ),
    find,
    nameOf: (table, key) => {
      const known = isMerged(table) ? find(table, idOf(region, table, key)) : undefined
      return known?.cells.id ?? (validate(key) ? key.toLowerCase() : key)
    },
    ids: (table) => {
      const known =
        ids.get(table) ??
        new Set(isMerged(table) ? [...of(table).values()].map(({ cells }) => cells.id ?? '') : [])
      ids.set(table, known)
      return known
    },
  }
}

function indexOf(region: string, sheet: MergedSheet, rows: Rows): Map<string, KnownRow> {
  const known = new Map<string, KnownRow>()
  for (const one of recordsOf(rows)) {
    const identity = identityOf(region, sheet, one.cells)
    if (identity !== undefined && !known.has(identity)) known.set(identity, one)
  }
  return known
}
