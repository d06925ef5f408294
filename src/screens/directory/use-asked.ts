import { useEffect, useState } from 'react'
import { useSearch, useLocation } from 'wouter'
import type { Asked } from './asked.ts'
import { readFilters, withFilters } from './asked.ts'

/** What is asked apart from the URL. */
type Unwritten = Pick<Asked, 'text' | 'near' | 'sort'> & { readonly age: number | undefined }

const NOTHING: Unwritten = { text: '', near: undefined, sort: 'relevance', age: undefined }

/** Whoever opens an entry and comes back soon finds the search as it was; later it is gone. */
const KEPT_FOR = 3 * 60_000
let kept: { readonly unwritten: Unwritten; readonly at: number } | undefined

const recall = (): Unwritten => (kept && Date.now() - kept.at < KEPT_FOR ? kept.unwritten : NOTHING)

/**
 * What is asked of the directory, and the way to change it. Filters stand in the URL; text, age and place are
 * remembered by the running page alone, for three minutes after the directory was left.
 */
export function useAsked(): readonly [Asked, (change: Partial<Asked>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const [unwritten, setUnwritten] = useState(recall)
  useEffect(
    () => () => {
      kept = { unwritten, at: Date.now() }
    },
    [unwritten],
  )
  const { age, ...rest } = unwritten
  const filters = { ...readFilters(new URLSearchParams(search)), ...(age !== undefined && { age }) }
  const ask = ({ filters: changed, ...more }: Partial<Asked>): void => {
    setUnwritten((last) => ({ ...last, ...more, ...(changed && { age: changed.age }) }))
    if (!changed) return
    const url = withFilters(search, changed)
    // A filter is no place to come back to: leaving the directory by "back" takes one step.
    navigate(url === '' ? path : `${path}?${url}`, { replace: true })
  }
  return [{ ...rest, filters }, ask]
}
