import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import type {
  ConsentMonths,
  ConsentPartner,
  ConsentTopic,
  Supervision,
} from '../../handout/consent.ts'
import { supervisionOf } from '../../handout/consent.ts'
import { isGerman } from '../../language/languages.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { Both, BothInline } from './both.tsx'
import styles from './consent-sheet.module.css'
import { useOnePage } from './one-page.ts'
import paper from './paper.module.css'

interface ConsentSheetProps {
  readonly partners: readonly ConsentPartner[]
  readonly topics: readonly ConsentTopic[]
  readonly months: ConsentMonths
  readonly withGuardian: boolean
}

/**
 * The consent form on paper, German and the client's language side by side: who may talk to whom, about
 * what, for how long, that it is voluntary and how it is withdrawn (Art. 7 GDPR, § 67b SGB X).
 */
export function ConsentSheet(props: ConsentSheetProps) {
  const { partners, withGuardian } = props
  const { language } = useSpeaker()
  const sheet = useOnePage()
  return (
    <article ref={sheet} className={`${paper.sheet} ${styles.consent}`} dir="ltr" data-consent>
      <Both named>
        <h2>
          <Say k="handout:consent.title" />
        </h2>
      </Both>
      <div className={styles.lines}>
        <Line label="name" />
        <Line label="born" />
        {withGuardian && <Line label="guardianName" wide />}
      </div>
      <Agreed {...props} />
      <Clause k="voluntary" />
      <Clause k="withdraw" />
      <Clause k="rights" />
      <Clause k="authority" />
      <ul className={styles.partners} dir="ltr">
        {supervisionOf(partners).map((supervision) => (
          <Supervised key={supervision.authorities.join()} supervision={supervision} />
        ))}
      </ul>
      <Clause k="basis" />
      <Clause k="explained" />
      {withGuardian && <Clause k="guardianNote" />}
      <Signatures withGuardian={withGuardian} />
      <footer className={styles.small}>
        <Clause k="copy" />
        {!isGerman(language) && <Clause k="german" />}
      </footer>
    </article>
  )
}

/** Who may speak, why, about what and about what not (Art. 9 GDPR), for how long. */
function Agreed({ partners, topics, months }: ConsentSheetProps) {
  return (
    <>
      <Clause k="declare" />
      <ul className={styles.partners} lang="de" dir="ltr">
        {partners.map((partner) => (
          <Reach key={partner.organization.id} partner={partner} />
        ))}
      </ul>
      <Clause k="purpose" />
      <Clause k="about">
        <ul className={styles.topics}>
          {topics.map((topic) => (
            <li key={topic}>
              <Say k={`handout:consent.topics.${topic}`} />
            </li>
          ))}
        </ul>
      </Clause>
      <Clause k="limits" />
      <Clause k="period">
        <p>
          <Say k="handout:consent.months" params={{ count: months }} />
        </p>
      </Clause>
    </>
  )
}

/** Two lines for parents: who have custody jointly sign jointly (§ 1629 BGB). */
function Signatures({ withGuardian }: { withGuardian: boolean }) {
  const signing = withGuardian ? ['signature', 'guardian', 'guardian'] : ['signature']
  return (
    <div className={styles.signatures}>
      {signing.map((who, index) => (
        <Fragment key={index}>
          <Line label="place" />
          <Line label={who} />
        </Fragment>
      ))}
    </div>
  )
}

/** A partner's name, and where the consent can be withdrawn: in person, by letter, by telephone. */
function Reach({ partner: { organization, office } }: { partner: ConsentPartner }) {
  const phone = (office.phones ?? organization.phones)?.[0]
  return (
    <li>
      {organization.name.de}
      <span className={styles.reach}>
        {[...addressLines(office), ...(phone ? [phone.number] : [])].join(', ')}
      </span>
    </li>
  )
}

/** Partners and the authority over them; where only they know which it is, the reader is told to ask. */
function Supervised({ supervision: { partners, authorities } }: { supervision: Supervision }) {
  return (
    <li>
      <bdi lang="de">{partners.map(({ name }) => name.de).join(' · ')}</bdi>
      <span className={styles.reach}>
        {authorities.length > 0 && <bdi lang="de">{authorities.join(' · ')} </bdi>}
        {authorities.length !== 1 && (
          <BothInline>
            <Say k="handout:consent.authorityAsk" />
          </BothInline>
        )}
      </span>
    </li>
  )
}

function Clause({ k, children }: { k: string; children?: ReactNode }) {
  return (
    <Both>
      <p>
        <Say k={`handout:consent.${k}`} />
      </p>
      {children}
    </Both>
  )
}

/** A line to write on by hand, its label beneath. */
function Line({ label, wide = false }: { label: string; wide?: boolean }) {
  return (
    <p className={`${styles.line} ${wide ? styles.wide : ''}`}>
      <BothInline>
        <Say k={`handout:consent.${label}`} />
      </BothInline>
    </p>
  )
}
