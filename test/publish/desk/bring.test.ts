import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bring, recognise } from '../../../src/publish/desk/bring.ts'
import { idOf } from '../../../src/publish/workbook/id.ts'
import { uuid } from '../../builders/offers.ts'
import { aDocument, aTopic } from '../import/changes/documents.ts'

const region = readdirSync('src/demo', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((path) => ({
    path: path.replace('src/demo/', ''),
    bytes: Uint8Array.from(readFileSync(path)),
  }))

const topic = aTopic(1, { organization: idOf('musterkreis', 'organizations', 'jmd-lindental') })
const document = {
  path: 'changes.json',
  bytes: new TextEncoder().encode(JSON.stringify(aDocument([topic], { region: 'musterkreis' }))),
}

const options = {
  work: { files: region, edits: [], changed: false },
  at: Date.parse('2026-11-29T09:00:00Z'),
  language: 'de',
  brought: [document],
  format: 'changes',
  source: 'changes',
  kind: undefined,
  needs: [],
  land: undefined,
  who: 'Anna Quitte',
} as const

const topicsIn = (files: readonly { path: string; bytes: Uint8Array }[] = []): string =>
  new TextDecoder().decode(files.find(({ path }) => path === 'topics.csv')?.bytes)

it('shows a proposed topic at the desk, to be decided about, and takes it into its sheet', async () => {
  expect(recognise([document])).toEqual({ ok: true, value: 'changes' })
  const report = await bring({ ...options, accept: undefined }, () => undefined)
  if (!report.ok) throw new Error(report.error.code)
  const [change] = report.value.changes
  expect(report.value.changes).toHaveLength(1)
  expect(change).toMatchObject({ isOpen: true, accepted: true })
  expect(change?.lines[0]).toContain('Was ändert sich bei den Kursen? (topics): neuer Eintrag')
  expect(change?.lines).toContain('organization: jmd-lindental')
  expect(topicsIn(report.value.files)).toContain(`${uuid(1)},jmd-lindental,law,`)
})

it('leaves out a topic that was not accepted', async () => {
  const report = await bring({ ...options, accept: [] }, () => undefined)
  if (!report.ok) throw new Error(report.error.code)
  expect(report.value.changes[0]).toMatchObject({ isOpen: true, accepted: false })
  expect(report.value.files).toBeUndefined()
})
