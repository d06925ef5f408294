import { Printer } from 'lucide-react'
import type { RefObject } from 'react'
import { BackButton } from '../parts/back-button.tsx'
import { Say } from '../parts/speech.tsx'
import styles from './handout-page.module.css'

interface PageHeadProps {
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Keys of texts. */
  readonly title: string
  readonly hint: string
  readonly onBack: () => void
}

/** The way back, what the page is called, and what becomes of what is entered there. */
export function PageHead({ heading, title, hint, onBack }: PageHeadProps) {
  return (
    <>
      <BackButton k="handout:back" className={styles.back} onBack={onBack} />
      <h1 ref={heading} tabIndex={-1}>
        <Say k={title} />
      </h1>
      <p className={styles.hint}>
        <Say k={hint} />
      </p>
    </>
  )
}

interface PrintButtonProps {
  readonly disabled: boolean
  /** Once they are on their way to the printer; whether they come out of it no browser tells. */
  readonly onPrint?: () => void
}

/** Prints the sheets of the page: everything else on it stays on the screen. */
export function PrintButton({ disabled, onPrint }: PrintButtonProps) {
  return (
    <button
      type="button"
      className="button button--primary"
      disabled={disabled}
      onClick={() => {
        window.print()
        onPrint?.()
      }}
    >
      <Printer className="icon" aria-hidden />
      <span>
        <Say k="handout:print" />
      </span>
    </button>
  )
}
