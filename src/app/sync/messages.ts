import type { PinnedRegion } from '../../feed/pinned-root.ts'
import type { StorageTrouble } from '../../screens/parts/storage-trouble.ts'

/** What the page asks of the sync worker. */
export interface SyncRequest {
  /**
   * `start`: rebuild, the embedded region if it is that one's worker, then the network if the last look is an hour old. `now`: the network. `heal`:
   * as `start`, but the tables are made again whatever made them.
   */
  readonly ask: 'start' | 'now' | 'heal'
  /** Counts up. */
  readonly number: number
  /** The region built into the app, and its first root; a region of the index has its own. */
  readonly embedded: PinnedRegion
}

/** Where the sync stands, as the page shows it. */
export interface SyncState {
  readonly phase: 'idle' | 'embedded' | 'checking' | 'downloading' | 'applying' | 'done' | 'refused'
  /** From 0 to 1; undefined while it cannot be told. */
  readonly progress: number | undefined
  readonly refusal: { readonly code: string; readonly params: Record<string, string> } | undefined
  /** Why the device has no data at all, where its store is what stands in the way. */
  readonly trouble: StorageTrouble | undefined
}

/** What the worker tells, and which request it is about. */
export interface SyncMessage extends SyncState {
  readonly answers: number
}
