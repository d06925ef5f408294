import type { Command } from 'commander'
import { horizonOf } from '../hours/horizon.ts'
import { checkWorkbook } from '../check/check-workbook.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import type { Exit } from './failure.ts'
import { reportExpiry } from './report-expiry.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'

interface CheckOptions {
  readonly now?: string
  readonly json?: true
  readonly strict?: true
  readonly feed?: string
}

/** `check <workbook>`: names every problem of a workbook at once. */
export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description(
      'name every problem and doubt of a workbook, each with its cell and what would be right',
    )
    .argument('<workbook>', 'a folder of CSV sheets, an .xlsx or .ods file')
    .option('--strict', 'fail on warnings too')
    .option('--json', 'print the problems as JSON')
    .option('--feed <dir>', 'say too until when the keys and the release of this feed folder hold')
    .option('--now <instant>', 'check as if it were this moment, 2026-11-24T11:00:00Z')
  const examples = [
    'check src/demo',
    'check region.xlsx --lang de',
    'check src/demo --strict --json',
    'check region.xlsx --feed feed-out',
  ]
  addCommand(command, examples, async (path, terminal) => {
    const { now, json, strict, feed } = command.opts<CheckOptions>()
    const at = momentOf(now)
    if (!at.ok) return terminal.fail(at.error)
    const workbook = await readWorkbookFiles(path)
    if (!workbook.ok) return terminal.fail(workbook.error)
    const today = dateOf(at.value)
    const { problems } = await checkWorkbook(workbook.value, {
      horizon: horizonOf(today),
      today,
      onCompiled: (texts) => terminal.progress(terminal.texts('progress.hours', { texts })),
    })
    const { sheets } = workbook.value
    const exit = reportProblems(problems, terminal, { json, strict, sheets })
    if (feed === undefined) return exit
    return Math.max(exit, reportExpiry(feed, at.value, terminal)) as Exit
  })
}
