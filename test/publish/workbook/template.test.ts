import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import german from '../../../locales/de/workbook.json' with { type: 'json' }
import { readWorkbookFiles } from '../../../src/publish/cli/read-workbook-files.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import type { Columns } from '../../../src/publish/workbook/column.ts'
import { columnText, EXAMPLE_MARK, GUIDE_SHEET } from '../../../src/publish/workbook/example.ts'
import { lettersOf } from '../../../src/publish/workbook/letters.ts'
import { SHEET_NAMES, SHEETS } from '../../../src/publish/workbook/sheets.ts'
import { guideSheet } from '../../../src/publish/workbook/template/guide-sheet.ts'
import { noteOf } from '../../../src/publish/workbook/template/notes.ts'
import { isRightToLeft } from '../../../src/publish/workbook/template/titles.ts'
import { writeTemplate } from '../../../src/publish/workbook/template/write-template.ts'
import type { Rows, Workbook } from '../../../src/publish/workbook/workbook.ts'
import { readXlsx } from '../../../src/publish/workbook/xlsx.ts'
import { HORIZON } from '../a-workbook.ts'

const LANGUAGES = ['de', 'en', 'ar', 'uk']

async function sheetsIn(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Rows>> {
  const read = await readXlsx(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const asWorkbook = (sheets: Map<string, Rows>): Workbook => ({
  sheets,
  problems: [],
  file: (path) => (path === 'material/beispiel.pdf' ? new TextEncoder().encode('x') : undefined),
})

let files: Record<string, string>
let sheets: Map<string, Rows>
beforeAll(async () => {
  const bytes = await writeTemplate({ languages: LANGUAGES })
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  )
  sheets = await sheetsIn(bytes)
})
const sheetXml = (sheet: string): string =>
  files[`xl/worksheets/sheet${[...sheets.keys()].indexOf(sheet) + 1}.xml`] ?? ''

describe('the words of every column', () => {
  const all = SHEET_NAMES.flatMap((sheet) => {
    const columns: Columns = SHEETS[sheet]
    return Object.entries(columns).map(([name, column]) => ({ sheet, name, column }))
  })

  it.each(all)('$sheet.$name has a note, and an example where it is required', (one) => {
    const { sheet, name, column } = one
    const text = columnText(sheet, name)
    expect(text?.what).toMatch(/\.$/)
    if (column.required) expect(text?.example).toBeDefined()
    if (text?.example !== undefined)
      expect(typeof text.example).toBe(column.by === 'cell' ? 'string' : 'object')
    const title = column.by === 'cell' ? name : `${name}.de`
    expect(noteOf(sheet, title)).toContain(column.required ? 'Pflicht.' : 'Freiwillig.')
  })

  it('are about columns there are', () => {
    const known = new Set(all.flatMap(({ sheet, name }) => [name, `${sheet}.${name}`]))
    expect(Object.keys(german.columns).filter((column) => !known.has(column))).toEqual([])
  })

  it('say what every code means', () => {
    const { rows } = guideSheet()
    const from = rows.findIndex(([first]) => first === 'Spalte')
    const plain = new Set(['A1', 'A2', 'B1', 'B2', 'C1'])
    expect(
      rows.slice(from).filter(([, code, meaning]) => code && !meaning && !plain.has(code)),
    ).toEqual([])
  })
})

describe('the template', () => {
  it('has a sheet for every table behind the one that explains', () => {
    expect([...sheets.keys()]).toEqual([GUIDE_SHEET, ...SHEET_NAMES])
  })

  it('publishes none of its examples', async () => {
    const { problems } = await buildSnapshot(asWorkbook(sheets), { horizon: HORIZON })
    expect(problems).toEqual([{ sheet: 'region', row: 2, code: 'one-row' }])
  })

  it('has examples that are right, and refuses them once they pretend to be entries', async () => {
    const pretending = [...sheets]
      .filter(([sheet]) => sheet !== GUIDE_SHEET)
      .map(([sheet, rows]): [string, Rows] => [
        sheet,
        rows.map((row) => row.map((cell) => cell.replace(`${EXAMPLE_MARK}: `, ''))),
      ])
    const built = await buildSnapshot(asWorkbook(new Map(pretending)), { horizon: HORIZON })
    const codes = built.problems.map(({ code, sheet }) => `${sheet} ${code}`)
    // A key is nothing to be invented: as long as nobody has one, the partners' sheets wait.
    const other = codes.filter((code) => !/example-value|no-reader/.test(code))
    expect(other).toEqual([])
    for (const sheet of SHEET_NAMES) expect(codes).toContain(`${sheet} example-value`)
    expect(built.content).toBeUndefined()
  })

  it('leaves out an example wherever its columns and rows were moved', async () => {
    const [header = [], example = []] = sheets.get('organizations') ?? []
    const moved = new Map(sheets).set('organizations', [
      header.toReversed(),
      [],
      example.toReversed(),
    ])
    const { problems } = await buildSnapshot(asWorkbook(moved), { horizon: HORIZON })
    expect(problems.filter(({ sheet }) => sheet === 'organizations')).toEqual([])
  })

  it('offers codes, and entries of other sheets', () => {
    const xml = sheetXml('services')
    const titles = sheets.get('services')?.[0] ?? []
    const byTitle: Record<string, { strict: boolean; source: string }> = {}
    for (const [, attributes = '', source = ''] of xml.matchAll(
      /<dataValidation ([^>]*)><formula1>([^<]*)/g,
    )) {
      const letters = /sqref="([A-Z]+)2:/.exec(attributes)?.[1]
      const title = titles.find((_, at) => lettersOf(at) === letters) ?? ''
      byTitle[title] = { strict: attributes.includes('showErrorMessage="1"'), source }
    }
    expect(byTitle.audience).toEqual({ strict: true, source: '"client,staff"' })
    expect(byTitle.needs?.strict).toBe(false)
    expect(byTitle.organization?.source).toMatch(/^organizations!\$A\$2:\$A\$\d+$/)
  })

  it('finds a list too long for a formula on the sheet that explains', () => {
    const source = /<formula1>hinweise!\$B\$(\d+):\$B\$(\d+)</.exec(sheetXml('rules'))
    const codes = sheets
      .get(GUIDE_SHEET)
      ?.slice(Number(source?.[1]) - 1, Number(source?.[2]))
      .map((row) => row[1])
    expect(codes).toContain('under-12')
    expect(codes).toContain('ask-sender')
  })

  it('notes every column, freezes the titles, keeps all cells as text and Arabic from the right', () => {
    const titles = sheets.get('locations') ?? []
    const at = [...sheets.keys()].indexOf('locations') + 1
    expect(files[`xl/comments${at}.xml`]?.match(/<comment /g)).toHaveLength(titles[0]?.length ?? 0)
    expect(files[`xl/drawings/notes${at}.vml`]?.match(/<v:shape /g)).toHaveLength(
      titles[0]?.length ?? 0,
    )
    expect(sheetXml('locations')).toContain('state="frozen"')
    const styles = [...(files['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*>(.*?)<\/xf>/g)]
    const columns = [...sheetXml('locations').matchAll(/<col [^>]*style="(\d+)"/g)]
    columns.forEach(([, style], column) => {
      const [xf = ''] = styles[Number(style)] ?? []
      expect(xf).toContain('numFmtId="49"')
      expect(xf.includes('readingOrder="2"')).toBe(titles[0]?.[column]?.endsWith('.ar') === true)
    })
    expect(columns).toHaveLength(titles[0]?.length ?? 0)
  })

  it('knows which languages are written from the right', () => {
    const tags = ['ar', 'fa', 'ps', 'uk', 'kmr', 'ti', 'de-simple']
    expect(tags.filter((tag) => isRightToLeft(`name.${tag}`))).toEqual(['ar', 'fa', 'ps'])
  })
})

it('reads back what it was filled with, exactly', async () => {
  const demo = await readWorkbookFiles('src/demo')
  if (!demo.ok) throw new Error(demo.error.code)
  const filled = await sheetsIn(
    await writeTemplate({ languages: LANGUAGES, sheets: demo.value.sheets }),
  )
  for (const [sheet, rows] of demo.value.sheets) {
    // The last line of a CSV file ends, and a row of nothing but one empty cell follows.
    const written = rows.filter((row) => row.some((cell) => cell !== ''))
    expect(filled.get(sheet)).toEqual(written)
  }
  expect(filled.get('rules')).toHaveLength(2)
})
