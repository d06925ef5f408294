import { basename } from 'node:path'
import type { Command } from 'commander'
import { importHsds } from '../import/hsds/import-hsds.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import type { Exit } from './failure.ts'
import { addDefaultsOptions, type DefaultsOptions, defaultsOf } from './import-defaults.ts'
import { addIntoOptions, importInto, type IntoOptions, openWorkbook } from './import-into.ts'
import { printRemarks } from './print-merge.ts'
import { readJsonFiles } from './read-json-files.ts'
import type { Terminal } from './terminal.ts'

/** `import hsds <files…>`: HSDS 3.x JSON, merged into a workbook. */
export function addImportHsds(group: Command): void {
  const command = group
    .command('hsds')
    .description('merge HSDS 3.x JSON into a workbook: records, lists, pages, or folders of them')
    .argument('<files...>', 'JSON files, or folders of them in the shape of the API')
    .requiredOption('--workbook <path>', 'a folder of CSV sheets, or an .xlsx file')
  addIntoOptions(addDefaultsOptions(command), 'hsds')
  const examples = [
    'import hsds partner.json --workbook region --dry-run',
    'import hsds api-pages --workbook region.xlsx --source caritas --needs schulden --kind specialist',
  ]
  addCommand(command, examples, (_, terminal) =>
    run(command.args, command.opts<IntoOptions & DefaultsOptions>(), terminal),
  )
}

async function run(
  paths: readonly string[],
  options: IntoOptions & DefaultsOptions,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const files = readJsonFiles(paths)
  if (!files.ok) return terminal.fail(files.error)
  const open = await openWorkbook(options.workbook, terminal)
  if (!open.ok) return open.error
  const imported = importHsds(files.value, { ...defaultsOf(options), today: dateOf(at.value) })
  if (!imported.ok)
    return terminal.fail({
      code: 'not-hsds',
      params: { path: paths.join(', '), reason: imported.error },
    })
  printRemarks(imported.value.remarks, terminal)
  const file = paths.map((path) => basename(path)).join(', ')
  return importInto(open.value, { sheets: imported.value.sheets, file }, options, terminal)
}
