import type { Dispatch, RefObject } from 'react'
import { useMemo } from 'react'
import type { Fact } from '../../catalogue/vocabulary.ts'
import { BENEFITS, NEEDS } from '../../catalogue/vocabulary.ts'
import { useClientView } from '../parts/client-view.tsx'
import { useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { WordList } from '../parts/words.tsx'
import { AgeStep } from './age-step.tsx'
import { AnswerView } from './answer-view.tsx'
import { BenefitChoice, FactChoice, isForStaff, NeedChoice } from './choices.tsx'
import type { Client, Saying, Step } from './client.ts'
import { ageOf, situationOf } from './client.ts'
import { Question } from './question.tsx'
import { useAnswerAhead } from './use-answer.ts'
import { useOfferedFacts } from './use-offered-facts.ts'
import { useOffers } from './use-offers.ts'

interface QuestionsProps {
  readonly step: Step
  readonly client: Client
  readonly say: Dispatch<Saying>
  readonly onBack: () => void
  readonly onNext: () => void
}

/** The question of a step, or the answer at the end. */
export function Questions({ step, ...props }: QuestionsProps) {
  const { client, onBack } = props
  const { t } = useSpeaker()
  const heading = useTitle(t(`consultation:${step}.title`), step)
  const situation = useMemo(() => situationOf(client), [client])
  const clientView = useClientView()
  // Read from the first step on: the facts, and the answer, are there when their turn comes.
  const offers = useOffers(client.needs)
  const offered = useOfferedFacts(client, offers).filter((fact) => !clientView || !isForStaff(fact))
  useAnswerAhead(offers, situation, useNow())
  switch (step) {
    case 'age':
      return <AgeQuestion {...props} heading={heading} />
    case 'needs':
      return <NeedQuestion {...props} heading={heading} />
    case 'benefits':
      return <BenefitQuestion {...props} heading={heading} />
    case 'facts':
      return <FactQuestion {...props} heading={heading} offered={offered} />
    case 'answer':
      return situation && <AnswerView {...{ offers, situation, heading, onBack }} />
    case 'language':
      return null
  }
}

interface AskedProps extends Omit<QuestionsProps, 'step'> {
  readonly heading: RefObject<HTMLHeadingElement | null>
}

function AgeQuestion({ client, say, ...frame }: AskedProps) {
  const ready = ageOf(client) !== undefined
  return (
    <Question title="age.title" hint="age.hint" {...frame} ready={ready}>
      <AgeStep
        age={client.age}
        onType={(age) => say({ says: 'age', age })}
        onEnter={() => ready && frame.onNext()}
      />
    </Question>
  )
}

function NeedQuestion({ client: { needs }, say, ...frame }: AskedProps) {
  return (
    <Question title="needs.title" hint="needs.hint" {...frame} ready={needs.length > 0}>
      <NeedChoice needs={needs} onChoose={(need) => say({ says: 'need', need })} />
      <WordList keys={NEEDS.map((need) => `vocabulary:needs.${need}`)} />
    </Question>
  )
}

/** A tap leads on by itself; the button is for a choice made by key, or before. */
function BenefitQuestion({ client: { benefits }, say, heading, onBack, onNext }: AskedProps) {
  return (
    <Question
      title="benefits.title"
      heading={heading}
      onBack={onBack}
      {...(benefits && { onNext })}
    >
      <BenefitChoice
        benefits={benefits}
        onChoose={(chosen) => say({ says: 'benefits', benefits: chosen })}
        onTap={onNext}
      />
      <WordList
        keys={BENEFITS.flatMap((one) => [
          `vocabulary:benefits.${one}`,
          `vocabulary:benefitHints.${one}`,
        ])}
      />
    </Question>
  )
}

interface FactQuestionProps extends AskedProps {
  readonly offered: readonly Fact[]
}

function FactQuestion({ client: { facts }, say, offered, ...frame }: FactQuestionProps) {
  return (
    <Question title="facts.title" hint="facts.hint" {...frame} nextLabel="consultation:facts.show">
      <FactChoice
        offered={offered}
        facts={facts}
        onChoose={(fact) => say({ says: 'fact', fact })}
      />
      <WordList keys={offered.map((fact) => `vocabulary:facts.${fact}`)} />
    </Question>
  )
}
