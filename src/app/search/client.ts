import type { DirectoryAnswer, DirectoryQuery, SearchState } from '../../search/query.ts'
import { activeRegion } from '../../store/active-region.ts'
import { trustedScriptUrl } from '../trusted-types.ts'
import type { SearchMessage, SearchRequest } from './messages.ts'
import workerUrl from './worker.ts?worker&url'

let worker: Worker | undefined
let state: SearchState = { phase: 'loading', release: 0 }
let last = 0
const listeners = new Set<() => void>()
const waiting = new Map<number, (answer: DirectoryAnswer | undefined) => void>()

/**
 * Asks the directory. The worker starts with the first question and stays.
 *
 * @returns the answer; undefined where a newer question came before its turn, or the search failed
 */
export function askDirectory(query: DirectoryQuery): Promise<DirectoryAnswer | undefined> {
  worker ??= start()
  last += 1
  const request: SearchRequest = { number: last, query }
  return new Promise((resolve) => {
    waiting.set(request.number, resolve)
    worker?.postMessage(request)
  })
}

function start(): Worker {
  const started = new Worker(trustedScriptUrl(workerUrl) as string, {
    type: 'module',
    name: activeRegion(),
  })
  started.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
    if ('state' in data) become(data.state)
    else settle(data.number, data.answer)
  })
  // Its script could not be loaded, or it broke: the next question starts another.
  started.addEventListener('error', () => {
    started.terminate()
    worker = undefined
    become({ ...state, phase: 'failed' })
    for (const number of waiting.keys()) settle(number, undefined)
  })
  return started
}

function become(next: SearchState): void {
  state = next
  for (const tell of listeners) tell()
}

function settle(number: number, answer: DirectoryAnswer | undefined): void {
  waiting.get(number)?.(answer)
  waiting.delete(number)
}

/** The search worker as a screen uses it: with `useSyncExternalStore`, the state is the same object until it changes. */
export const directorySearch = {
  ask: askDirectory,
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  },
  state: (): SearchState => state,
}
