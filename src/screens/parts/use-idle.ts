import { useEffect, useEffectEvent } from 'react'

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const

/** Calls `onIdle` once nobody has touched, typed or scrolled for `milliseconds` while `active`. */
export function useIdle(active: boolean, milliseconds: number, onIdle: () => void): void {
  const expire = useEffectEvent(onIdle)
  useEffect(() => {
    if (!active) return
    let timer = setTimeout(expire, milliseconds)
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(expire, milliseconds)
    }
    const options = { passive: true, capture: true }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart, options)
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, options)
    }
  }, [active, milliseconds])
}
