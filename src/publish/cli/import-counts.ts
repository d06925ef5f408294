import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { COUNTS_LIMIT } from '../../catalogue/counts-file.ts'
import { err, ok, type Result } from '../../result.ts'
import { addUp, type CountsFile } from '../import/counts/add-up.ts'
import { sumCsv, sumJson } from '../import/counts/sum-file.ts'
import { sumTable } from '../words/counts.ts'
import { addCommand } from './command.ts'
import { writeExportFile } from './export-files.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

interface CountsOptions {
  readonly out?: string
  readonly json?: true
}

/** `import counts <files…>`: what several devices counted for the self-evaluation, as one sum. */
export function addImportCounts(group: Command): void {
  const command = group
    .command('counts')
    .description("add up what several devices counted for the partners' self-evaluation")
    .argument('<files...>', 'CSV files as devices save them, one of each device')
    .option('--out <file>', 'write the sum as CSV')
    .option('--json', 'print the sum as JSON instead of a table')
  const examples = [
    'import counts tablet.csv front-desk.csv',
    'import counts devices/*.csv --out sum.csv --lang de',
    'import counts devices/*.csv --json',
  ]
  addCommand(command, examples, (_, terminal) =>
    Promise.resolve(importCounts(command.args, command.opts<CountsOptions>(), terminal)),
  )
}

function importCounts(
  paths: readonly string[],
  { out, json }: CountsOptions,
  terminal: Terminal,
): Exit {
  // A device's own file is not replaced by the sum.
  if (out !== undefined && paths.some((path) => resolve(path) === resolve(out)))
    return terminal.fail({ code: 'file-exists', params: { path: out } })
  const files = readFiles(paths)
  if (!files.ok) return terminal.fail(files.error)
  const sum = addUp(files.value)
  if (!sum.ok) return terminal.fail(sum.error)
  if (out !== undefined) {
    const written = writeExportFile(out, sumCsv(sum.value))
    if (!written.ok) return terminal.fail(written.error)
  }
  const { texts, print, note } = terminal
  if (json) print(sumJson(sum.value))
  else for (const line of sumTable(sum.value, texts)) print(line)
  note(texts('counts.added', { count: sum.value.files, region: sum.value.region }))
  if (sum.value.cells.some(({ range }) => range.least < range.most)) note(texts('counts.few'))
  if (out !== undefined) note(texts('counts.written', { path: out }))
  return EXIT.fine
}

/** UTF-16, as spreadsheet programs write it, takes two bytes a letter. */
const MOST_BYTES = 2 * COUNTS_LIMIT

/** All of them, or the first that cannot be read: a sum of some would pass for a sum of all. */
function readFiles(paths: readonly string[]): Result<CountsFile[], Failure> {
  const files: CountsFile[] = []
  for (const path of paths)
    try {
      if (statSync(path).size > MOST_BYTES)
        return err({ code: 'counts-too-large', params: { path, limit: COUNTS_LIMIT } })
      files.push({ path, bytes: readFileSync(path) })
    } catch (thrown) {
      return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
    }
  return ok(files)
}
