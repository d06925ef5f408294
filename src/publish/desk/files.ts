import { unzipSync } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import { editedWorkbook } from '../import/changes/check.ts'
import { missingSheetIn, type TakenIn, takenInFiles } from '../import/taken-in.ts'
import type { SheetEdit } from '../workbook/edit.ts'
import { openWorkbook, type WorkbookFiles } from '../workbook/open.ts'
import { editedFiles } from '../workbook/save.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { DeskEdit, DeskFailure, DeskFile, DeskWork } from './messages.ts'

/** More than any region needs, and what a browser can still hold. */
const UNPACKED_LIMIT = 300_000_000

/** What the desk works at, opened: as it came, and as it stands corrected. */
export interface OpenedWork {
  readonly files: WorkbookFiles & { readonly all: ReadonlyMap<string, Uint8Array> }
  readonly original: Workbook
  readonly workbook: Workbook
}

/** A refusal of the desk. */
export const refused = (
  code: string,
  params: DeskFailure['params'] = {},
): { ok: false; error: DeskFailure } => err({ code, params })

/**
 * Opens a workbook as it stands corrected.
 *
 * @returns `not-zip`, or why the files are no workbook
 */
export async function openWork({
  files,
  edits,
}: DeskWork): Promise<Result<OpenedWork, DeskFailure>> {
  let all: ReadonlyMap<string, Uint8Array>
  try {
    all = unpacked(files)
  } catch {
    return refused('not-zip', { path: files[0]?.path ?? '' })
  }
  const folder = { ...asFolder(all), all }
  const opened = await openWorkbook(folder)
  if (!opened.ok) return refused(opened.error.code, { path: opened.error.name })
  const original = opened.value
  return ok({ files: folder, original, workbook: editedWorkbook(original, editsBySheet(edits)) })
}

/**
 * The files with what was corrected written into them; every other byte stays.
 *
 * @returns `not-editable` where a file cannot be written so
 */
export async function savedFiles(
  work: DeskWork,
): Promise<Result<readonly DeskFile[], DeskFailure>> {
  const opened = await openWork(work)
  if (!opened.ok) return opened
  const { files, original } = opened.value
  const edited = await editedFiles(files, original, editsBySheet(work.edits))
  if (!edited.ok) return refused(edited.error.code, { path: edited.error.name })
  return ok(withFiles(files.all, edited.value))
}

/** The workbook with what was corrected written into its files. */
export async function corrected(
  opened: OpenedWork,
  work: DeskWork,
): Promise<Result<OpenedWork, DeskFailure>> {
  if (work.edits.length === 0) return ok(opened)
  const saved = await savedFiles(work)
  return saved.ok ? openWork({ ...work, files: saved.value, edits: [] }) : saved
}

/**
 * The files with what was taken into the workbook; every other byte stays.
 *
 * @returns `sheet-missing` where an edit is for a sheet that an `.xlsx` file lacks, `not-editable` where a file cannot be
 *   written so
 */
export async function filesWith(
  { files, workbook }: Pick<OpenedWork, 'files' | 'workbook'>,
  taken: TakenIn,
): Promise<Result<readonly DeskFile[], DeskFailure>> {
  const missing = missingSheetIn(files, workbook, taken.edits)
  if (missing !== undefined) return refused('sheet-missing', { path: '', sheet: missing })
  const changed = await takenInFiles(files, workbook, taken)
  return changed.ok
    ? ok(withFiles(files.all, changed.value))
    : refused(changed.error.code, { path: changed.error.name })
}

/** Files, some of them in a new state or new. */
const withFiles = (
  all: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlyMap<string, Uint8Array>,
): DeskFile[] => [...new Map([...all, ...changed])].map(([path, bytes]) => ({ path, bytes }))

/** A `.zip` stands for what is in it; a folder around everything, in it or dropped, is passed over. @throws for no ZIP */
export function unpacked(files: readonly DeskFile[]): ReadonlyMap<string, Uint8Array> {
  let room = UNPACKED_LIMIT
  const all = files.flatMap(({ path, bytes }): [string, Uint8Array][] => {
    if (!/\.zip$/i.test(path)) return [[path, bytes]]
    return Object.entries(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          room -= originalSize
          if (room < 0) throw new RangeError('too large')
          return !name.endsWith('/')
        },
      }),
    )
  })
  const folders = new Set(all.map(([path]) => path.split('/').slice(0, -1)[0] ?? ''))
  const [around = ''] = folders
  if (folders.size !== 1 || around === '') return new Map(all)
  return new Map(all.map(([path, bytes]) => [path.slice(around.length + 1), bytes]))
}

/** Files as they would lie in a folder. */
const asFolder = (files: ReadonlyMap<string, Uint8Array>): WorkbookFiles => ({
  names: [...files.keys()].filter((path) => !path.includes('/')),
  file: (path) => files.get(path.replaceAll('\\', '/')),
})

function editsBySheet(edits: readonly DeskEdit[]): ReadonlyMap<string, SheetEdit> {
  const bySheet = new Map<string, SheetEdit>()
  for (const { sheet, ...cell } of edits) {
    const { cells = [] } = bySheet.get(sheet) ?? {}
    bySheet.set(sheet, { cells: [...cells, cell], removed: [] })
  }
  return bySheet
}
