import { activeRegion } from '../../store/active-region.ts'
import { subscribeToSync, syncState } from '../sync/client.ts'
import { readKept } from './chosen.ts'
import { loadRegion } from './load-region.ts'
import { holdShown, tidyRegions } from './tidy.ts'

const AT_REST = ['done', 'refused', 'idle']

/**
 * What an app of many regions does at its start, behind the first screen: holds its region, clears away those kept no
 * longer, and brings the others up to date, one after another, once the one that is shown is.
 */
export async function beginRegions(): Promise<void> {
  const synced = shownIsSynced()
  holdShown()
  await tidyRegions()
  await synced
  for (const region of readKept())
    if (region !== activeRegion()) await loadRegion(region, { ask: 'start' })
}

const shownIsSynced = (): Promise<void> =>
  new Promise((resolve) => {
    const unsubscribe = subscribeToSync(() => {
      if (!AT_REST.includes(syncState().phase)) return
      unsubscribe()
      resolve()
    })
  })
