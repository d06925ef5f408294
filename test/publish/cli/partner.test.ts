import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { release as releaseSchema } from '../../../src/catalogue/release.ts'
import { payloadOf } from '../../../src/publish/release/published.ts'
import { readEnrolment } from '../../../src/vault/enrolment.ts'
import { enrolmentInLink } from '../../../src/vault/enrolment-link.ts'
import { openCompartment, openIdentity } from '../../../src/vault/unlock.ts'
import { COMPARTMENTS, rowOf } from '../a-workbook.ts'
import { readCode } from '../preview/read-code.ts'
import { runFeed, writeWorkbookTo } from './run-feed.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-partner-'))
const at = (name: string): string => join(folder, name)
const workbook = at('region')
const partnersSheet = () => readFileSync(join(workbook, 'partners.csv'), 'utf8')

const passphrases = new Map<string, string>()

/** Gives a partner a key, as a coordinator does; the passphrase it was told is remembered. */
function enrol(command: 'add' | 'rekey', organization: string, file: string, ...more: string[]) {
  const words = ['partner', command, workbook, '--organization', organization, '--out', at(file)]
  const run = runFeed([...words, ...more])
  passphrases.set(file, run.out.trim().split('\n').at(-1) ?? '')
  return run
}

async function identityOf(file: string): Promise<string> {
  const enrolment = readEnrolment(readFileSync(at(file), 'utf8'), 'lindental')
  if (!enrolment.ok) throw new Error(enrolment.error)
  const identity = await openIdentity(
    enrolment.value.identity,
    passphrases.get(file) ?? '',
    () => undefined,
  )
  if (!identity.ok) throw new Error(identity.error)
  return identity.value
}

/** Whether the newest release opens for the holder of a file of enrolment. */
async function reads(file: string, compartment: 'partners' | 'phone-directory') {
  const release = payloadOf(readFileSync(at('feed/release.jws.json')), releaseSchema)
  const entry = release?.vault.find((one) => one.compartment === compartment)
  if (!entry) return 'not there'
  const key = { identity: await identityOf(file), region: 'lindental' }
  const opened = await openCompartment(compartment, readFileSync(at(`feed/${entry.path}`)), key)
  return opened.ok ? 'reads' : opened.error
}

let minute = 0
function build() {
  minute += 1
  const now = `2026-11-24T09:0${minute}:00Z`
  const words = ['build', workbook, '--key', at('key.json'), '--out', at('feed'), '--now', now]
  const run = runFeed(words)
  if (run.code !== 0) throw new Error(run.err)
}

beforeAll(() => {
  runFeed(['keygen', '--out', at('key.json')])
  writeWorkbookTo(workbook, {
    ...COMPARTMENTS,
    organizations: [
      rowOf('organizations'),
      { id: 'jobcenter', kind: 'jobcenter', 'name.de': 'Jobcenter Lindental' },
      { id: 'schulden', kind: 'specialist', 'name.de': 'Schuldnerberatung' },
    ],
    partners: [{ id: 'mbe-lindental', organization: 'mbe-lindental', signed_on: '2026-03-01' }],
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('partner', () => {
  it('gives a listed partner a key that opens what it may read, and says the passphrase once', async () => {
    const { code, out, err } = enrol('add', 'mbe-lindental', 'mbe.json')
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    expect(out.trim()).toMatch(/^([a-z]+-){6}[a-z]+$/)
    expect(err).toContain(at('mbe.json'))
    expect(statSync(at('mbe.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(at('mbe.json'), 'utf8')).not.toContain(out.trim())
    build()
    expect(await reads('mbe.json', 'partners')).toBe('reads')
    expect(await reads('mbe.json', 'phone-directory')).toBe('reads')
  })

  it('lists a new partner with the day of its signature; a Jobcenter cannot read the phone list', async () => {
    const unsigned = enrol('add', 'jobcenter', 'jobcenter.json')
    expect(unsigned.code).toBe(2)
    expect(unsigned.err).toContain('--signed-on')
    const { code } = enrol('add', 'jobcenter', 'jobcenter.json', '--signed-on', '2026-04-15')
    expect(code).toBe(0)
    expect(partnersSheet()).toContain('2026-04-15')
    build()
    expect(await reads('jobcenter.json', 'partners')).toBe('reads')
    expect(await reads('jobcenter.json', 'phone-directory')).toBe('not-for-you')
  })

  it('issues a new key: the old one reads the next release no more', async () => {
    expect(enrol('add', 'mbe-lindental', 'again.json').code).toBe(2)
    expect(enrol('rekey', 'mbe-lindental', 'mbe-2.json').code).toBe(0)
    build()
    expect(await reads('mbe.json', 'partners')).toBe('not-for-you')
    expect(await reads('mbe-2.json', 'phone-directory')).toBe('reads')
  })

  it('removes a key: what was published stays readable, the next release is not', async () => {
    expect(await reads('jobcenter.json', 'partners')).toBe('reads')
    expect(runFeed(['partner', 'remove', workbook, '--organization', 'jobcenter']).code).toBe(0)
    expect(await reads('jobcenter.json', 'partners')).toBe('reads')
    build()
    expect(await reads('jobcenter.json', 'partners')).toBe('not-for-you')
    const twice = runFeed([
      'partner',
      'remove',
      workbook,
      '--organization',
      'jobcenter',
      '--lang',
      'de',
    ])
    expect(twice.code).toBe(2)
    expect(twice.err).toContain('keinen Schlüssel')
  })

  it('shows a code that enrols a device', () => {
    const guide = 'https://guide.example/'
    const { out } = enrol('add', 'jobcenter', 'code.json', '--guide', guide)
    const code = out.split('\n').filter((line) => /^[ █▀▄]{20,}$/.test(line))
    const link = readCode(code)
    expect(link).toMatch(/^https:\/\/guide\.example\/cooperation#enrol=/)
    expect(enrolmentInLink(new URL(link ?? '').hash)).toBe(readFileSync(at('code.json'), 'utf8'))
  })

  it('refuses a passphrase that can be guessed', () => {
    writeFileSync(at('passphrase'), 'lindental-2026\n', { mode: 0o600 })
    const chosen = ['--passphrase-file', at('passphrase')]
    const { code, err } = enrol('rekey', 'mbe-lindental', 'guessed.json', ...chosen)
    expect({ code, there: existsSync(at('guessed.json')) }).toEqual({ code: 2, there: false })
    expect(err).toContain('20')
  })

  it('refuses whom nothing is encrypted to, and nobody knows', () => {
    expect(enrol('add', 'schulden', 'x.json').err).toContain('neither MBE nor JMD')
    expect(enrol('add', 'niemand', 'x.json').err).toContain('no organisation “niemand”')
  })
})
