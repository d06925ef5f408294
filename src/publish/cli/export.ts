import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { httpsUrl } from '../../catalogue/text.ts'
import type { Result } from '../../result.ts'
import { apiFiles } from '../export/hsds/api.ts'
import { type HsdsDataset, hsdsOf } from '../export/hsds/dataset.ts'
import { HSDS_VERSIONS, type HsdsVersion } from '../export/hsds/record.ts'
import { tabularFiles } from '../export/hsds/tabular.ts'
import { icalOf } from '../export/ical.ts'
import { jsonLdOf } from '../export/json-ld.ts'
import { overviewOf } from '../export/overview/overview.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand, addGroupHelp } from './command.ts'
import { writeExportFile, writeExportFolder } from './export-files.ts'
import { EXIT, type Exit, type Failure } from './failure.ts'
import { readRegion } from './read-region.ts'
import type { Terminal } from './terminal.ts'
import { publisherTexts } from '../words/texts.ts'

interface ExportOptions {
  readonly out: string
  readonly now?: string
  readonly withStaff?: true
  readonly hsds: HsdsVersion
  readonly perPage: number
  readonly guide: string
}

/** What a format makes of a region, and where; it says itself what it changed and left out. */
type Write = (
  snapshot: Snapshot,
  options: ExportOptions,
  moment: { readonly at: number; readonly terminal: Terminal },
) => Promise<Result<undefined, Failure>> | Result<undefined, Failure>

/** `export`: a region in the formats of others. */
export function addExport(program: Command): void {
  const group = program.command('export').description("write a region in other systems' formats")
  addGroupHelp(group, ['export overview region --out overview.html'])
  const version = () =>
    new Option('--hsds <version>', 'version of HSDS').choices(HSDS_VERSIONS).default('3.1')
  const staff = ['--with-staff', 'offers for staff too'] as const
  addFormat(group, 'hsds', "HSDS JSON, static files in the shape of HSDS's API", writeHsds, [
    'export hsds region --out public/hsds',
    'export hsds feed-out --out public/hsds --hsds 3.0 --per-page 50',
  ])
    .addOption(version())
    .option('--per-page <entries>', 'entries of a page of a list', entries, 100)
    .option(...staff)
  addFormat(group, 'hsds-csv', "HSDS's tabular form, CSV with datapackage.json", writeTabular, [
    'export hsds-csv region.xlsx --out hsds-csv',
  ])
    .addOption(version())
    .option(...staff)
  addFormat(group, 'json-ld', "every office in schema.org's words, one JSON-LD file", writeJsonLd, [
    'export json-ld feed-out --out offices.jsonld --guide https://guide.example/',
  ]).requiredOption('--guide <url>', 'the address of the published guide', https)
  addFormat(group, 'ical', 'all programmes as one iCalendar file', writeIcal, [
    'export ical region --out programmes.ics',
  ]).option(...staff)
  addFormat(
    group,
    'overview',
    'offices, people and hours to print: one German HTML file',
    writeOverview,
    ['export overview region --out overview.html'],
  )
}

function addFormat(
  group: Command,
  format: string,
  description: string,
  write: Write,
  examples: readonly string[],
): Command {
  const command = group
    .command(format)
    .description(description)
    .argument('<region>', "the region's workbook, or the folder of its feed")
    .requiredOption('--out <path>', 'where to write it')
    .option('--now <instant>', 'as if it were this moment, 2026-11-24T11:00:00Z')
  addCommand(command, examples, (path, terminal) =>
    run(path, write, command.opts<ExportOptions>(), terminal),
  )
  return command
}

async function run(
  path: string,
  write: Write,
  options: ExportOptions,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const region = await readRegion(path, at.value, terminal)
  if (!region.ok) return region.error
  const written = await write(region.value, options, { at: at.value, terminal })
  if (!written.ok) return terminal.fail(written.error)
  return EXIT.fine
}

const hsds = (snapshot: Snapshot, { hsds: version, withStaff }: ExportOptions): HsdsDataset =>
  hsdsOf(snapshot, { version, withStaff: withStaff === true })

function reportHsds(
  { services, organizations, remarks }: HsdsDataset,
  out: string,
  { texts, print }: Terminal,
): void {
  for (const { code, params } of remarks) print(texts(`export.${code}`, params))
  const counts = { services: services.length, organizations: organizations.length, out }
  print(texts('export.hsds', counts))
}

const writeHsds: Write = (snapshot, options, { terminal }) => {
  const dataset = hsds(snapshot, options)
  const { hsds: version, perPage, out } = options
  const files = apiFiles(dataset, snapshot.region, { version, perPage })
  terminal.progress(terminal.texts('progress.writing', { path: out }))
  const written = writeExportFolder(out, files)
  if (written.ok) reportHsds(dataset, out, terminal)
  return written
}

const writeTabular: Write = (snapshot, options, { terminal }) => {
  const dataset = hsds(snapshot, options)
  const files = tabularFiles(dataset, snapshot.region.name.de, options.hsds)
  const written = writeExportFolder(options.out, files)
  if (written.ok) reportHsds(dataset, options.out, terminal)
  return written
}

const writeJsonLd: Write = (snapshot, { out, guide }, { at, terminal }) => {
  const written = writeExportFile(out, jsonLdOf(snapshot, guide, dateOf(at)))
  const offices = snapshot.locations.length
  if (written.ok) terminal.print(terminal.texts('export.offices', { offices, out }))
  return written
}

const writeIcal: Write = (snapshot, { out, withStaff }, { at, terminal }) => {
  const { file, programmes, over, staff } = icalOf(snapshot, {
    now: at,
    withStaff: withStaff === true,
  })
  const written = writeExportFile(out, file)
  if (written.ok)
    terminal.print(terminal.texts('export.programmes', { programmes, over, staff, out }))
  return written
}

const writeOverview: Write = async (snapshot, { out }, { at, terminal }) => {
  const german = await publisherTexts('de')
  const page = await overviewOf(snapshot, dateOf(at), (key, params) => german(key, params ?? {}))
  const written = writeExportFile(out, page)
  const offices = snapshot.locations.length
  if (written.ok) terminal.print(terminal.texts('export.offices', { offices, out }))
  return written
}

function entries(value: string): number {
  const read = /^\d+$/.test(value) ? Number(value) : 0
  if (1 <= read && read <= 10_000) return read
  throw new InvalidArgumentError('It must be a number from 1 to 10000.')
}

function https(value: string): string {
  if (httpsUrl.safeParse(value).success) return value
  throw new InvalidArgumentError('It must be an address that begins with https://.')
}
