import type { DependencyList } from 'react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Device, Store } from '../../store/store.ts'

/** What a screen knows of a query: not yet, the value, or that the store could not be read. */
export type Stored<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed' }

/** Dexie is large: it is loaded with the first query, after the first screen is drawn. */
const loadStore = () => import('../../store/store.ts')

/**
 * The one binding between the store and React: runs a query, and again whenever a sync changes
 * what it read. While a new query runs, the last value stays on screen.
 *
 * @param dependencies the query runs again when one of these changes
 */
export function useStored<T>(
  query: (store: Store) => Promise<T>,
  dependencies: DependencyList,
): Stored<T> {
  const [result, setResult] = useState<Stored<T>>({ state: 'loading' })
  const run = useEffectEvent(query)
  useEffect(() => {
    let stop: () => void = () => {
      stopped = true
    }
    let stopped = false
    loadStore().then(
      ({ watch }) => {
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

/** Whether a window with an older app has to be closed before anything can be read. */
export function useBlocked(): boolean {
  const [blocked, setBlocked] = useState(false)
  useEffect(() => {
    let stop: (() => void) | undefined
    let stopped = false
    void loadStore().then(({ watchBlocked }) => {
      if (!stopped) stop = watchBlocked(setBlocked)
    })
    return () => {
      stopped = true
      stop?.()
    }
  }, [])
  return blocked
}

/**
 * Changes what is the device's own; queries that read it run again by themselves.
 *
 * @returns whether it could be kept: a full device, or one whose browser keeps nothing, cannot
 */
export async function keep(change: (device: Device) => Promise<void>): Promise<boolean> {
  try {
    const { device } = await loadStore()
    await change(device)
    return true
  } catch {
    return false
  }
}
