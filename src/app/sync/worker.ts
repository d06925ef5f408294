/// <reference lib="webworker" />
import type { ClockCheck } from '../../catalogue/clock.ts'
import { hostTime } from '../../catalogue/clock.ts'
import type { RegionEntry } from '../../catalogue/regions.ts'
import type { Root } from '../../catalogue/release.ts'
import type { FeedSource } from '../../feed/source.ts'
import { httpSource } from '../../feed/source.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { databaseOf, EMBEDDED } from '../../store/active-region.ts'
import { Database } from '../../store/database.ts'
import { keepClock, readAttempt, readRelease, recordAttempt } from '../../store/status.ts'
import { materialsOf } from '../materials/kept.ts'
import { findEntry } from '../regions/read-index.ts'
import type { SyncError, SyncOptions } from './apply.ts'
import { installEmbedded, rebuildTables, refusalOf, syncFeed } from './apply.ts'
import { isDue } from './due.ts'
import { EMBEDDED_FEED, NETWORK_FEED } from './feed-addresses.ts'
import { syncCompartments } from './keep-compartments.ts'
import { dropUnnamed } from './keep-material.ts'
import type { SyncRequest, SyncState } from './messages.ts'
import { firstRootOf, pinnedRootOf } from './region-feed.ts'

declare const self: DedicatedWorkerGlobalScope

/** A worker is named for the region it keeps up to date, and never touches another's. */
const region = self.name
const db = new Database(databaseOf(region))

const tell = (phase: SyncState['phase'], more: Partial<SyncState> = {}): void =>
  self.postMessage({ phase, progress: undefined, refusal: undefined, ...more } satisfies SyncState)

const refuse = (error: SyncError): void => tell('refused', { refusal: refusalOf(error) })

self.addEventListener('message', ({ data }: MessageEvent<SyncRequest>) => {
  // Two tabs share one database: one sync at a time.
  void navigator.locks.request(`sync ${region}`, async () => {
    if (region === EMBEDDED) await syncEmbedded(data)
    else await syncIndexed(data)
    await tidyMaterials()
    await keepVault()
  })
})

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
async function syncEmbedded({ ask, embedded }: SyncRequest): Promise<void> {
  const now = Date.now()
  const root = await pinnedRootOf(db, embedded, httpSource(fetch, EMBEDDED_FEED))
  if (!root.ok) return refuseAt(now, root.error)
  if (ask === 'start') await prepare({ db, root: root.value, now })
  if (await isWanted(ask, now)) await askNetwork(root.value, reportingSource(NETWORK_FEED), now)
  else tell('idle')
}

/** A region of the index: its feed lies where that says, and the first root is the one pinned there. */
async function syncIndexed({ ask }: SyncRequest): Promise<void> {
  const now = Date.now()
  const first = ask === 'start' ? await firstRootOf(db) : undefined
  if (first) await rebuildTables({ db, root: first, now })
  if (await isWanted(ask, now)) await askIndexed(now)
  else tell('idle')
}

/** Whether to ask the network: somebody asks for it, or the last look is long ago. */
const isWanted = async (ask: SyncRequest['ask'], now: number): Promise<boolean> =>
  ask === 'now' || isDue(await readAttempt(db), now)

async function askIndexed(now: number): Promise<void> {
  tell('checking')
  const entry = await readEntry()
  if (!entry.ok) return refuseAt(now, entry.error)
  const source = reportingSource(entry.value.feed)
  const root = await pinnedRootOf(db, entry.value, source)
  if (!root.ok) return refuseAt(now, root.error)
  await askNetwork(root.value, source, now)
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

async function refuseAt(now: number, error: SyncError): Promise<void> {
  await recordAttempt(db, now, refusalOf(error))
  refuse(error)
}

async function askNetwork(root: Root, source: FeedSource, now: number): Promise<void> {
  tell('checking')
  const outcome = await syncFeed({ db, root, now, source, onApply: () => tell('applying') })
  if (heard) await keepClock(db, heard).catch(() => undefined)
  if (outcome.ok) tell('done')
  else refuse(outcome.error)
}

/** The device's own data first, before the network is asked: rebuilt if need be, embedded if there are none. */
async function prepare(options: SyncOptions): Promise<void> {
  await rebuildTables(options)
  if (!(await readRelease(db))) tell('embedded')
  await installEmbedded({ ...options, source: httpSource(fetch, EMBEDDED_FEED) })
}

/** The network's feed; a large file tells how much of it has come. */
function reportingSource(base: string): FeedSource {
  let limit = 0
  const source = httpSource(timedFetch, base, (loaded) =>
    tell('downloading', { progress: loaded / limit }),
  )
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
