import { trustedScriptUrl } from './trusted-types.ts'

let ready = false
const listeners = new Set<() => void>()

/**
 * Registers the worker that keeps the guide offline; in development there is none. The first screen does not wait for it. A
 * browser that lets the guide keep nothing has no such worker; the settings say so.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  // The desk's own worker answers for the preview.
  if (import.meta.env.MODE === 'preview') return
  try {
    if (document.readyState !== 'complete')
      await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
    const script = trustedScriptUrl('/service-worker.js') as string
    watch(await navigator.serviceWorker.register(script))
  } catch {
    // Without a network, or in such a browser: the next start tries again.
  }
}

/**
 * Tells of every version that waits, however many came before it and failed. Browsers look for one when the guide is
 * opened: it may wait already, or be on its way, before anybody asks.
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
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
