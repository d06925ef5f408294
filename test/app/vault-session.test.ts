import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VaultAnswer } from '../../src/app/vault/messages.ts'
import { unlockWithPassphrase, vaultState } from '../../src/app/vault/session.ts'
import { lockVault } from '../../src/app/vault/lock-signal.ts'
import { activeRegion, databaseOf } from '../../src/store/active-region.ts'
import { Database } from '../../src/store/database.ts'

let answer: VaultAnswer = { opened: {} }
const asked = vi.fn()
// There are no workers here: what the vault's says is given.
vi.mock('../../src/app/vault/client.ts', () => ({
  askVault: (request: unknown) => {
    asked(request)
    return Promise.resolve(answer)
  },
  endVaultWorker: () => undefined,
}))
vi.mock('../../src/app/vault/locks.ts', () => ({ watchOver: () => () => undefined }))

const db = new Database(databaseOf(activeRegion()))
const bytes = new Uint8Array([1])
const SUNDAY = '2026-11-22T09:00:00Z'
const MONDAY = '2026-11-23T09:00:00Z'

beforeEach(async () => {
  lockVault('asked')
  asked.mockClear()
  await db.vault.clear()
  await db.vault.bulkPut([
    {
      name: 'enrolment',
      enrolment: {
        type: 'anlaufstelle-enrolment',
        format: 1,
        region: 'lindental',
        organization: {
          id: '6d1f0c0e-5a34-4ff4-9a71-3d6c5d5c2a11',
          kind: 'mbe',
          name: { de: 'MBE' },
        },
        identity: '-----BEGIN AGE ENCRYPTED FILE-----',
      },
    },
    { name: 'phone-directory', sha256: 'a', bytes, issued: SUNDAY },
    { name: 'partners', sha256: 'b', bytes, issued: MONDAY },
  ])
})
afterEach(() => void vi.useRealTimers())

it('what came with an earlier release than the rest says its own date', async () => {
  answer = { opened: {} }
  await unlockWithPassphrase('ribbon-cactus')
  expect(vaultState()).toMatchObject({
    phase: 'open',
    vault: { issued: { 'phone-directory': SUNDAY, partners: MONDAY } },
  })
})

it('a wrong passphrase lets nobody try at once, and the next one waits twice as long', async () => {
  answer = { error: 'wrong-passphrase' }
  const waits: number[] = []
  for (const at of [0, 1500, 4000]) {
    vi.setSystemTime(Date.parse(MONDAY) + at)
    await unlockWithPassphrase('falsch')
    const state = vaultState()
    waits.push((('waitUntil' in state && state.waitUntil) || 0) - Date.now())
    // Nothing is even tried until then.
    await unlockWithPassphrase('falsch')
  }
  expect(waits).toEqual([1000, 2000, 4000])
  expect(asked).toHaveBeenCalledTimes(3)
})

it('a try made while the clock was far ahead locks nobody out until that day', async () => {
  answer = { error: 'wrong-passphrase' }
  vi.setSystemTime(Date.parse('2031-01-01T00:00:00Z'))
  await unlockWithPassphrase('falsch')
  vi.setSystemTime(Date.parse(MONDAY))
  answer = { opened: {} }
  await unlockWithPassphrase('ribbon-cactus')
  expect(vaultState()).toMatchObject({ phase: 'locked', waitUntil: Date.parse(MONDAY) + 1000 })
  vi.setSystemTime(Date.parse(MONDAY) + 1001)
  await unlockWithPassphrase('ribbon-cactus')
  expect(vaultState()).toMatchObject({ phase: 'open' })
})
