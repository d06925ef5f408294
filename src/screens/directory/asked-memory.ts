import type { Asked } from './asked.ts'

/** What is asked apart from the URL: it may be a client's. */
export type Unwritten = Pick<Asked, 'text' | 'near' | 'sort'> & { readonly age: number | undefined }

/** Whoever opens an entry and comes back soon finds the search as it was; later it is gone. */
const KEPT_FOR = 3 * 60_000
let kept: { readonly unwritten: Unwritten; readonly at: number } | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps it in the running page's memory, for three minutes. */
export function rememberAsked(unwritten: Unwritten): void {
  clearTimeout(timer)
  kept = { unwritten, at: Date.now() }
  timer = setTimeout(forgetAsked, KEPT_FOR)
}

/** What is remembered. The clock decides as well as the timer: a tablet that slept has forgotten when it wakes. */
export const recallAsked = (): Unwritten | undefined =>
  kept && Date.now() - kept.at < KEPT_FOR ? kept.unwritten : undefined

/** Forgets it at once: the next person's consultation begins. */
export function forgetAsked(): void {
  clearTimeout(timer)
  kept = undefined
}
