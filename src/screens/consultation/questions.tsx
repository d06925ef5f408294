import type { Dispatch } from 'react'
import { wallClock } from '../../hours/berlin.ts'
import { relevantFacts } from '../../match/relevant-facts.ts'
import { rulesInForce } from '../../match/rules.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { AgeStep } from './age-step.tsx'
import { AnswerView } from './answer-view.tsx'
import { BenefitChoice, FactChoice, NeedChoice } from './choices.tsx'
import type { Client, Saying, Step } from './client.ts'
import { ageOf, situationOf } from './client.ts'
import { Question } from './question.tsx'

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
          <OfferedFacts client={client} say={say} />
        </Question>
      )
    case 'answer':
      return situation && <AnswerView situation={situation} heading={heading} onBack={onBack} />
    case 'language':
      return null
  }
}

/** The facts that matter for what was said so far, and those already chosen. */
export function OfferedFacts({ client, say }: Pick<QuestionsProps, 'client' | 'say'>) {
  const situation = situationOf(client)
  const { date } = wallClock(useNow())
  const offers = useStored((store) => store.offersFor(client.needs), [client.needs.join()])
  if (!situation || offers.state === 'loading') return null
  const { services, programmes, rules } =
    offers.state === 'ready' ? offers.value : { services: [], programmes: [], rules: [] }
  const relevant = relevantFacts(situation, rulesInForce(rules, date), [...services, ...programmes])
  const offered = [...new Set([...client.facts, ...relevant])]
  return (
    <FactChoice
      offered={offered}
      facts={client.facts}
      onChoose={(fact) => say({ says: 'fact', fact })}
    />
  )
}
