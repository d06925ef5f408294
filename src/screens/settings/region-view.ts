import type { RegionEntry } from '../../catalogue/regions.ts'
import type { Text } from '../../catalogue/text.ts'

/** A region that can be brought onto this device. */
export type FoundRegion = Pick<RegionEntry, 'code' | 'name' | 'state_province' | 'postal_codes'>

/** A region on this device. */
export interface KeptRegion {
  readonly code: string
  readonly name: Text
  /** When its data were issued: ISO instant, UTC; undefined as long as there are none. */
  readonly issued: string | undefined
}

/** How far a region's data have come: from 0 to 1, undefined while it cannot be told. */
export type OnProgress = (progress: number | undefined) => void

/** Why data did not come: a code of `feed.json`, and what it names. */
export interface RegionRefusal {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

/** A region on its way onto the device, or why it did not come. */
export interface Coming {
  readonly region: FoundRegion
  readonly progress: number | undefined
  readonly refusal: RegionRefusal | undefined
}

/** What the app does with regions. */
export interface RegionActions {
  /** Brings a region's data onto the device; nothing else changes. Undefined: they are there. */
  readonly load: (
    code: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<RegionRefusal | undefined>
  /** Shows a region, which is kept from then on; the page is loaded anew. One that goes makes room for it. */
  readonly show: (code: string, goes?: string) => void
  /** Keeps a region no longer, nor anything of it. */
  readonly remove: (code: string) => void
}
