/// <reference lib="webworker" />
import { databaseOf, EMBEDDED } from '../../store/active-region.ts'
import { Database } from '../../store/database.ts'
import { findEntry } from '../regions/read-index.ts'
import { EMBEDDED_FEED, NETWORK_FEED } from '../sync/feed-addresses.ts'
import { keepMaterial, networkSources } from '../sync/keep-material.ts'
import type { MaterialCache } from './kept.ts'
import { addressOf, listKept, materialsOf } from './kept.ts'
import type { MaterialsRequest, MaterialsState } from './messages.ts'

declare const self: DedicatedWorkerGlobalScope

/** A worker is named for the region whose leaflets it keeps. */
const region = self.name
const db = new Database(databaseOf(region))
let state: MaterialsState = { kept: undefined, waiting: [], loaded: 0, failures: {} }
let running: AbortController | undefined

function tell(more: Partial<MaterialsState>): void {
  state = { ...state, ...more }
  self.postMessage(state)
}

self.addEventListener('message', ({ data }: MessageEvent<MaterialsRequest>) => void answer(data))

async function answer(request: MaterialsRequest): Promise<void> {
  if (request.ask === 'keep') return keep(request.ids)
  if (request.ask === 'cancel') {
    running?.abort()
    tell({ waiting: [] })
    return
  }
  const cache = await openCache()
  if (request.ask === 'free') for (const path of request.paths) await cache?.delete(addressOf(path))
  tell({ kept: cache ? await listKept(cache) : [] })
}

/** Undefined where the browser keeps nothing, as in some private windows. */
async function openCache(): Promise<MaterialCache | undefined> {
  try {
    return await caches.open(materialsOf(region))
  } catch {
    return undefined
  }
}

async function keep(ids: readonly string[]): Promise<void> {
  const failures = Object.entries(state.failures).filter(([id]) => !ids.includes(id))
  tell({
    waiting: [...new Set([...state.waiting, ...ids])],
    failures: Object.fromEntries(failures),
  })
  if (running) return
  running = new AbortController()
  for (let [id] = state.waiting; id !== undefined; [id] = state.waiting) await keepNext(id)
  running = undefined
}

/** Where the region's files lie; nowhere, where the index no longer names it. */
async function addresses(): Promise<readonly string[]> {
  if (region === EMBEDDED) return [NETWORK_FEED, EMBEDDED_FEED]
  const entry = await findEntry(region)
  return entry ? [entry.feed] : []
}

/** Fetches what is first in line, and takes it out of it. */
async function keepNext(id: string): Promise<void> {
  const stop = new AbortController()
  running = stop
  const cache = await openCache()
  const material = await db.materials.get(id)
  const sources = networkSources(await addresses(), stop.signal, (loaded) => tell({ loaded }))
  const refused = await refusalOf()
  // Called off, it left the line already; whoever asks for it again meanwhile stands in a new one.
  const waiting = stop.signal.aborted ? state.waiting : state.waiting.filter((one) => one !== id)
  const kept = cache ? await listKept(cache) : []
  // Nobody wants to read of every file in turn that there is no network.
  const lost = refused === 'unreachable' ? waiting : []
  const failures = refused ? [id, ...lost].map((one) => [one, refused] as const) : []
  tell({
    kept,
    loaded: 0,
    waiting: lost.length > 0 ? [] : waiting,
    failures: { ...state.failures, ...Object.fromEntries(failures) },
  })

  async function refusalOf() {
    if (!cache) return 'not-stored'
    // A release that came meanwhile has no such record any more.
    if (!material) return undefined
    const outcome = await keepMaterial(cache, sources, material)
    return outcome.ok || stop.signal.aborted ? undefined : outcome.error.code
  }
}
