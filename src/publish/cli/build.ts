import { join } from 'node:path'
import type { Command } from 'commander'
import type { Account } from '../account/account.ts'
import { signedRelease } from '../account/signed-release.ts'
import { CHANGES_PATH } from '../account/text-file.ts'
import { HORIZON_MONTHS, horizonOf } from '../hours/horizon.ts'
import { err, ok, type Result } from '../../result.ts'
import { buildSnapshot, type FeedContent } from '../snapshot/build-snapshot.ts'
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
  const checked = await contentOf(path, at.value, options, terminal)
  if (!checked.ok) return checked.error
  const content = checked.value
  const published = readFeedFolder(options.out)
  if (!published.ok) return terminal.fail(published.error)
  const { progress, texts } = terminal
  progress(texts('progress.signing'))
  const signed = await signedRelease(content, published.value, {
    keys: keys.value,
    at: at.value,
    validDays: options.validDays,
    onDelta: (number, all) => progress(texts('progress.delta', { number, all })),
  })
  if (!signed.ok) {
    const { code, ...params } = signed.error
    return terminal.fail({ code, params: { path: options.out, ...params } })
  }
  const { files, account } = signed.value
  const written = await writeFeedFolder(options.out, files, {
    onCompressed: inSteps((percent) => progress(texts('progress.compressing', { percent }))),
  })
  if (!written.ok) return terminal.fail(written.error)
  if (account.groups.length > 0) terminal.note(summaryOf(account, options.out, terminal))
  const names = [...files.keys()].filter((name) => name !== CHANGES_PATH)
  terminal.print(`${options.out}: ${names.join(', ')}`)
  return reportExpiry(options.out, at.value, terminal)
}

/**
 * What the feed is to carry; the error is the exit code, its reason already said. The rows of the workbook are let go
 * here: with them a large region would take half as much memory again.
 */
async function contentOf(
  path: string,
  at: number,
  { horizonMonths }: BuildOptions,
  terminal: Terminal,
): Promise<Result<FeedContent, Exit>> {
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return err(terminal.fail(workbook.error))
  const { problems, content } = await buildSnapshot(workbook.value, {
    horizon: horizonOf(dateOf(at), horizonMonths),
    onCompiled: (texts) => terminal.progress(terminal.texts('progress.hours', { texts })),
  })
  const exit = reportProblems(problems, terminal)
  return content ? ok(content) : err(exit)
}

/** Tells whole per cents, each once. */
function inSteps(tell: (percent: number) => void): (share: number) => void {
  let told = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    if (percent === told) return
    told = percent
    tell(percent)
  }
}

function summaryOf({ groups }: Account, out: string, { texts }: Terminal): string {
  const numbers: Record<string, string | number> = Object.fromEntries(
    groups.map(({ change, entries }) => [change, entries.length]),
  )
  return texts('release.summary', { ...numbers, path: join(out, CHANGES_PATH) })
}
