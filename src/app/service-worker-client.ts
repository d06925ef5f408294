import { Workbox } from 'workbox-window'
import { trustedScriptUrl } from './trusted-types.ts'

let ready = false
let workbox: Workbox | undefined
const listeners = new Set<() => void>()

/** Registers the worker that keeps the guide offline; in development there is none. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  workbox = new Workbox(trustedScriptUrl('/service-worker.js') as string)
  workbox.addEventListener('waiting', () => {
    ready = true
    for (const tell of listeners) tell()
  })
  void workbox.register()
}

/** Calls back whenever a new version begins or ceases to wait; gives the way to unsubscribe. */
export function subscribeToUpdate(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether a new version waits to take over. */
export const updateIsReady = (): boolean => ready

/** Lets the waiting version take over, then loads the page anew with it. */
export function takeOver(): void {
  workbox?.addEventListener('controlling', () => location.reload())
  workbox?.messageSkipWaiting()
}
