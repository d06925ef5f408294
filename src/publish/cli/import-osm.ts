import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { LAENDER } from '../hours/holidays.ts'
import { horizonOf } from '../hours/horizon.ts'
import { type LandOption, readLandOption } from '../import/osm/address.ts'
import { importOsm, type OsmImport } from '../import/osm/import-osm.ts'
import { ATTRIBUTION } from '../import/osm/sheets.ts'
import { siteHours } from '../snapshot/site-hours.ts'
import { writeCsv } from '../workbook/write-csv.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

interface ImportOptions {
  readonly out: string
  readonly land: readonly LandOption[]
}

/**
 * The date from which hours are compiled while their spelling is looked at. Fixed, so that the same
 * input gives the same workbook on any day.
 */
const ANY_MONDAY = '2026-01-05'

/** `import osm <overpass.json>`: a workbook from real data. */
export function addImportOsm(group: Command): void {
  const command = group
    .command('osm')
    .description(`make a workbook of the offices in an Overpass answer (${ATTRIBUTION})`)
    .argument('<overpass.json>', 'the answer of an Overpass query, [out:json], with out center')
    .requiredOption('--out <workbook>', 'a new folder for the CSV sheets')
    .option(
      '--land <land>',
      'Land of offices that do not say theirs, DE-NW; 15=DE-BB for postal codes from 15; repeatable',
      addLand,
      [],
    )
  const examples = [
    'import osm offices.json --out region-berlin',
    'import osm offices.json --out region --land DE-BE --land 15=DE-BB',
  ]
  addCommand(command, examples, (path, terminal) =>
    Promise.resolve(run(path, command.opts<ImportOptions>(), terminal)),
  )
}

function addLand(written: string, others: readonly LandOption[]): LandOption[] {
  const option = readLandOption(written)
  if (option) return [...others, option]
  throw new InvalidArgumentError(`The Länder are ${LAENDER.join(', ')}.`)
}

function run(path: string, { out, land: lands }: ImportOptions, terminal: Terminal): Exit {
  const json = readText(path)
  if (!json.ok) return terminal.fail(json.error)
  const hours = siteHours(horizonOf(ANY_MONDAY), (texts) =>
    terminal.progress(terminal.texts('progress.hours', { texts })),
  )
  const imported = importOsm(json.value, { hours, lands })
  if (!imported.ok)
    return terminal.fail({ code: 'not-overpass', params: { path, reason: imported.error } })
  const written = writeSheets(out, imported.value)
  if (!written.ok) return terminal.fail(written.error)
  report(imported.value, out, terminal)
  return EXIT.fine
}

function readText(path: string): Result<string, Failure> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** Into a new or empty folder only: sheets that somebody has worked on are never overwritten. */
function writeSheets(out: string, { sheets }: OsmImport): Result<undefined, Failure> {
  try {
    mkdirSync(out, { recursive: true })
    if (readdirSync(out).length > 0) return err({ code: 'not-empty', params: { path: out } })
    for (const [sheet, rows] of sheets) writeFileSync(join(out, `${sheet}.csv`), writeCsv(rows))
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
