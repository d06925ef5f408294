import { useEffect, useEffectEvent } from 'react'

/** What lies above a question or the answer, the topmost last. */
const layers: (() => void)[] = []

/** A page opened above the answer: the device's back button closes it, before it goes a question back. */
export function useBackLayer(open: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!open) return
    const layer = (): void => close()
    layers.push(layer)
    return () => void layers.splice(layers.indexOf(layer), 1)
  }, [open])
}

/**
 * Turns the device's back button into "one question back" while a consultation runs, instead of
 * leaving it. The one entry this adds to the history says nothing of the client.
 */
export function useBackGuard(active: boolean, onBack: () => void): void {
  const goBack = useEffectEvent((address: string) => {
    // Several entries back at once may be another address.
    history.pushState(null, '', address)
    const topmost = layers.at(-1) ?? onBack
    topmost()
  })
  useEffect(() => {
    if (!active) return
    const address = location.href
    history.pushState(null, '')
    const onPop = (): void => goBack(address)
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [active])
}
