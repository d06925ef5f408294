import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { syncCompartments } from '../../src/app/sync/keep-compartments.ts'
import type { Compartment } from '../../src/catalogue/compartment.ts'
import type { Enrolment } from '../../src/catalogue/compartments.ts'
import { storedSource } from '../../src/feed/source.ts'
import type { AppliedRelease } from '../../src/store/database.ts'
import { Database } from '../../src/store/database.ts'
import { keptCompartments, putEnrolment, readDoor } from '../../src/store/vault.ts'
import { bytesOf } from '../builders/feed.ts'

const ID = '6d1f0c0e-5a34-4ff4-9a71-3d6c5d5c2a11'
const enrolmentOf = (kind: Enrolment['organization']['kind']): Enrolment => ({
  type: 'anlaufstelle-enrolment',
  format: 1,
  region: 'lindental',
  organization: { id: ID, kind, name: { de: kind } },
  identity: '-----BEGIN AGE ENCRYPTED FILE-----',
})

const entryOf = (compartment: Compartment, bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { compartment, path: `vault/${sha256}.age`, sha256, length: bytes.length }
}
const [PHONES, PARTNERS, NEWER] = ['phones', 'partners', 'newer'].map(bytesOf) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

let db: Database
let number = 0
beforeEach(() => {
  number += 1
  db = new Database(`compartments-${number}`)
})

/** Applies a release that names these, of which its host has some. */
async function sync(
  named: readonly (readonly [Compartment, Uint8Array])[],
  served: readonly Uint8Array[],
  issued = '2026-11-24T09:00:00Z',
): Promise<void> {
  const vault = named.map(([compartment, bytes]) => entryOf(compartment, bytes))
  await db.meta.put({ name: 'release', issued, vault } as unknown as AppliedRelease)
  const files = served.map((bytes) => [entryOf('partners', bytes).path, bytes] as const)
  await syncCompartments(db, [storedSource(new Map()), storedSource(new Map(files))])
}
const kept = async () =>
  (await keptCompartments(db)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])
const issued = async () => (await keptCompartments(db)).map((one) => one.issued)

const BOTH = [
  ['phone-directory', PHONES],
  ['partners', PARTNERS],
] as const

it('brings an enrolled MBE both compartments, and a Jobcenter its one', async () => {
  await putEnrolment(db, enrolmentOf('mbe'))
  await sync(BOTH, [PHONES, PARTNERS])
  expect(await kept()).toEqual([
    ['partners', 'partners'],
    ['phone-directory', 'phones'],
  ])
  expect(await readDoor(db)).toMatchObject({ passkey: false })
  expect(await issued()).toEqual(['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'])
  await putEnrolment(db, enrolmentOf('jobcenter'))
  expect(await kept()).toEqual([])
  await sync(BOTH, [PHONES, PARTNERS])
  expect(await kept()).toEqual([['partners', 'partners']])
})

it('keeps nothing on a device that nobody enrolled', async () => {
  await sync(BOTH, [PHONES, PARTNERS])
  expect(await kept()).toEqual([])
})

it('keeps the earlier one where the newer does not come whole, with its date', async () => {
  await putEnrolment(db, enrolmentOf('jmd'))
  await sync([['partners', PARTNERS]], [PARTNERS])
  const later = '2026-11-25T09:00:00Z'
  await sync([['partners', NEWER]], [], later)
  expect(await kept()).toEqual([['partners', 'partners']])
  expect(await issued()).toEqual(['2026-11-24T09:00:00Z'])
  const altered = Uint8Array.from(NEWER).fill(0)
  const [path] = [entryOf('partners', NEWER).path]
  await syncCompartments(db, [storedSource(new Map([[path, altered]]))])
  expect(await kept()).toEqual([['partners', 'partners']])
  await sync([['partners', NEWER]], [NEWER], later)
  expect(await kept()).toEqual([['partners', 'newer']])
  expect(await issued()).toEqual([later])
})

it('drops what the release names no longer', async () => {
  await putEnrolment(db, enrolmentOf('mbe'))
  await sync(BOTH, [PHONES, PARTNERS])
  await sync([['partners', PARTNERS]], [PARTNERS])
  expect(await kept()).toEqual([['partners', 'partners']])
})
