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
