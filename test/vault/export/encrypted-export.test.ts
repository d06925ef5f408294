import { beforeAll, describe, expect, it } from 'vitest'
import { encryptExport } from '../../../src/vault/export/encrypted-export.ts'
import type { ExportRequest } from '../../../src/vault/export/export-request.ts'
import { exportFileName } from '../../../src/vault/export/export-request.ts'
import { phoneListFiles } from '../../../src/vault/export/phone-list-files.ts'
import { PHONE_LIST_TEXTS as texts, PHONE_ROWS as rows } from '../../builders/phone-directory.ts'
import { ageDecrypt, listZip, unzip } from './programs.ts'

const PASSPHRASE = 'abandon-ability-able-about-above-absent-absorb'
const OTHER = 'abandon-ability-able-about-above-absent-absurd'
const request: ExportRequest = {
  rows,
  texts,
  asOf: '2026-11-29',
  passphrase: PASSPHRASE,
  form: 'zip',
}

let plain: Map<string, Uint8Array>
let zip: Uint8Array
let age: Uint8Array
beforeAll(async () => {
  plain = new Map((await phoneListFiles(request, request.asOf)).map((one) => [one.name, one.bytes]))
  zip = await encryptExport(request)
  age = await encryptExport({ ...request, form: 'age' })
}, 60_000)

/** CSV and page are the same each time; a spreadsheet may hold when it was made, so it is compared by its length. */
function expectTheList(files: ReadonlyMap<string, Buffer>): void {
  expect([...files.keys()]).toEqual([...plain.keys()].toSorted())
  for (const [name, bytes] of plain) {
    const found = files.get(name)
    if (name.endsWith('.xlsx')) expect(found?.subarray(0, 2).toString()).toBe('PK')
    else expect(found?.equals(bytes)).toBe(true)
  }
}

describe('the encrypted ZIP', () => {
  it('opens with 7-Zip and the passphrase, and holds the list', async () => {
    expectTheList(await unzip(zip, PASSPHRASE))
  })

  it('does not open with another passphrase, or without', async () => {
    await expect(unzip(zip, OTHER)).rejects.toThrow(/Wrong password/)
    await expect(unzip(zip, '')).rejects.toThrow(/Wrong password/)
  })

  it('is AES-256 throughout, and shows a date and sizes only', async () => {
    const files = await listZip(zip)
    expect(files).toHaveLength(3)
    for (const file of files) {
      expect(file.get('Path')).toMatch(/^liste-2026-11-29\.(xlsx|csv|html)$/)
      expect(file.get('Encrypted')).toBe('+')
      expect(file.get('Method')).toMatch(/^AES-256 /)
      expect(file.get('Modified')).toMatch(/^2026-11-29 12:00:00/)
      // A checksum would tell whether a guessed content is right (AE-2 has none).
      expect(file.get('CRC')).toBe('')
      expect(file.get('Comment')).toBe('')
    }
  })
})

describe('the age file', () => {
  it('opens with age and the passphrase, and holds the same in a ZIP', async () => {
    expectTheList(await unzip(await ageDecrypt(age, PASSPHRASE), ''))
  })

  it('does not open with another passphrase', async () => {
    await expect(ageDecrypt(age, OTHER)).rejects.toThrow(/incorrect passphrase/)
  })

  it('slows down guessing as age does', () => {
    expect(Buffer.from(age).toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    )
  })
})

it.each(['zip', 'age'] as const)('%s: nothing of the list stands in the clear', (form) => {
  const bytes = Buffer.from(form === 'zip' ? zip : age)
  for (const word of [
    ...rows.flatMap((row) => Object.values(row)),
    ...Object.values(texts.columns),
  ])
    for (const part of word.split(/\P{L}+/u).filter(({ length }) => length > 3))
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(part, encoding)), part).toBe(false)
  expect(bytes.includes(PASSPHRASE)).toBe(false)
})

it('the same list is never the same file twice', async () => {
  expect(Buffer.from(await encryptExport(request)).equals(zip)).toBe(false)
})

it.each([
  ['', 'too short'],
  ['abandon-ability', 'too short'],
  ['Straße-ability-able-about-above-absent', 'not ASCII'],
  ['abandon ability able about above absent', 'not ASCII'],
])('refuses the passphrase %j', async (passphrase, message) => {
  for (const form of ['zip', 'age'] as const)
    await expect(encryptExport({ ...request, passphrase, form })).rejects.toThrow(message)
})

it('is named by the date alone', () => {
  expect(exportFileName('2026-11-29', 'zip')).toBe('liste-2026-11-29.zip')
  expect(exportFileName('2026-11-29', 'age')).toBe('liste-2026-11-29.zip.age')
})
