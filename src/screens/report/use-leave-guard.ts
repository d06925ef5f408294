import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'

/** Where somebody was going: an address of the guide, or back. */
type Way = { readonly to: string } | 'back'

/** A form that is not left by mistake. */
export interface LeaveGuard {
  /** Whether somebody is on the way out, and has to say whether that is meant. */
  readonly asking: boolean
  readonly stay: () => void
  /** Goes where they were going. */
  readonly discard: () => void
  /** Leaves a form that is done with, for an address that takes its place: Back leads to the page before the form. */
  readonly leaveFor: (address: string) => void
}

/** The link a click would follow inside the guide; undefined where it would not leave the page. */
function leavingTo(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (!link || !plain || link.target === '_blank' || link.hasAttribute('download')) return undefined
  const { origin, pathname, search } = new URL(link.href)
  return origin === location.origin && pathname !== location.pathname
    ? pathname + search
    : undefined
}

/**
 * Asks before a changed form is left: by a link, the device's back button, or closing the tab (there the browser asks
 * in words of its own). The one entry this adds to the history is the page itself; it is taken back before the page
 * is left, so that Back never shows the form twice, nor a form that was saved.
 */
export function useLeaveGuard(changed: boolean): LeaveGuard {
  const [, navigate] = useLocation()
  const [way, setWay] = useState<Way>()
  const guarding = useRef(false)
  const ask = useEffectEvent(setWay)
  useEffect(() => {
    if (!changed) return
    const address = location.href
    history.pushState(null, '', address)
    guarding.current = true
    const onPop = (): void => {
      if (!guarding.current) return
      history.pushState(null, '', address)
      ask('back')
    }
    const onClick = (event: MouseEvent): void => {
      const to = leavingTo(event)
      if (to === undefined || !guarding.current) return
      event.preventDefault()
      event.stopPropagation()
      ask({ to })
    }
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (guarding.current) event.preventDefault()
    }
    window.addEventListener('popstate', onPop)
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('beforeunload', onUnload)
    return () => {
      window.removeEventListener('popstate', onPop)
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [changed])
  const unguarded = (then: () => void): void => {
    const guarded = guarding.current
    guarding.current = false
    if (!guarded) {
      then()
      return
    }
    window.addEventListener('popstate', then, { once: true })
    history.back()
  }
  return {
    asking: way !== undefined,
    stay: () => setWay(undefined),
    discard: () => {
      setWay(undefined)
      unguarded(() => {
        if (way === 'back') history.back()
        else if (way) navigate(way.to)
      })
    },
    leaveFor: (address) => unguarded(() => navigate(address, { replace: true })),
  }
}
