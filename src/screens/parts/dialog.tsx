import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly wide?: boolean
  /** The id of what is read out with the title when the dialog opens. */
  readonly describedBy?: string
  readonly children: ReactNode
  /** Escape, or the device's back gesture. */
  readonly onClose: () => void
}

/** A modal dialog: the browser keeps the focus in it and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const { title, role = 'dialog', wide = false, describedBy, children, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Before the dialog leaves the page: once it has left, the browser no longer knows where the focus was.
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      role={role}
      data-wide={wide}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

/** The buttons of a dialog, the one that does something last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
