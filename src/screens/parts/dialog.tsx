import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import type { LanguageCode } from '../../language/languages.ts'
import { LANGUAGES } from '../../language/languages.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly wide?: boolean
  /** Where it is not that of the screen beneath. */
  readonly language?: LanguageCode
  readonly children: ReactNode
  /** Escape, or the device's back gesture. */
  readonly onClose: () => void
}

/** A modal dialog: the browser keeps the focus in it and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const { title, role = 'dialog', wide = false, language, children, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
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
      {...(language && { lang: language, dir: LANGUAGES[language].direction })}
      aria-labelledby={id}
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
