import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { type Brought, mergedIn, type OpenedWorkbook } from '../import/merged-in.ts'
import { lastImportsIn } from '../import/taken-in.ts'
import { accountName } from './account.ts'
import { momentOf } from './clock.ts'
import { EXIT, type Exit, reasonOf } from './failure.ts'
import { printMerge } from './print-merge.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'
import { workbookFilesAt } from './workbook-files.ts'
import { lastImportPath, writeWorkbook } from './write-workbook.ts'

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

/** Reads a workbook to be written; an error is the exit code, its reason already said. */
export async function openWorkbook(
  path: string,
  terminal: Terminal,
): Promise<Result<OpenedWorkbook, Exit>> {
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return err(terminal.fail(workbook.error))
  // A sheet that cannot be read whole cannot be written back either.
  if (workbook.value.problems.length > 0)
    return err(reportProblems(workbook.value.problems, terminal))
  try {
    const files = workbookFilesAt(path)
    const last = lastImportsIn(files)
    if (last.ok) return ok({ files, workbook: workbook.value, last: last.value })
    return err(terminal.fail({ code: last.error, params: { path: lastImportPath(path) } }))
  } catch (thrown) {
    return err(terminal.fail({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } }))
  }
}

/** Merges sheets into a workbook, says what became of them, and writes it: everything, or nothing. */
export async function importInto(
  opened: OpenedWorkbook,
  brought: Omit<Brought, 'source'>,
  options: IntoOptions,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const { source, workbook: path } = options
  const accept = new Set(options.accept ?? [])
  const { merged, taken, missingSheet } = mergedIn(
    opened,
    { ...brought, source },
    { accept, keep: options.keep === true, who: options.as ?? accountName(), at: at.value },
  )
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
  if (missingSheet !== undefined)
    return terminal.fail({ code: 'sheet-missing', params: { path, sheet: missingSheet } })
  const written = taken && (await writeWorkbook(path, opened.workbook, taken))
  if (written?.ok === false) return terminal.fail(written.error)
  const params = { path, last: lastImportPath(path) }
  terminal.note(terminal.texts(written ? 'merge.written' : 'merge.nothing', params))
  return exit
}
