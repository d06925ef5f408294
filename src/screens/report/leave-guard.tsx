import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Dialog, DialogActions } from '../parts/dialog.tsx'

/** Where somebody was going: an address of the guide, or back. */
type Way = { readonly to: string } | 'back'

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
 * Asks before a changed form is left: by a link, the device's back button, or closing the tab (there the browser asks in
 * words of its own). The one entry this adds to the history is the page itself.
 */
export function LeaveGuard({ changed }: { changed: boolean }) {
  const { t } = useTranslation('report')
  const [, navigate] = useLocation()
  const [way, setWay] = useState<Way>()
  const [leaving, setLeaving] = useState(false)
  const guards = changed && !leaving
  const ask = useEffectEvent(setWay)
  useEffect(() => {
    if (!guards) return
    const address = location.href
    history.pushState(null, '', address)
    const onPop = (): void => {
      history.pushState(null, '', address)
      ask('back')
    }
    const onClick = (event: MouseEvent): void => {
      const to = leavingTo(event)
      if (to === undefined) return
      event.preventDefault()
      event.stopPropagation()
      ask({ to })
    }
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('popstate', onPop)
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('beforeunload', onUnload)
    return () => {
      window.removeEventListener('popstate', onPop)
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [guards])
  useEffect(() => {
    if (!leaving || way === undefined) return
    if (way === 'back') history.go(-2)
    else navigate(way.to)
  }, [leaving, way, navigate])
  if (way === undefined || leaving) return null
  return (
    <Dialog title={t('leave.title')} role="alertdialog" onClose={() => setWay(undefined)}>
      <p>{t('leave.text')}</p>
      <DialogActions>
        <button type="button" className="button" onClick={() => setLeaving(true)}>
          {t('leave.discard')}
        </button>
        <button type="button" className="button button--primary" onClick={() => setWay(undefined)}>
          {t('leave.stay')}
        </button>
      </DialogActions>
    </Dialog>
  )
}
