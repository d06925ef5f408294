import type { Workbox } from 'workbox-window'
import { trustedScriptUrl } from './trusted-types.ts'

let ready = false
let workbox: Workbox | undefined
const listeners = new Set<() => void>()

/**
 * Registers the worker that keeps the guide offline; in development there is none. What does it is loaded for it alone: the
 * first screen does not wait for it. A browser that lets the guide keep nothing has no such worker; the settings say so.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  // The desk's own worker answers for the preview.
  if (import.meta.env.MODE === 'preview') return
  try {
    const { Workbox } = await import('workbox-window')
    // Where the browser threw it away, it is registered once more.
    if (!workbox) lookNowAndThen()
    workbox = new Workbox(trustedScriptUrl('/service-worker.js') as string)
    const registration = await workbox.register()
    if (registration) watch(registration)
  } catch {
    // Without a network, or in such a browser: the next start tries again.
  }
}

/**
 * Tells of every version that waits, however many came before it and failed; Workbox hears of the first ones only. Browsers
 * look for one when the guide is opened: it may wait already, or be on its way, before anybody asks.
 */
function watch(registration: ServiceWorkerRegistration): void {
  const follow = (): void => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      // The very first one takes over by itself.
      if (installing.state === 'installed' && registration.active) tellReady()
    })
  }
  if (registration.waiting) tellReady()
  follow()
  registration.addEventListener('updatefound', follow)
}

const HOUR = 3_600_000

/** A guide that stays open for weeks is never opened: whoever comes back to it has it look, at most hourly. */
function lookNowAndThen(): void {
  let looked = Date.now()
  const look = (): void => {
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - looked) < HOUR) return
    looked = Date.now()
    // Without a network the next time will do.
    navigator.serviceWorker
      .getRegistration()
      .then((registration) => registration?.update())
      .catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', look)
}

function tellReady(): void {
  ready = true
  for (const tell of listeners) tell()
}

/** Calls back whenever a new version begins to wait; gives the way to unsubscribe. */
export function subscribeToUpdate(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether a new version waits to take over. */
export const updateIsReady = (): boolean => ready

/** Lets the waiting version take over, then loads the page anew with it: at once, where another window has let it already. */
export async function takeOver(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  const waiting = registration?.waiting
  if (!waiting) {
    location.reload()
    return
  }
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload()
  })
  workbox?.messageSkipWaiting()
}
