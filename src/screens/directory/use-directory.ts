import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
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

interface Page {
  /** Of the question it answers. */
  readonly key: string
  readonly hits: readonly Hit[]
}

interface Found {
  /** Of what was asked, whenever it was. */
  readonly subject: string
  readonly total: number
  readonly counts: Counts
  /** By the number of the page. */
  readonly pages: ReadonlyMap<number, Page>
}

export interface Directory {
  readonly phase: SearchState['phase']
  /** Undefined before the first answer. */
  readonly found: Found | undefined
  /** Says which entries are on the screen: their pages are asked for, and again when they are out of date. */
  readonly want: (rows: readonly number[]) => void
  /** The hits of the page, {@link PAGE} long, on which a row lies: the same array until it is answered anew. */
  readonly pageAt: (index: number) => readonly Hit[] | undefined
  /** How many there are of what is asked now; undefined while another answer is on the screen. */
  readonly total: number | undefined
}

/**
 * What the directory answers to what is asked, page by page. Each minute and each sync asks again for what is on the
 * screen. Until its answer comes, the last one stays.
 */
export function useDirectory(source: DirectorySource, asked: Asked, language: string): Directory {
  const now = useNow()
  const { phase, release } = useSyncExternalStore(source.subscribe, source.state)
  const [found, setFound] = useState<Found>()
  const [drawn, setDrawn] = useState<readonly number[]>([])
  const [, setDropped] = useState(0)
  /** The question that is on its way. One at a time: the source drops what waits when another comes. */
  const pending = useRef<string>(undefined)
  const { text, filters, near, sort } = asked
  const subject = subjectOf(asked, language)
  const key = JSON.stringify([subject, now, release])
  const next = nextPage(found, drawn, subject, key)
  useEffect(() => {
    if (next === undefined || pending.current === key) return
    pending.current = key
    const question = { text, filters, near: near?.point, sort, language, now, limit: PAGE }
    void source.ask({ ...question, offset: next * PAGE }).then((answer) => {
      // Something else was asked since.
      if (pending.current !== key) return
      if (answer) {
        pending.current = undefined
        setFound((last) => withAnswer(last, { subject, key, page: next, answer }))
      } else if (source.state().phase !== 'failed') {
        pending.current = undefined
        // Drawn again, it is asked again.
        setDropped((times) => times + 1)
      }
    })
  })
  const want = useCallback((rows: readonly number[]) => {
    const pages = [...new Set(rows.map((row) => Math.floor(row / PAGE)))]
    setDrawn((last) => (last.join() === pages.join() ? last : pages))
  }, [])
  const pageAt = (index: number): readonly Hit[] | undefined =>
    found?.pages.get(Math.floor(index / PAGE))?.hits
  const total = found?.subject === subject ? found.total : undefined
  return { phase, found, want, pageAt, total }
}

/** One word for what is asked, whenever it is. */
const subjectOf = ({ text, filters, near, sort }: Asked, language: string): string =>
  JSON.stringify([text, filters, near?.point, sort, language])

/** The first page on the screen that does not answer the question as it is now; undefined where all do. */
function nextPage(
  found: Found | undefined,
  drawn: readonly number[],
  subject: string,
  key: string,
): number | undefined {
  // Another list begins at its beginning.
  if (found?.subject !== subject) return 0
  const there = drawn.filter((page) => page * PAGE < found.total)
  return (there.length > 0 ? there : [0]).find((page) => found.pages.get(page)?.key !== key)
}

interface Answered {
  readonly subject: string
  readonly key: string
  readonly page: number
  readonly answer: DirectoryAnswer
}

/** What is known with a page more; pages of another question go, those of another minute stay until they are replaced. */
function withAnswer(last: Found | undefined, { subject, key, page, answer }: Answered): Found {
  const { total, counts, hits } = answer
  const others = last?.subject === subject ? last.pages : []
  return { subject, total, counts, pages: new Map([...others, [page, { key, hits }]]) }
}
