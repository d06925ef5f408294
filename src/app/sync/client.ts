import { embedded } from 'virtual:embedded-region'
import { activeRegion } from '../../store/active-region.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import type { SyncRequest, SyncState } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let state: SyncState = {
  phase: 'idle',
  progress: undefined,
  refusal: undefined,
  trouble: undefined,
}
const listeners = new Set<() => void>()

/**
 * Starts the sync worker; it works at once, and again whenever a network appears or somebody comes back
 * to the guide (at most hourly).
 */
export function startSync(): void {
  worker = new Worker(trustedScriptUrl(workerUrl) as string, {
    type: 'module',
    name: activeRegion(),
  })
  worker.addEventListener('message', ({ data }: MessageEvent<SyncState>) => {
    state = data
    for (const tell of listeners) tell()
  })
  ask('start')
  window.addEventListener('online', () => ask('start'))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask('start')
  })
}

/** Looks for a newer release now, whenever the last look was. */
export const refreshNow = (): void => ask('now')

/** Brings the device's own data back where the browser has thrown them away. */
export const bringBack = (): void => ask('start')

/** Milliseconds after which nobody should wait on for tables to be made again. */
const PATIENCE = 10_000
let healed: Promise<void> | undefined

/**
 * Has the tables made again from the signed bytes: something in them may have broken a screen. Once in a page's life.
 *
 * @returns when that is done, or takes too long; the next start goes on with it then
 */
export function healTables(): Promise<void> {
  healed ??= new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
    subscribeToSync(() => {
      if (isAtRest()) resolve()
    })
    ask('heal')
  })
  return healed
}

const isAtRest = (): boolean => ['done', 'refused', 'idle'].includes(state.phase)

function ask(what: SyncRequest['ask']): void {
  worker?.postMessage({ ask: what, embedded } satisfies SyncRequest)
}

/** Calls back whenever the sync's state changes; gives the way to unsubscribe. */
export function subscribeToSync(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What the sync is at now: the same object until it changes, as React wants it. */
export const syncState = (): SyncState => state
