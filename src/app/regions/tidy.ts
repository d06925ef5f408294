import { activeRegion } from '../../store/active-region.ts'
import { deleteRegion, storedRegions } from '../../store/kept-regions.ts'
import { materialsOf } from '../materials/kept.ts'
import { readKept } from './chosen.ts'

const lockOf = (region: string): string => `region ${region}`

/** While something is done with a region's data, in this window or another, they are not cleared away. */
export const inUse = <T>(region: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lockOf(region), { mode: 'shared' }, work)

/** The region this page shows is in use as long as the page is there. */
export function holdShown(): void {
  void inUse(activeRegion(), () => new Promise<never>(() => undefined))
}

/**
 * Clears away what is stored of regions that are kept no longer, or never came whole. What a window still shows goes
 * when that is closed: with the next start.
 */
export async function tidyRegions(): Promise<void> {
  for (const region of await storedRegions())
    await navigator.locks.request(lockOf(region), { ifAvailable: true }, async (lock) => {
      if (!lock || readKept().includes(region)) return
      await deleteRegion(region)
      await caches.delete(materialsOf(region))
    })
}
