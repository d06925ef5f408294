import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useRef } from 'react'
import type { Counted } from '../../catalogue/counts.ts'
import { codeOf, needGroupOf } from '../../catalogue/counts.ts'
import type { Answer } from '../../match/answer.ts'
import type { InMonth } from '../../store/store.ts'
import { useCount } from './use-count.ts'

interface ConsultationCounts {
  /** An answer is on the screen. A consultation has one: another takes the place of the one before. */
  readonly answered: (answer: Answer) => void
  /** A slip with these services was printed. The same once more, after a paper jam or in another size, is the same hand-out. */
  readonly printed: (serviceIds: readonly string[]) => void
}

const CountsContext = createContext<ConsultationCounts>({
  answered: () => undefined,
  printed: () => undefined,
})

export const useConsultationCounts = (): ConsultationCounts => use(CountsContext)

interface WithCountsProps {
  /** Whether somebody is being advised: once it is over, the next answer is another consultation's. */
  readonly running?: boolean
  readonly children: ReactNode
}

/**
 * Knows what of a consultation is counted already, so that drawing anew, another language, back and forth count nothing
 * twice. It lives as long as the consultation does, in memory only.
 */
export function WithCounts({ running = true, children }: WithCountsProps) {
  const count = useCount()
  const answer = useRef<InMonth>(undefined)
  const papers = useRef<readonly string[]>([])
  useEffect(() => {
    if (running) return
    answer.current = undefined
    papers.current = []
  }, [running])
  const value = useMemo(
    (): ConsultationCounts => ({
      answered: (shown) => {
        const counted = countedOf(shown)
        const before = answer.current
        if (!counted || (before && codeOf(before.counted) === codeOf(counted))) return
        answer.current = count(counted, before) ?? before
      },
      printed: (serviceIds) => {
        const paper = serviceIds.toSorted().join()
        if (papers.current.includes(paper)) return
        papers.current = [...papers.current, paper]
        count({ what: 'handout' })
      },
    }),
    [count],
  )
  return <CountsContext value={value}>{children}</CountsContext>
}

/** An answer leads with what the first need leads with. */
function countedOf({ needs: [first] }: Answer): Counted | undefined {
  if (!first) return undefined
  return { what: 'answer', kind: first.primary?.kind ?? 'none', group: needGroupOf(first.need) }
}
