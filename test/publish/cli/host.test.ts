import { describe, expect, it, vi } from 'vitest'
import { headersFile } from '../../../src/publish/hosting/headers-file.ts'
import { headersFor } from '../../../src/publish/hosting/headers.ts'
import { nginxConfiguration } from '../../../src/publish/hosting/nginx.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

function feed(...words: string[]): { code: number | null; out: string; err: string } {
  return runFeed(words)
}

describe('host', () => {
  it('prints a configuration for nginx', () => {
    const words = ['--root', '/srv/guide', '--server-name', 'guide.example.org', '--no-brotli']
    const options = {
      root: '/srv/guide',
      serverName: 'guide.example.org',
      listen: '80',
      brotli: false,
    }
    expect(feed('host', 'nginx', ...words)).toEqual({
      code: 0,
      out: nginxConfiguration(options),
      err: '',
    })
  })

  it.each([
    ['--root', 'dist'],
    ['--root', '/srv/$uri'],
    ['--server-name', 'a; return 301 https://b'],
    ['--listen', '80; autoindex on'],
  ])('refuses %s %s', (option, value) => {
    const words = { '--root': '/srv', '--server-name': 'a.example', [option]: value }
    const { code, out, err } = feed('host', 'nginx', ...Object.entries(words).flat())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('It must be')
  })

  it('prints the headers for static hosts', () => {
    expect(feed('host', 'headers')).toEqual({ code: 0, out: headersFile(), err: '' })
  })

  it.each([['nginx'], ['headers']])('host %s explains itself', (word) => {
    const { code, out } = feed('host', word, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}npm run feed -- /)
  })
})

/** What a static host makes of the file: every rule that fits counts, in its order. */
function sentBy(file: string, path: string): Record<string, string> {
  const sent = new Map<string, string>()
  let fits = false
  for (const line of file.split('\n')) {
    const [, taken] = /^ {2}! (.+)$/.exec(line) ?? []
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []
    if (line.startsWith('/')) fits = path.startsWith(line.slice(0, -1))
    else if (fits && taken) sent.delete(taken)
    else if (fits && name)
      sent.set(name, sent.has(name) ? `${sent.get(name) ?? ''}, ${value}` : value)
  }
  return Object.fromEntries(sent)
}

describe('the headers file', () => {
  it.each([
    '/',
    '/directory/1',
    '/assets/index-1.js',
    '/desk/',
    '/desk/assets/a.js',
    '/feed/release.jws.json',
    '/feed/root.1.jws.json',
    '/feed/data/ab.json',
    '/feed/vault/ab.age',
    '/feed/material/ab.pdf',
  ])('says of %s what the table says', (path) => {
    expect(sentBy(headersFile(), path)).toEqual(Object.fromEntries(headersFor(path)))
  })
})
