import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/publish/check/check-workbook.ts'
import { horizonOf } from '../../../src/publish/hours/horizon.ts'
import {
  SAMPLE_SHEETS,
  sampleRegion,
  sampleTitles,
} from '../../../src/publish/sample/sample-region.ts'
import type { Rows, Workbook } from '../../../src/publish/workbook/workbook.ts'

const TODAY = '2026-11-24'

function sampleOf(records: number, seed: string): Workbook {
  const sheets = new Map<string, string[][]>(
    SAMPLE_SHEETS.map((sheet) => [sheet, [sampleTitles(sheet)]]),
  )
  for (const { sheet, cells } of sampleRegion({ records, seed, today: TODAY }))
    sheets.get(sheet)?.push(sampleTitles(sheet).map((title) => cells[title] ?? ''))
  return { sheets, problems: [], file: () => undefined }
}
const texts = ({ sheets }: Workbook): string => JSON.stringify([...sheets] as [string, Rows][])

describe('a sample region', () => {
  it.each([16, 17, 500])('has exactly %d records, none wrong, none doubtful', async (records) => {
    const horizon = horizonOf(TODAY)
    const { problems, content } = await checkWorkbook(sampleOf(records, 'a'), {
      horizon,
      today: TODAY,
    })
    expect(problems).toEqual([])
    const { region: _, holiday_calendars: __, ...tables } = content?.snapshot ?? {}
    const counted = Object.values(tables as Record<string, unknown[]>).map(({ length }) => length)
    expect(counted.reduce((sum, length) => sum + length, 0)).toBe(records)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(texts(sampleOf(300, 'a'))).toBe(texts(sampleOf(300, 'a')))
    expect(texts(sampleOf(300, 'a'))).not.toBe(texts(sampleOf(300, 'b')))
  })

  it('has every address, id and town once, however large', () => {
    const { sheets } = sampleOf(20_000, 'a')
    const once = (sheet: string, ...titles: string[]): void => {
      const [header = [], ...rows] = sheets.get(sheet) ?? []
      const values = rows.map((row) => titles.map((title) => row[header.indexOf(title)]).join('|'))
      expect(new Set(values).size).toBe(values.length)
    }
    once('locations', 'id')
    once('locations', 'address_1', 'postal_code')
    once('towns', 'name.de')
    once('services', 'id')
  })
})
