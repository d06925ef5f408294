import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpSource } from '../../src/feed/source.ts'

/** A real host with the faults hosts have. */
let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url) {
      case '/feed/good.json':
        return response.end('{"a":1}')
      case '/feed/page.json':
        return response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html>')
      case '/feed/endless.json': {
        const more = (): void => {
          while (response.write('x'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
        return
      }
      case '/feed/broken.json':
        response.writeHead(200, { 'Content-Length': 100 })
        response.write('half')
        return setTimeout(() => response.destroy(), 20)
      case '/feed/silent.json':
        return
      case '/feed/drip.json': {
        const timer = setInterval(() => response.write('x'), 10)
        return response.on('close', () => clearInterval(timer))
      }
      case '/feed/parts.json':
        response.write('half')
        return setTimeout(() => response.end(' and half'), 50)
      case '/feed/bomb.json':
        response.writeHead(200, { 'Content-Encoding': 'gzip' })
        return response.end(gzipSync(Buffer.alloc(50_000_000)))
      case '/feed/part.json':
        return response.writeHead(206, { 'Content-Range': 'bytes 0-3/100' }).end('half')
      case '/feed/empty.json':
        return response.writeHead(304).end()
      default:
        return response.writeHead(404).end('not found')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  base = `http://localhost:${(server.address() as AddressInfo).port}/feed/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const read = (path: string, limit = 1000) => httpSource(fetch, base).read(path, limit)

describe('reading from a host', () => {
  it('gives the bytes and tells how many have come', async () => {
    const told: number[] = []
    const bytes = await httpSource(fetch, base, (loaded) => told.push(loaded)).read('good.json', 7)
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('{"a":1}')
    expect(told.at(-1)).toBe(7)
  })

  it('stops at the limit, however much is sent', async () => {
    expect(await read('good.json', 6)).toEqual({
      ok: false,
      error: { code: 'too-large', path: 'good.json' },
    })
    expect(await read('endless.json', 1_000_000)).toMatchObject({ error: { code: 'too-large' } })
  })

  it.each([
    ['missing.json', 'no-feed-here'],
    ['page.json', 'no-feed-here'],
    ['broken.json', 'unreachable'],
    ['empty.json', 'no-feed-here'],
    ['part.json', 'no-feed-here'],
  ])('%s: %s', async (path, code) => {
    expect(await read(path)).toEqual({ ok: false, error: { code } })
  })

  it('stops at the limit of what a small file unpacks to', async () => {
    expect(await read('bomb.json', 1_000_000)).toMatchObject({ error: { code: 'too-large' } })
  })

  it.each(['silent.json', 'drip.json'])('gives up on %s: it would never end', async (path) => {
    const source = httpSource(fetch, base, undefined, { bytes: 4096, within: 200 })
    expect(await source.read(path, 1_000_000)).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    })
  })

  it('waits for what comes in parts', async () => {
    const bytes = await read('parts.json')
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('half and half')
  })

  it('is unreachable where nobody listens', async () => {
    const nowhere = httpSource(fetch, 'http://localhost:9/')
    expect(await nowhere.read('release.jws.json', 10)).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    })
  })
})

describe('a host of another origin', () => {
  /** A browser's fetch as a page of another origin has it: what is not shared cannot be read, but answers. */
  const crossing =
    (answers: boolean): typeof fetch =>
    (_, init) =>
      answers && init?.mode === 'no-cors'
        ? Promise.resolve(Response.error())
        : Promise.reject(new TypeError('Failed to fetch'))
  const asked = (answers: boolean, at: string) =>
    httpSource(crossing(answers), at).read('root.1.jws.json', 10)

  it('that answers and shares nothing is told from one that is not there', async () => {
    expect(await asked(true, 'https://a.example/feed/')).toEqual({
      ok: false,
      error: { code: 'not-shared' },
    })
    expect(await asked(false, 'https://a.example/feed/')).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    })
  })

  it('is not looked for where the feed lies beside the guide', async () => {
    expect(await asked(true, '/feed/')).toEqual({ ok: false, error: { code: 'unreachable' } })
  })
})
