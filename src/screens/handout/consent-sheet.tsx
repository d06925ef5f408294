import type { ReactNode } from 'react'
import type { Organization } from '../../catalogue/organization.ts'
import type { ConsentMonths, ConsentTopic } from '../../handout/consent.ts'
import { authoritiesFor } from '../../handout/consent.ts'
import { isGerman } from '../../language/languages.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { Both, BothInline } from './both.tsx'
import styles from './consent-sheet.module.css'
import { useOnePage } from './one-page.ts'
import paper from './paper.module.css'

interface ConsentSheetProps {
  readonly partners: readonly Organization[]
  /** ISO 3166-2, `DE-NW`. */
  readonly land: string
  readonly topics: readonly ConsentTopic[]
  readonly months: ConsentMonths
  readonly withGuardian: boolean
}

/**
 * The consent form on paper, German and the client's language side by side: who may talk to whom, about
 * what, for how long, that it is voluntary and how it is withdrawn (Art. 7 GDPR, § 67b SGB X).
 */
export function ConsentSheet(props: ConsentSheetProps) {
  const { partners, land, topics, months, withGuardian } = props
  const { language } = useSpeaker()
  const sheet = useOnePage()
  return (
    <article ref={sheet} className={`${paper.sheet} ${styles.consent}`} dir="ltr" data-consent>
      <Both>
        <h2>
          <Say k="handout:consent.title" />
        </h2>
      </Both>
      <div className={styles.lines}>
        <Line label="name" />
        <Line label="born" />
        {withGuardian && <Line label="guardianName" wide />}
      </div>
      <Clause k="declare" />
      <ul className={styles.partners} lang="de" dir="ltr">
        {partners.map(({ id, name }) => (
          <li key={id}>{name.de}</li>
        ))}
      </ul>
      <Clause k="about">
        <ul className={styles.topics}>
          {topics.map((topic) => (
            <li key={topic}>
              <Say k={`handout:consent.topics.${topic}`} />
            </li>
          ))}
        </ul>
      </Clause>
      <Clause k="period">
        <p>
          <Say k="handout:consent.months" params={{ count: months }} />
        </p>
      </Clause>
      <Clause k="voluntary" />
      <Clause k="withdraw" />
      <Clause k="rights" />
      <Clause k="authority" />
      <ul className={styles.partners} lang="de" dir="ltr">
        {authoritiesFor(partners, land).map(({ name, website }) => (
          <li key={name}>
            {name}, {website}
          </li>
        ))}
      </ul>
      <Clause k="basis" />
      <Clause k="explained" />
      {withGuardian && <Clause k="guardianNote" />}
      <div className={styles.signatures}>
        <Line label="place" />
        <Line label="signature" />
        {withGuardian && (
          <>
            <Line label="place" />
            <Line label="guardian" />
          </>
        )}
      </div>
      <footer className={styles.small}>
        <Clause k="copy" />
        {!isGerman(language) && <Clause k="german" />}
      </footer>
    </article>
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
