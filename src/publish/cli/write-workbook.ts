import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { err, ok, type Result } from '../../result.ts'
import { CHANGES_LOG } from '../import/changes/log.ts'
import { LAST_IMPORT } from '../import/merge/last-import.ts'
import { readCsv } from '../workbook/csv.ts'
import { editCsv } from '../workbook/edit-csv.ts'
import { editXlsx } from '../workbook/edit-xlsx.ts'
import { editRows, sameRows, type SheetEdit } from '../workbook/edit.ts'
import type { Rows, Workbook } from '../workbook/workbook.ts'
import { readXlsx } from '../workbook/xlsx.ts'
import { type Failure, reasonOf } from './failure.ts'

type Edits = ReadonlyMap<string, SheetEdit>

/** The byte order mark that Excel wants. */
const NEW_SHEET = new TextEncoder().encode('\uFEFF')

/** Where a workbook's log lies: in its folder, or beside its file. */
export const logPath = (path: string): string =>
  join(statSync(path).isDirectory() ? path : dirname(path), CHANGES_LOG)

/** Where lies what was brought in last: in the workbook's folder, or beside its file, named after it. */
export const lastImportPath = (path: string): string =>
  statSync(path).isDirectory()
    ? join(path, LAST_IMPORT)
    : join(dirname(path), `${basename(path, extname(path))}.${LAST_IMPORT}`)

/** Whether there is none yet. */
export const isNewLog = (path: string): boolean => !existsSync(logPath(path))

/**
 * Writes an edited workbook and the lines of its log: everything, or nothing. Each file is made whole and read again before
 * the first one is replaced: what it says must be what it said with exactly these edits. A sheet that a folder lacks becomes a
 * new file.
 *
 * @param beside other files that belong to the same change, by their path
 * @returns `not-editable` where a file does not read back so, `unreadable` where the disk refuses
 */
export async function writeWorkbook(
  path: string,
  workbook: Workbook,
  edits: Edits,
  logged: string,
  beside: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Result<undefined, Failure>> {
  try {
    const files = await editedFiles(path, workbook, edits)
    if (files === undefined) return err({ code: 'not-editable', params: { path } })
    const log = logPath(path)
    const before = existsSync(log) ? readFileSync(log) : new Uint8Array()
    if (logged !== '') files.set(log, Buffer.concat([before, lineEnd(before), Buffer.from(logged)]))
    for (const [file, bytes] of beside) files.set(file, bytes)
    for (const [file, bytes] of files) writeFileSync(`${file}.new`, bytes)
    for (const file of files.keys()) renameSync(`${file}.new`, file)
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Somebody's editor may have left the last line open. */
const lineEnd = (bytes: Uint8Array): Uint8Array =>
  bytes.length === 0 || bytes.at(-1) === 0x0a ? new Uint8Array() : Buffer.from('\r\n')

async function editedFiles(
  path: string,
  workbook: Workbook,
  edits: Edits,
): Promise<Map<string, Uint8Array> | undefined> {
  if (!statSync(path).isDirectory()) {
    const bytes = await editedXlsx(path, workbook, edits)
    return bytes && new Map([[path, bytes]])
  }
  const files = new Map<string, Uint8Array>()
  for (const [sheet, edit] of edits) {
    const file = join(path, `${sheet}.csv`)
    const bytes = editCsv(existsSync(file) ? readFileSync(file) : NEW_SHEET, edit)
    const read = readCsv(sheet, bytes)
    if (read.problems.length > 0 || !isAsEdited(workbook, sheet, edit, read.rows)) return undefined
    files.set(file, bytes)
  }
  return files
}

async function editedXlsx(
  path: string,
  workbook: Workbook,
  edits: Edits,
): Promise<Uint8Array | undefined> {
  if (edits.size === 0) return readFileSync(path)
  const edited = editXlsx(readFileSync(path), edits)
  if (!edited.ok) return undefined
  const read = await readXlsx(Uint8Array.from(edited.value))
  if (!read.ok || read.value.size !== workbook.sheets.size) return undefined
  for (const [sheet, rows] of read.value) {
    const edit = edits.get(sheet) ?? { cells: [], removed: [] }
    if (!isAsEdited(workbook, sheet, edit, rows)) return undefined
  }
  return edited.value
}

const isAsEdited = (workbook: Workbook, sheet: string, edit: SheetEdit, rows: Rows): boolean =>
  sameRows(rows, editRows(workbook.sheets.get(sheet) ?? [], edit))
