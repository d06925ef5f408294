import { existsSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { languageTag } from '../../catalogue/text.ts'
import { err, ok, type Result } from '../../result.ts'
import { isError } from '../workbook/problem.ts'
import type { Rows } from '../workbook/workbook.ts'
import { writeTemplate } from '../workbook/template/write-template.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

interface WorkbookOptions {
  readonly out: string
  readonly from?: string
  readonly languages: string
}

/** `workbook --out <file>`: an office worker's workbook, empty or filled. */
export function addWorkbook(program: Command): void {
  const command = program
    .command('workbook')
    .description('write an .xlsx workbook to be filled in: drop-downs, notes, examples (German)')
    .requiredOption('--out <file>', 'the new .xlsx file; never overwritten')
    .option('--from <workbook>', 'fill it from a folder of CSV sheets, an .xlsx or .ods file')
    .option(
      '--languages <list>',
      'languages of the text columns of sheets that are not filled',
      'de,en,ar,uk',
    )
  const examples = [
    'workbook --out region.xlsx',
    'workbook --out region.xlsx --languages de,en,tr,ar',
    'workbook --out region.xlsx --from src/demo',
  ]
  addCommand(command, examples, (_, terminal) => write(command.opts<WorkbookOptions>(), terminal))
}

async function write(options: WorkbookOptions, terminal: Terminal): Promise<Exit> {
  const { out, from } = options
  const languages = languagesOf(options.languages)
  if (!languages.ok) return terminal.fail(languages.error)
  if (existsSync(out)) return terminal.fail({ code: 'file-exists', params: { path: out } })
  let sheets: ReadonlyMap<string, Rows> | undefined
  if (from !== undefined) {
    const workbook = await readWorkbookFiles(from)
    if (!workbook.ok) return terminal.fail(workbook.error)
    const { problems } = workbook.value
    // What cannot be read for certain must not be written as if it had been.
    if (problems.some(isError)) return reportProblems(problems, terminal)
    sheets = workbook.value.sheets
  }
  const bytes = await writeTemplate({ languages: languages.value, ...(sheets && { sheets }) })
  try {
    writeFileSync(out, bytes, { flag: 'wx' })
  } catch (thrown) {
    return terminal.fail({ code: 'unreadable', params: { path: out, reason: reasonOf(thrown) } })
  }
  const rows = [...(sheets?.values() ?? [])].reduce((sum, { length }) => sum + length, 0)
  const counts = { path: out, sheets: sheets?.size ?? 0, rows }
  terminal.print(sheets ? terminal.texts('template.written', counts) : out)
  return EXIT.fine
}

/** German comes first and is always there. */
function languagesOf(written: string): Result<string[], Failure> {
  const tags = written.split(/[,;]/).map((tag) => tag.trim())
  const wrong = tags.find((tag) => !languageTag.safeParse(tag).success)
  if (wrong !== undefined)
    return err({ code: 'bad-option', params: { option: '--languages', value: wrong } })
  return ok([...new Set(['de', ...tags])])
}
