import type { Asked } from './asked.ts'
import { forgetInVain } from './in-vain-memory.ts'
import { forgetPosition } from './known-position.ts'

/** What is asked apart from the URL: it may be a client's. */
export type Unwritten = Pick<Asked, 'text' | 'near' | 'sort'> & { readonly age: number | undefined }

export const NOTHING_ASKED: Unwritten = {
  text: '',
  near: undefined,
  sort: 'relevance',
  age: undefined,
}

/** Whoever opens an entry and comes back soon finds the search as it was; later it is gone. */
const KEPT_FOR = 3 * 60_000

/** In the running page's memory alone. */
let memory = NOTHING_ASKED
/** When it is gone, milliseconds UTC; the clock decides where a tablet slept and no timer ran. */
let until = Infinity
let timer: ReturnType<typeof setTimeout> | undefined
const screens = new Set<() => void>()

/** What was asked last; the same object until it changes. */
export const recallAsked = (): Unwritten => (Date.now() < until ? memory : NOTHING_ASKED)

/** Remembers what is asked now, and draws the screens that show it. */
export function rememberAsked(next: Unwritten): void {
  memory = next
  for (const tell of screens) tell()
}

/**
 * Forgets the text, the age and the place that were asked for, also on an open screen: nobody is there any more, or the
 * next client is.
 */
export function forgetAsked(): void {
  forgetPosition()
  forgetInVain()
  rememberAsked(NOTHING_ASKED)
}

/**
 * Tells a screen of each change. When the last screen has gone, three minutes are left.
 *
 * @returns a function that ends it
 */
export function subscribeToAsked(tell: () => void): () => void {
  memory = recallAsked()
  until = Infinity
  clearTimeout(timer)
  screens.add(tell)
  return () => {
    screens.delete(tell)
    if (screens.size > 0) return
    until = Date.now() + KEPT_FOR
    timer = setTimeout(forgetAsked, KEPT_FOR)
  }
}
