import { ok, type Result } from '../../result.ts'
import { bookIn, type WorkbookFiles } from '../workbook/open.ts'
import { type Edits, editedFiles, type SaveError } from '../workbook/save.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { CHANGES_LOG } from './changes/log.ts'
import {
  LAST_IMPORT,
  type LastImports,
  readLastImports,
  writeLastImports,
} from './merge/last-import.ts'

/** What is to be written of something that was taken in. */
export interface TakenIn {
  readonly edits: Edits
  /** Lines of the log, with its header where {@link isNewLog}; empty where there is nothing to log. */
  readonly log: string
  /** What every source said last; undefined where that is as before. */
  readonly last?: LastImports | undefined
}

/** Where lies what was brought in last: in the workbook's folder, or beside its file, named after it. */
export function lastImportName(names: readonly string[]): string {
  const book = bookIn(names)
  return book === undefined ? LAST_IMPORT : `${book.replace(/\.[^.]+$/, '')}.${LAST_IMPORT}`
}

/** What every source said last; a workbook that lacks the file had none. */
export function lastImportsIn({
  names,
  file,
}: WorkbookFiles): Result<LastImports, 'bad-last-import'> {
  const bytes = file(lastImportName(names))
  return bytes ? readLastImports(bytes) : ok(new Map())
}

/** A sheet that edits would make in an `.xlsx` file: it would be without its formats and drop-downs. Undefined: there is none. */
export const missingSheetIn = (
  { names }: WorkbookFiles,
  { sheets }: Workbook,
  edits: Edits,
): string | undefined =>
  bookIn(names) === undefined ? undefined : [...edits.keys()].find((sheet) => !sheets.has(sheet))

/** Whether the log begins with the next line. */
export const isNewLog = ({ file }: WorkbookFiles): boolean => file(CHANGES_LOG) === undefined

/**
 * The files that change where something is taken in: the workbook's, its log, and what sources said last. They belong together:
 * all of them are written, or none.
 *
 * @returns them by name, or the file that cannot be written so
 */
export async function takenInFiles(
  files: WorkbookFiles,
  workbook: Workbook,
  { edits, log, last }: TakenIn,
): Promise<Result<Map<string, Uint8Array>, SaveError>> {
  const edited = await editedFiles(files, workbook, edits)
  if (!edited.ok) return edited
  const written = new Map(edited.value)
  if (log !== '') written.set(CHANGES_LOG, appended(files.file(CHANGES_LOG), log))
  if (last) written.set(lastImportName(files.names), writeLastImports(last))
  return ok(written)
}

/** Somebody's editor may have left the last line open. */
function appended(before: Uint8Array = new Uint8Array(), lines: string): Uint8Array {
  const isOpen = before.length > 0 && before.at(-1) !== 0x0a
  const after = new TextEncoder().encode(isOpen ? `\r\n${lines}` : lines)
  const whole = new Uint8Array(before.length + after.length)
  whole.set(before)
  whole.set(after, before.length)
  return whole
}
