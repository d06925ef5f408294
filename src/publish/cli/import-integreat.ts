import { basename } from 'node:path'
import type { Command } from 'commander'
import { importIntegreat } from '../import/integreat/import-integreat.ts'
import { addCommand } from './command.ts'
import type { Exit } from './failure.ts'
import { addDefaultsOptions, type DefaultsOptions, defaultsOf } from './import-defaults.ts'
import { addIntoOptions, importInto, type IntoOptions, openWorkbook } from './import-into.ts'
import { printRemarks } from './print-merge.ts'
import { readJsonFiles } from './read-json-files.ts'
import type { Terminal } from './terminal.ts'

type Options = IntoOptions & DefaultsOptions & { readonly organization?: string }

/** `import integreat <files…>`: places and events of Integreat, merged into a workbook. */
export function addImportIntegreat(group: Command): void {
  const command = group
    .command('integreat')
    .description("merge Integreat's locations and events (CMS, API v3) into a workbook")
    .argument(
      '<files...>',
      'JSON of /locations/ and /events/?combine_recurring=True, any languages',
    )
    .requiredOption('--workbook <path>', 'a folder of CSV sheets, or an .xlsx file')
    .option('--organization <id>', 'whose programmes are events at places nobody runs')
  addIntoOptions(addDefaultsOptions(command), 'integreat')
  const examples = [
    'import integreat de_locations.json de_events.json --workbook region --land DE-BY --dry-run',
    'import integreat *.json --workbook region --land DE-BY --kind specialist --needs wohnen-alltag',
  ]
  addCommand(command, examples, (_, terminal) =>
    run(command.args, command.opts<Options>(), terminal),
  )
}

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<Exit> {
  const files = readJsonFiles(paths)
  if (!files.ok) return terminal.fail(files.error)
  const open = await openWorkbook(options.workbook, terminal)
  if (!open.ok) return open.error
  const { organization } = options
  const imported = importIntegreat(files.value, { ...defaultsOf(options), organization })
  if (!imported.ok)
    return terminal.fail({
      code: 'not-integreat',
      params: { path: paths.join(', '), reason: imported.error },
    })
  printRemarks(imported.value.remarks, terminal)
  const file = paths.map((path) => basename(path)).join(', ')
  return importInto(open.value, { sheets: imported.value.sheets, file }, options, terminal)
}
