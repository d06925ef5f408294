import { useEffect, useEffectEvent } from 'react'
import { useCount } from '../parts/use-count.ts'
import type { Asked } from './asked.ts'
import { chosenFilters } from './filter-names.ts'
import { forgetInVain, isOneMore } from './in-vain-memory.ts'

/** Milliseconds after which nobody is typing on. */
const SETTLED = 2000

/**
 * Counts a search that ended without a result, once: what is still being typed is none yet, and what narrows or widens
 * one that was counted is the same. What was searched for goes nowhere.
 *
 * @param found how many were found for the very thing asked; undefined while its answer is not there
 */
export function useSearchesInVain({ text, filters }: Asked, found: number | undefined): void {
  const count = useCount()
  const words = text.trim().toLowerCase()
  const chosen = chosenFilters(filters).map((one) => one.join(' '))
  const search = [words, ...chosen].join('\n')
  const nothingAsked = words === '' && chosen.length === 0
  const end = useEffectEvent(() => {
    if (isOneMore({ words, filters: chosen })) count({ what: 'search-without-result' })
  })
  useEffect(() => {
    if (nothingAsked) forgetInVain()
  }, [nothingAsked])
  const inVain = found === 0 && !nothingAsked
  useEffect(() => {
    if (!inVain) return
    const timer = setTimeout(() => end(), SETTLED)
    return () => clearTimeout(timer)
  }, [inVain, search])
}
