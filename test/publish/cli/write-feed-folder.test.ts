import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../../src/catalogue/snapshot.ts'
import { type Disk, nodeDisk } from '../../../src/publish/cli/disk.ts'
import { readFeedFolder } from '../../../src/publish/cli/feed-folder.ts'
import { readFeed } from '../../../src/publish/cli/read-feed.ts'
import { writeFeedFolder } from '../../../src/publish/cli/write-feed-folder.ts'
import { type SigningKey } from '../../../src/publish/release/key.ts'
import { signFeed } from '../../../src/publish/release/sign-feed.ts'
import { aSnapshot, NOW } from '../../builders/feed.ts'
import { withBallast } from '../../builders/histories.ts'
import { aService } from '../../builders/offers.ts'
import { aSigningKey } from '../../builders/publisher.ts'
import { rowOf } from '../a-workbook.ts'
import { runFeed, writeWorkbookTo } from './run-feed.ts'

vi.setConfig({ testTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-write-'))
const at = (name: string): string => join(folder, name)
const HOUR = 3_600_000

const edition = (name: string): Snapshot =>
  withBallast(aSnapshot({ services: [aService(10, 1, { name: { de: name } })] }))

let key: SigningKey
beforeAll(async () => {
  key = await aSigningKey()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function filesFor(path: string, name: string, moment: number) {
  const published = readFeedFolder(path)
  if (!published.ok) throw new Error(published.error.code)
  const signing = { keys: [key], at: moment, validDays: 90 }
  const feed = await signFeed(
    { snapshot: edition(name), materials: new Map() },
    published.value,
    signing,
  )
  if (!feed.ok) throw new Error(feed.error.code)
  return new Map([['CHANGES.txt', new TextEncoder().encode(name)], ...feed.value])
}

/** A disk that counts its steps, and from one of them on does nothing any more: as after a crash. */
function aDisk(failing = Infinity): { disk: Disk; steps: () => number } {
  let steps = 0
  const counted =
    <Arguments extends unknown[]>(step: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      steps += 1
      if (steps >= failing) throw new Error(`step ${steps}: no disk`)
      step(...given)
    }
  const disk: Disk = {
    makeFolder: nodeDisk.makeFolder,
    write: counted(nodeDisk.write),
    compress: (...given) => {
      steps += 1
      return steps >= failing
        ? Promise.reject(new Error(`step ${steps}: no disk`))
        : nodeDisk.compress(...given)
    },
    rename: counted(nodeDisk.rename),
    remove: counted(nodeDisk.remove),
  }
  return { disk, steps: () => steps }
}

/** What a tablet gets from the folder, by each way a host may serve it: never half a release, never two. */
async function servedIn(path: string): Promise<string> {
  const feed = await readFeed(path, NOW + HOUR)
  if (!feed.ok) throw new Error(JSON.stringify(feed.error))
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (name.startsWith('.next') || !/\.(br|gz)$/.test(name)) continue
    const twin = readFileSync(join(path, name))
    const plain = name.endsWith('.br') ? brotliDecompressSync(twin) : gunzipSync(twin)
    const original = join(path, name.replace(/\.(br|gz)$/, ''))
    if (existsSync(original)) expect(plain, name).toEqual(readFileSync(original))
    else expect(name).toMatch(/^data/)
  }
  return feed.value.services[0]?.name.de ?? ''
}

function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(path, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'base64')]))
}

describe('a feed is written whole', () => {
  it('or not at all: whichever step fails, tablets get the old release or the new one', async () => {
    const first = await filesFor(at('old'), 'Alt', NOW)
    expect(await writeFeedFolder(at('old'), first)).toMatchObject({ ok: true })
    const files = await filesFor(at('old'), 'Neu', NOW + HOUR)
    cpSync(at('old'), at('new'), { recursive: true })
    const counting = aDisk()
    expect(await writeFeedFolder(at('new'), files, { disk: counting.disk })).toMatchObject({
      ok: true,
    })
    expect(await servedIn(at('new'))).toBe('Neu')
    const whole = filesIn(at('new'))
    expect(counting.steps()).toBe(20)
    const served: string[] = []
    for (let step = 1; step <= counting.steps(); step += 1) {
      const path = at(`step-${step}`)
      cpSync(at('old'), path, { recursive: true })
      const written = await writeFeedFolder(path, files, { disk: aDisk(step).disk })
      expect(written).toMatchObject({ ok: false, error: { code: 'unreadable' } })
      served.push(await servedIn(path))
      // The next attempt mends everything.
      expect(await writeFeedFolder(path, files)).toMatchObject({ ok: true })
      expect(filesIn(path)).toEqual(whole)
      rmSync(path, { recursive: true })
    }
    expect(served[0]).toBe('Alt')
    expect(served.at(-1)).toBe('Neu')
    expect(served).toEqual(served.toSorted())
  })

  it('and what is there already stays as it is', async () => {
    const files = await filesFor(at('new'), 'Neu', NOW + HOUR)
    const { disk, steps } = aDisk()
    expect(await writeFeedFolder(at('new'), files, { disk })).toMatchObject({ ok: true })
    // The release and CHANGES alone: aside cleared, written and put in place, cleared again.
    expect(steps()).toBe(6)
    expect(await servedIn(at('new'))).toBe('Neu')
  })
})

describe('what changes has no twin', () => {
  const stale = [
    'release.jws.json.br',
    'release.jws.json.gz',
    'root.1.jws.json.br',
    'CHANGES.txt.gz',
  ]

  it('and one of an earlier version of this program goes, before the file it would contradict', async () => {
    const first = await filesFor(at('twins'), 'Alt', NOW)
    expect(await writeFeedFolder(at('twins'), first)).toMatchObject({ ok: true })
    for (const name of stale) {
      const original = readFileSync(join(at('twins'), name.replace(/\.(br|gz)$/, '')))
      const compress = name.endsWith('.br') ? brotliCompressSync : gzipSync
      writeFileSync(join(at('twins'), name), compress(original))
    }
    const files = await filesFor(at('twins'), 'Neu', NOW + HOUR)
    const counting = aDisk()
    cpSync(at('twins'), at('twins-counted'), { recursive: true })
    await writeFeedFolder(at('twins-counted'), files, { disk: counting.disk })
    for (let step = 1; step <= counting.steps(); step += 1) {
      const path = at(`twins-${step}`)
      cpSync(at('twins'), path, { recursive: true })
      await writeFeedFolder(path, files, { disk: aDisk(step).disk })
      // No way of being served says anything else than another.
      await servedIn(path)
      rmSync(path, { recursive: true })
    }
    expect(await writeFeedFolder(at('twins'), files)).toMatchObject({ ok: true })
    expect(await servedIn(at('twins'))).toBe('Neu')
    const twins = Object.keys(filesIn(at('twins'))).filter((name) => /\.(br|gz)$/.test(name))
    for (const name of twins) expect(name).toMatch(/^data\/[0-9a-f]{64}\.json\.(br|gz)$/)
  })
})

describe('compressing', () => {
  it('tells how far it is, and gives the same bytes for large files as for small ones', async () => {
    // More than brotli does its best for.
    const lines = Array.from(
      { length: 400_000 },
      (_, n) => `Öffnungszeiten ${(n * 7919) % 100_003}`,
    )
    const bytes = Buffer.from(lines.join('\n'))
    expect(bytes.length).toBeGreaterThan(8 * 1024 * 1024)
    const path = `data/${'ab'.repeat(32)}.json`
    const shares: number[] = []
    const onCompressed = (share: number): void => void shares.push(share)
    const files = new Map([[path, bytes]])
    for (const name of ['large', 'again'])
      expect(await writeFeedFolder(at(name), files, { onCompressed })).toMatchObject({ ok: true })
    for (const twin of [`${path}.br`, `${path}.gz`])
      expect(readFileSync(at(`again/${twin}`)).equals(readFileSync(at(`large/${twin}`)))).toBe(true)
    const [br, gz] = [readFileSync(at(`large/${path}.br`)), readFileSync(at(`large/${path}.gz`))]
    expect(brotliDecompressSync(br).equals(bytes)).toBe(true)
    expect(gunzipSync(gz).equals(bytes)).toBe(true)
    expect(shares.length).toBeGreaterThan(100)
    expect(shares.slice(0, shares.length / 2)).toEqual(
      shares.slice(0, shares.length / 2).toSorted((a, b) => a - b),
    )
    expect(shares.at(-1)).toBe(1)
  })
})

describe('npm run feed -- build', () => {
  const build = (out: string, now: string, kill?: number) =>
    runFeed(
      ['build', at('region'), '--key', at('key.json'), '--out', at(out), '--now', now],
      kill === undefined ? {} : { KILL_AT: String(kill) },
      kill === undefined ? [] : ['./test/publish/cli/kill-at.ts'],
    )
  const LATER = '2026-11-24T09:30:00Z'

  beforeAll(() => {
    writeWorkbookTo(at('region'))
    runFeed(['keygen', '--out', at('key.json')])
    expect(build('killed', '2026-11-24T09:00:00Z').code).toBe(0)
    const [service, organization] = [rowOf('services'), rowOf('organizations')]
    writeWorkbookTo(at('region'), {
      services: [
        { ...service, 'name.de': 'Beratung', minimum_age: '18' },
        { ...service, id: 'neu', 'name.de': 'Neues Angebot' },
      ],
      organizations: [{ ...organization, 'name.ar': 'اسم' }],
      notices: undefined,
    })
  }, 240_000)

  it('killed while it writes leaves the release that was there', async () => {
    cpSync(at('killed'), at('counted'), { recursive: true })
    const { err, code } = build('counted', LATER, 0)
    expect(code).toBe(0)
    const steps = Number(/steps: (\d+)/.exec(err)?.[1])
    const before = await readFeed(at('killed'), NOW)
    for (const step of [2, Math.floor(steps / 2), steps - 7]) {
      expect(build('killed', LATER, step).code).toBeNull()
      expect(await readFeed(at('killed'), NOW)).toEqual(before)
    }
    expect(build('killed', LATER).code).toBe(0)
    expect(filesIn(at('killed'))).toEqual(filesIn(at('counted')))
  })

  it('says what changed, in German, for people', () => {
    const text = readFileSync(at('killed/CHANGES.txt'), 'utf8')
    expect(text.split('\n')).toEqual([
      'Kreis Lindental: Was sich geändert hat',
      'Release 1795512600 vom 24.11.2026, 10:30 Uhr, verglichen mit Release 1795510800 vom 24.11.2026, 10:00 Uhr.',
      '',
      'NEU: 1',
      '  Angebot: Neues Angebot',
      '',
      'GEÄNDERT: 2',
      '  Organisation: MBE Lindental',
      '    Name (ar): keine Angabe → „اسم“',
      '  Angebot: Beratung',
      '    Mindestalter: keine Angabe → 18',
      '',
      'ENTFALLEN: 1',
      '  Meldung: Neu',
      '',
    ])
    const again = build('killed', LATER)
    expect(again.err).toContain(
      `New: 1, changed: 2, removed: 1; in detail in ${at('killed')}/CHANGES.txt.\n`,
    )
    expect(readFileSync(at('killed/CHANGES.txt'), 'utf8')).toBe(text)
  })
})
