import type { ReactNode } from 'react'
import { createContext, use, useEffect } from 'react'
import styles from './client-view.module.css'

/** True where the screen is given to a client: large type, one thing at a time, nothing internal. */
const ClientViewContext = createContext(false)

/** Whether the screen is turned to a client here; false outside a {@link Stage}. */
export const useClientView = (): boolean => use(ClientViewContext)

/**
 * The stage everything of a consultation stands on. In client view it fills the screen, and may be turned
 * by 180° for somebody who sits opposite. What stands on it keeps its state when the view changes.
 */
export function Stage({
  clientView,
  flipped,
  children,
}: {
  clientView: boolean
  flipped: boolean
  children: ReactNode
}) {
  // The type's size and the dialogs, which lie above everything, follow the root element.
  useEffect(() => {
    const { dataset } = document.documentElement
    if (clientView) dataset.clientView = ''
    if (clientView && flipped) dataset.flipped = ''
    return () => {
      delete dataset.clientView
      delete dataset.flipped
    }
  }, [clientView, flipped])
  return (
    <ClientViewContext value={clientView}>
      <div className={clientView ? styles.stage : styles.plain} data-flipped={flipped} data-scrolls>
        {children}
      </div>
    </ClientViewContext>
  )
}
