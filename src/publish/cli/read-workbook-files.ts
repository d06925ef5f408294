import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, normalize } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { CHANGES_LOG } from '../import/changes/log.ts'
import { readCsv } from '../workbook/csv.ts'
import { readOds } from '../workbook/ods.ts'
import type { Problem } from '../workbook/problem.ts'
import { SHEET_NAMES } from '../workbook/sheets.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { readXlsx } from '../workbook/xlsx.ts'
import { type Failure, reasonOf } from './failure.ts'

/**
 * Reads a workbook from disk: a folder of `.csv` sheets (or Excel's "Unicode text", `.txt`), or one `.xlsx` or `.ods` file.
 *
 * @returns `no-workbook`, `no-sheets` or `not-xlsx` with the path; what is wrong inside a sheet
 *   stands in the workbook's `problems`
 */
export async function readWorkbookFiles(path: string): Promise<Result<Workbook, Failure>> {
  try {
    if (statSync(path).isDirectory()) return readFolder(path)
    const bytes = Uint8Array.from(readFileSync(path))
    const ods = readOds(bytes)
    const sheets = ods.ok ? ods : await readXlsx(bytes)
    if (!sheets.ok) return err({ code: 'not-xlsx', params: { path } })
    return ok({ sheets: sheets.value, problems: [], file: fileBeside(dirname(path)) })
  } catch (thrown) {
    return err({ code: 'no-workbook', params: { path, reason: reasonOf(thrown) } })
  }
}

function readFolder(folder: string): Result<Workbook, Failure> {
  const names = readdirSync(folder).filter(isSheetFile).toSorted()
  if (names.length === 0) return err({ code: 'no-sheets', params: { path: folder } })
  const read = names.map((name) => {
    const sheet = basename(name, extname(name))
    return { sheet, ...readCsv(sheet, readFileSync(join(folder, name))) }
  })
  const twice = read.flatMap(({ sheet }, at): Problem[] =>
    read.findIndex((other) => other.sheet === sheet) < at ? [{ sheet, code: 'sheet-twice' }] : [],
  )
  return ok({
    sheets: new Map(read.map(({ sheet, rows }) => [sheet, rows])),
    problems: [...read.flatMap(({ problems }) => problems), ...twice],
    file: fileBeside(folder),
  })
}

/** What was taken in is logged beside the sheets; other text files are no sheets either. */
function isSheetFile(name: string): boolean {
  const ending = extname(name)
  if (ending.toLowerCase() === '.csv') return name !== CHANGES_LOG
  return (
    ending.toLowerCase() === '.txt' && (SHEET_NAMES as string[]).includes(basename(name, ending))
  )
}

/** Only files below the folder: a workbook cannot publish what lies elsewhere on the computer. */
function fileBeside(folder: string): Workbook['file'] {
  return (path) => {
    const inside = normalize(path)
    if (isAbsolute(inside) || inside.startsWith('..')) return undefined
    const whole = join(folder, inside)
    return statSync(whole, { throwIfNoEntry: false })?.isFile() ? readFileSync(whole) : undefined
  }
}
