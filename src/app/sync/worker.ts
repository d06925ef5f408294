/// <reference lib="webworker" />
import { trustFirstRoot } from '../../feed/root.ts'
import type { FeedSource } from '../../feed/source.ts'
import { httpSource } from '../../feed/source.ts'
import { MATERIALS_CACHE } from '../materials/kept.ts'
import { Database } from '../../store/database.ts'
import { readAttempt, readRelease } from '../../store/status.ts'
import type { SyncOptions } from './apply.ts'
import { installEmbedded, rebuildTables, refusalOf, syncFeed } from './apply.ts'
import { isDue } from './due.ts'
import { dropUnnamed } from './keep-material.ts'
import type { SyncRequest, SyncState } from './messages.ts'

declare const self: DedicatedWorkerGlobalScope

const db = new Database()

const tell = (phase: SyncState['phase'], more: Partial<SyncState> = {}): void =>
  self.postMessage({ phase, progress: undefined, refusal: undefined, ...more } satisfies SyncState)

self.addEventListener('message', ({ data }: MessageEvent<SyncRequest>) => {
  // Two tabs share one database: one sync at a time.
  void navigator.locks.request('sync', async () => {
    await sync(data)
    await tidyMaterials()
  })
})

/** Leaflets that the region no longer hands out do not stay on a device. */
async function tidyMaterials(): Promise<void> {
  try {
    await dropUnnamed(db, await caches.open(MATERIALS_CACHE))
  } catch {
    // A browser that keeps nothing has nothing to tidy up.
  }
}

async function sync({ ask, root: text }: SyncRequest): Promise<void> {
  const root = await trustFirstRoot(text)
  if (!root.ok) {
    tell('refused', { refusal: refusalOf(root.error) })
    return
  }
  const options: SyncOptions = { db, root: root.value, now: Date.now() }
  if (ask === 'start') {
    await prepare(options)
    if (!isDue(await readAttempt(db), options.now)) {
      tell('idle')
      return
    }
  }
  tell('checking')
  const source = reportingSource()
  const outcome = await syncFeed({ ...options, source, onApply: () => tell('applying') })
  if (outcome.ok) tell('done')
  else tell('refused', { refusal: refusalOf(outcome.error) })
}

/** The device's own data first, before the network is asked: rebuilt if need be, embedded if there are none. */
async function prepare(options: SyncOptions): Promise<void> {
  await rebuildTables(options)
  if (!(await readRelease(db))) tell('embedded')
  await installEmbedded({ ...options, source: httpSource(fetch, '/embedded/') })
}

/** The network's feed; a large file tells how much of it has come. */
function reportingSource(): FeedSource {
  let limit = 0
  const source = httpSource(fetch, '/feed/', (loaded) =>
    tell('downloading', { progress: loaded / limit }),
  )
  return {
    read(path, most) {
      limit = most
      return source.read(path, most)
    },
  }
}
