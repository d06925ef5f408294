import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot, TableName } from '../../../src/catalogue/snapshot.ts'
import { readWorkbookFiles } from '../../../src/publish/cli/read-workbook-files.ts'
import { apiFiles } from '../../../src/publish/export/hsds/api.ts'
import { type HsdsDataset, hsdsOf } from '../../../src/publish/export/hsds/dataset.ts'
import { HSDS_VERSIONS, type HsdsVersion } from '../../../src/publish/export/hsds/record.ts'
import { tabularFiles } from '../../../src/publish/export/hsds/tabular.ts'
import { editedWorkbook } from '../../../src/publish/import/changes/check.ts'
import { importHsds } from '../../../src/publish/import/hsds/import-hsds.ts'
import { mergeInto } from '../../../src/publish/import/merge/run.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import type { Workbook } from '../../../src/publish/workbook/workbook.ts'
import { musterkreis } from '../../builders/musterkreis.ts'
import { aWorkbook, HORIZON, withCells } from '../a-workbook.ts'
import { applyFormats, hsdsSchemas } from './hsds-schemas.ts'

let region: Snapshot
beforeAll(async () => {
  region = await musterkreis()
})

const snapshotOf = async (workbook: Workbook): Promise<Snapshot> => {
  const { content, problems } = await buildSnapshot(workbook, { horizon: HORIZON })
  if (!content) throw new Error(JSON.stringify(problems))
  return content.snapshot
}

const pages = (dataset: HsdsDataset, version: HsdsVersion, perPage = 40): Map<string, unknown> =>
  new Map(
    [...apiFiles(dataset, region.region, { version, perPage })].map(([path, text]) => [
      path,
      JSON.parse(text) as unknown,
    ]),
  )

interface Page {
  readonly total_items: number
  readonly total_pages: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly size: number
  readonly contents: readonly { readonly id: string }[]
}

describe.each(HSDS_VERSIONS)('HSDS %s', (version) => {
  const schemas = hsdsSchemas(version)

  it.skipIf(schemas.missing)(`keeps to its schemas (skipped without ${schemas.path})`, () => {
    const ajv = new Ajv({ strict: false })
    applyFormats(ajv)
    const schemaOf = (name: string) =>
      JSON.parse(readFileSync(join(schemas.path, `${name}.json`), 'utf8')) as {
        properties: Record<string, { items: object }>
      }
    const service = schemaOf('service')
    const validators = {
      services: ajv.compile(service),
      organizations: ajv.compile(schemaOf('organization')),
      service_at_locations: ajv.compile(service.properties.service_at_locations?.items ?? false),
    }
    const dataset = hsdsOf(region, { version, withStaff: true })
    for (const [path, value] of pages(dataset, version)) {
      const validate = validators[path.split('/')[0] as keyof typeof validators] as
        (typeof validators)['services'] | undefined
      const records = path.split('/').length === 3 ? [value] : (value as Page).contents
      for (const record of validate ? records : [])
        expect([path, validate?.(record), validate?.errors]).toEqual([path, true, null])
    }
  })

  it('has lists of pages, each with its envelope, and every record whole', () => {
    const dataset = hsdsOf(region, { version, withStaff: true })
    const files = pages(dataset, version)
    const lists = ['index', 'page-2', 'page-3'].map(
      (name) => files.get(`services/${name}.json`) as Page,
    )
    expect(lists.map(({ size, first_page, last_page }) => [size, first_page, last_page])).toEqual([
      [40, true, false],
      [40, false, false],
      [18, false, true],
    ])
    expect(lists[0]).toMatchObject({ total_items: 98, total_pages: 3 })
    const listed = lists.flatMap(({ contents }) => contents.map(({ id }) => id))
    expect(listed).toEqual(dataset.services.map(({ id }) => id))
    for (const record of dataset.services)
      expect(files.get(`services/${record.id}/index.json`)).toEqual(record)
    expect(files.get('index.json')).toMatchObject({ version, publisher: { name: 'Musterkreis' } })
  })

  it('comes back into an empty workbook as it was', async () => {
    const files = [...pages(hsdsOf(region, { version, withStaff: true }), version).values()]
    const options = { kind: undefined, needs: [], lands: [], today: '2026-11-24' }
    const imported = importHsds(files, options)
    if (!imported.ok) throw new Error(imported.error)
    expect(imported.value.remarks).toEqual([])
    const demo = await readWorkbookFiles('src/demo')
    if (!demo.ok) throw new Error(demo.error.code)
    const own = [...demo.value.sheets].filter(([sheet]) => ['region', 'towns'].includes(sheet))
    const empty = { ...demo.value, sheets: new Map(own) }
    const merge = { last: undefined, accept: new Set<string>(), keep: false, today: '2026-11-24' }
    const merged = mergeInto(empty, imported.value.sheets, merge)
    expect(merged.remarks).toEqual([])
    const back = await snapshotOf(editedWorkbook(empty, merged.edits))
    const kept: TableName[] = [
      'organizations',
      'locations',
      'contacts',
      'services',
      'service_at_locations',
      'programmes',
      'courses',
    ]
    for (const table of kept) expect(back[table], table).toEqual(region[table])
    // And into the workbook it came from: nothing is another, whatever its ids are written like.
    const again = mergeInto(demo.value, imported.value.sheets, merge)
    expect([again.edits.size, again.changes]).toEqual([0, []])
  })
})

it('says what it changes and leaves out', () => {
  const { remarks } = hsdsOf(region, { version: '3.1', withStaff: false })
  const staff = [...region.services, ...region.programmes].filter((one) => one.audience === 'staff')
  const count = (code: string) => remarks.find((one) => one.code === code)?.params.count
  expect(staff.length).toBeGreaterThan(0)
  expect(count('staff-left-out')).toBe(staff.length)
  expect(count('programmes-as-services')).toBe(region.programmes.length + region.courses.length)
  const attributes = remarks.find((one) => one.code === 'attributes')
  expect(attributes?.params.fields).toContain('name.*, needs, opening_hours')
})

it('says what is free, closed and by appointment in HSDS’s own words', async () => {
  const snapshot = await snapshotOf(
    withCells('locations', { opening_hours: 'Mo,We 08:00-12:00; Th "nach Vereinbarung"' }),
  )
  const { services } = hsdsOf(snapshot, { version: '3.1', withStaff: false })
  const place = services.flatMap((one) => one.service_at_locations ?? [])[0] as {
    location: { schedules: object[] }
  }
  expect(place.location.schedules).toMatchObject([
    { byday: 'MO,WE', opens_at: '08:00', closes_at: '12:00', attending_type: 'in-person' },
    { byday: 'TH', notes: 'nach Vereinbarung' },
  ])
  expect(place.location.schedules[1]).not.toHaveProperty('opens_at')
  expect(services.find(({ name }) => name === 'Beratung')?.cost_options).toMatchObject([
    { amount: 0, currency: 'EUR' },
  ])
})

describe('the tabular form', () => {
  const rowsOf = (bytes: Uint8Array | undefined) =>
    Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
      header: true,
      skipEmptyLines: true,
    }).data

  it('has every record once, its links, and a package that names its files and columns', () => {
    const files = tabularFiles(hsdsOf(region, { version: '3.1', withStaff: true }), 'x', '3.1')
    const { resources } = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[]
    }
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((name) => name.endsWith('.csv')).toSorted(),
    )
    for (const { path, schema } of resources) {
      const rows = rowsOf(files.get(path))
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }) => name))
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    }
    expect(rowsOf(files.get('contacts.csv'))).toHaveLength(region.contacts.length)
    expect(rowsOf(files.get('locations.csv'))).toHaveLength(region.locations.length)
    const services = new Set(rowsOf(files.get('services.csv')).map(({ id }) => id))
    for (const { service_id } of rowsOf(files.get('service_at_locations.csv')))
      expect(services.has(service_id)).toBe(true)
  })

  it('computes nothing in a spreadsheet program', async () => {
    const snapshot = await snapshotOf(
      withCells('services', { 'name.de': '=1+1', 'description.de': '@x', phone: '0221 471010' }),
    )
    const files = tabularFiles(hsdsOf(snapshot, { version: '3.0', withStaff: true }), 'x', '3.0')
    const [service] = rowsOf(files.get('services.csv')).filter(({ name }) => name?.includes('1+1'))
    expect([service?.name, service?.description]).toEqual(["'=1+1", "'@x"])
    expect(rowsOf(files.get('phones.csv')).map(({ number }) => number)).toContain('+49 221 471010')
  })
})

it('is the same from the same region', async () => {
  const twice = await Promise.all([snapshotOf(aWorkbook()), snapshotOf(aWorkbook())])
  const [one, other] = twice.map((snapshot) =>
    hsdsOf(snapshot, { version: '3.1', withStaff: true }),
  )
  expect(one).toEqual(other)
})
