import type { Store } from '../../store/store.ts'
import { loadStore } from './load-store.ts'

/** Milliseconds after which what was read ahead is not shown any more: nobody went on. */
const FRESH = 3_000

const read = new Map<string, { readonly value: unknown; readonly at: number }>()

/**
 * Reads what a link leads to while the finger is still on it, so that its page is there with the tap.
 *
 * @param name what it is read for; the page asks for it by the same (`useStored`), and reads it itself all the same
 */
export function readAhead(name: string, query: (store: Store) => Promise<unknown>): void {
  loadStore()
    .then(({ store }) => query(store))
    .then(
      (value) => {
        read.clear()
        read.set(name, { value, at: performance.now() })
      },
      // The page says so.
      () => undefined,
    )
}

/** What was read ahead under a name just now. */
export function takeRead(name: string): unknown {
  const known = read.get(name)
  return known && performance.now() - known.at < FRESH ? known.value : undefined
}
