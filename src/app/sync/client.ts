import { embedded } from 'virtual:embedded-region'
import { activeRegion } from '../../store/active-region.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import type { SyncMessage, SyncRequest, SyncState } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let state: SyncState = {
  phase: 'idle',
  progress: undefined,
  refusal: undefined,
  trouble: undefined,
}
const listeners = new Set<() => void>()
let asked = 0
/** The request whose end somebody waits for. */
let wanted = 0

/**
 * Starts the sync worker; it works at once, and again whenever a network appears or somebody comes back
 * to the guide (at most hourly).
 */
export function startSync(): void {
  worker = new Worker(trustedScriptUrl(workerUrl) as string, {
    type: 'module',
    name: activeRegion(),
  })
  worker.addEventListener(
    'message',
    ({ data: { answers, ...told } }: MessageEvent<SyncMessage>) => {
      // How an earlier look ended is no answer to the one somebody waits for.
      if (answers >= wanted) show(told)
    },
  )
  ask('start')
  window.addEventListener('online', () => ask('start'))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask('start')
  })
}

/** Looks for a newer release now, whenever the last look was; that it looks is told at once. */
export function refreshNow(): void {
  wanted = ask('now')
  show({ ...state, phase: 'checking', progress: undefined, refusal: undefined })
}

/** Brings the device's own data back where the browser has thrown them away. */
export const bringBack = (): void => void ask('start')

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
    wanted = ask('heal')
  })
  return healed
}

const isAtRest = (): boolean => ['done', 'refused', 'idle'].includes(state.phase)

/** @returns the number of the request */
function ask(what: SyncRequest['ask']): number {
  asked++
  worker?.postMessage({ ask: what, number: asked, embedded } satisfies SyncRequest)
  return asked
}

function show(next: SyncState): void {
  state = next
  for (const tell of listeners) tell()
}

/** Calls back whenever the sync's state changes; gives the way to unsubscribe. */
export function subscribeToSync(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What the sync is at now: the same object until it changes, as React wants it. */
export const syncState = (): SyncState => state
