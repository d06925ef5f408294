import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ConsentMonths, ConsentTopic } from '../../handout/consent.ts'
import { CONSENT_MONTHS, CONSENT_TOPICS } from '../../handout/consent.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { ConsentSheet } from './consent-sheet.tsx'
import styles from './handout-page.module.css'
import { PageHead, PrintButton } from './page-head.tsx'
import paper from './paper.module.css'

/** A telephone exchange has two ends. */
const FEWEST_PARTNERS = 2

/**
 * The consent form for a telephone exchange about a case (K§4), to print and fill in by hand. Only what is
 * printed is chosen here; who signs is known to the paper alone.
 */
export function ConsentPage({ minor, onBack }: { minor: boolean; onBack: () => void }) {
  const { t } = useSpeaker()
  const heading = useTitle(t('handout:consent.title'))
  const partners = useStored((store) => store.listPartners(), [])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [topics, setTopics] = useState<readonly ConsentTopic[]>(CONSENT_TOPICS)
  const [months, setMonths] = useState<ConsentMonths>(12)
  const [withGuardian, setWithGuardian] = useState(minor)
  if (partners.state === 'failed') return <StoreFailure />
  const known = partners.state === 'ready' ? partners.value : []
  const speaking = known.filter(({ organization }) => chosen.includes(organization.id))
  const lacks = speaking.length < FEWEST_PARTNERS ? 'needTwo' : topics.length === 0 && 'needTopic'
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <PageHead
          heading={heading}
          title="handout:consent.title"
          hint="handout:consent.intro"
          onBack={onBack}
        />
        <Choices title="who">
          {known.map(({ organization: { id, name } }) => (
            <Choice
              key={id}
              type="checkbox"
              name="partner"
              checked={chosen.includes(id)}
              onChange={() => setChosen(toggled(chosen, id))}
            >
              <Told text={name} quiet />
            </Choice>
          ))}
        </Choices>
        <Choices title="about">
          {CONSENT_TOPICS.map((topic) => (
            <Choice
              key={topic}
              type="checkbox"
              name="topic"
              checked={topics.includes(topic)}
              onChange={() => setTopics(toggled(topics, topic))}
            >
              <Say k={`handout:consent.topics.${topic}`} />
            </Choice>
          ))}
        </Choices>
        <Choices title="period">
          {CONSENT_MONTHS.map((count) => (
            <Choice
              key={count}
              type="radio"
              name="months"
              checked={months === count}
              onChange={() => setMonths(count)}
            >
              <Say k="handout:consent.months" params={{ count }} />
            </Choice>
          ))}
        </Choices>
        <Choice
          type="checkbox"
          name="minor"
          checked={withGuardian}
          onChange={() => setWithGuardian(!withGuardian)}
        >
          <Say k="handout:consent.minor" />
        </Choice>
        <div className={styles.actions}>
          <PrintButton disabled={Boolean(lacks)} />
          <p role="status">{lacks && <Say k={`handout:consent.${lacks}`} />}</p>
        </div>
      </div>
      {!lacks && (
        <section
          className={paper.preview}
          dir="ltr"
          data-format="a4"
          aria-label={t('handout:preview')}
        >
          <ConsentSheet
            partners={speaking}
            topics={CONSENT_TOPICS.filter((topic) => topics.includes(topic))}
            months={months}
            withGuardian={withGuardian}
          />
        </section>
      )}
    </div>
  )
}

const toggled = <T,>(chosen: readonly T[], one: T): readonly T[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]

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
