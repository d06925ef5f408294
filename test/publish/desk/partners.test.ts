import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import type { DeskFile, KeyChange } from '../../../src/publish/desk/messages.ts'
import { changePartnerKey, deskPartners } from '../../../src/publish/desk/partners.ts'
import { readEnrolment } from '../../../src/vault/enrolment.ts'
import { openIdentity } from '../../../src/vault/unlock.ts'
import { aWorkbook, COMPARTMENTS } from '../a-workbook.ts'

vi.setConfig({ testTimeout: 120_000 })

const SHEETS = ['region', 'organizations', 'partners']
const files = readdirSync('src/demo')
  .filter((name) => SHEETS.some((sheet) => name === `${sheet}.csv`))
  .map((path) => ({ path, bytes: Uint8Array.from(readFileSync(join('src/demo', path))) }))

const asked = (change: Partial<KeyChange>): KeyChange => ({
  work: { files, edits: [], changed: false },
  at: Date.parse('2026-11-29T09:00:00Z'),
  language: 'de',
  organization: 'mbe-lindental',
  change: 'give',
  signedOn: '',
  ...change,
})

const partnersIn = (all: readonly DeskFile[]): Record<string, string>[] => {
  const { bytes } = all.find(({ path }) => path === 'partners.csv') ?? {}
  const options = { header: true, skipEmptyLines: true } as const
  return Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), options).data
}
const rowOf = (all: readonly DeskFile[], organization: string) =>
  partnersIn(all).find((row) => row.organization === organization)

describe('the keys of the partners at the desk', () => {
  it('lists who may be given one, and who has one', () => {
    const [mbe] = deskPartners(aWorkbook(COMPARTMENTS))
    expect(mbe).toMatchObject({ id: 'mbe-lindental', signed: true, hasKey: true })
    const unsigned = deskPartners(aWorkbook({ partners: [] }))
    expect(unsigned.every(({ signed, hasKey }) => !signed && !hasKey)).toBe(true)
  })

  it('gives a new one: the file opens with the passphrase, the row has its other half', async () => {
    const changed = await changePartnerKey(asked({}))
    if (!changed.ok) throw new Error(changed.error.code)
    const { enrolment, files: after } = changed.value
    expect(enrolment?.passphrase).toMatch(/^([a-z]+-){6}[a-z]+$/)
    const read = readEnrolment(enrolment?.file ?? '', 'musterkreis')
    if (!read.ok) throw new Error(read.error)
    const { identity } = read.value
    const opened = await openIdentity(identity, enrolment?.passphrase ?? '', () => undefined)
    expect(opened).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^AGE-SECRET-KEY-1/) as string,
    })
    const [before, now] = [files, after].map((all) => rowOf(all, 'mbe-lindental'))
    expect(now?.recipient).toMatch(/^age1/)
    expect(now?.recipient).not.toBe(before?.recipient)
    // Nothing but the one cell.
    expect({ ...now, recipient: '' }).toEqual({ ...before, recipient: '' })
  })

  it('takes one away, and keeps the row', async () => {
    const changed = await changePartnerKey(asked({ change: 'take' }))
    if (!changed.ok) throw new Error(changed.error.code)
    expect(changed.value.enrolment).toBeUndefined()
    expect(rowOf(changed.value.files, 'mbe-lindental')).toMatchObject({ recipient: '' })
  })

  it('keeps what was corrected by hand', async () => {
    const rows = Papa.parse<string[]>(
      new TextDecoder().decode(files.find(({ path }) => path === 'partners.csv')?.bytes),
    ).data
    const column = rows[0]?.indexOf('signed_on') ?? -1
    const row = rows.findIndex((cells) => cells.includes('mbe-lindental')) + 1
    const edits = [{ sheet: 'partners', row, column, value: '2026-02-01' }]
    const changed = await changePartnerKey(
      asked({ change: 'take', work: { files, edits, changed: true } }),
    )
    if (!changed.ok) throw new Error(changed.error.code)
    expect(rowOf(changed.value.files, 'mbe-lindental')).toMatchObject({
      signed_on: '2026-02-01',
      recipient: '',
    })
  })

  it('asks when one signed that is not listed yet', async () => {
    const unsigned = files.map((file) =>
      file.path === 'partners.csv'
        ? { ...file, bytes: new TextEncoder().encode('id,organization,signed_on,recipient\n') }
        : file,
    )
    const work = { files: unsigned, edits: [], changed: false }
    expect(await changePartnerKey(asked({ work }))).toMatchObject({
      ok: false,
      error: { code: 'signed-on-needed' },
    })
    const changed = await changePartnerKey(asked({ work, signedOn: '2026-11-20' }))
    if (!changed.ok) throw new Error(changed.error.code)
    expect(rowOf(changed.value.files, 'mbe-lindental')).toMatchObject({ signed_on: '2026-11-20' })
  })

  it.each([
    ['nobody', 'unknown-organization'],
    ['pfennigkraut', 'not-a-partner'],
  ])('refuses %s: %s', async (organization, code) => {
    expect(await changePartnerKey(asked({ organization }))).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})
