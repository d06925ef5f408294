import { basename } from 'node:path'
import type { Command } from 'commander'
import { directoryOf } from '../import/merge/identity.ts'
import { importWorkbook } from '../import/workbook/import-workbook.ts'
import { addCommand } from './command.ts'
import type { Exit } from './failure.ts'
import { addIntoOptions, importInto, type IntoOptions, openWorkbook } from './import-into.ts'
import { printRemarks } from './print-merge.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

/** `import workbook <other>`: another workbook, merged into ours. */
export function addImportWorkbook(group: Command): void {
  const command = group
    .command('workbook')
    .description("merge another workbook into the region's: a partner's, or a copy somebody edited")
    .argument('<other>', 'a folder of CSV sheets, or an .xlsx file')
    .requiredOption('--workbook <path>', "the region's workbook")
  addIntoOptions(command, 'workbook')
  const examples = [
    'import workbook partner.xlsx --workbook region --dry-run',
    'import workbook copy-of-region --workbook region.xlsx --source caritas',
  ]
  addCommand(command, examples, (path, terminal) =>
    run(path, command.opts<IntoOptions>(), terminal),
  )
}

async function run(path: string, options: IntoOptions, terminal: Terminal): Promise<Exit> {
  const other = await readWorkbookFiles(path)
  if (!other.ok) return terminal.fail(other.error)
  if (other.value.problems.length > 0) return reportProblems(other.value.problems, terminal)
  const open = await openWorkbook(options.workbook, terminal)
  if (!open.ok) return open.error
  const { workbook } = open.value
  const { sheets, remarks } = importWorkbook(
    other.value,
    directoryOf(workbook).region,
    (file) => workbook.file(file) !== undefined,
  )
  printRemarks(remarks, terminal)
  return importInto(open.value, { sheets, file: basename(path) }, options, terminal)
}
