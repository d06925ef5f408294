import type { DependencyList } from 'react'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Device, Store } from '../../store/store.ts'
import { loadStore } from './load-store.ts'
import { takeRead } from './read-ahead.ts'
import { askToStayOnce } from './stay.ts'

/** What a screen knows of a query: not yet, the value, or that the store could not be read. */
export type Stored<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed' }

/**
 * The one binding between the store and React: runs a query, and again whenever a sync changes
 * what it read. While a new query runs, the last value stays on screen.
 *
 * @param dependencies the query runs again when one of these changes
 * @param ahead what its value may have been read under already (`read-ahead.ts`): it is shown until the query has run
 */
export function useStored<T>(
  query: (store: Store) => Promise<T>,
  dependencies: DependencyList,
  ahead?: string,
): Stored<T> {
  const [result, setResult] = useState<Stored<T>>(() => known(takeRead(ahead)?.value as T))
  const run = useEffectEvent(query)
  useEffect(() => {
    let stop: () => void = () => {
      stopped = true
    }
    let stopped = false
    const read = takeRead(ahead)
    void read?.coming.then((value) => {
      if (!stopped) setResult((before) => (before.state === 'ready' ? before : known(value as T)))
    })
    // What is about to be there is not read twice at once.
    Promise.all([loadStore(), read?.coming]).then(
      ([{ watch }]) => {
        if (stopped) return
        stop = watch(
          (store) => run(store),
          (value) => setResult({ state: 'ready', value }),
          () => setResult({ state: 'failed' }),
        )
      },
      () => setResult({ state: 'failed' }),
    )
    return () => stop()
    // The caller names what its query depends on, as for `useEffect`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies)
  return result
}

const known = <T>(value: T | undefined): Stored<T> =>
  value === undefined ? { state: 'loading' } : { state: 'ready', value }

/** Whether a window with an older app has to be closed before anything can be read. */
export const useBlocked = (): boolean =>
  useTold(useCallback(({ watchBlocked }, tell) => watchBlocked(tell), []))

/** Whether the browser has thrown away what was kept, since the guide was opened. */
export const useLost = (): boolean =>
  useTold(useCallback(({ watchLost }, tell) => watchLost(() => tell(true)), []))

type LoadedStore = Awaited<ReturnType<typeof loadStore>>

/** What the store tells of itself. */
function useTold(watch: (loaded: LoadedStore, tell: (is: boolean) => void) => () => void): boolean {
  const [is, setIs] = useState(false)
  useEffect(() => {
    let stop: (() => void) | undefined
    let stopped = false
    loadStore().then(
      (loaded) => {
        if (!stopped) stop = watch(loaded, setIs)
      },
      // What needs the store says that it does not come.
      () => undefined,
    )
    return () => {
      stopped = true
      stop?.()
    }
  }, [watch])
  return is
}

/**
 * Changes what a person keeps on the device; queries that read it run again by themselves. From now on there is something to
 * lose, so the browser is asked to let it stay.
 *
 * @returns whether it could be kept: a full device, or one whose browser keeps nothing, cannot
 */
export async function keep(change: (device: Device) => Promise<void>): Promise<boolean> {
  const kept = await noteDown(change)
  if (kept) askToStayOnce()
  return kept
}

/** The same for what the guide notes by itself: nothing is asked for that. */
export async function noteDown(change: (device: Device) => Promise<void>): Promise<boolean> {
  try {
    const { device, tryAgain } = await loadStore()
    tryAgain()
    await change(device)
    return true
  } catch {
    return false
  }
}
