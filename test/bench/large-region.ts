/**
 * `npx tsx test/bench/large-region.ts`: an invented region of each size (`--records 20000`), made, checked, built, and built again with
 * one service in a hundred changed, by the command line, with no more memory for JavaScript than `--memory` MiB: more than that
 * fails. Prints how long each takes, the most memory the process held, how often it said how far it is, and how large the files are;
 * `--json` prints the same as JSON. Times are of this machine, at its load of the moment.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SNAPSHOT_LIMIT } from '../../src/feed/limits.ts'
import { changeServices } from './changed-region.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', multiple: true, default: ['20000', '100000'] },
    memory: { type: 'string', default: '640' },
    json: { type: 'boolean', default: false },
  },
})

interface Measured {
  readonly records: string
  readonly command: string
  readonly seconds: number
  readonly peak_mib: number
  /** How often it said how far it is. */
  readonly progress: number
  readonly exit: number | null
  readonly failure?: string
}

interface Size {
  readonly records: string
  readonly file: string
  readonly bytes: number
}

/** Says at the end how much memory the process held at most, in KiB. */
const PEAK = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`
const watch = `data:text/javascript,${encodeURIComponent(PEAK)}`

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-bench-'))
const key = join(folder, 'key.json')

function measure(records: string, command: string, ...words: string[]): Measured {
  const began = performance.now()
  const node = [`--max-old-space-size=${values.memory}`, '--import', 'tsx', '--import', watch]
  const run = spawnSync(
    process.execPath,
    [...node, 'src/publish/cli/main.ts', ...words, '--progress'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const lines = run.stderr.trim().split('\n')
  const progress = lines.filter((line) => /written|compiled|Signing|Changes since/.test(line))
  return {
    records,
    command,
    seconds: (performance.now() - began) / 1000,
    peak_mib: Number(/peak (\d+)$/.exec(run.stderr)?.[1]) / 1024,
    progress: progress.length,
    exit: run.status,
    ...(run.status !== 0 && { failure: lines.slice(-3).join(' ') }),
  }
}

function sizesIn(records: string, feed: string): Size[] {
  const data = join(feed, 'data')
  const names = statSync(data, { throwIfNoEntry: false }) ? readdirSync(data) : []
  const snapshots = names
    .map((name) => ({ name, bytes: statSync(join(data, name)).size }))
    .toSorted((a, b) => b.bytes - a.bytes)
  return snapshots.map(({ name, bytes }) => {
    const whole = statSync(join(data, name.replace(/\.(br|gz)$/, ''))).size
    const what = whole > 1_000_000 ? 'snapshot' : 'delta'
    return { records, file: name.replace(/^\w{64}/, what), bytes }
  })
}

const measured: Measured[] = []
const sizes: Size[] = []
try {
  measured.push(measure('', 'keygen', 'keygen', '--out', key))
  for (const records of values.records) {
    const region = join(folder, `region-${records}`)
    const feed = join(folder, `feed-${records}`)
    const build = ['build', region, '--key', key, '--out', feed, '--now']
    measured.push(
      measure(records, 'sample', 'sample', '--records', records, '--out', region),
      measure(records, 'check', 'check', region, '--strict'),
      measure(records, 'build', ...build, '2026-11-24T11:00:00Z'),
    )
    changeServices(region, 100)
    measured.push(measure(records, 'build, 1 % changed', ...build, '2026-11-25T11:00:00Z'))
    sizes.push(...sizesIn(records, feed))
    rmSync(region, { recursive: true, force: true })
    rmSync(feed, { recursive: true, force: true })
  }
} finally {
  rmSync(folder, { recursive: true })
}

if (values.json) console.log(JSON.stringify({ memory: values.memory, measured, sizes }, null, 2))
else printTables()

function printTables(): void {
  console.log(`JavaScript may hold ${values.memory} MiB; a snapshot ${SNAPSHOT_LIMIT} bytes.\n`)
  console.log(
    '| records | command | s | peak MiB | progress lines | exit |\n|---|---|---|---|---|---|',
  )
  for (const { records, command, seconds, peak_mib, progress, exit, failure } of measured) {
    const ended = `${exit ?? ''}${failure === undefined ? '' : ` (${failure})`}`
    const figures = [seconds.toFixed(1), peak_mib.toFixed(0), progress]
    console.log(`| ${[records, command, ...figures, ended].join(' | ')} |`)
  }
  console.log('\n| records | file | bytes |\n|---|---|---|')
  for (const { records, file, bytes } of sizes) console.log(`| ${records} | ${file} | ${bytes} |`)
}

process.exitCode = measured.every(({ exit }) => exit === 0) ? 0 : 1
