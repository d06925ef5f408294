import { err, ok, type Result } from '../../result.ts'
import { CHANGES_LOG } from '../import/changes/log.ts'
import { readCsv } from './csv.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/** Files by their path beside the sheets, `material/fahrplan.pdf`, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What keeps files from being a workbook; the sentences are `failures.<code>` of the publisher's texts. */
export interface OpenError {
  readonly code: 'no-sheets' | 'not-xlsx' | 'several-workbooks'
  readonly path: string
}

/**
 * A workbook from its files: one `.xlsx`, or `.csv` sheets; whatever else is there lies beside it.
 *
 * @returns `no-sheets` where there is neither, `not-xlsx` for a file that only has the name of one, `several-workbooks`
 *   where it cannot be told which is meant. What is wrong inside a sheet stands in the workbook's `problems`
 */
export async function openWorkbook(files: Files): Promise<Result<Workbook, OpenError>> {
  const paths = [...files.keys()].toSorted()
  const books = paths.filter((path) => /\.xlsx$/i.test(path))
  const sheets = paths.filter((path) => isSheet(path))
  const file = (path: string): Uint8Array | undefined => files.get(path.replaceAll('\\', '/'))
  const [book, other] = books
  if (book === undefined) {
    if (sheets.length === 0) return err({ code: 'no-sheets', path: paths[0] ?? '' })
    const read = sheets.map((path) => {
      const sheet = path.slice(0, -'.csv'.length)
      return { sheet, ...readCsv(sheet, files.get(path) ?? new Uint8Array()) }
    })
    const rows = new Map(read.map(({ sheet, rows }) => [sheet, rows]))
    return ok({ sheets: rows, problems: read.flatMap(({ problems }) => problems), file })
  }
  if (other !== undefined || sheets.length > 0)
    return err({ code: 'several-workbooks', path: other ?? sheets[0] ?? '' })
  const read = await readXlsx(Uint8Array.from(files.get(book) ?? []))
  return read.ok
    ? ok({ sheets: read.value, problems: [], file })
    : err({ code: 'not-xlsx', path: book })
}

/** Sheets lie side by side; what was taken in is logged beside them. */
const isSheet = (path: string): boolean => /^[^/]+\.csv$/i.test(path) && path !== CHANGES_LOG
