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

/** One row in every sheet for the partners alone, and nothing wrong; the key that opens what is encrypted is nobody's. */
export const COMPARTMENTS: Sheets = {
  partners: [
    {
      id: 'lindental',
      organization: 'mbe-lindental',
      signed_on: '2026-03-01',
      recipient: 'age1dqq7d2pkt9qf2y9aja3yqna8gasksz4hvksdvshc5uefx5r639pqxa88yy',
    },
  ],
  agreement: [{ id: 'vereinbarung', meeting_rhythm_months: '6' }],
  arrangements: [{ id: 'material', topic: 'material', text: 'Faltblätter liegen aus.' }],
  duties: [
    { id: 'liste', duty: 'overviews', organization: 'mbe-lindental', done_on: '2026-11-02' },
  ],
  meetings: [{ id: 'herbst', date: '2026-10-06', status: 'held' }],
  topics: [
    {
      id: 'gruppen',
      organization: 'mbe-lindental',
      category: 'programmes',
      title: 'Neue Gruppen',
      meeting: 'herbst',
      status: 'done',
    },
  ],
  minutes: [{ id: 'protokoll', meeting: 'herbst', text: 'Alle waren da.' }],
  tasks: [{ id: 'faltblatt', organization: 'mbe-lindental', text: 'Faltblatt drucken' }],
  phone_directory: [
    {
      id: 'berta',
      organization: 'mbe-lindental',
      location: 'lindental',
      name: 'Berta Quitte',
      letters: 'A-Fe; Sch',
      phone: '030 23125 112',
      opening_hours: 'Mo-Fr 08:00-12:00',
    },
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
  aWorkbook({
    ...(sheet in COMPARTMENTS && COMPARTMENTS),
    [sheet]: [{ ...rowOf(sheet), ...cells }],
  })

/** That workbook with what is for the partners alone. */
export const withCompartments = (changes: Record<string, readonly Row[] | undefined> = {}) =>
  aWorkbook({ ...COMPARTMENTS, ...changes })

/** The row of a sheet in that workbook. */
export const rowOf = (sheet: SheetName): Row => (SHEETS[sheet] ?? COMPARTMENTS[sheet])?.[0] ?? {}

function rowsOf(rows: readonly Row[]): Rows {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}
