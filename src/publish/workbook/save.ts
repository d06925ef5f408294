import { err, ok, type Result } from '../../result.ts'
import { readCsv } from './csv.ts'
import { editCsv } from './edit-csv.ts'
import { editXlsx } from './edit-xlsx.ts'
import { editRows, sameRows, type SheetEdit } from './edit.ts'
import { bookIn, sheetFileIn, type WorkbookFiles } from './open.ts'
import type { Rows, Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/** Edits by the sheet's name. */
export type Edits = ReadonlyMap<string, SheetEdit>

/** A file that does not read back as it was with exactly the edits: nothing of it may be written. */
export interface SaveError {
  readonly code: 'not-editable'
  readonly name: string
}

/** The byte order mark that Excel wants. */
const NEW_SHEET = new TextEncoder().encode('\uFEFF')

/**
 * The files of a workbook that edits change, whole and read again: what each says is what it said with exactly these edits. A
 * sheet that a folder lacks becomes a new file.
 *
 * @returns the changed files by name
 */
export async function editedFiles(
  files: WorkbookFiles,
  workbook: Workbook,
  edits: Edits,
): Promise<Result<Map<string, Uint8Array>, SaveError>> {
  const edited = new Map<string, Uint8Array>()
  if (edits.size === 0) return ok(edited)
  const book = bookIn(files.names)
  if (book !== undefined) {
    const bytes = await editedXlsx(files.file(book) ?? new Uint8Array(), workbook, edits)
    return bytes ? ok(edited.set(book, bytes)) : err({ code: 'not-editable', name: book })
  }
  for (const [sheet, edit] of edits) {
    const name = sheetFileIn(files.names, sheet) ?? `${sheet}.csv`
    const bytes = editCsv(files.file(name) ?? NEW_SHEET, edit)
    const read = readCsv(sheet, bytes)
    if (read.problems.length > 0 || !isAsEdited(workbook, sheet, edit, read.rows))
      return err({ code: 'not-editable', name })
    edited.set(name, bytes)
  }
  return ok(edited)
}

async function editedXlsx(
  bytes: Uint8Array,
  workbook: Workbook,
  edits: Edits,
): Promise<Uint8Array | undefined> {
  const edited = editXlsx(bytes, edits)
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
