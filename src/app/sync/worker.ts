/// <reference lib="webworker" />
import type { ClockCheck } from '../../catalogue/clock.ts'
import { hostTime } from '../../catalogue/clock.ts'
import type { RegionEntry } from '../../catalogue/regions.ts'
import type { FeedSource } from '../../feed/source.ts'
import { httpSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { databaseOf, EMBEDDED } from '../../store/active-region.ts'
import { Database } from '../../store/database.ts'
import type { StoreError } from '../../store/fault.ts'
import { faultOf } from '../../store/fault.ts'
import {
  distrustTables,
  keepClock,
  readAttempt,
  readRelease,
  recordAttempt,
} from '../../store/status.ts'
import { materialsOf } from '../materials/kept.ts'
import { findEntry } from '../regions/read-index.ts'
import type { Outcome, SyncError, SyncOptions } from './apply.ts'
import { installEmbedded, rebuildTables, refusalOf, syncFeed } from './apply.ts'
import { isDue } from './due.ts'
import { EMBEDDED_FEED, NETWORK_FEED } from './feed-addresses.ts'
import { syncCompartments } from './keep-compartments.ts'
import { dropUnnamed } from './keep-material.ts'
import type { SyncMessage, SyncRequest, SyncState } from './messages.ts'
import { firstRootOf, pinnedRootOf } from './region-feed.ts'

declare const self: DedicatedWorkerGlobalScope

/** A worker is named for the region it keeps up to date, and never touches another's. */
const region = self.name
const db = new Database(databaseOf(region))
const NOTHING_DONE: Outcome = ok('up-to-date')

/** Milliseconds after which a device without any data tries again: before somebody who waits is told to load the page anew. */
const PATIENCE = 8_000
let again: ReturnType<typeof setTimeout> | undefined

/** The number of the request that is worked on. */
let answers = 0
const AT_REST = { progress: undefined, refusal: undefined, trouble: undefined }
const tell = (phase: SyncState['phase'], more: Partial<SyncState> = {}): void =>
  self.postMessage({ phase, ...AT_REST, ...more, answers } satisfies SyncMessage)

const refuse = (error: SyncError): void => tell('refused', { refusal: refusalOf(error) })

// A browser tells the first that waits for a window with an older app, and none of those that wait behind it.
db.on('blocked', () => tell('idle', { trouble: 'blocked' }))

self.addEventListener('message', ({ data }: MessageEvent<SyncRequest>) => void alone(data))

/** Two tabs share one database: one sync at a time. Whatever the device's store refuses is said. */
async function alone(request: SyncRequest): Promise<void> {
  clearTimeout(again)
  db.tryAgain()
  try {
    // At once: whatever is under way, the next start knows of it.
    if (request.ask === 'heal') await distrustTables(db)
    await navigator.locks.request(`sync ${region}`, () => {
      answers = request.number
      return bringUpToDate(request)
    })
  } catch (thrown) {
    const fault = faultOf(thrown)
    if (!fault) throw thrown
    await giveUp(fault, request)
  }
}

async function bringUpToDate(request: SyncRequest): Promise<void> {
  if (region === EMBEDDED) await syncEmbedded(request)
  else await syncIndexed(request)
  await tidyMaterials()
  await keepVault()
}

/** Nothing can be written, so the network is of no use. A device that has nothing tries again by itself: somebody may make room. */
async function giveUp(fault: StoreError, request: SyncRequest): Promise<void> {
  const empty = await isEmpty()
  const trouble = fault.code === 'no-storage' ? 'denied' : 'full'
  tell('refused', { refusal: refusalOf(fault), ...(empty && { trouble }) })
  if (empty) tryLater(request)
}

const isEmpty = async (): Promise<boolean> => !(await readRelease(db).catch(() => undefined))

function tryLater(request: SyncRequest): void {
  again = setTimeout(() => void alone(request), PATIENCE)
}

/** Leaflets that the region no longer hands out do not stay on a device. */
async function tidyMaterials(): Promise<void> {
  try {
    await dropUnnamed(db, await caches.open(materialsOf(region)))
  } catch {
    // A browser that keeps nothing has nothing to tidy up.
  }
}

/** An enrolled device keeps the newest of what its partner may read; where the network has none, it has the earlier one. */
async function keepVault(): Promise<void> {
  const entry = region === EMBEDDED ? undefined : await readEntry()
  const addresses =
    entry === undefined ? [NETWORK_FEED, EMBEDDED_FEED] : entry.ok ? [entry.value.feed] : []
  try {
    await syncCompartments(
      db,
      addresses.map((base) => httpSource(fetch, base)),
    )
  } catch {
    // A device without room keeps what it had.
  }
}

/** The region built into the app: its data are there at once, its feed lies beside the app. */
async function syncEmbedded(request: SyncRequest): Promise<void> {
  const now = Date.now()
  const root = await pinnedRootOf(db, request.embedded, httpSource(fetch, EMBEDDED_FEED))
  if (!root.ok) return refuseOwn(now, root.error, request)
  const options = { db, root: root.value, now }
  const own = request.ask === 'now' ? NOTHING_DONE : await prepare(options)
  await conclude(own, request, now, () => askNetwork(options, reportingSource(NETWORK_FEED)))
}

/** A region of the index: its feed lies where that says, and the first root is the one pinned there. */
async function syncIndexed(request: SyncRequest): Promise<void> {
  const now = Date.now()
  const first = request.ask === 'now' ? undefined : await firstRootOf(db)
  const own = first ? await rebuildTables({ db, root: first, now }) : NOTHING_DONE
  await conclude(own, request, now, () => askIndexed(now))
}

/**
 * Asks the network where it is time, or where the device's own data are not as they should be: what is wrong with these
 * is said, unless what came puts it right.
 */
async function conclude(
  own: Outcome,
  request: SyncRequest,
  now: number,
  network: () => Promise<Outcome>,
): Promise<void> {
  if (!own.ok && own.error.code === 'not-stored') return giveUp({ code: 'not-stored' }, request)
  const isAsked = !own.ok || (await isWanted(request.ask, now))
  const outcome = isAsked ? await network() : undefined
  if (!outcome) tell('idle')
  else if (outcome.ok) tell('done')
  else if (own.ok) refuse(outcome.error)
  else await refuseOwn(now, own.error, request)
}

/** Whether to ask the network: somebody asks for it, or the last look is long ago. */
const isWanted = async (ask: SyncRequest['ask'], now: number): Promise<boolean> =>
  ask === 'now' || isDue(await readAttempt(db), now)

async function askIndexed(now: number): Promise<Outcome> {
  tell('checking')
  const entry = await readEntry()
  if (!entry.ok) return refusedAt(now, entry.error)
  const source = reportingSource(entry.value.feed)
  const root = await pinnedRootOf(db, entry.value, source)
  if (!root.ok) return refusedAt(now, root.error)
  return askNetwork({ db, root: root.value, now }, source)
}

async function readEntry(): Promise<Result<RegionEntry, SyncError>> {
  try {
    const entry = await findEntry(region)
    return entry ? ok(entry) : err({ code: 'not-in-index', region })
  } catch {
    // The index is a part of the app, and not on the device yet.
    return err({ code: 'unreachable' })
  }
}

async function refusedAt(now: number, error: SyncError): Promise<Outcome> {
  await recordAttempt(db, now, refusalOf(error))
  return err(error)
}

/**
 * The device's own data are not as they should be. Where it has none because they could not be read, as in the moment in which
 * the browser throws the guide away, it tries again by itself.
 */
async function refuseOwn(now: number, error: SyncError, request: SyncRequest): Promise<void> {
  await refusedAt(now, error)
  refuse(error)
  if (error.code === 'unreachable' && (await isEmpty())) tryLater(request)
}

async function askNetwork(options: SyncOptions, source: FeedSource): Promise<Outcome> {
  tell('checking')
  const outcome = await syncFeed({ ...options, source, onApply: () => tell('applying') })
  if (heard) await keepClock(db, heard).catch(() => undefined)
  return outcome
}

/**
 * The device's own data first, before the network is asked: rebuilt if need be, embedded if there are none. An embedded
 * release that is older than what is there is refused each time, and rightly.
 */
async function prepare(options: SyncOptions): Promise<Outcome> {
  const rebuilt = await rebuildTables(options)
  const isEmpty = !(await readRelease(db))
  if (isEmpty) tell('embedded')
  const source = httpSource(fetch, EMBEDDED_FEED)
  const installed = await installEmbedded({ ...options, source })
  return isEmpty || (installed.ok && installed.value === 'applied') ? installed : rebuilt
}

/** Milliseconds between two words of how much has come: the page has other things to do than draw each of them. */
const PACE = 200

/** The network's feed; a large file tells how much of it has come. */
function reportingSource(base: string): FeedSource {
  let limit = 0
  let told = 0
  const source = httpSource(timedFetch, base, (loaded) => {
    if (performance.now() - told < PACE) return
    told = performance.now()
    tell('downloading', { progress: loaded / limit })
  })
  return {
    read(path, most) {
      limit = most
      return source.read(path, most)
    },
  }
}

let heard: ClockCheck | undefined

/** Fetches, and notes what the host says of the time. */
async function timedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  const at = Date.now()
  const host = hostTime(response.headers)
  if (host !== undefined) heard = { at, off: host - at }
  return response
}
