/**
 * `npx tsx test/bench/large-region.ts`: an invented region of each size (`--records 20000`), made, checked and built by the command
 * line. Prints how long each takes, the most memory it held, and how large the snapshot is; times are of this machine, at its load of
 * the moment.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { records: { type: 'string', multiple: true, default: ['20000', '100000'] } },
})

/** Says at the end how much memory the process held at most, in KiB. */
const PEAK = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`
const watch = `data:text/javascript,${encodeURIComponent(PEAK)}`

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-bench-'))
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

function measure(records: string, what: string, ...words: string[]): void {
  const began = performance.now()
  const node = ['--import', 'tsx', '--import', watch, 'src/publish/cli/main.ts', ...words]
  const run = spawnSync(process.execPath, node, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const peak = Number(/peak (\d+)$/.exec(run.stderr)?.[1]) * 1024
  const said = run.status === 0 ? '' : ` (${run.stderr.replace(/peak \d+$/, '').trim()})`
  console.log(
    `| ${records} | ${what} | ${seconds} | ${megabytes(peak)} | ${run.status ?? ''}${said} |`,
  )
}

console.log('| records | command | s | peak MiB | exit |\n|---|---|---|---|---|')
try {
  measure('', 'keygen', 'keygen', '--out', join(folder, 'key.json'))
  for (const records of values.records) {
    const region = join(folder, `region-${records}`)
    const feed = join(folder, `feed-${records}`)
    measure(records, 'sample', 'sample', '--records', records, '--out', region)
    measure(records, 'check', 'check', region, '--strict')
    measure(records, 'build', 'build', region, '--key', join(folder, 'key.json'), '--out', feed)
    const data = join(feed, 'data')
    for (const name of statSync(data, { throwIfNoEntry: false }) ? readdirSync(data) : [])
      console.log(
        `| ${records} | ${name.replace(/^\w{64}/, 'snapshot')} | | ${megabytes(statSync(join(data, name)).size)} | |`,
      )
  }
} finally {
  rmSync(folder, { recursive: true })
}
