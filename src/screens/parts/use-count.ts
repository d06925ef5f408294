import { use, useCallback } from 'react'
import type { Counted } from '../../catalogue/counts.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { InMonth } from '../../store/store.ts'
import { CountingContext } from './counting-switch.ts'
import { noteDown } from './use-stored.ts'

/** Counts one thing; `instead` is what it takes the place of. Tells what was counted in which month; undefined where counting is off. */
export type Count = (counted: Counted, instead?: InMonth) => InMonth | undefined

/**
 * The way to count what happens on a screen. Nothing waits for it, and a device that cannot keep it goes on: a number less is
 * no reason to disturb somebody.
 */
export function useCount(): Count {
  const isOn = use(CountingContext)
  return useCallback(
    (counted, instead) => {
      if (!isOn()) return undefined
      const one = { month: wallClock(Date.now()).date.slice(0, 7), counted }
      void noteDown((device) => device.addCount(one, instead))
      return one
    },
    [isOn],
  )
}
