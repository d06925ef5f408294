import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { headersFor } from '../../../src/publish/hosting/headers.ts'
import { rowOf } from '../a-workbook.ts'
import { readCode } from '../preview/read-code.ts'
import { runFeed, writeWorkbookTo } from './run-feed.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-serve-'))
const at = (name: string): string => join(folder, name)
const HOSTILE = 'Beratung <script>alert(1)</script> "&'
const running: ChildProcess[] = []

function build(out: string, now: string): void {
  const words = ['build', at('region'), '--key', at('key.json'), '--out', at(out), '--now', now]
  const run = runFeed(words)
  if (run.code !== 0) throw new Error(run.err)
}

beforeAll(() => {
  runFeed(['keygen', '--out', at('key.json')])
  runFeed(['keygen', '--out', at('other.json')])
  writeWorkbookTo(at('region'))
  build('published', '2026-11-24T09:00:00Z')
  cpSync(at('published'), at('feed'), { recursive: true })
  writeWorkbookTo(at('region'), { services: [{ ...rowOf('services'), 'name.de': HOSTILE }] })
  build('feed', '2026-11-24T09:30:00Z')
  // A guide that trusts this region: what the preview looks at is what a build puts there.
  mkdirSync(at('guide/embedded'), { recursive: true })
  writeFileSync(at('guide/index.html'), '<!doctype html><title>guide</title>')
  for (const name of ['root.1.jws.json', 'release.jws.json'])
    cpSync(at(`published/${name}`), at(`guide/embedded/${name}`))
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

interface Preview {
  readonly url: string
  readonly out: string
  /** Ctrl-C; the exit code. */
  readonly stop: () => Promise<number | null>
}

async function preview(...words: string[]): Promise<Preview> {
  const node = ['--import', 'tsx', 'src/publish/cli/main.ts', 'serve', at('feed'), ...words]
  const child = spawn(process.execPath, [...node, '--app', at('guide')])
  running.push(child)
  let [out, err] = ['', '']
  const ended = new Promise<number | null>((done) => child.once('close', done))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await new Promise<void>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (/Ctrl-C|Strg\+C/.test(out)) ready()
    })
    void ended.then((code) => failed(new Error(`${code}: ${err}`)))
  })
  return {
    out,
    url: /http:\/\/localhost:\d+/.exec(out)?.[0] ?? '',
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

describe('serve', () => {
  it('serves the guide with the feed as a host would, and the difference', async () => {
    const { url, out, stop } = await preview('--lang', 'de')
    expect(out).toContain('GEÄNDERT: 1')
    for (const path of ['/', '/directory/1', '/feed/release.jws.json']) {
      const { status, headers } = await fetch(url + path)
      expect(status, path).toBe(200)
      for (const [name, value] of headersFor(path)) expect(headers.get(name), path).toBe(value)
    }
    const release = await fetch(`${url}/feed/release.jws.json`)
    expect(Buffer.from(await release.arrayBuffer())).toEqual(
      readFileSync(at('feed/release.jws.json')),
    )
    expect((await fetch(`${url}/feed/root.2.jws.json`)).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)

    const changes = await fetch(`${url}/changes`)
    expect(changes.url).toBe(`${url}/feed/changes`)
    expect(changes.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const page = await changes.text()
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('Beratung &lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;')
    expect(page).not.toContain('<script')
    const style = await fetch(`${url}/feed/changes.css`)
    expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect(await style.text()).toContain('--paper')
    expect(await stop()).toBe(0)
  })

  it('sends a file compressed where its twin lies beside it', async () => {
    const { url, stop } = await preview()
    const { snapshot } = JSON.parse(
      Buffer.from(
        (JSON.parse(readFileSync(at('feed/release.jws.json'), 'utf8')) as { payload: string })
          .payload,
        'base64url',
      ).toString(),
    ) as { snapshot: { path: string } }
    const data = readFileSync(at(`feed/${snapshot.path}`))
    for (const [accepted, encoding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(`${url}/feed/${snapshot.path}`, {
        headers: { 'Accept-Encoding': accepted },
      })
      expect(response.headers.get('Content-Encoding')).toBe(encoding)
      expect(response.headers.get('Vary')).toBe('Accept-Encoding')
      expect(Buffer.from(await response.arrayBuffer())).toEqual(data)
    }
    expect(brotliDecompressSync(readFileSync(at(`feed/${snapshot.path}.br`)))).toEqual(data)
    expect(await stop()).toBe(0)
  })

  it('compares with what is published, in a folder or on a host', async () => {
    const host = createServer((request, response) => {
      try {
        const file = readFileSync(at(`published${(request.url ?? '').replace('/feed', '')}`))
        response.setHeader('Content-Type', 'application/json').end(file)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done))
    const address = host.address()
    const port = typeof address === 'object' && address ? address.port : 0
    for (const place of [at('published'), `http://127.0.0.1:${port}/feed`]) {
      const { url, stop } = await preview('--published', place)
      const page = await (await fetch(`${url}/feed/changes`)).text()
      expect(page).toContain('CHANGED: 1')
      expect(await stop()).toBe(0)
    }
    host.close()
    const same = await preview('--published', at('feed'))
    expect(await (await fetch(`${same.url}/feed/changes`)).text()).toContain('Nothing has changed')
    expect(await same.stop()).toBe(0)
  })

  it('shows others in the network an encrypted address, with its code', async () => {
    const { out, stop } = await preview('--host', '127.0.0.1')
    const url = /https:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0]
    const code = out.split('\n').filter((line) => /^[ █▀▄]{20,}$/.test(line))
    expect(readCode(code)).toBe(url)
    expect(await stop()).toBe(0)
  })

  it('has a port of the region, and takes the next where that is taken', async () => {
    const [first, second] = [await preview(), await preview()]
    const ports = [first, second].map(({ url }) => Number(new URL(url).port))
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0)
    const port = String(ports[0])
    const taken = runFeed(['serve', at('feed'), '--app', at('guide'), '--port', port])
    expect(taken).toMatchObject({
      code: 2,
      out: '',
      err: `The port ${port} is taken; name another with --port.\n`,
    })
    expect(await first.stop()).toBe(0)
    expect(await second.stop()).toBe(0)
  })
})

describe('serve refuses', () => {
  const serve = (feed: string, ...words: string[]) => runFeed(['serve', at(feed), ...words])

  it('a folder without a feed', () => {
    const { code, err } = serve('region', '--lang', 'de')
    expect(code).toBe(2)
    expect(err).toContain(at('region'))
  })

  it('a feed that tablets would refuse', () => {
    cpSync(at('feed'), at('broken'), { recursive: true })
    const release = readFileSync(at('broken/release.jws.json'), 'utf8')
    const at10 = release.indexOf('"payload":"') + 20
    const other = release[at10] === 'A' ? 'B' : 'A'
    writeFileSync(
      at('broken/release.jws.json'),
      release.slice(0, at10) + other + release.slice(at10 + 1),
    )
    expect(serve('broken', '--app', at('guide'))).toMatchObject({
      code: 2,
      err: `${at('broken')} holds no feed that a tablet would take (bad-signature).\n`,
    })
  })

  it('a guide that is not built, or trusts another region', () => {
    const none = serve('feed', '--app', at('region'))
    expect(none.code).toBe(2)
    expect(none.err).toContain(`${at('region')} holds no built guide`)
    cpSync(at('guide'), at('foreign'), { recursive: true })
    writeFileSync(at('foreign/embedded/root.1.jws.json'), '{}')
    const foreign = serve('feed', '--app', at('foreign'), '--lang', 'de')
    expect(foreign.code).toBe(2)
    expect(foreign.err).toContain(`Der Leitfaden in ${at('foreign')} vertraut anderen Schlüsseln`)
  })

  it.each([['http://guide.example/feed/'], ['nowhere']])('%s as what is published', (place) => {
    const { code, err } = serve('feed', '--app', at('guide'), '--published', place)
    expect(code).toBe(2)
    expect(err).toContain(`--published cannot be “${place}”`)
  })
})
