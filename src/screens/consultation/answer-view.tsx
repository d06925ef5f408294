import type { RefObject } from 'react'
import type { Offers } from '../../catalogue/offers.ts'
import type { Situation } from '../../catalogue/situation.ts'
import { StoredView } from '../parts/stored-view.tsx'
import type { Stored } from '../parts/use-stored.ts'
import { useNow } from '../parts/use-now.ts'
import { AnswerPages } from './answer-pages.tsx'
import styles from './answer-view.module.css'
import { useAnswer } from './use-answer.ts'

interface AnswerViewProps {
  readonly offers: Stored<Offers | undefined>
  readonly situation: Situation
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onBack: () => void
}

/** The answer at the end of the questions, and the way back to them. */
export function AnswerView({ offers, situation, heading, onBack }: AnswerViewProps) {
  const now = useNow()
  const answer = useAnswer(offers, situation, now)
  return (
    <StoredView stored={answer}>
      {(value) => (
        <div className={styles.view}>
          <AnswerPages
            situation={situation}
            answer={value}
            now={now}
            heading={heading}
            onBack={onBack}
          />
        </div>
      )}
    </StoredView>
  )
}
