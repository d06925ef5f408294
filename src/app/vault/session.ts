import type { Compartment } from '../../catalogue/compartment.ts'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { type Attempts, device, store } from '../../store/store.ts'
import type { ExportRequest } from '../../vault/export/encrypted-export.ts'
import type { Opened } from '../../vault/unlock.ts'
import { askVault, endVaultWorker } from './client.ts'
import { type LockReason, onLock } from './lock-signal.ts'
import { watchOver } from './locks.ts'
import type { Key, UnlockError } from './messages.ts'
import { makePasskey, secretOf } from './passkey.ts'

/** What is open in this tab, and only in its memory. */
export interface OpenVault {
  readonly own: NamedOrganization
  readonly opened: Opened
  /** When the releases were issued that its parts came with (ISO instants, UTC): one may have come without the other. */
  readonly issued: Issued
}

export type Issued = Readonly<Partial<Record<Compartment, string>>>

/** Where the vault stands in this tab. */
export type VaultState =
  | {
      readonly phase: 'locked'
      /** Why it was locked, or why it stays so. */
      readonly because?: LockReason | UnlockError | 'passkey-refused' | 'nothing-here' | undefined
      /** Until when nobody may try again (ms UTC). */
      readonly waitUntil?: number | undefined
    }
  /** From 0 to 1; undefined while it cannot be told. */
  | { readonly phase: 'opening'; readonly progress: number | undefined }
  | { readonly phase: 'open'; readonly vault: OpenVault }

let state: VaultState = { phase: 'locked' }
let stopWatching = (): void => undefined
const listeners = new Set<() => void>()

function become(next: VaultState): void {
  state = next
  for (const tell of listeners) tell()
}

/** Calls back whenever the vault's state changes; gives the way to unsubscribe. */
export function subscribeToVault(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Where the vault stands: the same object until it changes, as React wants it. */
export const vaultState = (): VaultState => state

onLock(lock)

/** Lets go of everything that was decrypted, and of the worker that did it. */
function lock(because: LockReason): void {
  endVaultWorker()
  stopWatching()
  if (state.phase !== 'locked') become({ phase: 'locked', because })
}

/**
 * Opens the vault with the passphrase. After a wrong one the next try has to wait, longer each time, also after the page
 * was loaded anew.
 */
export async function unlockWithPassphrase(passphrase: string): Promise<void> {
  const door = await store.vaultDoor()
  if (!door || state.phase === 'opening') return
  const { wrong, at } = await attempts()
  const waitUntil = waitAfter(wrong, at)
  if (waitUntil > Date.now()) {
    become({ phase: 'locked', because: 'wrong-passphrase', waitUntil })
    return
  }
  const outcome = await unlock({ file: door.enrolment.identity, passphrase })
  if (outcome === 'wrong-passphrase') {
    const now = Date.now()
    await device.putAttempts({ wrong: wrong + 1, at: now })
    become({ phase: 'locked', because: outcome, waitUntil: waitAfter(wrong + 1, now) })
  } else if (outcome === 'open' && wrong > 0) await device.putAttempts({ wrong: 0, at: 0 })
}

/** What is known of earlier tries. One of a time to come was made before the clock was set right: it counts from now. */
async function attempts(): Promise<Attempts> {
  const known = await store.vaultAttempts()
  const now = Date.now()
  if (known.at <= now) return known
  const corrected = { ...known, at: now }
  await device.putAttempts(corrected)
  return corrected
}

const WAIT_MOST = 60_000

/** Until when nobody may try (ms UTC): a second after the first wrong passphrase, twice as long after each, a minute at most. */
const waitAfter = (wrong: number, at: number): number =>
  wrong === 0 ? 0 : at + Math.min(1000 * 2 ** (wrong - 1), WAIT_MOST)

/** Opens it with the device's passkey. */
export async function unlockWithPasskey(): Promise<void> {
  const kept = await store.vaultPasskey()
  if (!kept || state.phase === 'opening') return
  become({ phase: 'opening', progress: undefined })
  const secret = await secretOf(kept)
  // Locked meanwhile.
  if (vaultState().phase !== 'opening') return
  if (secret.ok) await unlock({ file: kept.file, secret: secret.value })
  else become({ phase: 'locked', because: 'passkey-refused' })
}

/**
 * Makes a passkey on this device that opens the vault from now on, beside the passphrase. Only while it is open.
 *
 * @param name how the device names the passkey
 * @returns whether it was made
 */
export async function addPasskey(name: string): Promise<boolean> {
  const made = await makePasskey(name)
  const secret = made.ok ? await secretOf(made.value) : made
  if (!made.ok || !secret.ok) return false
  const answer = await askVault({ ask: 'wrap', secret: secret.value })
  if (!answer || !('wrapped' in answer)) return false
  await device.putPasskey({ ...made.value, file: answer.wrapped })
  return true
}

/** Makes an encrypted file of the phone list; it comes out of the worker ready for mail. */
export async function exportPhones(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await askVault({ ask: 'export', request })
  if (answer && 'exported' in answer) return answer.exported
  throw new Error('no file was made')
}

/** Opens all that is kept; what came of it is told to whoever looks at the state, too. */
async function unlock(key: Key): Promise<'open' | UnlockError | 'nothing-here'> {
  become({ phase: 'opening', progress: undefined })
  const [door, kept] = await Promise.all([store.vaultDoor(), store.keptCompartments()])
  if (!door || kept.length === 0) {
    become({ phase: 'locked', because: 'nothing-here' })
    return 'nothing-here'
  }
  const compartments = kept.map(({ name, bytes }) => ({ name, bytes }))
  const { region, organization: own } = door.enrolment
  const answer = await askVault({ ask: 'unlock', key, region, compartments }, (progress) =>
    become({ phase: 'opening', progress }),
  )
  // Locked meanwhile: what came is let go.
  if (!answer || vaultState().phase !== 'opening') return 'failed'
  if (!('opened' in answer)) {
    const because = 'error' in answer ? (answer.error as UnlockError) : 'failed'
    endVaultWorker()
    become({ phase: 'locked', because })
    return because
  }
  const issued: Issued = Object.fromEntries(kept.map((one) => [one.name, one.issued]))
  become({ phase: 'open', vault: { own, opened: answer.opened, issued } })
  stopWatching()
  stopWatching = watchOver(lock)
  return 'open'
}
