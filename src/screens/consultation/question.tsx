import { ArrowRight, ShieldCheck } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { BackButton } from '../parts/back-button.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { Say } from '../parts/speech.tsx'
import styles from './question.module.css'

interface QuestionProps {
  /** Key in `consultation:` of the question. */
  readonly title: string
  readonly hint?: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onBack: () => void
  /** Absent where choosing an answer goes on by itself. */
  readonly onNext?: () => void
  readonly nextLabel?: string
  readonly ready?: boolean
  readonly children: ReactNode
}

/** One question a page: the question, its answers, back and forward. */
export function Question(props: QuestionProps) {
  const { title, hint, heading, onBack, onNext, nextLabel, ready = true, children } = props
  return (
    <form
      className={styles.question}
      data-aloud
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onNext?.()
      }}
    >
      <div className={styles.ask}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <Say k={`consultation:${title}`} />
          </h1>
          {hint && (
            <p className={styles.hint}>
              <Say k={`consultation:${hint}`} />
            </p>
          )}
        </div>
        <ReadAloud key={title} />
      </div>
      <div className={styles.answers}>{children}</div>
      <footer className={styles.footer}>
        <BackButton onBack={onBack} />
        <p className={styles.privacy} data-silent>
          <ShieldCheck className="icon" aria-hidden />
          <span>
            <Say k="consultation:privacy" />
          </span>
        </p>
        {onNext && (
          <button type="submit" className="button button--primary" disabled={!ready}>
            <span>
              <Say k={nextLabel ?? 'common:action.next'} />
            </span>
            <ArrowRight className="icon icon--directed" aria-hidden />
          </button>
        )}
      </footer>
    </form>
  )
}
