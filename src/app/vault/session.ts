import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { device, store } from '../../store/store.ts'
import { hasPasskeys, keepByPasskey, openByPasskey } from '../../vault/passkey.ts'
import type { Opened } from '../../vault/unlock.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import { type LockReason, onLock } from './lock-signal.ts'
import { watchOver } from './locks.ts'
import type { Key, UnlockAnswer, UnlockError, UnlockRequest } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

/** What is open in this tab, and only in its memory. */
export interface OpenVault {
  readonly own: NamedOrganization
  readonly opened: Opened
  /** When the release was issued it came with (ISO instant, UTC). */
  readonly issued: string
}

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
  | { readonly phase: 'open'; readonly vault: OpenVault; readonly passkeyRefused: boolean }

let state: VaultState = { phase: 'locked' }
let worker: Worker | undefined
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
  worker?.terminate()
  worker = undefined
  stopWatching()
  if (state.phase !== 'locked') become({ phase: 'locked', because })
}

/**
 * Opens the vault with the passphrase. After a wrong one the next try has to wait, longer each time, also after the page
 * was loaded anew.
 *
 * @param passkey the name of a passkey to be made, to open it without the passphrase from now on
 */
export async function unlockWithPassphrase(
  passphrase: string,
  passkey: string | undefined,
): Promise<void> {
  const door = await store.vaultDoor()
  if (!door || state.phase === 'opening') return
  const attempts = await store.vaultAttempts()
  const waitUntil = waitAfter(attempts.wrong, attempts.at)
  if (waitUntil > Date.now()) {
    become({ phase: 'locked', because: 'wrong-passphrase', waitUntil })
    return
  }
  const key = { file: door.enrolment.identity, passphrase }
  const answer = await unlock(key, passkey !== undefined)
  if (answer === 'wrong-passphrase') {
    const wrong = { wrong: attempts.wrong + 1, at: Date.now() }
    await device.putAttempts(wrong)
    const until = waitAfter(wrong.wrong, wrong.at)
    become({ phase: 'locked', because: 'wrong-passphrase', waitUntil: until })
    return
  }
  if (typeof answer === 'string') return
  if (attempts.wrong > 0) await device.putAttempts({ wrong: 0, at: 0 })
  if (passkey !== undefined && answer.identity !== undefined)
    await keepPasskey(answer.identity, passkey)
}

/** Opens it with the device's passkey. */
export async function unlockWithPasskey(): Promise<void> {
  const kept = await store.vaultPasskey()
  if (!kept || state.phase === 'opening') return
  become({ phase: 'opening', progress: undefined })
  const identity = await openByPasskey(kept)
  // Locked meanwhile.
  if (vaultState().phase !== 'opening') return
  if (identity.ok) await unlock({ identity: identity.value }, false)
  else become({ phase: 'locked', because: 'passkey-refused' })
}

const WAIT_MOST = 60_000

/** Until when nobody may try (ms UTC): a second after the first wrong passphrase, twice as long after each, a minute at most. */
const waitAfter = (wrong: number, at: number): number =>
  wrong === 0 ? 0 : at + Math.min(1000 * 2 ** (wrong - 1), WAIT_MOST)

async function keepPasskey(identity: string, name: string): Promise<void> {
  const kept = await keepByPasskey(identity, name)
  if (kept.ok) await device.putPasskey(kept.value)
  else if (state.phase === 'open') become({ ...state, passkeyRefused: true })
}

/** What a passkey could be made with on this device. */
export const passkeysPossible = hasPasskeys

/** Opens all that is kept; an error is told to whoever looks at the state, and given back. */
async function unlock(
  key: Key,
  wantsIdentity: boolean,
): Promise<{ identity: string | undefined } | UnlockError | 'nothing-here'> {
  become({ phase: 'opening', progress: undefined })
  const [door, kept] = await Promise.all([store.vaultDoor(), store.keptCompartments()])
  const [first] = kept
  if (!door || !first) {
    become({ phase: 'locked', because: 'nothing-here' })
    return 'nothing-here'
  }
  const compartments = kept.map(({ name, bytes }) => ({ name, bytes }))
  const region = door.enrolment.region
  const answer = await asked({ key, region, compartments, wantsIdentity })
  // Somebody locked it meanwhile: what came is let go.
  if (!answer || vaultState().phase !== 'opening') return 'failed'
  if ('error' in answer) {
    become({ phase: 'locked', because: answer.error })
    return answer.error
  }
  const own = door.enrolment.organization
  const vault = { own, opened: answer.opened, issued: door.issued ?? first.issued }
  become({ phase: 'open', vault, passkeyRefused: false })
  stopWatching = watchOver(lock)
  return { identity: answer.identity }
}

type Final = Exclude<UnlockAnswer, { progress: number }>

/** Asks a worker of its own, which goes with what it decrypted; undefined where it was ended before it answered. */
function asked(request: UnlockRequest): Promise<Final | undefined> {
  const asking = new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module' })
  worker = asking
  return new Promise((done) => {
    const stop = onLock(() => done(undefined))
    const end = (answer: Final | undefined): void => {
      asking.terminate()
      stop()
      done(answer)
    }
    asking.addEventListener('message', ({ data }: MessageEvent<UnlockAnswer>) => {
      if ('progress' in data) become({ phase: 'opening', progress: data.progress })
      else end(data)
    })
    asking.addEventListener('error', () => end({ error: 'failed' }))
    asking.postMessage(request)
  })
}
