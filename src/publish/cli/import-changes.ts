import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { readDocument } from '../import/changes/document.ts'
import { canBeAccepted, type Proposal } from '../import/changes/proposal.ts'
import type { NamedDocument } from '../import/changes/proposals.ts'
import { acceptedIn, reportedIn } from '../import/changes/reported-in.ts'
import { sheetsOf } from '../import/changes/sheet.ts'
import { missingSheetIn } from '../import/taken-in.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { accountName } from './account.ts'
import { askChange } from './ask-change.ts'
import { askedChanges, namedChanges, plainChanges } from './choose-changes.ts'
import { momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { printChange } from './print-change.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'
import { workbookFilesAt } from './workbook-files.ts'
import { isNewLog, logPath, writeWorkbook } from './write-workbook.ts'

interface ChangesOptions {
  readonly workbook: string
  readonly yes?: true
  readonly accept?: readonly string[]
  readonly as?: string
  readonly now?: string
}

/** `import changes <files…>`: what was reported on devices, shown beside the workbook and taken in where accepted. */
export function addImportChanges(group: Command): void {
  const command = group
    .command('changes')
    .description('show reported changes beside the workbook, and take in what is accepted')
    .argument('<files...>', 'documents of reported changes, as a device saves or shares them')
    .requiredOption('--workbook <path>', 'a folder of CSV sheets, or an .xlsx file')
    .option('--yes', 'accept every change that nothing speaks against')
    .option('--accept <ids...>', 'accept the changes with these ids')
    .option('--as <name>', 'who accepts them, for the log (default: the name of your account)')
    .option('--now <instant>', 'as if it were this moment, 2026-11-24T11:00:00Z')
  const examples = [
    'import changes changes.json --workbook region',
    'import changes *.json --workbook region.xlsx --lang de',
    'import changes changes.json --workbook region --accept 1f0c2a9b 77de01c4',
  ]
  addCommand(command, examples, (_, terminal) =>
    importChanges(command.args, command.opts<ChangesOptions>(), terminal),
  )
}

async function importChanges(
  files: readonly string[],
  options: ChangesOptions,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const workbook = await readWorkbookFiles(options.workbook)
  if (!workbook.ok) return terminal.fail(workbook.error)
  // A sheet that cannot be read whole cannot be written back either.
  if (workbook.value.problems.length > 0) return reportProblems(workbook.value.problems, terminal)
  const documents = readDocuments(files, sheetsOf(workbook.value).region)
  if (!documents.ok) return terminal.fail(documents.error)
  const proposals = reportedIn(workbook.value, documents.value, at.value)
  const accepted = await choose(proposals, options, terminal)
  if (!accepted.ok) return accepted.error
  if (accepted.value.length === 0) {
    terminal.note(terminal.texts('changes.nothing'))
    return exitFor(proposals)
  }
  const taken = { workbook: workbook.value, accepted: accepted.value, at: at.value }
  return (await take(taken, options, terminal)) ?? exitFor(proposals)
}

/** What could not be taken in by anybody was named: problems. */
const exitFor = (proposals: readonly Proposal[]): Exit =>
  proposals.some(({ state }) => state === 'refused' || state === 'unknown')
    ? EXIT.problems
    : EXIT.fine

/** All of them, or the first that is refused: a command that took some would be run again with the others. */
function readDocuments(files: readonly string[], region: string): Result<NamedDocument[], Failure> {
  const documents: NamedDocument[] = []
  for (const path of files) {
    const bytes = readBytes(path)
    if (!bytes.ok) return bytes
    const read = readDocument(bytes.value, region)
    if (!read.ok) return err({ code: read.error.code, params: { path, ...read.error.params } })
    documents.push({ file: basename(path), document: read.value })
  }
  return ok(documents)
}

function readBytes(path: string): Result<Uint8Array, Failure> {
  try {
    return ok(readFileSync(path))
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Shows every change, and finds out which are accepted; an error is the exit code, its reason already said. */
async function choose(
  proposals: readonly Proposal[],
  { yes, accept }: ChangesOptions,
  terminal: Terminal,
): Promise<Result<readonly Proposal[], Exit>> {
  const asks = !yes && !accept && terminal.ask !== undefined
  for (const one of proposals) if (!asks || !canBeAccepted(one)) printChange(one, terminal)
  if (accept) {
    const named = namedChanges(proposals, accept)
    return named.ok ? named : err(terminal.fail(named.error))
  }
  if (yes) return ok(plainChanges(proposals))
  if (!asks) return ok([])
  const asked = await askedChanges(proposals, (one) => {
    printChange(one, terminal)
    return askChange(terminal)
  })
  return ok(asked ?? [])
}

interface Taken {
  readonly workbook: Workbook
  readonly accepted: readonly Proposal[]
  readonly at: number
}

/** Writes what was accepted, and who and when; undefined where it went well. */
async function take(
  { workbook, accepted, at }: Taken,
  { workbook: path, as }: ChangesOptions,
  terminal: Terminal,
): Promise<Exit | undefined> {
  const by = { who: as ?? accountName(), at, isNew: isNewLog(path) }
  const taken = acceptedIn(workbook, accepted, by)
  if (!taken.ok) {
    reportProblems(taken.error, terminal)
    terminal.note(terminal.texts('changes.refused'))
    return EXIT.problems
  }
  const sheet = missingSheetIn(workbookFilesAt(path), workbook, taken.value.edits)
  if (sheet !== undefined) return terminal.fail({ code: 'sheet-missing', params: { path, sheet } })
  const written = await writeWorkbook(path, workbook, taken.value)
  if (!written.ok) return terminal.fail(written.error)
  const params = { changes: accepted.length, path, log: logPath(path) }
  terminal.note(terminal.texts('changes.taken', params))
  return undefined
}
