/**
 * `npx tsx test/bench/cost.ts`: how many requests and bytes a day regions and their tablets are for a host, from the sizes of regions
 * that are built here: Musterkreis, and an invented one of 2,000 records, each published twice with one service in a hundred changed
 * in between. What is assumed are the options; `--per-tb 20` adds money, at 20 € for a terabyte sent. The formulas
 * stand in src/publish/hosting/COST.md.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { release as releaseSchema } from '../../src/catalogue/release.ts'
import { headersFor } from '../../src/publish/hosting/headers.ts'
import { payloadOf } from '../../src/publish/release/published.ts'
import { changeServices } from './changed-region.ts'

const { values } = parseArgs({
  options: {
    regions: { type: 'string', default: '400' },
    devices: { type: 'string', default: '50000' },
    looks: { type: 'string', default: '8' },
    releases: { type: 'string', default: '1' },
    years: { type: 'string', default: '2' },
    'per-tb': { type: 'string' },
  },
})
const [regions, devices, looks, releases, years] = [
  values.regions,
  values.devices,
  values.looks,
  values.releases,
  values.years,
].map(Number) as [number, number, number, number, number]

/** Bytes of a region's files, as a host sends them. */
interface Sizes {
  readonly release: number
  readonly snapshot: number
  readonly delta: number
  /** Of everything that one release adds to the folder, twins included. */
  readonly uploaded: number
}

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-cost-'))
const key = join(folder, 'key.json')

function feed(...words: string[]): void {
  const node = ['--import', 'tsx', 'src/publish/cli/main.ts', ...words]
  const run = spawnSync(process.execPath, node, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}

function sizesOf(region: string): Sizes {
  const out = `${region}-feed`
  feed('build', region, '--key', key, '--out', out, '--now', '2026-11-24T11:00:00Z')
  changeServices(region, 100)
  feed('build', region, '--key', key, '--out', out, '--now', '2026-11-25T11:00:00Z')
  const bytes = (path: string): number => statSync(join(out, path)).size
  const document = payloadOf(readFileSync(join(out, 'release.jws.json')), releaseSchema)
  const [delta] = document?.deltas ?? []
  if (!document || !delta) throw new Error(`${region}: no delta`)
  const fresh = [document.snapshot.path, delta.path].flatMap((path) =>
    [path, `${path}.br`, `${path}.gz`].filter((name) => existsSync(join(out, name))),
  )
  const uploaded = ['release.jws.json', 'CHANGES.txt', ...fresh]
  return {
    release: bytes('release.jws.json'),
    snapshot: bytes(`${document.snapshot.path}.br`),
    delta: bytes(`${delta.path}.br`),
    uploaded: uploaded.reduce((sum, path) => sum + bytes(path), 0),
  }
}

/** Headers as HTTP/1.1 writes them; later versions pack them. */
const HEAD = Buffer.byteLength(
  [
    'HTTP/1.1 200 OK',
    ...headersFor('/feed/release.jws.json').map((header) => header.join(': ')),
  ].join('\r\n'),
)

interface Day {
  readonly what: string
  readonly requests: number
  readonly bytes: number
}

function dayOf({ release, snapshot, delta }: Sizes): Day[] {
  const asked = devices * looks
  const updates = devices * Math.min(looks, releases)
  const fresh = devices / (years * 365)
  const look = { requests: asked * 2, bytes: asked * (2 * HEAD + release) }
  const withDelta = { requests: updates, bytes: updates * (HEAD + delta) }
  const whole = { requests: updates, bytes: updates * (HEAD + snapshot) }
  const first = { requests: fresh, bytes: fresh * (HEAD + snapshot) }
  const sum = (...parts: readonly Omit<Day, 'what'>[]): Omit<Day, 'what'> => ({
    requests: parts.reduce((total, { requests }) => total + requests, 0),
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
  })
  return [
    { what: 'looks', ...look },
    { what: 'updates by delta', ...withDelta },
    { what: 'updates by snapshot', ...whole },
    { what: 'new devices', ...first },
    { what: 'a day with deltas', ...sum(look, withDelta, first) },
    { what: 'a day without deltas', ...sum(look, whole, first) },
  ]
}

const GB = 1e9
const TB = 1e12

function print(name: string, sizes: Sizes): void {
  const money = values['per-tb'] === undefined ? undefined : Number(values['per-tb'])
  console.log(
    `\n${name}: release ${sizes.release}, snapshot ${sizes.snapshot} (br), delta ${sizes.delta} (br), headers ${HEAD} bytes\n`,
  )
  console.log(
    `| | requests | GB a day | TB in 30 days |${money === undefined ? '' : ' € in 30 days |'}`,
  )
  console.log(`|---|---|---|---|${money === undefined ? '' : '---|'}`)
  for (const { what, requests, bytes } of dayOf(sizes)) {
    const month = (bytes * 30) / TB
    const figures = [what, Math.round(requests), (bytes / GB).toFixed(2), month.toFixed(3)]
    const paid = money === undefined ? [] : [(month * money).toFixed(2)]
    console.log(`| ${[...figures, ...paid].join(' | ')} |`)
  }
  const uploaded = (regions * releases * sizes.uploaded) / GB
  console.log(`\nPublished by all regions: ${uploaded.toFixed(2)} GB a day.`)
}

try {
  console.log(
    `${regions} regions, ${devices} devices, ${looks} looks a device and day, ${releases} releases a region and day, a device lasts ${years} years.`,
  )
  feed('keygen', '--out', key)
  cpSync('src/demo', join(folder, 'demo'), { recursive: true })
  print('Musterkreis', sizesOf(join(folder, 'demo')))
  const sample = join(folder, 'sample')
  feed('sample', '--records', '2000', '--out', sample)
  print('2,000 records', sizesOf(sample))
} finally {
  rmSync(folder, { recursive: true })
}
