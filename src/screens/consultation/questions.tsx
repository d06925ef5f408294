import type { Dispatch } from 'react'
import { BENEFITS, NEEDS } from '../../catalogue/vocabulary.ts'
import { useClientView } from '../parts/client-view.tsx'
import { useSpeaker } from '../parts/speech.tsx'
import { useTitle } from '../parts/use-title.ts'
import { WordList } from '../parts/words.tsx'
import { AgeStep } from './age-step.tsx'
import { AnswerView } from './answer-view.tsx'
import { BenefitChoice, FactChoice, isForStaff, NeedChoice } from './choices.tsx'
import type { Client, Saying, Step } from './client.ts'
import { ageOf, situationOf } from './client.ts'
import { Question } from './question.tsx'
import { useOfferedFacts } from './use-offered-facts.ts'

interface QuestionsProps {
  readonly step: Step
  readonly client: Client
  readonly say: Dispatch<Saying>
  readonly onBack: () => void
  readonly onNext: () => void
}

/** The question of a step, or the answer at the end. */
export function Questions({ step, client, say, onBack, onNext }: QuestionsProps) {
  const { t } = useSpeaker()
  const heading = useTitle(t(`consultation:${step}.title`), step)
  const situation = situationOf(client)
  const clientView = useClientView()
  const offered = useOfferedFacts(client).filter((fact) => !clientView || !isForStaff(fact))
  switch (step) {
    case 'age':
      return (
        <Question
          title="age.title"
          hint="age.hint"
          heading={heading}
          onBack={onBack}
          onNext={onNext}
          ready={ageOf(client) !== undefined}
        >
          <AgeStep
            age={client.age}
            onType={(age) => say({ says: 'age', age })}
            onEnter={() => ageOf(client) !== undefined && onNext()}
          />
        </Question>
      )
    case 'needs':
      return (
        <Question
          title="needs.title"
          hint="needs.hint"
          heading={heading}
          onBack={onBack}
          onNext={onNext}
          ready={client.needs.length > 0}
        >
          <NeedChoice needs={client.needs} onChoose={(need) => say({ says: 'need', need })} />
          <WordList keys={NEEDS.map((need) => `vocabulary:needs.${need}`)} />
        </Question>
      )
    case 'benefits':
      return (
        <Question
          title="benefits.title"
          heading={heading}
          onBack={onBack}
          {...(client.benefits && { onNext })}
        >
          <BenefitChoice
            benefits={client.benefits}
            onChoose={(benefits) => say({ says: 'benefits', benefits })}
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
    case 'facts':
      return (
        <Question
          title="facts.title"
          hint="facts.hint"
          heading={heading}
          onBack={onBack}
          onNext={onNext}
          nextLabel="consultation:facts.show"
        >
          <FactChoice
            offered={offered}
            facts={client.facts}
            onChoose={(fact) => say({ says: 'fact', fact })}
          />
          <WordList keys={offered.map((fact) => `vocabulary:facts.${fact}`)} />
        </Question>
      )
    case 'answer':
      return situation && <AnswerView situation={situation} heading={heading} onBack={onBack} />
    case 'language':
      return null
  }
}
