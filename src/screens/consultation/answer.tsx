import type { RefObject } from 'react'
import { useDeferredValue } from 'react'
import { BackButton } from '../parts/back-button.tsx'
import { useClientView } from '../parts/client-view.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { Boundaries, Exclusions } from './answer-notes.tsx'
import { AnswerParts } from './answer-parts.tsx'
import type { AnswerProps } from './answer-pieces.tsx'
import {
  Advice,
  BestOffice,
  Doubt,
  KindWithOffice,
  NothingLeft,
  OtherNeed,
  Programmes,
  Section,
  Sign,
} from './answer-pieces.tsx'
import styles from './answer.module.css'
import { CoursesButton } from './courses-button.tsx'
import { TakeAlong } from './take-along.tsx'

export interface AnswerBodyProps extends AnswerProps {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onTakeAlong: () => void
  /** Opens the courses that fit; undefined where German is not asked for. */
  readonly onCourses: (() => void) | undefined
  /** Back to the questions; undefined where they stand beside the answer. */
  readonly onBack: (() => void) | undefined
  /** Which of the parts a client sees, counted from 0: kept while something is opened above them. */
  readonly part: number
  readonly onPart: (part: number) => void
}

/** The answer: on one page for the advisor, one thing at a time for a client. */
export function AnswerBody(props: AnswerBodyProps) {
  return useClientView() ? <AnswerParts {...props} /> : <AnswerPage {...props} />
}

/** Who leads and why, the best office; the others; what does not fit; the boundaries. */
function AnswerPage(props: AnswerBodyProps) {
  const { answer, heading, onTakeAlong, onCourses, onBack } = props
  const [first] = answer.needs
  // Who leads and the best office first: what stands below comes right after, and holds nobody up.
  const isWhole = useDeferredValue(true, false)
  return (
    <article className={styles.answer} data-aloud>
      {first && (
        <section className={styles.lead}>
          <Doubt now={props.now} />
          <Sign need={first} heading={heading} />
          <div className={styles.actions}>
            <TakeAlong onPress={onTakeAlong} />
            <CoursesButton onPress={onCourses} />
            <ReadAloud />
          </div>
          {first.primary ? <BestOffice {...props} kind={first.primary.kind} /> : <NothingLeft />}
          <Advice answer={answer} />
        </section>
      )}
      {isWhole && <Rest {...props} />}
      {onBack && <BackButton className={styles.back} onBack={onBack} />}
    </article>
  )
}

/** All that stands beside the best office, or below it. */
function Rest(props: AnswerBodyProps) {
  const { answer } = props
  const [first, ...others] = answer.needs
  return (
    <div className={styles.rest}>
      {first && first.also.length > 0 && (
        <Section title="answer.also">
          {first.also.map((one) => (
            <KindWithOffice key={one.kind} {...props} need={first} recommendation={one} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title="answer.otherNeeds">
          {others.map((need) => (
            <OtherNeed key={need.need} {...props} need={need} />
          ))}
        </Section>
      )}
      <Programmes answer={answer} />
      <Exclusions excluded={answer.excluded} />
      <Boundaries codes={answer.boundaries} />
    </div>
  )
}
