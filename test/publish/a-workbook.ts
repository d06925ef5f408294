import { horizonOf } from '../../src/publish/hours/horizon.ts'
import type { SheetName } from '../../src/publish/workbook/sheets.ts'
import type { Rows, Workbook } from '../../src/publish/workbook/workbook.ts'

type Row = Readonly<Record<string, string>>
export type Sheets = Readonly<Partial<Record<SheetName | (string & {}), readonly Row[]>>>

export const HORIZON = horizonOf('2026-11-24')

const organization = { id: 'mbe-lindental', kind: 'mbe', 'name.de': 'MBE Lindental' }
const location = {
  id: 'lindental',
  organization: 'mbe-lindental',
  'name.de': 'Büro Lindental',
  address_1: 'Quittensteg 1',
  postal_code: '00001',
  city: 'Lindental',
  state_province: 'DE-NW',
  opening_hours: 'Mo-Fr 08:00-12:00',
}
const service = {
  id: 'beratung',
  organization: 'mbe-lindental',
  locations: 'lindental',
  'name.de': 'Beratung',
  'description.de': 'Erste Orientierung.',
  needs: 'sprache; wohnen-alltag',
  audience: 'client',
  attending_types: 'in-person',
  status: 'active',
}
const meeting = { dtstart: '2026-12-01', opens_at: '10:00', closes_at: '12:00' }

/** A workbook with one row in every sheet and nothing wrong. */
const SHEETS: Sheets = {
  region: [{ code: 'lindental', 'name.de': 'Kreis Lindental', languages: 'de; ar' }],
  towns: [{ 'name.de': 'Lindental', postal_codes: '00001', latitude: '51.9', longitude: '8,3' }],
  organizations: [organization],
  locations: [location],
  contacts: [
    {
      id: 'anna',
      organization: 'mbe-lindental',
      locations: 'lindental',
      name: 'Anna Quitte',
      role: 'advisor',
      opening_hours: 'Tu 09:00-11:00',
    },
  ],
  services: [service],
  service_at_locations: [
    { service: 'beratung', location: 'lindental', phone_hours: 'Mo 08:00-10:00' },
  ],
  programmes: [
    {
      id: 'frauencafe',
      organization: 'mbe-lindental',
      location: 'lindental',
      'name.de': 'Frauencafé',
      'description.de': 'Zusammen frühstücken.',
      audience: 'client',
      ...meeting,
    },
  ],
  courses: [
    {
      id: 'kurs',
      organization: 'mbe-lindental',
      location: 'lindental',
      'name.de': 'Alphabetisierung',
      kind: 'literacy',
      starts_on: '2026-12-01',
      ends_on: '2027-06-30',
      opens_at: '08:30',
      closes_at: '12:30',
      childcare: 'yes',
    },
  ],
  notices: [
    {
      id: 'neu',
      kind: 'news',
      'title.de': 'Neu',
      'body.de': 'Neue Räume.',
      source: 'MBE',
      published_on: '2026-11-01',
    },
  ],
  materials: [{ id: 'blatt', 'title.de': 'Merkblatt', language: 'de', file: 'material/blatt.txt' }],
  rules: [
    { id: 'erste', type: 'role', priority: '1', role: 'comp', kind: 'jmd', maximum_age: '27' },
  ],
}

const FILES: Readonly<Record<string, string>> = { 'material/blatt.txt': 'Merkblatt' }

/** That workbook with some sheets replaced; `undefined` takes one out. */
export function aWorkbook(changes: Record<string, readonly Row[] | undefined> = {}): Workbook {
  const all: Record<string, readonly Row[] | undefined> = { ...SHEETS, ...changes }
  const sheets = Object.entries(all).flatMap(([name, rows]) =>
    rows === undefined ? [] : [[name, rowsOf(rows)] as const],
  )
  return {
    sheets: new Map(sheets),
    problems: [],
    file: (path) => (path in FILES ? new TextEncoder().encode(FILES[path]) : undefined),
  }
}

/** That workbook with some cells of a sheet's one row changed. */
export const withCells = (sheet: SheetName, cells: Row): Workbook =>
  aWorkbook({ [sheet]: [{ ...SHEETS[sheet]?.[0], ...cells }] })

/** The row of a sheet in that workbook. */
export const rowOf = (sheet: SheetName): Row => SHEETS[sheet]?.[0] ?? {}

function rowsOf(rows: readonly Row[]): Rows {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}
