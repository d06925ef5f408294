import { askToStayOnce } from '../../screens/parts/stay.ts'
import { activeRegion } from '../../store/active-region.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import { addressOf, materialsOf } from './kept.ts'
import type { MaterialsRequest, MaterialsState } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let state: MaterialsState = { kept: undefined, waiting: [], loaded: 0, failures: {} }
const listeners = new Set<() => void>()

/** Starts the worker with the first request: most visits have none. */
function ask(request: MaterialsRequest): void {
  if (!worker) {
    worker = new Worker(trustedScriptUrl(workerUrl) as string, {
      type: 'module',
      name: activeRegion(),
    })
    worker.addEventListener('message', ({ data }: MessageEvent<MaterialsState>) => {
      state = data
      for (const tell of listeners) tell()
    })
  }
  worker.postMessage(request)
}

/** Looks what is kept on this device: another tab, a sync or the browser may have changed it. */
export const lookAtMaterials = (): void => ask({ ask: 'look' })

/** Fetches the files of these records, checks and keeps them; ids as in the store. */
export function keepMaterials(ids: readonly string[]): void {
  ask({ ask: 'keep', ids })
  askToStayOnce()
}

/** Stops fetching. What has come whole stays. */
export const cancelMaterials = (): void => ask({ ask: 'cancel' })

/** Removes kept files, by their path in the feed. */
export const freeMaterials = (paths: readonly string[]): void => ask({ ask: 'free', paths })

/** The bytes of a kept file with their media type; undefined where it is kept no longer. */
export async function readKept(path: string): Promise<Blob | undefined> {
  const response = await (await caches.open(materialsOf(activeRegion()))).match(addressOf(path))
  return response?.blob()
}

/** Calls back whenever the materials' state changes; gives the way to unsubscribe. */
export function subscribeToMaterials(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Where the materials stand now: the same object until it changes, as React wants it. */
export const materialsState = (): MaterialsState => state
