import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { feedAddress, type PinnedRoot, type RegionEntry } from '../../catalogue/regions.ts'
import { sha256Of } from '../../feed/read-file.ts'
import { rootPath } from '../../feed/root.ts'
import { err, ok, type Result } from '../../result.ts'
import { entryOf } from '../regions/entry.ts'
import { indexText, type MergedIndex, mergeRegions } from '../regions/merge.ts'
import { momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { writeExportFile } from './export-files.ts'
import { EXIT, type Exit, type Failure } from './failure.ts'
import { readCheckedFeed } from './read-feed.ts'
import { readRegionsFile } from './regions-file.ts'
import type { Terminal } from './terminal.ts'

/** A folder with a feed, and the address under which devices will find it. */
interface Place {
  readonly folder: string
  readonly address: string
}

/** `regions`: the index from which an app of many regions is built. */
export function addRegions(program: Command): void {
  const command = program
    .command('regions')
    .description('the index of regions for an app that serves many')
    .argument('<folder=address...>', 'a feed folder, and the address it is published at', places)
    .requiredOption('--out <file>', 'the index; what it has of other regions stays')
    .option('--now <instant>', 'as if it were this moment, 2026-11-24T11:00:00Z')
  addCommand(
    command,
    [
      'regions feed-a=https://a.example/feed/ feed-b=https://b.example/feed/ --out regions.json',
      'regions feed-c=/feed/c/ --out regions.json',
    ],
    (_, terminal) => run(command.processedArgs[0] as Place[], command.opts<Options>(), terminal),
  )
}

function places(given: string, before: Place[] = []): Place[] {
  const at = given.lastIndexOf('=')
  const [folder, address] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)]
  if (folder === '')
    throw new InvalidArgumentError('It must be a folder and an address, feed=https://…/feed/')
  if (!feedAddress.safeParse(address).success)
    throw new InvalidArgumentError(
      'The address must be https://…/ or a path /…/ of the guide’s own host, without query, and end in a slash.',
    )
  return [...before, { folder, address }]
}

interface Options {
  readonly out: string
  readonly now?: string
}

async function run(
  given: readonly Place[],
  { out, now }: Options,
  terminal: Terminal,
): Promise<Exit> {
  const at = momentOf(now)
  if (!at.ok) return terminal.fail(at.error)
  const before = existsSync(out) ? readRegionsFile(out) : ok(undefined)
  if (!before.ok) return terminal.fail(before.error)
  const regions = before.value?.regions ?? []
  const entries: RegionEntry[] = []
  for (const place of given) {
    const entry = await readEntry(place, at.value)
    if (!entry.ok) return terminal.fail(entry.error)
    const { code } = entry.value
    if (entries.some((one) => one.code === code))
      return terminal.fail({ code: 'region-twice', params: { region: code } })
    entries.push(entry.value)
    const old = regions.find((one) => one.code === code)
    if (old && !(await hasRoot(place.folder, old.root)))
      terminal.note(terminal.texts('regions.other-keys', { region: code }))
  }
  const merged = mergeRegions(regions, entries)
  const written = writeExportFile(out, indexText(merged.index))
  if (!written.ok) return terminal.fail(written.error)
  report(merged, out, terminal)
  return EXIT.fine
}

async function readEntry(
  { folder, address }: Place,
  at: number,
): Promise<Result<RegionEntry, Failure>> {
  const feed = await readCheckedFeed(folder, folder, at)
  if (!feed.ok) return feed
  const { version } = feed.value.root
  const root = { version, sha256: await sha256Of(readFileSync(join(folder, rootPath(version)))) }
  const entry = entryOf(feed.value.snapshot, { feed: address, root })
  return entry ? ok(entry) : err({ code: 'no-land', params: { path: folder } })
}

/** Whether a feed has the very root that an index pins: else its keys do not follow from those the region had. */
async function hasRoot(folder: string, { version, sha256 }: PinnedRoot): Promise<boolean> {
  const path = join(folder, rootPath(version))
  return existsSync(path) && (await sha256Of(readFileSync(path))) === sha256
}

/** What became of every entry, and what is right but doubtful. */
function report({ index, shared, ...fates }: MergedIndex, out: string, terminal: Terminal): void {
  const { texts, note, print } = terminal
  for (const fate of ['added', 'replaced', 'same'] as const)
    for (const region of fates[fate]) note(texts(`regions.${fate}`, { region }))
  for (const { code, postal_codes } of index.regions)
    if (postal_codes.length === 0) note(texts('regions.no-postal-codes', { region: code }))
  for (const { postal_code, codes } of shared)
    note(texts('regions.shared', { postal_code, regions: codes.join(', ') }))
  print(texts('regions.written', { count: index.regions.length, out }))
}
