import { wallClock } from '../../hours/berlin.ts'
import type { WorkbookFiles } from '../workbook/open.ts'
import type { Rows, Workbook } from '../workbook/workbook.ts'
import { type LastImports, writeLastImports } from './merge/last-import.ts'
import { mergeLog } from './merge/log.ts'
import type { CellChange } from './merge/merge.ts'
import { mergeInto, type MergeResult } from './merge/run.ts'
import { isNewLog, lastImportName, missingSheetIn, type TakenIn } from './taken-in.ts'

/** What is brought in: its sheets, and where they come from. */
export interface Brought {
  readonly sheets: ReadonlyMap<string, Rows>
  /** The files' names, for the log. */
  readonly file: string
  /** The name under which what it says is kept for the next time. */
  readonly source: string
}

/** What a merge needs to know of a workbook. */
export interface OpenedWorkbook {
  readonly files: WorkbookFiles
  readonly workbook: Workbook
  readonly last: LastImports
}

export interface Choices {
  /** Ids of conflicts that are taken. */
  readonly accept: ReadonlySet<string>
  /** Whether the workbook's value settles every other conflict. */
  readonly keep: boolean
  readonly who: string
  /** Now, in ms UTC. */
  readonly at: number
}

export interface MergedIn {
  readonly merged: MergeResult
  /** What is to be written; undefined where nothing changes, or nothing may be written. */
  readonly taken: TakenIn | undefined
  /** A sheet that would be new in an `.xlsx` file: it would be without its formats and drop-downs. */
  readonly missingSheet: string | undefined
}

/** Merges what is brought in into a workbook, with its log and what to keep of the source for the next time. */
export function mergedIn(
  { files, workbook, last }: OpenedWorkbook,
  { sheets, file, source }: Brought,
  { accept, keep, who, at }: Choices,
): MergedIn {
  const today = wallClock(at).date
  const merged = mergeInto(workbook, sheets, { last: last.get(source), accept, keep, today })
  const missingSheet = missingSheetIn(files, workbook, merged.edits)
  if (merged.errors.length > 0 || missingSheet !== undefined)
    return { merged, taken: undefined, missingSheet }
  const isTaken = ({ id, state }: CellChange): boolean =>
    state === 'taken' || (state === 'conflict' && accept.has(id))
  const when = new Date(at).toISOString()
  const isEdited = merged.edits.size > 0
  const by = { when, who, source, file, isNew: isNewLog(files) }
  const log = isEdited ? mergeLog(merged, isTaken, by) : ''
  const next: LastImports = new Map([...last, [source, merged.values]])
  const isKept = sameBytes(files.file(lastImportName(files.names)), writeLastImports(next))
  const taken = isEdited || !isKept ? { edits: merged.edits, log, last: next } : undefined
  return { merged, taken, missingSheet }
}

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one?.length === other.length && one.every((byte, at) => byte === other[at])
