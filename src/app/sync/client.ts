import { embedded } from 'virtual:embedded-region'
import { activeRegion } from '../../store/active-region.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import type { SyncRequest, SyncState } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let state: SyncState = { phase: 'idle', progress: undefined, refusal: undefined }
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
