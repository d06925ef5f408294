import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { instantOf } from '../../hours/berlin.ts'
import { err, ok, type Result } from '../../result.ts'
import { horizonOf } from '../hours/horizon.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { readCases, type TestCase } from '../try/cases.ts'
import { type Difference, offersOf, tryCase, type TriedCase } from '../try/try-case.ts'
import { dateOf, momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { EXIT, type Exit, type Failure, reasonOf } from './failure.ts'
import { readFeed } from './read-feed.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

interface TryOptions {
  readonly workbook?: string
  readonly feed?: string
  readonly on?: string
  readonly json?: true
}

const DEMO = 'src/demo'

/** `try <cases.json>`: answers worked cases and compares the answers with what they expect. */
export function addTry(program: Command): void {
  const command = program
    .command('try')
    .description('answer worked cases from a region and compare them with what they expect')
    .argument('<cases.json>', 'a list of { id, situation, expect?, why? }')
    .option('--workbook <path>', `the region's workbook (default: ${DEMO})`)
    .option('--feed <dir>', "the region's feed instead; its signatures are checked")
    .option('--on <date>', 'the date of the answers, 2026-11-24 (default: today)')
    .option('--json', 'print the answers as JSON')
  const examples = [
    'try cases.json',
    'try cases.json --workbook region.xlsx --on 2027-01-01',
    'try cases.json --feed feed-out --json',
  ]
  addCommand(command, examples, (path, terminal) =>
    tryCases(path, command.opts<TryOptions>(), terminal),
  )
}

async function tryCases(path: string, options: TryOptions, terminal: Terminal): Promise<Exit> {
  const date = dayOf(options.on)
  if (!date.ok) return terminal.fail(date.error)
  const cases = readCasesFile(path)
  if (!cases.ok) return terminal.fail(cases.error)
  const snapshot = await readRegion(options, date.value, terminal)
  if (!snapshot.ok) return snapshot.error
  const offers = offersOf(snapshot.value)
  // The day as a whole: offices are ranked by when they first open on it.
  const at = instantOf(date.value, 0)
  const tried = cases.value.map((one) => tryCase(one, offers, at))
  if (options.json)
    terminal.print(
      JSON.stringify(
        tried.map((one) => spoken(one, terminal)),
        null,
        2,
      ),
    )
  else for (const one of tried) printCase(one, terminal)
  const passed = tried.filter(({ pass }) => pass).length
  terminal.note(terminal.texts('try.summary', { passed, total: tried.length }))
  return passed === tried.length ? EXIT.fine : EXIT.problems
}

function dayOf(on: string | undefined): Result<string, Failure> {
  if (on === undefined) {
    const now = momentOf(undefined)
    return now.ok ? ok(dateOf(now.value)) : now
  }
  const day = momentOf(`${on}T12:00:00Z`)
  return day.ok ? ok(on) : err({ code: 'bad-option', params: { option: '--on', value: on } })
}

function readCasesFile(path: string): Result<TestCase[], Failure> {
  try {
    const cases = readCases(readFileSync(path, 'utf8'))
    if (cases.ok) return cases
    const { code, ...params } = cases.error
    return err({ code: code === 'bad-case' ? code : `cases-${code}`, params: { path, ...params } })
  } catch (thrown) {
    return err({ code: 'unreadable', params: { path, reason: reasonOf(thrown) } })
  }
}

/** The region from a feed or a workbook; the error is the exit code, its reason already said. */
async function readRegion(
  { workbook: path = DEMO, feed: folder }: TryOptions,
  date: string,
  terminal: Terminal,
): Promise<Result<Snapshot, Exit>> {
  if (folder !== undefined) {
    const feed = await readFeed(folder, instantOf(date, 0))
    return feed.ok ? ok(feed.value) : err(terminal.fail(feed.error))
  }
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return err(terminal.fail(workbook.error))
  const { problems, content } = await buildSnapshot(workbook.value, {
    horizon: horizonOf(date),
    onCompiled: (texts) => terminal.progress(terminal.texts('progress.hours', { texts })),
  })
  return content ? ok(content.snapshot) : err(reportProblems(problems, terminal))
}

const sentence = ({ code, params }: Difference, { texts }: Terminal): string => {
  const nobody = texts('try.nobody')
  const named = Object.entries(params).map(([name, value]) => [name, value ?? nobody])
  return texts(`try.${code}`, Object.fromEntries(named) as Record<string, string>)
}

const spoken = (tried: TriedCase, terminal: Terminal) => ({
  ...tried,
  differences: tried.differences.map((one) => sentence(one, terminal)),
})

function printCase(tried: TriedCase, terminal: Terminal): void {
  const { texts } = terminal
  const verdict = texts(tried.pass ? 'try.passed' : 'try.failed')
  const primary = tried.primary ?? texts('try.nobody')
  const also = tried.also.map((kind) => `, ${kind}`).join('')
  terminal.print(texts('try.line', { id: tried.id, verdict, primary, also }))
  for (const one of tried.differences) terminal.print(`    ${sentence(one, terminal)}`)
}
