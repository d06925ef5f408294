import { err, ok, type Result } from '../../result.ts'
import { CHANGES_LOG } from '../import/changes/log.ts'
import { readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import type { Problem } from './problem.ts'
import { SHEET_NAMES } from './sheets.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/** What lies side by side in one folder, and a way to what lies below it. */
export interface WorkbookFiles {
  /** The names of the files that may be sheets or a workbook. */
  readonly names: readonly string[]
  /** Reads a file by its path below the folder, `material/fahrplan.pdf`, with `/` between folders. */
  readonly file: Workbook['file']
}

/** What keeps files from being a workbook, and the file it is about. */
export interface OpenError {
  readonly code: 'no-sheets' | 'not-xlsx' | 'several-workbooks'
  readonly name: string
}

/**
 * A workbook from its files: one `.xlsx` or `.ods` file, or sheets as `.csv` (or Excel's "Unicode text", `.txt`); whatever else
 * is there lies beside it.
 *
 * @returns `no-sheets` where there is neither, `not-xlsx` for a file that only has the name of one, `several-workbooks`
 *   where it cannot be told which is meant. What is wrong inside a sheet stands in the workbook's `problems`
 */
export async function openWorkbook({
  names,
  file,
}: WorkbookFiles): Promise<Result<Workbook, OpenError>> {
  const books = names.filter((name) => BOOK.test(name)).toSorted()
  const sheets = names.filter(isSheet).toSorted()
  const [book, another] = books
  const other = another ?? sheets[0]
  if (book === undefined) return sheetsOf(sheets, file)
  if (other !== undefined) return err({ code: 'several-workbooks', name: other })
  const bytes = Uint8Array.from(file(book) ?? [])
  const ods = readOds(bytes)
  const read = ods.ok ? ods : await readXlsx(bytes)
  return read.ok
    ? ok({ sheets: read.value, problems: [], file })
    : err({ code: 'not-xlsx', name: book })
}

function sheetsOf(names: readonly string[], file: Workbook['file']): Result<Workbook, OpenError> {
  if (names.length === 0) return err({ code: 'no-sheets', name: '' })
  const read = names.map((name) => {
    const sheet = name.replace(ENDING, '')
    return { sheet, ...readCsv(sheet, file(name) ?? new Uint8Array()) }
  })
  const twice = read.flatMap(({ sheet }, at): Problem[] =>
    read.findIndex((other) => other.sheet === sheet) < at ? [{ sheet, code: 'sheet-twice' }] : [],
  )
  return ok({
    sheets: new Map(read.map(({ sheet, rows }) => [sheet, rows])),
    problems: [...read.flatMap(({ problems }) => problems), ...twice],
    file,
  })
}

const BOOK = /\.(xlsx|xlsm|ods)$/i
const ENDING = /\.(csv|txt)$/i

/** The file that is a whole workbook; undefined where the sheets are files of their own. */
export const bookIn = (names: readonly string[]): string | undefined =>
  names.find((name) => BOOK.test(name))

/** The file of a sheet among others. */
export const sheetFileIn = (names: readonly string[], sheet: string): string | undefined =>
  names.find((name) => isSheet(name) && name.replace(ENDING, '') === sheet)

/** What was taken in is logged beside the sheets; other text files are no sheets either. */
function isSheet(name: string): boolean {
  if (/\.csv$/i.test(name)) return name !== CHANGES_LOG
  return /\.txt$/i.test(name) && (SHEET_NAMES as string[]).includes(name.replace(ENDING, ''))
}
