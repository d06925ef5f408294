import { ArrowLeft } from 'lucide-react'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { Situation } from '../../catalogue/situation.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Say } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { AnswerBody } from './answer.tsx'
import styles from './answer-view.module.css'
import { ServicePage } from './service-page.tsx'
import { useAnswer } from './use-answer.ts'

interface AnswerViewProps {
  readonly situation: Situation
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onBack: () => void
}

/** The answer; a tapped service opens over it, in memory only: no URL tells what was recommended. */
export function AnswerView({ situation, heading, onBack }: AnswerViewProps) {
  const now = useNow()
  const answer = useAnswer(situation, now)
  const [opened, setOpened] = useState<string>()
  useEffect(() => {
    if (opened === undefined) heading.current?.focus({ preventScroll: true })
  }, [opened, heading, answer.state])

  if (answer.state === 'loading')
    return (
      <p className={styles.wait}>
        <Say k="common:loading" />
      </p>
    )
  if (answer.state === 'failed') return <StoreFailure />
  if (opened !== undefined)
    return <ServicePage id={opened} now={now} onBack={() => setOpened(undefined)} />
  return (
    <div className={styles.view}>
      <AnswerBody answer={answer.value} now={now} heading={heading} onOpen={setOpened} />
      <button type="button" className={`button ${styles.back}`} onClick={onBack}>
        <ArrowLeft className="icon icon--directed" aria-hidden />
        <span>
          <Say k="common:action.back" />
        </span>
      </button>
    </div>
  )
}
