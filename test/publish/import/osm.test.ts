import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importOsm, type OsmImport } from '../../../src/publish/import/osm/import-osm.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import { siteHours } from '../../../src/publish/snapshot/site-hours.ts'
import { readCsv } from '../../../src/publish/workbook/csv.ts'
import { isError } from '../../../src/publish/workbook/problem.ts'
import { writeCsv } from '../../../src/publish/workbook/write-csv.ts'
import { HORIZON } from '../a-workbook.ts'

type Cells = Record<string, string>

/** A made-up answer of Overpass, with what must become of it. */
interface Vector {
  readonly what: string
  readonly expect: {
    /** `node/1 no-name`, in the order of the elements. */
    readonly remarks: readonly string[]
    /** By sheet and id, some of the cells. */
    readonly [sheet: string]: Record<string, Cells> | readonly string[]
  }
}

const VECTORS = 'test/vectors/osm'
const OPTIONS = { hours: siteHours(HORIZON), lands: [{ prefix: '1', land: 'DE-BB' }] }

function imported(json: string): OsmImport {
  const result = importOsm(json, OPTIONS)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** A sheet's rows by id. */
function entriesOf({ sheets }: OsmImport, sheet: string): Map<string, Cells> {
  const [header = [], ...rows] = sheets.get(sheet) ?? []
  const entries = rows.map((row) => header.map((column, at) => [column, row[at] ?? '']))
  return new Map(entries.map((entry) => [entry[0]?.[1] ?? '', Object.fromEntries(entry) as Cells]))
}

/** The problems of the imported workbook, by way of the files it is kept in. */
async function check({ sheets }: OsmImport): Promise<unknown> {
  const files = [...sheets].map(
    ([sheet, rows]) => [sheet, readCsv(sheet, writeCsv(rows)).rows] as const,
  )
  const workbook = { sheets: new Map(files), problems: [], file: () => undefined }
  const { problems, content } = await buildSnapshot(workbook, { horizon: HORIZON })
  return { errors: problems.filter(isError), locations: content?.snapshot.locations.length }
}

describe('importOsm', () => {
  for (const file of readdirSync(VECTORS)) {
    const json = readFileSync(join(VECTORS, file), 'utf8')
    const vector = JSON.parse(json) as Vector
    it(`${file}: ${vector.what}`, async () => {
      const result = imported(json)
      expect(result.remarks.map(({ element, code }) => `${element} ${code}`)).toEqual(
        vector.expect.remarks,
      )
      for (const sheet of ['organizations', 'locations', 'services'])
        for (const [id, cells] of Object.entries(vector.expect[sheet] ?? {}))
          for (const [column, value] of Object.entries(cells as Cells))
            expect(entriesOf(result, sheet).get(id)?.[column] ?? '', `${id} ${column}`).toBe(value)
      expect(await check(result)).toEqual({ errors: [], locations: result.offices })
    })
  }

  it('gives the same workbook in whatever order the elements come', () => {
    const answer = JSON.parse(readFileSync(join(VECTORS, 'names.json'), 'utf8')) as {
      elements: object[]
    }
    const turned = JSON.stringify({ elements: answer.elements.toReversed() })
    expect(imported(turned).sheets).toEqual(imported(JSON.stringify(answer)).sheets)
  })

  it('carries the attribution with every organisation', () => {
    const result = imported(readFileSync(join(VECTORS, 'kinds.json'), 'utf8'))
    for (const organization of entriesOf(result, 'organizations').values())
      expect(organization['description.de']).toContain('© OpenStreetMap contributors, ODbL 1.0')
  })

  it.each(['', '[]', '{"elements":[{"type":"star"}]}', '{"elements":[]}'])(
    'refuses what is no answer with offices: %s',
    (json) => {
      expect(importOsm(json, OPTIONS).ok).toBe(false)
    },
  )
})

const { ANLAUFSTELLE_SHARED: shared = '../shared' } = process.env
const BERLIN = join(shared, 'data/osm-berlin/offices.json')

describe.skipIf(!existsSync(BERLIN))(`the offices of Berlin (skipped without ${BERLIN})`, () => {
  it('become a workbook that checks clean and has their hours', async () => {
    const result = imported(readFileSync(BERLIN, 'utf8'))
    expect(result).toMatchObject({ elements: 29, offices: 22 })
    const leftOut = result.remarks.filter(({ code }) => code.startsWith('no-'))
    expect(leftOut.map(({ element, code }) => `${element} ${code}`)).toEqual([
      'node/2277566662 no-address',
      'node/4989289054 no-kind',
      'node/5167169377 no-address',
      'node/7253123425 no-name',
      'node/8325958700 no-kind',
      'node/10757677500 no-address',
      'way/123254892 no-address',
    ])
    expect(await check(result)).toEqual({ errors: [], locations: 22 })
    const wolframstrasse = entriesOf(result, 'locations').get('relation-396027')
    expect(wolframstrasse).toMatchObject({
      'name.de': 'Jobcenter Berlin Tempelhof-Schöneberg',
      address_1: 'Wolframstraße 89-92',
      phone: '+49 30 5555802222',
      opening_hours: 'Mo-Tu,Fr 08:00-12:30; Th 08:00-12:30,14:00-18:00',
    })
    const landsberger = entriesOf(result, 'organizations').get('way-1092876804')
    expect(landsberger).toMatchObject({ kind: 'jobcenter' })
  })
})
