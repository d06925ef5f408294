import { trustedScriptUrl } from '../trusted-types.ts'
import type { VaultAnswer, VaultProgress, VaultRequest } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let giveUp = (): void => undefined

/** Starts the vault's worker where none runs: it is there by the time it is asked, and knows nothing until then. */
export const startVaultWorker = (): Worker =>
  (worker ??= new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module' }))

/**
 * Asks the vault's worker, which is started for that and lives until {@link endVaultWorker}.
 *
 * @returns undefined where it was ended before it answered
 */
export function askVault(
  request: VaultRequest,
  onProgress?: (share: number) => void,
): Promise<VaultAnswer | undefined> {
  const asked = startVaultWorker()
  return new Promise((done) => {
    const stop = new AbortController()
    const end = (answer: VaultAnswer | undefined): void => {
      stop.abort()
      done(answer)
    }
    giveUp = () => end(undefined)
    const { signal } = stop
    const hear = ({ data }: MessageEvent<VaultAnswer | VaultProgress>): void => {
      if ('progress' in data) onProgress?.(data.progress)
      else end(data)
    }
    asked.addEventListener('message', hear, { signal })
    asked.addEventListener('error', () => end({ error: 'failed' }), { signal })
    asked.postMessage(request)
  })
}

/** Ends the worker, with everything it knows; whoever waits for an answer gets none. */
export function endVaultWorker(): void {
  worker?.terminate()
  worker = undefined
  giveUp()
}
