import type { SyncError } from '../sync/apply.ts'
import type { KeptMaterial } from './kept.ts'

/** What the page asks of the materials' worker; ids are those of the records. */
export type MaterialsRequest =
  /** Say what is kept. */
  | { readonly ask: 'look' }
  /** Fetch these files one after another and keep them. */
  | { readonly ask: 'keep'; readonly ids: readonly string[] }
  /** Stop fetching; what has come whole stays. */
  | { readonly ask: 'cancel' }
  /** Remove kept files, by their path in the feed. */
  | { readonly ask: 'free'; readonly paths: readonly string[] }

/** Where the materials stand, as the page shows it. */
export interface MaterialsState {
  /** Undefined until it has been looked at. */
  readonly kept: readonly KeptMaterial[] | undefined
  /** Records whose file is to be fetched; the first is on its way. */
  readonly waiting: readonly string[]
  /** Bytes of the first that have come. */
  readonly loaded: number
  /** Why a record's file was not kept, a code of the sync's closed union; until it is tried again. */
  readonly failures: Readonly<Record<string, SyncError['code']>>
}
