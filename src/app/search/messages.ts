import type { DirectoryAnswer, DirectoryQuery, SearchState } from '../../search/query.ts'

/** What the page asks of the search worker; the answer bears the same number. */
export interface SearchRequest {
  readonly number: number
  readonly query: DirectoryQuery
}

/** What the search worker tells the page: where it stands, or an answer. */
export type SearchMessage =
  | { readonly state: SearchState }
  | {
      readonly number: number
      /** Undefined where a newer question came before its turn, or nothing can answer. */
      readonly answer: DirectoryAnswer | undefined
    }
