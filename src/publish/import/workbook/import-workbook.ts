import { splitList } from '../../workbook/cells.ts'
import { idOf } from '../../workbook/id.ts'
import type { SheetName } from '../../workbook/sheets.ts'
import type { Rows, Workbook } from '../../workbook/workbook.ts'
import { type Imported, type ImportRemark, rowsOf } from '../imported.ts'
import { MERGED_SHEETS, type MergedSheet, recordsOf, REFERENCES } from '../merge/identity.ts'

/**
 * The sheets of another workbook, to be merged into ours. Short names of another region become the UUIDs its feed has: what is
 * called the same there is something else. Materials come only where their file lies beside our workbook already.
 *
 * @param region our region's code
 * @param hasFile whether a file lies beside our workbook
 */
export function importWorkbook(
  other: Workbook,
  region: string,
  hasFile: (path: string) => boolean,
): Imported {
  const theirs = recordsOf(other.sheets.get('region') ?? [])[0]?.cells.code ?? region
  const remarks: ImportRemark[] = []
  const sheets = new Map<SheetName, Rows>()
  for (const [sheet, rows] of other.sheets) {
    const merged = MERGED_SHEETS.find((one) => one === sheet)
    if (!merged) {
      if (sheet !== 'region')
        remarks.push({ element: sheet, code: 'not-imported', params: { count: rows.length - 1 } })
      continue
    }
    const records = recordsOf(rows).map(({ cells }) =>
      theirs === region ? cells : withUuids(theirs, merged, cells),
    )
    const taken = records.filter((cells) => {
      if (merged !== 'materials' || hasFile(cells.file ?? '')) return true
      const element = cells['title.de'] ?? cells.id ?? ''
      remarks.push({ element, code: 'file-elsewhere', params: { file: cells.file ?? '' } })
      return false
    })
    sheets.set(merged, rowsOf(taken))
  }
  return { sheets, remarks }
}

function withUuids(
  region: string,
  sheet: MergedSheet,
  cells: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([title, value]) => {
      if (value === '') return [title, value]
      if (title === 'id' && sheet !== 'towns') return [title, idOf(region, sheet, value)]
      const table = Object.hasOwn(REFERENCES, title) ? REFERENCES[title] : undefined
      if (table === undefined) return [title, value]
      return [
        title,
        splitList(value)
          .map((one) => idOf(region, table, one))
          .join('; '),
      ]
    }),
  )
}
