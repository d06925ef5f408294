import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedOrigins, regionsIndex } from '../../../src/catalogue/regions.ts'
import { headersFile } from '../../../src/publish/hosting/headers-file.ts'
import { aSnapshot, sha256 } from '../../builders/feed.ts'
import { aSigningKey, Publisher } from '../../builders/publisher.ts'
import { anEntry, anIndex } from '../../builders/regions.ts'
import { runFeed } from './run-feed.ts'

// Each run starts a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-index-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

/** Publishes a region with keys of its own into a folder. */
async function publish(name: string, code: string, postalCode: string): Promise<void> {
  const publisher = new Publisher(await aSigningKey())
  const { region } = aSnapshot()
  const towns = [{ name: { de: code }, postal_codes: [postalCode], latitude: 51, longitude: 8 }]
  const snapshot = aSnapshot({ region: { ...region, code, name: { de: code }, towns } })
  await publisher.publish(snapshot, Date.now() - 86_400_000)
  for (const [path, bytes] of publisher.files) {
    mkdirSync(dirname(join(at(name), path)), { recursive: true })
    writeFileSync(join(at(name), path), bytes)
  }
}

beforeAll(async () => {
  await publish('a', 'kreis-a', '00001')
  await publish('b', 'kreis-b', '00001')
})

const read = (name: string) => regionsIndex.parse(JSON.parse(readFileSync(at(name), 'utf8')))

describe('regions', () => {
  it('writes an index of feeds, pins their roots, and warns of what is right but doubtful', async () => {
    const places = [`${at('a')}=https://a.example/feed/`, `${at('b')}=/feed/b/`]
    const run = runFeed(['regions', ...places, '--out', at('regions.json')])
    expect(run.code, run.err).toBe(0)
    expect(run.out).toBe(`${at('regions.json')} names 2 regions.\n`)
    expect(run.err).toContain('00001 belongs to several regions: kreis-a, kreis-b.')
    const { regions } = read('regions.json')
    expect(regions.map(({ code, feed }) => [code, feed])).toEqual([
      ['kreis-a', 'https://a.example/feed/'],
      ['kreis-b', '/feed/b/'],
    ])
    for (const [n, name] of ['a', 'b'].entries())
      expect(regions[n]?.root).toEqual({
        version: 1,
        sha256: await sha256(readFileSync(join(at(name), 'root.1.jws.json'))),
      })
  })

  it('replaces an entry by its code, and says when its keys are no successors', async () => {
    const index = at('changed.json')
    runFeed(['regions', `${at('a')}=https://a.example/feed/`, '--out', index])
    const again = runFeed(['regions', `${at('a')}=/feed/a/`, '--out', index, '--lang', 'de'])
    expect(again).toMatchObject({ code: 0, err: 'kreis-a: ersetzt.\n' })
    await publish('other', 'kreis-a', '00001')
    const other = runFeed(['regions', `${at('other')}=/feed/a/`, '--out', index])
    expect(other.code).toBe(0)
    expect(other.err).toContain('kreis-a: the keys of this feed do not follow')
    expect(read('changed.json').regions).toHaveLength(1)
  })

  it.each([
    ['no address', ['a']],
    ['an address that is no folder', ['a=https://a.example/feed']],
    ['an address that is not safe', ['a=http://a.example/feed/']],
    ['a script', ['a=javascript:alert(1)/']],
  ])('refuses %s', (_, words) => {
    const { code, err } = runFeed(['regions', ...words, '--out', at('none.json')])
    expect(code).toBe(2)
    expect(err).toMatch(/must be/)
    expect(existsSync(at('none.json'))).toBe(false)
  })

  it('refuses a folder that holds no feed, and one named twice; nothing is written', () => {
    const none = runFeed(['regions', `${folder}=/feed/a/`, '--out', at('none.json')])
    expect(none).toMatchObject({ code: 2, out: '' })
    const twice = [`${at('a')}=/feed/a/`, `${at('a')}=/feed/b/`]
    const run = runFeed(['regions', ...twice, '--out', at('none.json')])
    expect(run.code).toBe(2)
    expect(run.err).toContain('kreis-a is named twice')
    expect(existsSync(at('none.json'))).toBe(false)
  })

  it('refuses an index that is none, and names the place', () => {
    const index = anIndex([anEntry('kreis-a', { feed: 'javascript:alert(1)/' })])
    writeFileSync(at('bad.json'), JSON.stringify(index))
    const run = runFeed(['regions', `${at('a')}=/feed/a/`, '--out', at('bad.json')])
    expect(run.code).toBe(2)
    expect(run.err).toContain('regions.0.feed')
    expect(readFileSync(at('bad.json'), 'utf8')).toBe(JSON.stringify(index))
  })

  it('explains itself', () => {
    const { code, out } = runFeed(['regions', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}npm run feed -- regions /)
  })
})

describe('host --regions', () => {
  it('lets the guide ask the hosts of the feeds, and nobody else', () => {
    const index = anIndex([
      anEntry('kreis-a', { feed: 'https://a.example/feed/' }),
      anEntry('kreis-b', { feed: '/feed/b/' }),
    ])
    writeFileSync(at('hosted.json'), JSON.stringify(index))
    const headers = runFeed(['host', 'headers', '--regions', at('hosted.json')])
    expect(headers).toEqual({ code: 0, out: headersFile(feedOrigins(index)), err: '' })
    const policy = "; connect-src 'self' https://a.example; base-uri 'none'"
    expect(headers.out).toContain(policy)
    const words = ['--root', '/srv', '--server-name', 'a.example', '--regions', at('hosted.json')]
    expect(runFeed(['host', 'nginx', ...words]).out).toContain(policy)
    expect(headersFile()).toContain("; connect-src 'self'; base-uri 'none'")
  })

  it('refuses an index that cannot be read', () => {
    const run = runFeed(['host', 'headers', '--regions', at('nowhere.json')])
    expect(run).toMatchObject({ code: 2, out: '' })
  })
})
