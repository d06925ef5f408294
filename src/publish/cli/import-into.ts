import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import type { MergeEdits } from '../import/merge/edits.ts'
import { type LastImports, readLastImports, writeLastImports } from '../import/merge/last-import.ts'
import { mergeLog } from '../import/merge/log.ts'
import type { CellChange } from '../import/merge/merge.ts'
import { mergeInto, type MergeResult } from '../import/merge/run.ts'
import type { Rows, Workbook } from '../workbook/workbook.ts'
import { accountName } from './account.ts'
import { dateOf, momentOf } from './clock.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { printMerge } from './print-merge.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'
import { isNewLog, lastImportPath, writeWorkbook } from './write-workbook.ts'

/** Options of every command that brings something into a workbook. */
export interface IntoOptions {
  readonly workbook: string
  readonly source: string
  readonly dryRun?: true
  readonly accept?: readonly string[]
  readonly keep?: true
  readonly as?: string
  readonly now?: string
}

/** Gives a command these options; `source` is its name for where the data come from. */
export const addIntoOptions = (command: Command, source: string): Command =>
  command
    .option('--dry-run', 'show what would be taken, and write nothing')
    .option('--source <name>', 'the name under which its last values are kept', source)
    .option('--accept <ids...>', 'take the conflicts with these ids')
    .option('--keep', "settle every other conflict with the workbook's value")
    .option('--as <name>', 'who takes it in, for the log (default: the name of your account)')
    .option('--now <instant>', 'as if it were this moment, 2026-11-24T11:00:00Z')

/** What is brought in: its sheets, and where they come from. */
export interface Brought {
  readonly sheets: ReadonlyMap<string, Rows>
  /** The files' names, for the log. */
  readonly file: string
}

/** What a merge needs of a workbook on disk. */
export interface OpenWorkbook {
  readonly workbook: Workbook
  readonly last: LastImports
}

/** Reads a workbook to be written; an error is the exit code, its reason already said. */
export async function openWorkbook(
  path: string,
  terminal: Terminal,
): Promise<Result<OpenWorkbook, Exit>> {
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return err(terminal.fail(workbook.error))
  // A sheet that cannot be read whole cannot be written back either.
  if (workbook.value.problems.length > 0)
    return err(reportProblems(workbook.value.problems, terminal))
  const last = readLast(path)
  return last.ok
    ? ok({ workbook: workbook.value, last: last.value })
    : err(terminal.fail(last.error))
}

function readLast(workbook: string): Result<LastImports, Failure> {
  const path = lastImportPath(workbook)
  try {
    if (!existsSync(path)) return ok(new Map())
    const read = readLastImports(readFileSync(path))
    return read.ok ? read : err({ code: read.error, params: { path } })
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Merges sheets into a workbook, says what became of them, and writes it: everything, or nothing. */
export async function importInto(
  { workbook, last }: OpenWorkbook,
  brought: Brought,
  options: IntoOptions,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const accept = new Set(options.accept ?? [])
  const merged = mergeInto(workbook, brought.sheets, {
    last: last.get(options.source),
    accept,
    keep: options.keep === true,
    today: dateOf(at.value),
  })
  const unknown = [...accept].find((id) => !merged.changes.some((change) => change.id === id))
  if (unknown !== undefined)
    return terminal.fail({ code: 'unknown-change', params: { id: unknown } })
  printMerge(merged, accept, terminal)
  if (merged.errors.length > 0) {
    reportProblems(merged.errors, terminal)
    terminal.note(terminal.texts('changes.refused'))
    return EXIT.problems
  }
  const exit = merged.changes.some(({ state }) => state === 'refused') ? EXIT.problems : EXIT.fine
  if (options.dryRun) {
    terminal.note(terminal.texts('merge.dryRun'))
    return exit
  }
  const written = await write({ workbook, last }, merged, brought, options, at.value)
  if (!written.ok) return terminal.fail(written.error)
  const params = { path: options.workbook, last: lastImportPath(options.workbook) }
  terminal.note(terminal.texts(written.value ? 'merge.written' : 'merge.nothing', params))
  return exit
}

/** @returns whether there was anything to write */
async function write(
  { workbook, last }: OpenWorkbook,
  merged: MergeResult,
  { file }: Brought,
  { workbook: path, source, accept, as }: IntoOptions,
  at: number,
): Promise<Result<boolean, Failure>> {
  const missing = missingSheet(path, workbook, merged.edits)
  if (missing !== undefined) return err({ code: 'sheet-missing', params: { path, sheet: missing } })
  const taken = ({ id, state }: CellChange): boolean =>
    state === 'taken' || (state === 'conflict' && accept?.includes(id) === true)
  const when = new Date(at).toISOString()
  const isEdited = merged.edits.size > 0
  const log = isEdited
    ? mergeLog(merged, taken, {
        when,
        who: as ?? accountName(),
        source,
        file,
        isNew: isNewLog(path),
      })
    : ''
  const kept = lastImportPath(path)
  const bytes = writeLastImports(new Map([...last, [source, merged.values]]))
  const isSame = existsSync(kept) && readFileSync(kept).equals(bytes)
  if (!isEdited && isSame) return ok(false)
  const written = await writeWorkbook(path, workbook, merged.edits, log, new Map([[kept, bytes]]))
  return written.ok ? ok(true) : written
}

/** A new sheet in an `.xlsx` file would be without its formats and drop-downs. */
const missingSheet = (
  path: string,
  { sheets }: Workbook,
  edits: MergeEdits['edits'],
): string | undefined =>
  statSync(path).isDirectory() ? undefined : [...edits.keys()].find((sheet) => !sheets.has(sheet))
