import { embedded } from 'virtual:embedded-region'
import { EMBEDDED } from '../../store/active-region.ts'
import type { SyncRequest, SyncState } from '../sync/messages.ts'
import workerUrl from '../sync/worker.ts?worker&url'
import { trustedScriptUrl } from '../trusted-types.ts'
import { inUse } from './tidy.ts'

type Refusal = NonNullable<SyncState['refusal']>

interface LoadOptions {
  readonly onState?: (state: SyncState) => void
  /** Ends it; what has come is of no use then, and is cleared away with the next tidying. */
  readonly signal?: AbortSignal
  /** Whether to look even if the last look is less than an hour old. */
  readonly ask: SyncRequest['ask']
}

/**
 * Brings the data of a region that is not shown onto the device, or up to date, by a worker of its own.
 *
 * @returns why they did not come; undefined: they are there. The embedded ones are a part of the app, and come when it
 *   is shown
 */
export function loadRegion(code: string, options: LoadOptions): Promise<Refusal | undefined> {
  if (code === EMBEDDED) return Promise.resolve(undefined)
  return inUse(code, () => work(code, options))
}

const work = (code: string, { onState, signal, ask }: LoadOptions): Promise<Refusal | undefined> =>
  new Promise((resolve) => {
    const url = trustedScriptUrl(workerUrl) as string
    const worker = new Worker(url, { type: 'module', name: code })
    const end = (refusal?: Refusal): void => {
      worker.terminate()
      resolve(refusal)
    }
    const gone = { code: 'unreachable', params: {} }
    worker.addEventListener('message', ({ data }: MessageEvent<SyncState>) => {
      if (data.refusal) end(data.refusal)
      else if (data.phase === 'done' || data.phase === 'idle') end()
      else onState?.(data)
    })
    worker.addEventListener('error', () => end(gone))
    signal?.addEventListener('abort', () => end(gone))
    worker.postMessage({ ask, number: 1, embedded } satisfies SyncRequest)
  })
