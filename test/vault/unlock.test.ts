import { armor, Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhoneDirectory } from '../../src/catalogue/compartments.ts'
import { encryptTo, type KeyPair, makeKeyPair } from '../../src/vault/encrypt.ts'
import { readEnrolment } from '../../src/vault/enrolment.ts'
import { enrolmentInLink, enrolmentLink } from '../../src/vault/enrolment-link.ts'
import { unwrapByPasskey, wrapForPasskey } from '../../src/vault/passkey.ts'
import { openCompartment, openIdentity } from '../../src/vault/unlock.ts'

const PASSPHRASE = 'ribbon-cactus-olive-tunnel-basket-lunar-piano'
const ID = '6d1f0c0e-5a34-4ff4-9a71-3d6c5d5c2a11'
const directory: PhoneDirectory = {
  type: 'phone-directory',
  region: 'lindental',
  organizations: [{ id: ID, kind: 'jobcenter', name: { de: 'Jobcenter' } }],
  phone_directory: [{ id: ID, organization_id: ID, name: 'Berta Quitte' }],
}

let own: KeyPair
let file: string
beforeAll(async () => {
  own = await makeKeyPair()
  file = await protectedWith(12)
})

/** The identity under the passphrase; a small work factor is fast. */
async function protectedWith(logN: number): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSPHRASE)
  encrypter.setScryptWorkFactor(logN)
  return armor.encode(await encrypter.encrypt(`${own.identity}\n`))
}

const bytesOf = (content: object): Uint8Array => new TextEncoder().encode(JSON.stringify(content))
const openPhones = (bytes: Uint8Array, identity = own.identity) =>
  openCompartment('phone-directory', bytes, { identity, region: 'lindental' })

describe('openIdentity', () => {
  it('opens with the passphrase, and tells how far it is', async () => {
    const told: number[] = []
    const opened = await openIdentity(file, PASSPHRASE, (share) => told.push(share))
    expect(opened).toEqual({ ok: true, value: own.identity })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })

  it.each([PASSPHRASE.slice(1), PASSPHRASE.toUpperCase(), ''])('not with “%s”', async (typed) => {
    expect(await openIdentity(file, typed, () => undefined)).toEqual({
      ok: false,
      error: 'wrong-passphrase',
    })
  })

  it('says that a file is damaged where no passphrase could open it', async () => {
    const lines = file.split('\n')
    const cut = [...lines.slice(0, 3), lines.at(-1)].join('\n')
    const toRecipient = armor.encode(await encryptTo([own.recipient], bytesOf({})))
    for (const damaged of ['', 'x', cut, toRecipient])
      expect(await openIdentity(damaged, PASSPHRASE, () => undefined)).toEqual({
        ok: false,
        error: 'damaged',
      })
  })

  it('refuses a file that would keep a tablet busy for minutes', async () => {
    const header = new TextDecoder('latin1').decode(armor.decode(file))
    const greedy = header.replace(/ 12\n/, ' 28\n')
    expect(greedy).not.toBe(header)
    const bytes = Uint8Array.from(greedy, (letter) => letter.charCodeAt(0))
    const opened = await openIdentity(armor.encode(bytes), PASSPHRASE, () => undefined)
    expect(opened).toEqual({ ok: false, error: 'damaged' })
  })
})

describe('openCompartment', () => {
  it('reads what it is encrypted to, and nothing else', async () => {
    const bytes = await encryptTo([own.recipient], bytesOf(directory))
    expect(await openPhones(bytes)).toEqual({ ok: true, value: directory })
    const other = await makeKeyPair()
    expect(await openPhones(bytes, other.identity)).toEqual({ ok: false, error: 'not-for-you' })
  })

  it('refuses another compartment, another region, another shape, and altered bytes', async () => {
    const doubtful = [
      { ...directory, region: 'moorkreis' },
      { ...directory, type: 'partners' },
      { ...directory, phone_directory: [{ id: ID }] },
      [],
    ]
    for (const content of doubtful)
      expect(await openPhones(await encryptTo([own.recipient], bytesOf(content)))).toEqual({
        ok: false,
        error: 'damaged',
      })
    const bytes = await encryptTo([own.recipient], bytesOf(directory))
    for (const at of [bytes.length - 1, bytes.length - 40]) {
      const altered = Uint8Array.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await openPhones(altered)).toMatchObject({ ok: false })
    }
  })
})

it('a passkey’s secret opens the identity, and no other secret does', async () => {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const wrapped = await wrapForPasskey(own.identity, secret)
  expect(await unwrapByPasskey(wrapped, secret)).toEqual({ ok: true, value: own.identity })
  const other = crypto.getRandomValues(new Uint8Array(32))
  expect(await unwrapByPasskey(wrapped, other)).toEqual({ ok: false, error: 'damaged' })
})

describe('enrolment', () => {
  const content = () => ({
    type: 'anlaufstelle-enrolment',
    format: 1,
    region: 'lindental',
    organization: { id: ID, kind: 'mbe', name: { de: 'MBE Lindental' } },
    identity: file,
  })

  it('is read for its own region alone, and comes through a link as it is', () => {
    const text = JSON.stringify(content())
    expect(readEnrolment(text, 'lindental')).toMatchObject({ ok: true, value: content() })
    expect(readEnrolment(text, 'moorkreis')).toEqual({ ok: false, error: 'foreign-region' })
    const link = enrolmentLink('https://guide.example/app/', text)
    expect(link).toMatch(/^https:\/\/guide\.example\/app\/cooperation#enrol=[\w-]+$/)
    expect(enrolmentInLink(new URL(link).hash)).toBe(text)
  })

  it('refuses whatever else it is given', () => {
    const wrong = [
      '',
      'null',
      '[]',
      '{"type":"anlaufstelle-enrolment"}',
      JSON.stringify({ ...content(), format: 2 }),
      JSON.stringify({ ...content(), identity: 'AGE-SECRET-KEY-1' }),
      JSON.stringify({ ...content(), note: 'x'.repeat(20_000) }),
    ]
    for (const text of wrong)
      expect(readEnrolment(text, 'lindental')).toEqual({ ok: false, error: 'not-enrolment' })
    for (const hash of ['', '#', '#enrol', '#enrol=%%%', `#enrol=${'A'.repeat(30_000)}`])
      expect(enrolmentInLink(hash) ?? '').toBe('')
  })
})
