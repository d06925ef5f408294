import { join } from 'node:path'
import { err, type Result } from '../../result.ts'
import { openWorkbook } from '../workbook/open.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Failure, reasonOf } from './failure.ts'
import { workbookFilesAt } from './workbook-files.ts'

/**
 * Reads a workbook from disk: a folder of `.csv` sheets (or Excel's "Unicode text", `.txt`), or one `.xlsx` or `.ods` file.
 *
 * @returns `no-workbook`, `no-sheets`, `several-workbooks` or `not-xlsx` with the path; what is wrong inside a sheet
 *   stands in the workbook's `problems`
 */
export async function readWorkbookFiles(path: string): Promise<Result<Workbook, Failure>> {
  try {
    const files = workbookFilesAt(path)
    const isFolder = files.folder === path
    // One sheet by itself is not a region; it would pass as an empty one.
    if (!isFolder && /\.(csv|txt)$/i.test(path)) return err({ code: 'not-xlsx', params: { path } })
    const opened = await openWorkbook(files)
    if (opened.ok) return opened
    const { code, name } = opened.error
    if (code === 'no-sheets' && !isFolder) return err({ code: 'not-xlsx', params: { path } })
    return err({ code, params: { path: join(files.folder, name) } })
  } catch (thrown) {
    return err({ code: 'no-workbook', params: { path, reason: reasonOf(thrown) } })
  }
}
