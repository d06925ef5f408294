import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { importHsds } from '../../../src/publish/import/hsds/import-hsds.ts'
import { importIntegreat } from '../../../src/publish/import/integreat/import-integreat.ts'
import { importOsm } from '../../../src/publish/import/osm/import-osm.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import { siteHours } from '../../../src/publish/snapshot/site-hours.ts'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import type { Rows } from '../../../src/publish/workbook/workbook.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { CATEGORIES } from '../../vectors/hostile/corpus.ts'
import { HORIZON } from '../a-workbook.ts'
import { computed } from '../computed.ts'

const LANDS = [{ prefix: '', land: 'DE-NW' }]
const OPTIONS = {
  ...{ kind: 'specialist' as const, needs: ['schulden' as const], lands: LANDS },
  ...{ today: '2026-11-28', organization: undefined },
}
const HOURS = siteHours(HORIZON)
const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

type Sheets = ReadonlyMap<string, Rows>
type Import = { readonly ok: boolean; readonly value?: { readonly sheets: Sheets } }

/** A source as somebody else writes it, with these words wherever it has words. */
const SOURCES: Readonly<Record<string, (values: readonly string[]) => Import>> = {
  Integreat: (values) => importIntegreat([values.map(place)], OPTIONS),
  HSDS: (values) => importHsds([values.map(service)], OPTIONS),
  OpenStreetMap: (values) =>
    importOsm(JSON.stringify({ elements: values.map(office) }), {
      ...{ hours: HOURS, lands: LANDS },
    }),
}

const place = (words: string, at: number) => ({
  ...{ id: at, path: `/moorkreis/de/locations/${at}/`, title: words, excerpt: words },
  ...{ last_updated: '2026-10-22T13:52:13.616+01:00', temporarily_closed: false },
  contacts: [{ name: words, phone_number: words, email: words, website: words }],
  opening_hours: null,
  location: {
    ...{ id: at, name: words, address: words, town: words, state: null, postcode: '43141' },
    ...{ latitude: 51.65, longitude: 8.23 },
  },
  organization: { id: at, slug: 'x', name: words, website: words },
  barrier_free: true,
})

const service = (words: string, at: number) => ({
  ...{ id: uuid(at * 10), name: words, description: words, status: 'active', url: words },
  ...{ email: words, alert: words, fees_description: words },
  organization: { id: uuid(at * 10 + 1), name: words, description: words, website: words },
  required_documents: [{ id: uuid(at * 10 + 2), document: words }],
})

const office = (words: string, at: number) => ({
  ...{ type: 'node', id: at, lat: 52.5, lon: 13.4 },
  tags: {
    ...{ name: `Jobcenter ${words}`, 'addr:state': 'NW', operator: words, website: words },
    ...{ 'addr:street': words, 'addr:housenumber': words, 'addr:city': words },
    ...{ 'addr:postcode': '10001', phone: words, email: words, opening_hours: words },
    description: words,
  },
})

describe.each(Object.keys(SOURCES))('%s', (source) => {
  it.each(CATEGORIES)(
    '$name: words stay words, in sheets that can be checked',
    async ({ cases }) => {
      const values = cases.filter((value) => value.length <= 8000)
      const { ok, value } = SOURCES[source]?.(values) ?? { ok: false }
      expect(ok).toBe(true)
      const sheets = [...(value?.sheets ?? [])]
      expect(sheets.some(([, rows]) => rows.length > 1)).toBe(true)
      const read = sheets.map(([sheet, rows]) => {
        const bytes = writeCsv(rows)
        const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes).trimStart())
        expect(computed(data)).toEqual([])
        return [sheet, readCsv(sheet, bytes).rows] as const
      })
      const workbook = { sheets: new Map(read), problems: [], file: () => undefined }
      const { content, problems } = await buildSnapshot(workbook, { horizon: HORIZON })
      // What cannot be shown is named; nothing of it is published.
      expect(content === undefined || problems.every(({ code }) => code !== 'not-plain')).toBe(true)
    },
  )
})
