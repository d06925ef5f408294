import type { Workbox } from 'workbox-window'
import { trustedScriptUrl } from './trusted-types.ts'

let ready = false
let workbox: Workbox | undefined
const listeners = new Set<() => void>()

/**
 * Registers the worker that keeps the guide offline; in development there is none. What does it is loaded
 * for it alone: the first screen does not wait for it. A browser that lets the guide keep nothing has no such worker;
 * the settings say so.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  // The desk's own worker answers for the preview.
  if (import.meta.env.MODE === 'preview') return
  try {
    const { Workbox } = await import('workbox-window')
    workbox = new Workbox(trustedScriptUrl('/service-worker.js') as string)
    workbox.addEventListener('waiting', () => {
      ready = true
      for (const tell of listeners) tell()
    })
    await workbox.register()
  } catch {
    // Without a network, or in such a browser: the next start tries again.
  }
}

/** Calls back whenever a new version begins or ceases to wait; gives the way to unsubscribe. */
export function subscribeToUpdate(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether a new version waits to take over. */
export const updateIsReady = (): boolean => ready

/** Lets the waiting version take over, then loads the page anew with it: at once, where another window has let it already. */
export async function takeOver(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  workbox?.addEventListener('controlling', () => location.reload())
  if (registration?.waiting) workbox?.messageSkipWaiting()
  else location.reload()
}
