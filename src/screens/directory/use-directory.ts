import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
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
  /** What was asked apart from the moment: as long as it is the same, pages stay until newer ones come. */
  readonly what: string
  readonly total: number
  readonly counts: Counts
  /** By the number of the page. */
  readonly pages: ReadonlyMap<number, Page>
}

interface Page {
  /** The question it answers, with its moment. */
  readonly key: string
  readonly hits: readonly Hit[]
}

export interface Directory {
  readonly phase: SearchState['phase']
  /** Undefined before the first answer. */
  readonly found: Found | undefined
  /** Asks for the page that holds an entry, where it is not there or of an earlier moment; once. */
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
  const what = JSON.stringify([text, filters, near?.point, sort, language])
  const key = JSON.stringify([what, now, release])
  const question = useMemo(
    () => ({ text, filters, near: near?.point, sort, language, now, limit: PAGE }),
    // The key holds all of it, by value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  )
  const underway = useRef({ key: '', pages: new Set<number>() })
  const load = useCallback(
    (page: number) => {
      if (underway.current.key !== key) underway.current = { key, pages: new Set() }
      const mine = underway.current
      if (mine.pages.has(page)) return
      mine.pages.add(page)
      void source.ask({ ...question, offset: page * PAGE }).then((answer) => {
        mine.pages.delete(page)
        // Another question is asked by now.
        if (underway.current !== mine) return
        setFound((last) =>
          answer
            ? withAnswer(last, what, page, { key, hits: answer.hits }, answer)
            : // Overtaken: whoever still wants the page is drawn anew, and asks again.
              last && { ...last },
        )
      })
    },
    [source, question, key, what],
  )
  useEffect(() => load(0), [load])
  const want = useCallback(
    (index: number) => {
      const page = Math.floor(index / PAGE)
      if (found?.what === what && found.pages.get(page)?.key !== key) load(page)
    },
    [found, what, key, load],
  )
  const hitAt = (index: number): Hit | undefined =>
    found?.pages.get(Math.floor(index / PAGE))?.hits[index % PAGE]
  return { phase, found, want, hitAt }
}

const withAnswer = (
  last: Found | undefined,
  what: string,
  number: number,
  page: Page,
  { total, counts }: DirectoryAnswer,
): Found => ({
  what,
  total,
  counts,
  pages: new Map([...(last?.what === what ? last.pages : []), [number, page]]),
})
