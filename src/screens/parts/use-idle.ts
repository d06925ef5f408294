import { useEffect, useEffectEvent, useState } from 'react'

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const
const SECOND = 1000

/** Nobody touched the screen for so long: whoever it was has gone, and what they said is nobody else's. */
const WIPE_AFTER = 3 * 60_000
/** The last seconds are counted, and one touch keeps everything (WCAG 2.2.1). */
const WARNING_SECONDS = 30

/**
 * Calls `onIdle` once nobody has touched, typed or scrolled for three minutes while `active`, and counts
 * the last seconds. The clock decides, not a timer: a tablet that slept is wiped when it wakes.
 *
 * @returns the seconds left while they are counted, else undefined
 */
export function useIdle(active: boolean, onIdle: () => void): number | undefined {
  const [left, setLeft] = useState<number>()
  const expire = useEffectEvent(onIdle)
  useEffect(() => {
    if (!active) return
    let deadline = Date.now() + WIPE_AFTER
    const look = (): void => {
      const seconds = Math.ceil((deadline - Date.now()) / SECOND)
      if (seconds <= 0) expire()
      else setLeft(seconds <= WARNING_SECONDS ? seconds : undefined)
    }
    const restart = (): void => {
      // After a sleep the first touch comes too late: whoever it was has gone.
      if (Date.now() >= deadline) {
        expire()
        return
      }
      deadline = Date.now() + WIPE_AFTER
      setLeft(undefined)
    }
    const timer = setInterval(look, SECOND)
    const options = { passive: true, capture: true }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart, options)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      setLeft(undefined)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, options)
      document.removeEventListener('visibilitychange', look)
    }
  }, [active])
  return left
}
