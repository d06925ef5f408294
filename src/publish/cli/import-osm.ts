import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { horizonOf } from '../hours/horizon.ts'
import { LAST_IMPORT, writeLastImports } from '../import/merge/last-import.ts'
import { mergeInto } from '../import/merge/run.ts'
import type { LandOption } from '../import/osm/address.ts'
import { importOsm, OSM_HOURS_FROM, type OsmImport } from '../import/osm/import-osm.ts'
import { ATTRIBUTION } from '../import/osm/sheets.ts'
import { siteHours } from '../snapshot/site-hours.ts'
import { writeCsv } from '../workbook/write-csv.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { landOption } from './import-defaults.ts'
import { addIntoOptions, importInto, type IntoOptions, openWorkbook } from './import-into.ts'
import type { Terminal } from './terminal.ts'

type ImportOptions = Omit<IntoOptions, 'workbook'> & {
  readonly out?: string
  readonly workbook?: string
  readonly land: readonly LandOption[]
}

/** `import osm <overpass.json>`: a workbook from real data. */
export function addImportOsm(group: Command): void {
  const command = group
    .command('osm')
    .description(
      `offices of an Overpass answer, as a new workbook or merged into one (${ATTRIBUTION})`,
    )
    .argument('<overpass.json>', 'the answer of an Overpass query, [out:json], with out center')
    .option('--out <workbook>', 'a new folder for the CSV sheets')
    .option('--workbook <path>', 'instead: a workbook to merge them into')
    .addOption(landOption())
  addIntoOptions(command, 'osm')
  const examples = [
    'import osm offices.json --out region-berlin',
    'import osm offices.json --out region --land DE-BE --land 15=DE-BB',
    'import osm offices.json --workbook region.xlsx --land DE-BE --dry-run',
  ]
  addCommand(command, examples, (path, terminal) =>
    run(path, command.opts<ImportOptions>(), terminal),
  )
}

async function run(path: string, options: ImportOptions, terminal: Terminal): Promise<Exit> {
  const { out, workbook, land: lands } = options
  if ((out === undefined) === (workbook === undefined))
    return terminal.fail({ code: 'one-target', params: {} })
  const json = readText(path)
  if (!json.ok) return terminal.fail(json.error)
  const hours = siteHours(horizonOf(OSM_HOURS_FROM), (texts) =>
    terminal.progress(terminal.texts('progress.hours', { texts })),
  )
  const imported = importOsm(json.value, { hours, lands })
  if (!imported.ok)
    return terminal.fail({ code: 'not-overpass', params: { path, reason: imported.error } })
  if (workbook !== undefined)
    return intoWorkbook(path, imported.value, { ...options, workbook }, terminal)
  const written = writeSheets(out ?? '', imported.value, options)
  if (!written.ok) return terminal.fail(written.error)
  report(imported.value, out ?? '', terminal)
  return EXIT.fine
}

async function intoWorkbook(
  path: string,
  imported: OsmImport,
  options: IntoOptions,
  terminal: Terminal,
): Promise<Exit> {
  const open = await openWorkbook(options.workbook, terminal)
  if (!open.ok) return open.error
  report(imported, options.workbook, terminal)
  const brought = { sheets: imported.sheets, file: basename(path) }
  return importInto(open.value, brought, options, terminal)
}

function readText(path: string): Result<string, Failure> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Into a new or empty folder only: sheets that somebody has worked on are never overwritten. */
function writeSheets(
  out: string,
  { sheets }: OsmImport,
  { source }: Pick<ImportOptions, 'source'>,
): Result<undefined, Failure> {
  try {
    mkdirSync(out, { recursive: true })
    if (readdirSync(out).length > 0) return err({ code: 'not-empty', params: { path: out } })
    for (const [sheet, rows] of sheets) writeFileSync(join(out, `${sheet}.csv`), writeCsv(rows))
    // So that the next answer is merged with what people change in between.
    const { values } = mergeInto({ sheets, problems: [], file: () => undefined }, sheets, {
      last: undefined,
      accept: new Set(),
      keep: false,
      today: OSM_HOURS_FROM,
    })
    writeFileSync(join(out, LAST_IMPORT), writeLastImports(new Map([[source, values]])))
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path: out, reason: reasonOf(thrown) } })
  }
}

function report({ elements, offices, remarks }: OsmImport, out: string, terminal: Terminal): void {
  const { texts, print } = terminal
  for (const { element, code, params } of remarks)
    print(`${element}: ${texts(`import.${code}`, params)}`)
  print(texts('import.taken', { offices, elements, out }))
  print(texts('import.attribution', { attribution: ATTRIBUTION }))
}
