import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize } from 'node:path'
import { err, type Result } from '../../result.ts'
import { openWorkbook } from '../workbook/open.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Failure, reasonOf } from './failure.ts'

const BOOK = /\.(xlsx|xlsm|ods)$/i

/**
 * Reads a workbook from disk: a folder of `.csv` sheets (or Excel's "Unicode text", `.txt`), or one `.xlsx` or `.ods` file.
 *
 * @returns `no-workbook`, `no-sheets`, `several-workbooks` or `not-xlsx` with the path; what is wrong inside a sheet
 *   stands in the workbook's `problems`
 */
export async function readWorkbookFiles(path: string): Promise<Result<Workbook, Failure>> {
  try {
    const isFolder = statSync(path).isDirectory()
    // A single sheet is no workbook: what the others would say is missing.
    if (!isFolder && !BOOK.test(path)) return err({ code: 'not-xlsx', params: { path } })
    const folder = isFolder ? path : dirname(path)
    const names = isFolder ? readdirSync(path) : [basename(path)]
    const opened = await openWorkbook({ names, file: fileBelow(folder) })
    if (opened.ok) return opened
    const { code, name } = opened.error
    return err({ code, params: { path: join(folder, name) } })
  } catch (thrown) {
    return err({ code: 'no-workbook', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Only files below the folder: a workbook cannot publish what lies elsewhere on the computer. */
function fileBelow(folder: string): Workbook['file'] {
  return (path) => {
    const inside = normalize(path)
    if (isAbsolute(inside) || inside.startsWith('..')) return undefined
    const whole = join(folder, inside)
    return statSync(whole, { throwIfNoEntry: false })?.isFile() ? readFileSync(whole) : undefined
  }
}
