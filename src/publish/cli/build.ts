import { join } from 'node:path'
import type { Command } from 'commander'
import { accountOf, comparedRelease, releaseBefore } from '../account/account.ts'
import { accountFile, CHANGES_PATH } from '../account/text-file.ts'
import { HORIZON_MONTHS, horizonOf } from '../hours/horizon.ts'
import { signFeed } from '../release/sign-feed.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { count } from './count.ts'
import type { Exit } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import { writeFeedFolder } from './write-feed-folder.ts'
import { collect, type KeyOptions, readKeyFiles, withPassphraseFile } from './key-file.ts'
import { reportExpiry } from './report-expiry.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

interface BuildOptions extends KeyOptions {
  readonly key: readonly string[]
  readonly out: string
  readonly now?: string
  readonly validDays: number
  readonly horizonMonths: number
}

/** `build <workbook>`: checks a workbook and writes its signed feed. */
export function addBuild(program: Command): void {
  const command = program
    .command('build')
    .description('check a workbook, compile its opening hours and write its signed feed')
    .argument('<workbook>', 'a folder of CSV sheets, or an .xlsx file')
    .requiredOption(
      '--key <file>',
      'a signing key, as keygen writes it; several where the root asks for it',
      collect,
    )
    .requiredOption('--out <dir>', 'the feed folder; files of earlier releases stay in it')
    .option('--now <instant>', 'the moment of the release, 2026-11-24T11:00:00Z')
    .option('--valid-days <days>', 'how long tablets may apply the release', count(1, 3650), 90)
    .option(
      '--horizon-months <months>',
      'how far opening hours are compiled',
      count(HORIZON_MONTHS, 60),
      HORIZON_MONTHS,
    )
  const examples = [
    'build src/demo --key ~/musterkreis.key.json --out feed-out',
    'build region.xlsx --key region.key.json --out feed-out --now 2026-11-24T11:00:00Z',
  ]
  addCommand(withPassphraseFile(command), examples, (path, terminal) =>
    build(path, command.opts<BuildOptions>(), terminal),
  )
}

async function build(path: string, options: BuildOptions, terminal: Terminal): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const keys = await readKeyFiles(options.key, options, terminal)
  if (!keys.ok) return terminal.fail(keys.error)
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return terminal.fail(workbook.error)
  const published = readFeedFolder(options.out)
  if (!published.ok) return terminal.fail(published.error)

  const { problems, content } = await buildSnapshot(workbook.value, {
    horizon: horizonOf(dateOf(at.value), options.horizonMonths),
    onCompiled: (texts) => terminal.progress(terminal.texts('progress.hours', { texts })),
  })
  const exit = reportProblems(problems, terminal)
  if (!content) return exit
  const signing = { keys: keys.value, at: at.value, validDays: options.validDays }
  const feed = await signFeed(content, published.value, signing)
  if (!feed.ok) {
    const { code, ...params } = feed.error
    return terminal.fail({ code, params: { path: options.out, ...params } })
  }
  terminal.progress(terminal.texts('progress.writing', { path: options.out }))
  const release = comparedRelease(content.snapshot, at.value)
  const account = await accountOf(release, releaseBefore(published.value, release.version), 'de')
  // People read it when they see the release: it takes its place before.
  const files = new Map([[CHANGES_PATH, accountFile(account)], ...feed.value])
  const written = writeFeedFolder(options.out, files)
  if (!written.ok) return terminal.fail(written.error)
  if (account.groups.length > 0) {
    const numbers: Record<string, string | number> = Object.fromEntries(
      account.groups.map(({ change, entries }) => [change, entries.length]),
    )
    const path = join(options.out, CHANGES_PATH)
    terminal.note(terminal.texts('release.summary', { ...numbers, path }))
  }
  terminal.print(`${options.out}: ${[...feed.value.keys()].join(', ')}`)
  return reportExpiry(options.out, at.value, terminal)
}
