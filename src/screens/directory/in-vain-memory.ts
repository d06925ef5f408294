/** What was searched for: lower-case words, and the filters chosen. */
export interface Search {
  readonly words: string
  readonly filters: readonly string[]
}

/** In the running page's memory alone, and forgotten with what is asked (`asked-memory.ts`). */
let counted: readonly Search[] = []

/** Whether a search in vain is another than those already counted; from then on it is one of them. */
export function isOneMore(search: Search): boolean {
  if (counted.some((one) => isNarrower(search, one) || isNarrower(one, search))) return false
  counted = [...counted, search]
  return true
}

/** The same words, or more of them, and the same filters, or more. */
const isNarrower = (one: Search, other: Search): boolean =>
  one.words.startsWith(other.words) && other.filters.every((filter) => one.filters.includes(filter))

export function forgetInVain(): void {
  counted = []
}
