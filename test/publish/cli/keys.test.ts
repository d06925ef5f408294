import 'fake-indexeddb/auto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { syncFeed } from '../../../src/app/sync/apply.ts'
import { trustFirstRoot } from '../../../src/feed/root.ts'
import type { FeedSource } from '../../../src/feed/source.ts'
import { err, ok } from '../../../src/result.ts'
import { Database } from '../../../src/store/database.ts'
import { readStatus } from '../../../src/store/status.ts'
import { rowOf } from '../a-workbook.ts'
import { type Run, runFeed, writeWorkbookTo } from './run-feed.ts'

// Each run starts a process of its own, and passphrases are made slow to guess.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-keys-'))
const at = (name: string): string => join(folder, name)
const feed = (...words: string[]): Run => runFeed(words)
const day = (n: number): string =>
  new Date(Date.UTC(2026, 10, 24 + n, 11)).toISOString().replace('.000', '')

/** Key ids by the name of their files. */
const kids: Record<string, string> = {}
function keygen(name: string): void {
  const run = feed('keygen', '--out', at(`${name}.key.json`), '--public', at(`${name}.pub.json`))
  expect(run.code).toBe(0)
  kids[name] = run.out.trim()
}

/** The folder as a host serves it. */
const host = (path: string): FeedSource => ({
  read: (name) =>
    Promise.resolve(
      existsSync(join(path, name))
        ? ok(new Uint8Array(readFileSync(join(path, name))))
        : err({ code: 'no-feed-here' as const }),
    ),
})

beforeAll(() => {
  writeWorkbookTo(at('region'))
  for (const name of ['home', 'safe', 'online', 'online-2']) keygen(name)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('keygen', () => {
  it('writes the private key for its owner alone, and its public half for everybody', () => {
    expect(statSync(at('home.key.json')).mode & 0o777).toBe(0o600)
    const half = JSON.parse(readFileSync(at('home.pub.json'), 'utf8')) as object
    expect(Object.keys(half).toSorted()).toEqual(['crv', 'kty', 'x'])
    expect(feed('keygen', '--out', at('new.json'), '--public', at('home.pub.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('never overwritten') as string,
    })
  })

  it('protects a key with a passphrase, without which it does nothing', () => {
    writeFileSync(at('pass'), 'vier zufällige Wörter hier\n')
    writeFileSync(at('short'), 'kurz\n')
    const made = (words: string[]): Run => feed('keygen', '--out', at('locked.key.age'), ...words)
    expect(made(['--passphrase-file', at('short')])).toMatchObject({
      code: 2,
      err: 'The passphrase is too short; use at least 12 characters, better several random words.\n',
    })
    expect(made(['--passphrase', '--lang', 'de'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ist mit einer Passphrase geschützt') as string,
    })
    expect(existsSync(at('locked.key.age'))).toBe(false)
    const run = made(['--passphrase-file', at('pass')])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(statSync(at('locked.key.age')).mode & 0o777).toBe(0o600)
    expect(readFileSync(at('locked.key.age'), 'utf8')).toMatch(
      /^-----BEGIN AGE ENCRYPTED FILE-----\n/,
    )
    const build = (...words: string[]): Run =>
      feed('build', at('region'), '--key', at('locked.key.age'), '--out', at('locked'), ...words)
    expect(build()).toMatchObject({
      code: 2,
      err: expect.stringContaining('--passphrase-file') as string,
    })
    expect(build('--passphrase-file', at('short'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not open with this passphrase') as string,
    })
    expect(build('--passphrase-file', at('pass')).code).toBe(0)
    expect(existsSync(at('locked/release.jws.json'))).toBe(true)
  })
})

describe('root', () => {
  const build = (key: string, n: number, ...words: string[]): Run =>
    feed(
      'build',
      at('region'),
      '--key',
      at(`${key}.key.json`),
      '--out',
      at('feed'),
      '--now',
      day(n),
      ...words,
    )

  it.each(['new', 'rotate', 'sign'])('%s explains itself', (name) => {
    const { code, out } = feed('root', name, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}npm run feed -- root /)
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /)
  })

  it('new waits for the keys that lie elsewhere, and sign brings the last of them', () => {
    const made = feed(
      ...['root', 'new', '--region', 'lindental', '--out', at('feed'), '--now', day(0)],
      ...['--root-key', at('home.key.json'), '--root-key', at('safe.pub.json')],
      ...['--root-threshold', '2', '--release-key', at('online.pub.json')],
    )
    expect(made).toMatchObject({ code: 1, out: `${at('feed')}/root.1.pending.json\n` })
    expect(made.err).toBe(
      [
        'Root 1 of the region lindental, valid until 2028-11-23:',
        `  Roots are signed by 2 of 2: ${kids['home']}, ${kids['safe']}`,
        `  Releases are signed by 1 of 1: ${kids['online']}`,
        `Signatures by the keys of root 1 are missing: 1 of 2, by any of ${kids['safe']}. Go on with root sign.`,
        '',
      ].join('\n'),
    )
    expect(existsSync(at('feed/root.1.jws.json'))).toBe(false)
    const pending = at('feed/root.1.pending.json')
    const wrong = feed('root', 'sign', pending, '--key', at('online.key.json'), '--lang', 'de')
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringContaining('darf diesen Root nicht unterschreiben') as string,
    })
    // The same key again is no second signature.
    expect(feed('root', 'sign', pending, '--key', at('home.key.json')).code).toBe(1)
    const last = feed('root', 'sign', pending, '--key', at('safe.key.json'))
    expect(last).toMatchObject({ code: 0, out: `${at('feed')}/root.1.jws.json\n` })
    expect(existsSync(pending)).toBe(false)
    expect(existsSync(at('feed/root.1.jws.json'))).toBe(true)
  })

  it('a device follows a rotation, and refuses what the revoked key signs', async () => {
    const db = new Database('keys')
    const text = readFileSync(at('feed/root.1.jws.json'), 'utf8')
    const root = await trustFirstRoot(text)
    if (!root.ok) throw new Error(root.error.code)
    const sync = (n: number, path = 'feed') =>
      syncFeed({ db, root: root.value, source: host(at(path)), now: Date.parse(day(n)) })
    expect(build('home', 1)).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not list the key') as string,
    })
    expect(build('online', 1).code).toBe(0)
    expect(await sync(1)).toEqual({ ok: true, value: 'applied' })

    const rotate = (...keys: string[]): Run =>
      feed(
        ...['root', 'rotate', '--feed', at('feed'), '--now', day(2)],
        ...['--add-release-key', at('online-2.pub.json'), '--revoke', kids['online'] ?? ''],
        ...keys.flatMap((key) => ['--key', at(`${key}.key.json`)]),
      )
    expect(rotate('home')).toMatchObject({
      code: 1,
      err: expect.stringContaining('keys of root 1 are missing: 1 of 2') as string,
    })
    expect(rotate('home')).toMatchObject({
      code: 2,
      err: expect.stringContaining('go on with root rotate or root sign') as string,
    })
    // On a stick, to the computer the other key lies on, and back.
    mkdirSync(at('stick'))
    copyFileSync(at('feed/root.2.pending.json'), at('stick/root.2.pending.json'))
    expect(
      feed('root', 'sign', at('stick/root.2.pending.json'), '--key', at('safe.key.json')),
    ).toMatchObject({ code: 0 })
    rmSync(at('feed/root.2.pending.json'))
    const both = rotate('home', 'safe')
    expect(both).toMatchObject({ code: 0, out: `${at('feed')}/root.2.jws.json\n` })
    expect(both.err).toContain('tablets refuse it. Build a new one now.')
    expect(readFileSync(at('stick/root.2.jws.json'))).toEqual(
      readFileSync(at('feed/root.2.jws.json')),
    )

    expect(await sync(3)).toMatchObject({
      error: { code: 'bad-signature', path: 'release.jws.json' },
    })
    expect(build('online', 3)).toMatchObject({ code: 2 })
    const renamed = { ...rowOf('organizations'), 'name.de': 'MBE Neu' }
    writeWorkbookTo(at('region'), { organizations: [renamed] })
    expect(build('online-2', 3).code).toBe(0)
    expect(await sync(3)).toEqual({ ok: true, value: 'applied' })
    expect(await readStatus(db)).toMatchObject({ version: Date.parse(day(3)) / 1000 })
    expect((await db.organizations.toArray()).map(({ name }) => name.de)).toEqual(['MBE Neu'])
    // It took the step alone: the first snapshot, and the delta from it.
    expect(await db.signed.count()).toBe(3)
  })

  it('names what cannot be', () => {
    const rotate = (...words: string[]): Run =>
      feed('root', 'rotate', '--feed', at('feed'), ...words)
    expect(feed('root', 'rotate', '--feed', at('nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no root') as string,
    })
    expect(rotate('--revoke', 'unknown')).toMatchObject({
      code: 2,
      err: 'The root lists no key unknown that could be revoked.\n',
    })
    expect(rotate('--revoke', kids['home'] ?? '', '--lang', 'de')).toMatchObject({
      code: 2,
      err: expect.stringContaining('kein Tablet käme mehr an Daten') as string,
    })
    expect(rotate('--root-threshold', '0').code).toBe(2)
    const fresh = (...words: string[]): Run =>
      feed('root', 'new', '--out', at('fresh'), '--root-key', at('home.key.json'), ...words)
    expect(fresh('--region', 'Lindental')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no code of a region') as string,
    })
    expect(fresh('--region', 'lindental', '--root-threshold', '2')).toMatchObject({
      code: 2,
      err: expect.stringContaining('but only 1 are named') as string,
    })
    expect(
      feed(
        'root',
        'new',
        '--region',
        'lindental',
        '--out',
        at('feed'),
        '--root-key',
        at('home.key.json'),
      ),
    ).toMatchObject({ code: 2, err: expect.stringContaining('or holds a root') as string })
    expect(feed('root', 'sign', at('home.key.json'), '--key', at('home.key.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no root that lacks signatures') as string,
    })
    expect(existsSync(at('fresh'))).toBe(false)
  })
})

describe('dates of expiry', () => {
  const days = Date.parse('2028-11-23T11:00:00Z') / 86_400_000
  const before = (left: number): string =>
    new Date((days - left) * 86_400_000).toISOString().replace('.000', '')
  const check = (now: string, ...words: string[]): Run =>
    feed('check', at('region'), '--feed', at('feed'), '--now', now, ...words)

  it('are said, warned of thirty days ahead, and a problem once they are over', () => {
    expect(check(day(4))).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /The keys \(root 2\) hold until 2028-11-25\.\nThe release \d+ holds until 2027-02-25\.\n$/,
      ) as string,
    })
    expect(check(day(70), '--lang', 'de')).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /gilt bis 2027-02-25\. ACHTUNG, noch 23 Tage: mit build/,
      ) as string,
    })
    expect(check(day(100))).toMatchObject({
      code: 1,
      err: expect.stringContaining('WARNING, expired: tablets do not apply it any more') as string,
    })
  })

  it('of the keys too, in build: past them nothing is signed', () => {
    const build = (now: string): Run =>
      feed(
        'build',
        at('region'),
        '--key',
        at('online-2.key.json'),
        '--out',
        at('feed'),
        '--now',
        now,
      )
    expect(build(before(10))).toMatchObject({
      code: 0,
      err: expect.stringContaining(
        'WARNING, 12 days left: make a new root with root rotate.',
      ) as string,
    })
    expect(build(before(-5))).toMatchObject({
      code: 2,
      err: expect.stringContaining('make a new root with root rotate first') as string,
    })
  })
})
