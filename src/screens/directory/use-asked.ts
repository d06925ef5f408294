import { useMemo, useSyncExternalStore } from 'react'
import { useSearch, useLocation } from 'wouter'
import { useIdle } from '../parts/use-idle.ts'
import type { Asked } from './asked.ts'
import { readFilters, withFilters } from './asked.ts'
import {
  forgetAsked,
  NOTHING_ASKED,
  recallAsked,
  rememberAsked,
  subscribeToAsked,
} from './asked-memory.ts'

/**
 * What is asked of the directory, and the way to change it. Filters stand in the URL; text, age and place are
 * remembered by the running page alone, for three minutes after the directory was left or last touched.
 */
export function useAsked(): readonly [Asked, (change: Partial<Asked>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const unwritten = useSyncExternalStore(subscribeToAsked, recallAsked)
  useIdle(unwritten !== NOTHING_ASKED, forgetAsked)
  // The same object until something else is asked: what is drawn for it later would never come to an end.
  const asked = useMemo(() => {
    const { age, ...rest } = unwritten
    const written = readFilters(new URLSearchParams(search))
    return { ...rest, filters: { ...written, ...(age !== undefined && { age }) } }
  }, [search, unwritten])
  const ask = ({ filters: changed, ...more }: Partial<Asked>): void => {
    rememberAsked({ ...recallAsked(), ...more, ...(changed && { age: changed.age }) })
    if (!changed) return
    const url = withFilters(search, changed)
    // A filter is no place to come back to: leaving the directory by "back" takes one step.
    navigate(url === '' ? path : `${path}?${url}`, { replace: true })
  }
  return [asked, ask]
}
