import { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compartment } from '../../../src/catalogue/compartment.ts'
import { payloadOf } from '../../../src/publish/release/published.ts'
import { NOTHING_PUBLISHED } from '../../../src/publish/release/published.ts'
import { generateSigningKey, readSigningKey } from '../../../src/publish/release/key.ts'
import { signFeed } from '../../../src/publish/release/sign-feed.ts'
import { release as releaseSchema } from '../../../src/catalogue/release.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import { type KeyPair, makeKeyPair } from '../../../src/vault/encrypt.ts'
import { HORIZON, rowOf, withCompartments } from '../a-workbook.ts'

const KINDS = ['mbe', 'jmd', 'jobcenter', 'arbeitsagentur'] as const
type Kind = (typeof KINDS)[number]

const keys = {} as Record<Kind, KeyPair>
beforeAll(async () => {
  for (const kind of KINDS) keys[kind] = await makeKeyPair()
})

const organizations = () =>
  KINDS.map((kind) => ({ id: kind === 'mbe' ? 'mbe-lindental' : kind, kind, 'name.de': kind }))
const partners = (changes: Partial<Record<Kind, Record<string, string>>> = {}) =>
  organizations().map(({ id, kind }) => ({
    id,
    organization: id,
    signed_on: '2026-03-01',
    recipient: keys[kind].recipient,
    ...changes[kind],
  }))

/** What is built of such a workbook, as a host has it. */
async function feedOf(rows = partners()): Promise<ReadonlyMap<string, Uint8Array>> {
  const workbook = withCompartments({ organizations: organizations(), partners: rows })
  const { content, problems } = await buildSnapshot(workbook, { horizon: HORIZON })
  if (!content) throw new Error(JSON.stringify(problems))
  const key = await readSigningKey(JSON.stringify(await generateSigningKey()))
  if (!key.ok) throw new Error(key.error)
  const at = Date.parse('2026-11-24T09:00:00Z')
  const signed = await signFeed(content, NOTHING_PUBLISHED, {
    keys: [key.value],
    at,
    validDays: 90,
  })
  if (!signed.ok) throw new Error(signed.error.code)
  return signed.value
}

/** What somebody who holds this key reads of a compartment; undefined where it does not open. */
async function readWith(
  files: ReadonlyMap<string, Uint8Array>,
  compartment: Compartment,
  { identity }: KeyPair,
): Promise<string | undefined> {
  const release = payloadOf(files.get('release.jws.json') ?? new Uint8Array(), releaseSchema)
  const entry = release?.vault.find((one) => one.compartment === compartment)
  const bytes = files.get(entry?.path ?? '')
  if (!bytes) throw new Error(`no compartment ${compartment}`)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(bytes, 'text').catch(() => undefined)
}

describe('compartments of a release', () => {
  it('are read by those for whom they are, and by nobody else', async () => {
    const files = await feedOf()
    for (const kind of KINDS) {
      expect(await readWith(files, 'partners', keys[kind])).toContain('Alle waren da.')
      const phones = await readWith(files, 'phone-directory', keys[kind])
      if (kind === 'mbe' || kind === 'jmd') expect(phones).toContain('Berta Quitte')
      else expect(phones).toBeUndefined()
    }
    const stranger = await makeKeyPair()
    expect(await readWith(files, 'partners', stranger)).toBeUndefined()
  })

  it('say nothing in the clear, and stand in no other file', async () => {
    for (const [path, bytes] of await feedOf()) {
      const text = new TextDecoder('latin1').decode(bytes)
      for (const secret of ['Berta', 'Quitte 112', 'Alle waren da', 'Faltbl', 'signed_on'])
        expect(text, path).not.toContain(secret)
    }
  })

  it('are not read by a partner without a key, nor by one that has left', async () => {
    const removed = await feedOf(partners({ jmd: { recipient: '' } }))
    expect(await readWith(removed, 'phone-directory', keys.jmd)).toBeUndefined()
    expect(await readWith(removed, 'partners', keys.jmd)).toBeUndefined()
    expect(await readWith(removed, 'partners', keys.mbe)).toBeDefined()
    const gone = await feedOf(partners({ jmd: { left_on: '2026-11-23' } }))
    expect(await readWith(gone, 'partners', keys.jmd)).toBeUndefined()
    const lastDay = await feedOf(partners({ jmd: { left_on: '2026-11-24' } }))
    expect(await readWith(lastDay, 'partners', keys.jmd)).toBeDefined()
  })

  it('are not read by one that objected in time, once its term is over; by one that was late they are', async () => {
    // Signed for a day in 2025: three months before the first term ends with 23 November 2026 is 23 August.
    const readAfter = async (signed_on: string, objected_on: string) => {
      const files = await feedOf(partners({ jmd: { signed_on, objected_on } }))
      return readWith(files, 'phone-directory', keys.jmd)
    }
    expect(await readAfter('2025-11-24', '2026-08-23')).toBeUndefined()
    expect(await readAfter('2025-11-24', '2026-08-24')).toBeDefined()
    // Its last day is the release's own.
    expect(await readAfter('2025-11-25', '2026-08-23')).toBeDefined()
  })
})

describe('check', () => {
  const problemsOf = async (rows: ReturnType<typeof partners>) => {
    const workbook = withCompartments({ organizations: organizations(), partners: rows })
    const { problems } = await buildSnapshot(workbook, { horizon: HORIZON })
    return problems.map(({ sheet, row, code }) => `${sheet} ${row ?? ''} ${code}`)
  }

  it('refuses one key for two partners: the Jobcenter would read what is for the MBE', async () => {
    const shared = partners({ mbe: { recipient: keys.jobcenter.recipient } })
    expect(await problemsOf(shared)).toEqual(['partners 4 recipient-twice'])
  })

  it('refuses a partner twice, and a key that is none', async () => {
    const [first, second] = partners()
    expect(
      await problemsOf([first, { ...second, organization: first?.organization ?? '' }] as never),
    ).toContain('partners 3 partner-twice')
    expect(await problemsOf(partners({ jmd: { recipient: 'age1beispiel' } }))).toEqual([
      'partners 3 bad-recipient',
    ])
  })

  it('refuses a key for an organisation that is no partner, and warns where nobody can read', async () => {
    const workbook = withCompartments({
      organizations: [{ id: 'mbe-lindental', kind: 'specialist', 'name.de': 'Schulden' }],
      partners: [{ ...rowOf('partners') }],
    })
    const { problems } = await buildSnapshot(workbook, { horizon: HORIZON })
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-partner-kind', 'no-reader']),
    )
  })

  it('warns of a partner that has left and still has a key', async () => {
    const rows = partners({ jobcenter: { left_on: '2026-06-30', left_by: 'termination' } })
    expect(await problemsOf(rows)).toEqual(['partners 4 left-partner-reads'])
    const objected = { signed_on: '2024-03-01', objected_on: '2024-11-30' }
    expect(await problemsOf(partners({ jobcenter: objected }))).toEqual([
      'partners 4 left-partner-reads',
    ])
  })
})
