import { useEffect, useEffectEvent } from 'react'

/**
 * Turns the device's back button into "one question back" while a consultation runs, instead of
 * leaving it. The one entry this adds to the history says nothing of the client.
 */
export function useBackGuard(active: boolean, onBack: () => void): void {
  const goBack = useEffectEvent(() => {
    history.pushState(null, '')
    onBack()
  })
  useEffect(() => {
    if (!active) return
    history.pushState(null, '')
    const onPop = (): void => goBack()
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [active])
}
