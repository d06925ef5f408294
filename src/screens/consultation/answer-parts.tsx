import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { NeedAnswer } from '../../match/answer.ts'
import { BackButton } from '../parts/back-button.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { Boundaries, Exclusions } from './answer-notes.tsx'
import {
  Advice,
  BestOffice,
  Doubt,
  KindWithOffice,
  OtherNeed,
  Programmes,
  Section,
  Sign,
} from './answer-pieces.tsx'
import styles from './answer-parts.module.css'
import type { AnswerBodyProps } from './answer.tsx'
import { CoursesButton } from './courses-button.tsx'
import { TakeAlong } from './take-along.tsx'

/** The answer for the client's own eyes: one thing at a time, in the order of what matters. */
export function AnswerParts(props: AnswerBodyProps) {
  const { heading, onTakeAlong, onBack, part, onPart } = props
  const parts = partsOf(props)
  const { t } = useSpeaker()
  const here = Math.min(part, parts.length - 1)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.closest('[data-scrolls]')?.scrollTo({ top: 0 })
    if (here > 0) heading.current?.focus({ preventScroll: true })
  }, [here, heading])
  return (
    <article className={styles.parts} data-aloud ref={top}>
      <div className={styles.top}>
        {here > 0 ? (
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            <Say k="consultation:answer.title" />
          </h1>
        ) : (
          <span />
        )}
        <ReadAloud key={here} />
      </div>
      <Doubt now={props.now} />
      <div className={styles.part}>{parts[here]}</div>
      <nav className={styles.turn} aria-label={t('consultation:answer.title')}>
        <BackButton
          disabled={here === 0 && !onBack}
          onBack={() => (here > 0 ? onPart(here - 1) : onBack?.())}
        />
        <p data-silent aria-live="polite">
          {t('consultation:answer.part', { part: here + 1, parts: parts.length })}
        </p>
        {here < parts.length - 1 ? (
          <button type="button" className="button button--primary" onClick={() => onPart(here + 1)}>
            <span>
              <Say k="common:action.next" />
            </span>
            <ArrowRight className="icon icon--directed" aria-hidden />
          </button>
        ) : (
          <TakeAlong onPress={onTakeAlong} />
        )}
      </nav>
    </article>
  )
}

function partsOf({ heading, onCourses, ...props }: AnswerBodyProps): readonly ReactNode[] {
  const { answer } = props
  const [first, ...others] = answer.needs
  if (!first) return []
  const { primary } = first
  const coursesFor = ({ need }: NeedAnswer): ReactNode =>
    need === 'sprache' && <CoursesButton onPress={onCourses} />
  return [
    <div key="sign" className={styles.part}>
      <Sign need={first} heading={heading} />
      {coursesFor(first)}
    </div>,
    primary ? (
      <>
        <BestOffice {...props} kind={primary.kind} />
        <Advice answer={answer} />
      </>
    ) : (
      // No way to the directory from here: the sign says that nothing is left, and that has to do.
      answer.advice.length > 0 && <Advice answer={answer} />
    ),
    ...first.also.map((one) => (
      <Section key={one.kind} title="answer.also">
        <KindWithOffice {...props} need={first} recommendation={one} />
      </Section>
    )),
    ...others.map((need) => (
      <Section key={need.need} title="answer.otherNeeds">
        <OtherNeed {...props} need={need} />
        {coursesFor(need)}
      </Section>
    )),
    answer.programmes.length > 0 && <Programmes answer={answer} />,
    answer.excluded.length > 0 && <Exclusions excluded={answer.excluded} />,
    answer.boundaries.length > 0 && <Boundaries codes={answer.boundaries} />,
  ].filter(Boolean)
}
