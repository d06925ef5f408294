import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersFor } from '../../../src/publish/hosting/headers.ts'
import { nginxConfiguration } from '../../../src/publish/hosting/nginx.ts'

const NGINX = '/usr/sbin/nginx'
const MODULES = '/usr/lib/nginx/modules'
const BROTLI = `${MODULES}/ngx_http_brotli_static_module.so`
const HASH = 'ab'.repeat(32)

/** What lies on the host, by path. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>guide</title>',
  'desk/index.html': '<!doctype html><title>desk</title>',
  'desk/assets/index-1.js': 'export {}',
  'assets/index-1.js': 'export {}',
  'assets/large-1.js': 'export const words = 0\n'.repeat(100),
  'manifest.webmanifest': '{}',
  'embedded/release.jws.json': '{}',
  'feed/release.jws.json': `{"payload":"${'a'.repeat(2000)}"}`,
  'feed/root.1.jws.json': '{"payload":"a"}',
  [`feed/data/${HASH}.json`]: '{"region":{}}',
  [`feed/vault/${HASH}.age`]: 'age-encryption.org/v1',
  [`feed/material/${HASH}.pdf`]: '%PDF-1.4',
}

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-nginx-'))
let server: ChildProcess | undefined
let url = ''

describe.skipIf(!existsSync(NGINX))('nginx, as the publisher configures it', () => {
  beforeAll(async () => {
    // Started by root, it reads as another account.
    chmodSync(folder, 0o755)
    const root = join(folder, 'root "1"')
    for (const [path, text] of Object.entries(FILES)) {
      const file = join(root, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      if (!/feed\/data\/.*json$/.test(path)) continue
      writeFileSync(`${file}.gz`, gzipSync(text))
      writeFileSync(`${file}.br`, brotliCompressSync(text))
    }
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const configuration = join(folder, 'nginx.conf')
    const guide = nginxConfiguration({
      root,
      serverName: 'localhost',
      listen: `127.0.0.1:${port}`,
      brotli: existsSync(BROTLI),
    })
    writeFileSync(
      configuration,
      [
        ...(existsSync(BROTLI) ? [`load_module ${BROTLI};`] : []),
        'daemon off;',
        `pid ${folder}/pid;`,
        'error_log stderr;',
        'events {}',
        `http { access_log off; ${temporary()} ${guide} }`,
      ].join('\n'),
    )
    const tested = spawnSync(NGINX, ['-t', '-c', configuration, '-p', folder], { encoding: 'utf8' })
    expect(tested.stderr).toContain('test is successful')
    server = spawn(NGINX, ['-c', configuration, '-p', folder], { stdio: 'ignore' })
    await answering()
  }, 60_000)
  afterAll(() => {
    server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(Object.keys(FILES))(
    'sends %s with the headers of the table, and no others of them',
    async (path) => {
      const { status, headers } = await fetch(`${url}/${path}`)
      expect(status).toBe(200)
      const sent = Object.fromEntries(
        headersFor(`/${path}`).map(([name]) => [name, headers.get(name)]),
      )
      expect(sent).toEqual(Object.fromEntries(headersFor(`/${path}`)))
      if (!path.startsWith('feed/')) expect(headers.has('Access-Control-Allow-Origin')).toBe(false)
    },
  )

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/index-1.js', 'text/javascript; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['feed/release.jws.json', 'application/json; charset=utf-8'],
    [`feed/vault/${HASH}.age`, 'application/octet-stream'],
    [`feed/material/${HASH}.pdf`, 'application/pdf'],
  ])('%s is %s', async (path, type) => {
    const { headers } = await fetch(`${url}/${path}`)
    expect(headers.get('Content-Type')).toBe(type)
  })

  it.each(existsSync(BROTLI) ? ['gzip', 'br'] : ['gzip'])(
    'serves a file as %s where it lies beside it',
    async (encoding) => {
      const path = `feed/data/${HASH}.json`
      const response = await fetch(`${url}/${path}`, { headers: { 'Accept-Encoding': encoding } })
      expect(response.headers.get('Content-Encoding')).toBe(encoding)
      expect(response.headers.get('Vary')).toContain('Accept-Encoding')
      expect(await response.text()).toBe(FILES[path])
    },
  )

  it.each(['assets/large-1.js', 'feed/release.jws.json', 'feed/root.1.jws.json'])(
    'compresses %s on the way, where it is worth it',
    async (path) => {
      const response = await fetch(`${url}/${path}`, { headers: { 'Accept-Encoding': 'gzip' } })
      const isLarge = (FILES[path] ?? '').length > 512
      expect(response.headers.get('Content-Encoding')).toBe(isLarge ? 'gzip' : null)
      expect(await response.text()).toBe(FILES[path])
    },
  )

  it('answers an address of the guide with the guide, of the desk with the desk', async () => {
    const text = async (path: string) => (await fetch(url + path)).text()
    expect(await text('/')).toContain('guide')
    expect(await text('/directory/people/1')).toContain('guide')
    expect(await text('/desk/')).toContain('desk')
    expect(await text('/desk/anything')).toContain('desk')
  })

  it.each(['/feed/root.2.jws.json', '/assets/gone.js', '/embedded/x.json'])(
    'has no %s: a page in its place would be taken for it',
    async (path) => {
      const { status, headers } = await fetch(url + path)
      expect(status).toBe(404)
      // Even an error comes with the policy.
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    },
  )

  it('says an unchanged release in a few bytes', async () => {
    const first = await fetch(`${url}/feed/release.jws.json`)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).not.toBe('')
    const again = await fetch(`${url}/feed/release.jws.json`, {
      headers: { 'If-None-Match': etag },
    })
    expect(again.status).toBe(304)
  })
})

/** Debian's places for what is under way belong to root. */
const temporary = (): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${folder}/${what};`)
    .join(' ')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('nginx does not answer')
}
