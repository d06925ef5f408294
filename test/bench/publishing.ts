import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { changeServices } from './changed-region.ts'
import type { Sample } from './figures.ts'
import { inFolder } from './lab.ts'

const feed = (...words: string[]): void => {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/publish/cli/main.ts', ...words], {
    maxBuffer: 2 ** 28,
  })
}

/** From the sheets to a signed feed, by the command line: a first release, and one with a record in a hundred changed. */
export const publishing = (records: number): Promise<Sample[]> =>
  inFolder((folder) => {
    const key = join(folder, 'key.json')
    const region = join(folder, 'region')
    const out = join(folder, 'feed')
    feed('keygen', '--out', key)
    feed('sample', '--records', String(records), '--out', region)
    const build = ['build', region, '--key', key, '--out', out, '--now']
    const first = lasted(() => feed(...build, '2026-11-24T11:00:00Z'))
    const floor = lasted(() => compressAgain(join(out, 'data')))
    changeServices(region, 100)
    const second = lasted(() => feed(...build, '2026-11-25T11:00:00Z'))
    return Promise.resolve([
      { figure: 'build', ours: first, floor },
      { figure: 'rebuild', ours: second, floor },
    ])
  })

function lasted(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Writes the largest file again from what it says, and compresses it as the build does. */
function compressAgain(data: string): void {
  const [largest = Buffer.alloc(0)] = readdirSync(data)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(data, name)))
    .toSorted((a, b) => b.length - a.length)
  brotliCompressSync(JSON.stringify(JSON.parse(largest.toString())))
}
