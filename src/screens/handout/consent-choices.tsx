import type { ReactNode } from 'react'
import type { ConsentMonths, ConsentPartner, ConsentTopic } from '../../handout/consent.ts'
import { CONSENT_MONTHS, CONSENT_TOPICS } from '../../handout/consent.ts'
import { Say, Told } from '../parts/speech.tsx'
import { toggled } from '../parts/toggled.ts'
import styles from './handout-page.module.css'

/** What is printed on a consent form: by whom it is signed is none of it. */
export interface ConsentChosen {
  /** Identifiers of organizations. */
  readonly partners: readonly string[]
  readonly topics: readonly ConsentTopic[]
  readonly months: ConsentMonths
  readonly withGuardian: boolean
}

interface ConsentChoicesProps {
  /** Who may be named. */
  readonly known: readonly ConsentPartner[]
  readonly chosen: ConsentChosen
  readonly onChoose: (changed: Partial<ConsentChosen>) => void
}

/** Who may speak with each other, about what, for how long, and whether a guardian signs too. */
export function ConsentChoices({ known, chosen, onChoose }: ConsentChoicesProps) {
  const { partners, topics, months, withGuardian } = chosen
  return (
    <>
      <Who known={known} chosen={partners} onChoose={(who) => onChoose({ partners: who })} />
      <About chosen={topics} onChoose={(about) => onChoose({ topics: about })} />
      <Period chosen={months} onChoose={(period) => onChoose({ months: period })} />
      <Choice
        type="checkbox"
        name="minor"
        checked={withGuardian}
        onChange={() => onChoose({ withGuardian: !withGuardian })}
      >
        <Say k="handout:consent.minor" />
      </Choice>
    </>
  )
}

interface Choosing<T> {
  readonly chosen: T
  readonly onChoose: (chosen: T) => void
}

interface WhoProps extends Choosing<readonly string[]> {
  readonly known: readonly ConsentPartner[]
}

function Who({ known, chosen, onChoose }: WhoProps) {
  return (
    <Choices title="who">
      {known.map(({ organization: { id, name } }) => (
        <Choice
          key={id}
          type="checkbox"
          name="partner"
          checked={chosen.includes(id)}
          onChange={() => onChoose(toggled(chosen, id))}
        >
          <Told text={name} quiet />
        </Choice>
      ))}
    </Choices>
  )
}

function About({ chosen, onChoose }: Choosing<readonly ConsentTopic[]>) {
  return (
    <Choices title="about">
      {CONSENT_TOPICS.map((topic) => (
        <Choice
          key={topic}
          type="checkbox"
          name="topic"
          checked={chosen.includes(topic)}
          onChange={() => onChoose(toggled(chosen, topic))}
        >
          <Say k={`handout:consent.topics.${topic}`} />
        </Choice>
      ))}
    </Choices>
  )
}

function Period({ chosen, onChoose }: Choosing<ConsentMonths>) {
  return (
    <Choices title="period">
      {CONSENT_MONTHS.map((count) => (
        <Choice
          key={count}
          type="radio"
          name="months"
          checked={chosen === count}
          onChange={() => onChoose(count)}
        >
          <Say k="handout:consent.months" params={{ count }} />
        </Choice>
      ))}
    </Choices>
  )
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend>
        <Say k={`handout:consent.${title}`} />
      </legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio'
  readonly name: string
  readonly checked: boolean
  readonly onChange: () => void
  readonly children: ReactNode
}

function Choice({ type, name, checked, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type={type} name={name} checked={checked} onChange={onChange} />
      <span>{children}</span>
    </label>
  )
}
