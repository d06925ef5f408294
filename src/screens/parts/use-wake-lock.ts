import { useEffect, useState } from 'react'

/**
 * Keeps the screen awake while `wanted` (Screen Wake Lock). The browser lets go whenever the page is hidden, so
 * it is asked again when the page is back.
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
        if (over) return void given.release()
        lock = given
        setAwake(true)
      } catch {
        // Refused, as on a nearly empty battery: said on screen, and asked again later.
        setAwake(false)
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
