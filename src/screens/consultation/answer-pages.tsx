import type { RefObject } from 'react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Situation } from '../../catalogue/situation.ts'
import { entryFor } from '../../handout/slip.ts'
import type { Answer } from '../../match/answer.ts'
import { useHandoutList } from '../handout/list.tsx'
import { useConsultationCounts } from '../parts/consultation-counts.tsx'
import { AnswerBody } from './answer.tsx'
import { ServicePage } from './service-page.tsx'
import { useBackLayer } from './use-back-guard.ts'

const HandoutPage = lazy(() =>
  import('../handout/handout-page.tsx').then(({ HandoutPage }) => ({ default: HandoutPage })),
)
const ConsentPage = lazy(() =>
  import('../handout/consent-page.tsx').then(({ ConsentPage }) => ({ default: ConsentPage })),
)

const CoursesPage = lazy(() =>
  import('./courses-page.tsx').then(({ CoursesPage }) => ({ default: CoursesPage })),
)

/** From 18 on a person signs alone (§ 2 BGB). */
const OF_AGE = 18

type Opened =
  | { readonly page: 'service'; readonly id: string }
  | { readonly page: 'courses' }
  | { readonly page: 'handout' }
  | { readonly page: 'consent' }

interface AnswerPagesProps {
  readonly situation: Situation
  readonly answer: Answer
  readonly now: number
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Back to the questions; undefined where they stand beside the answer. */
  readonly onBack?: () => void
}

/**
 * The answer and what opens from it: an offer, the courses, the hand-out, the consent form. In memory only: no URL
 * tells what was recommended.
 */
export function AnswerPages({ situation, answer, now, heading, onBack }: AnswerPagesProps) {
  const [opened, setOpened] = useState<Opened>()
  const { change } = useHandoutList()
  const [returned, setReturned] = useState(false)
  const [part, setPart] = useState(0)
  // Beside the questions the answer comes while somebody types: only coming back from a page moves the focus.
  const takesFocus = !opened && (onBack !== undefined || returned)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus, heading])
  const { answered } = useConsultationCounts()
  useEffect(() => answered(answer), [answered, answer])
  const close = (): void => {
    setReturned(true)
    setOpened(opened?.page === 'consent' ? { page: 'handout' } : undefined)
  }
  useBackLayer(opened !== undefined, close)
  const takeAlong = (): void => {
    // With nothing chosen, the best office is what a client wants on paper.
    const best = answer.services[0] && entryFor(answer, answer.services[0].service.id)
    if (best) change({ does: 'suggest', entry: best })
    setOpened({ page: 'handout' })
  }
  switch (opened?.page) {
    case 'service':
      return (
        <ServicePage
          id={opened.id}
          now={now}
          entry={entryFor(answer, opened.id)}
          onBack={close}
          onTakeAlong={takeAlong}
        />
      )
    case 'courses':
      return (
        <Suspense fallback={null}>
          <CoursesPage situation={situation} now={now} onBack={close} />
        </Suspense>
      )
    case 'handout':
      return (
        <Suspense fallback={null}>
          <HandoutPage now={now} onBack={close} onConsent={() => setOpened({ page: 'consent' })} />
        </Suspense>
      )
    case 'consent':
      return (
        <Suspense fallback={null}>
          <ConsentPage minor={situation.age < OF_AGE} onBack={close} />
        </Suspense>
      )
    case undefined:
      return (
        <AnswerBody
          answer={answer}
          now={now}
          heading={heading}
          onOpen={(id) => setOpened({ page: 'service', id })}
          onTakeAlong={takeAlong}
          onCourses={
            situation.needs.includes('sprache') ? () => setOpened({ page: 'courses' }) : undefined
          }
          onBack={onBack}
          part={part}
          onPart={setPart}
        />
      )
  }
}
