import { trustedScriptUrl } from './trusted-types.ts'

/** Keeps the desk on this computer, so that it opens without a network; in development, and by a browser that keeps nothing, it is not kept. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  try {
    await navigator.serviceWorker.register(
      trustedScriptUrl(`${import.meta.env.BASE_URL}service-worker.js`) as string,
    )
  } catch {
    // The next visit tries again.
  }
}
