import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { CHANGES_LOG } from '../import/changes/log.ts'
import {
  isNewLog as isNewLogIn,
  lastImportName,
  type TakenIn,
  takenInFiles,
} from '../import/taken-in.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Failure, reasonOf } from './failure.ts'
import { workbookFilesAt } from './workbook-files.ts'

/** Where a workbook's log lies: in its folder, or beside its file. */
export const logPath = (path: string): string => join(workbookFilesAt(path).folder, CHANGES_LOG)

/** Where lies what was brought in last: in the workbook's folder, or beside its file, named after it. */
export function lastImportPath(path: string): string {
  const { folder, names } = workbookFilesAt(path)
  return join(folder, lastImportName(names))
}

/** Whether there is none yet. */
export const isNewLog = (path: string): boolean => isNewLogIn(workbookFilesAt(path))

/**
 * Writes what was taken into a workbook, its log and what sources said last: everything, or nothing. All files are made and
 * written aside before the first one is replaced.
 *
 * @returns `not-editable` where a file does not read back as edited, `unreadable` where the disk refuses
 */
export async function writeWorkbook(
  path: string,
  workbook: Workbook,
  taken: TakenIn,
): Promise<Result<undefined, Failure>> {
  try {
    const at = workbookFilesAt(path)
    const files = await takenInFiles(at, workbook, taken)
    if (!files.ok) return err({ code: 'not-editable', params: { path } })
    const paths = [...files.value].map(([name, bytes]) => [join(at.folder, name), bytes] as const)
    for (const [file, bytes] of paths) writeFileSync(`${file}.new`, bytes)
    for (const [file] of paths) renameSync(`${file}.new`, file)
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}
