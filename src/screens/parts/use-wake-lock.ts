import { useEffect, useState } from 'react'

/** A lock taken back sooner than this is not asked for again: that could go on for ever. */
const SHORTEST = 1000

/**
 * Keeps the screen awake while `wanted` (Screen Wake Lock). The browser lets go whenever the page is hidden, and may
 * while it is seen, as on a nearly empty battery: it is asked again at once, and after a refusal not before the page is
 * back.
 *
 * @returns whether the screen stays awake; undefined while that is not wanted or not yet known
 */
export function useWakeLock(wanted: boolean): boolean | undefined {
  const [awake, setAwake] = useState<boolean>()
  useEffect(() => {
    if (!wanted) return
    let lock: WakeLockSentinel | undefined
    let over = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      try {
        // Not every browser has it, whatever the types say.
        const { wakeLock } = navigator as { wakeLock?: WakeLock }
        if (!wakeLock) {
          setAwake(false)
          return
        }
        const given = await wakeLock.request('screen')
        // No longer wanted, or asked for twice meanwhile: one lock is enough.
        if (over || lock?.released === false) return void given.release()
        lock = given
        const since = Date.now()
        given.onrelease = () => {
          if (over || document.visibilityState !== 'visible') return
          if (Date.now() - since < SHORTEST) setAwake(false)
          else void ask()
        }
        setAwake(true)
      } catch {
        // Refused, as on a nearly empty battery: said on screen, and asked again later.
        if (!over) setAwake(false)
      }
    }
    const askAgain = (): void => void ask()
    askAgain()
    document.addEventListener('visibilitychange', askAgain)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', askAgain)
      void lock?.release()
      setAwake(undefined)
    }
  }, [wanted])
  return awake
}
