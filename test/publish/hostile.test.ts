import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { isPlainText } from '../../src/catalogue/plain-text.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import { httpsUrl } from '../../src/catalogue/text.ts'
import { apiFiles } from '../../src/publish/export/hsds/api.ts'
import { hsdsOf } from '../../src/publish/export/hsds/dataset.ts'
import { tabularFiles } from '../../src/publish/export/hsds/tabular.ts'
import { jsonLdOf } from '../../src/publish/export/json-ld.ts'
import { overviewOf } from '../../src/publish/export/overview/overview.ts'
import { logOf } from '../../src/publish/import/changes/log.ts'
import { readCsv } from '../../src/publish/workbook/csv.ts'
import { openWorkbook } from '../../src/publish/workbook/open.ts'
import { readWorkbook } from '../../src/publish/workbook/read-workbook.ts'
import { editedFiles } from '../../src/publish/workbook/save.ts'
import { writeTemplate } from '../../src/publish/workbook/template/write-template.ts'
import { csvLine, writeCsv } from '../../src/publish/workbook/write-csv.ts'
import { readXlsx } from '../../src/publish/workbook/xlsx.ts'
import { publisherTexts } from '../../src/publish/words/texts.ts'
import { aSnapshot } from '../builders/feed.ts'
import { aLocation, anOrganization, aService, uuid } from '../builders/offers.ts'
import { CATEGORIES, HOSTILE } from '../vectors/hostile/corpus.ts'
import { aWorkbook, rowOf } from './a-workbook.ts'
import { computed } from './computed.ts'

const PLAIN = HOSTILE.filter((value) => isPlainText(value) && value.length <= 200)
/** Bytes of a CSV hold no zero, and no half of a character. */
const WRITABLE = HOSTILE.filter((value) => !value.includes('\0') && value.isWellFormed())

const parse = (text: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' })
  expect(errors).toEqual([])
  expect(data.pop()).toEqual([''])
  return data
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe.each(CATEGORIES)('$name', ({ cases }) => {
  const values = cases.filter((value) => WRITABLE.includes(value))
  const rows = [['id', 'note', 'end'], ...values.map((value, at) => [`${at}`, value, 'x'])]

  it('stay one row of a sheet, are nothing to be computed, and read back as they were', () => {
    const bytes = writeCsv(rows)
    const other = parse(textOf(bytes))
    expect(other.map(({ length }) => length)).toEqual(rows.map(() => 3))
    expect(computed(other)).toEqual([])
    expect(readCsv('notes', bytes)).toEqual({ rows: [...rows, ['']], problems: [] })
    for (const value of values) expect(parse(csvLine([value, 'x']))[0]).toHaveLength(2)
  })

  it('stay one line of the log', () => {
    const log = parse(logOf(rows, true)).slice(1)
    expect(log.map(({ length }) => length)).toEqual(rows.map(() => 3))
    expect(computed(log)).toEqual([])
  })

  it('can be put into a sheet that somebody keeps', async () => {
    const names = ['contacts.csv']
    for (const delimiter of [',', ';', '\t']) {
      const sheet = ['id', 'name', 'note', 'end'].join(delimiter) + '\r\n1\r\n2\r\n'
      const files = { names, file: () => new TextEncoder().encode(sheet) }
      const workbook = await openWorkbook(files)
      if (!workbook.ok) throw new Error('no workbook')
      for (const value of values) {
        const edit = {
          cells: [{ row: 2, column: 1, value }],
          removed: [],
          added: [['3', value, value, 'x']],
        }
        const edited = await editedFiles(files, workbook.value, new Map([['contacts', edit]]))
        expect([value, edited.ok]).toEqual([value, true])
        if (!edited.ok) continue
        const text = textOf(edited.value.get('contacts.csv') ?? new Uint8Array())
        const { data } = Papa.parse<string[]>(text, { delimiter })
        expect([value, data.length, computed(data)]).toEqual([value, 5, []])
      }
    }
  })
})

it('stay texts of a workbook for a spreadsheet program', async () => {
  const values = HOSTILE.filter((value) => isPlainText(value) && value.length <= 8000)
  const rows = [['id', 'name.de'], ...values.map((value, at) => [`o${at}`, value])]
  const sheets = new Map([['organizations', rows]])
  const read = await readXlsx(await writeTemplate({ languages: ['de'], sheets }))
  if (!read.ok) throw new Error('not opened')
  // The writer leaves out what only tells that something was lost.
  const same = (value: string): string =>
    value.replace(/\r\n?/g, '\n').replaceAll('\ufffd', '').trim()
  const cells = read.value.get('organizations')?.slice(1) ?? []
  expect(cells.map(([, name = '']) => same(name))).toEqual(values.map(same))
})

describe('the check of a workbook', () => {
  it('takes what shows itself and names every other cell, in all columns of words', () => {
    const base = rowOf('organizations')
    const values = HOSTILE.filter((value) => value.trim() !== '' && value.length <= 8000)
    const rows = values.map((value, at) => ({
      ...{ ...base, id: `o${at}` },
      ...{ 'name.de': value, 'description.de': `Beratung ${value}`, website: value, email: value },
    }))
    const { problems, sheets } = readWorkbook(aWorkbook({ organizations: rows }))
    const named = (code: string, column: string): string[] =>
      problems
        .filter((one) => one.code === code && one.column === column)
        .map(({ row = 0 }) => values[row - 2] ?? '')
    const strange = values.filter((value) => !isPlainText(value.trim()))
    expect(named('not-plain', 'name.de')).toEqual(strange)
    expect(strange.length).toBeGreaterThan(50)
    const readable = sheets.organizations.map(({ entry }) => entry.website)
    for (const [at, website] of readable.entries())
      expect([values[at], website !== undefined]).toEqual([
        values[at],
        httpsUrl.safeParse((values[at] ?? '').trim()).success,
      ])
  })
})

describe('a region of such names', () => {
  const named = (names: readonly string[]): Snapshot =>
    aSnapshot({
      organizations: names.map((name, at) => ({
        ...anOrganization(at, 'mbe'),
        ...{ name: { de: name }, description: { de: name } },
      })),
      locations: names.map((name, at) => {
        const base = aLocation(at)
        const address = { ...base.address, address_1: name, address_2: name, city: name }
        return { ...base, address, name: { de: name }, transportation: { de: name } }
      }),
      contacts: names.map((name, at) => ({
        ...{ id: uuid(5000 + at), organization_id: uuid(at), location_ids: [uuid(at)], name },
        ...{ role: 'advisor' as const, title: { de: name } },
      })),
      services: names.map((name, at) =>
        aService(10_000 + at, at, {
          ...{ name: { de: name }, description: { de: name }, alert: { de: name } },
          ...{ fees_description: { de: name }, required_documents: [{ de: name }] },
        }),
      ),
      service_at_locations: names.map((_, at) => ({
        ...{ id: uuid(20_000 + at), service_id: uuid(10_000 + at), location_id: uuid(at) },
      })),
    })
  let hostile: Snapshot
  let harmless: Snapshot
  beforeAll(() => {
    hostile = named(PLAIN)
    harmless = named(PLAIN.map((_, at) => `Stelle ${at}`))
  })

  it('is laid out on paper as any other, tag by tag', async () => {
    const t = await publisherTexts('de')
    const tagsOf = async (region: Snapshot): Promise<string[]> => {
      const page = await overviewOf(region, '2026-11-24', (key, params) => t(key, params ?? {}))
      return page.match(/<[^>]*>/g) ?? []
    }
    const tags = await tagsOf(hostile)
    expect(tags).toEqual(await tagsOf(harmless))
    expect(tags.filter((tag) => /<(script|img|svg|iframe|a)\b|\son\w+=/i.test(tag))).toEqual([])
  })

  it('is told to machines as it is', () => {
    const read = JSON.parse(jsonLdOf(hostile, 'https://guide.example/', '2026-11-24')) as {
      name: string
    }[]
    expect(read.map(({ name }) => name)).toEqual(PLAIN)
  })

  it('is exchanged with as many rows and records as any other, and nothing to be computed', () => {
    const datasets = [hostile, harmless].map((one) =>
      hsdsOf(one, { version: '3.1', withStaff: false }),
    )
    const [odd, usual] = datasets.map((one) => tabularFiles(one, 'Kreis', '3.1'))
    if (!odd || !usual) throw new Error('no files')
    expect([...odd.keys()]).toEqual([...usual.keys()])
    for (const [path, bytes] of odd) {
      if (!path.endsWith('.csv')) continue
      const rows = parse(textOf(bytes))
      const others = parse(textOf(usual.get(path) ?? new Uint8Array()))
      expect([path, rows.map(({ length }) => length)]).toEqual([
        path,
        others.map(({ length }) => length),
      ])
      expect([path, computed(rows)]).toEqual([path, []])
    }
    const [first] = datasets
    if (!first) throw new Error('no dataset')
    const files = apiFiles(first, hostile.region, { version: '3.1', perPage: 100 })
    for (const path of files.keys()) expect(path).toMatch(/^[\w./-]+$/)
    for (const content of files.values()) {
      const text = typeof content === 'string' ? content : textOf(content)
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    }
  })
})
