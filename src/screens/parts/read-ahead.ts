import type { Store } from '../../store/store.ts'
import { loadStore } from './load-store.ts'

/** Milliseconds after which what was read ahead is not shown any more: nobody went on. */
const FRESH = 3_000

interface Read {
  readonly name: string
  readonly at: number
  /** Fulfilled in any case: the page reads it itself where this could not. */
  readonly coming: Promise<unknown>
  /** Undefined until it has been read. */
  value: unknown
}

let last: Read | undefined

/**
 * Reads what a link leads to while the finger is still on it, so that its page is there with the tap.
 *
 * @param name what it is read for; the page asks for it by the same (`useStored`), and reads it itself all the same
 */
export function readAhead(name: string, query: (store: Store) => Promise<unknown>): void {
  const coming = loadStore()
    .then(({ store }) => query(store))
    .catch(() => undefined)
  const read: Read = { name, at: performance.now(), coming, value: undefined }
  void coming.then((value) => {
    read.value = value
  })
  last = read
}

/** What was read ahead under a name just now, or is about to be. */
export const takeRead = (name: string | undefined): Read | undefined =>
  last && last.name === name && performance.now() - last.at < FRESH ? last : undefined
