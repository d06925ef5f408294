import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type {
  Counts,
  DirectoryAnswer,
  DirectoryQuery,
  Hit,
  SearchState,
} from '../../search/query.ts'
import { useNow } from '../parts/use-now.ts'
import type { Asked } from './asked.ts'

/** What answers the directory's questions: the search worker, handed in by `app`. */
export interface DirectorySource {
  /** The answer; undefined where a newer question came before its turn. */
  readonly ask: (query: DirectoryQuery) => Promise<DirectoryAnswer | undefined>
  readonly subscribe: (tell: () => void) => () => void
  readonly state: () => SearchState
}

/** So many entries are asked for at once. */
export const PAGE = 50

interface Found {
  readonly key: string
  readonly total: number
  readonly counts: Counts
  /** By the number of the page. */
  readonly pages: ReadonlyMap<number, readonly Hit[]>
}

export interface Directory {
  readonly phase: SearchState['phase']
  /** Undefined before the first answer. */
  readonly found: Found | undefined
  /** Asks for the page that holds an entry, if it is not there. */
  readonly want: (index: number) => void
  readonly hitAt: (index: number) => Hit | undefined
}

/**
 * What the directory answers to what is asked, page by page. While a new question waits, the last answer stays;
 * each minute and each sync asks again.
 */
export function useDirectory(source: DirectorySource, asked: Asked, language: string): Directory {
  const now = useNow()
  const { phase, release } = useSyncExternalStore(source.subscribe, source.state)
  const [found, setFound] = useState<Found>()
  const { text, filters, near, sort } = asked
  const key = JSON.stringify([text, filters, near?.point, sort, language, now, release])
  const question = useMemo(
    () => ({ text, filters, near: near?.point, sort, language, now, limit: PAGE }),
    // The key holds all of it, by value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  )
  useEffect(() => {
    let over = false
    void source.ask({ ...question, offset: 0 }).then((answer) => {
      if (over || !answer) return
      const { total, counts, hits } = answer
      setFound({ key, total, counts, pages: new Map([[0, hits]]) })
    })
    return () => {
      over = true
    }
  }, [source, question, key])
  const want = useCallback(
    (index: number) => {
      const page = Math.floor(index / PAGE)
      if (found?.key !== key || found.pages.has(page)) return
      // An empty page stands for one that is on its way.
      setFound(withPage(found, page, []))
      void source.ask({ ...question, offset: page * PAGE }).then((answer) => {
        setFound((last) => {
          if (last?.key !== key) return last
          if (answer) return withPage(last, page, answer.hits)
          const pages = new Map(last.pages)
          pages.delete(page)
          return { ...last, pages }
        })
      })
    },
    [source, question, key, found],
  )
  const hitAt = (index: number): Hit | undefined =>
    found?.pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  return { phase, found, want, hitAt }
}

const withPage = (found: Found, page: number, hits: readonly Hit[]): Found => ({
  ...found,
  pages: new Map([...found.pages, [page, hits]]),
})
