import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ARRANGEMENTS } from '../../catalogue/compartment.ts'
import type { Arrangement } from '../../catalogue/compartment.ts'
import type { Cooperation } from '../../catalogue/compartments.ts'
import type { Contact } from '../../catalogue/organization.ts'
import { meetingRhythm } from '../../catalogue/meeting-rhythm.ts'
import { Told } from '../parts/speech.tsx'
import { useTitle } from '../parts/use-title.ts'
import type { AgreementView } from './agreement-page.tsx'
import { StandingLine, TermFacts } from './partner-card.tsx'
import { hasLeft } from './partners.ts'
import type { People } from './people.tsx'
import styles from './room.module.css'
import sheet from './sheet.module.css'
import { SheetFoot, SheetTools } from './sheet-tools.tsx'
import { Name, Written } from './words.tsx'

/** What the partners promise each other (K§4–6), a text each. */
const PROMISES = [
  'overviews',
  'refer',
  'phones',
  'consent',
  'offers',
  'people',
  'meetings',
  'opening',
  'noInterpreting',
  'free',
  'confidential',
] as const

/** How long the agreement lasts and how it ends (K§8). */
const TERMS = ['year', 'objection', 'termination', 'goesOn'] as const

/** The agreement and its annex on paper, in the guide's own words, from what the region keeps. */
export function DataSheet({ onBack, ...view }: AgreementView & { onBack: () => void }) {
  const { t } = useTranslation('agreement')
  const heading = useTitle(t('sheet.title'), 'sheet')
  const { cooperation, people, asOf, today } = view
  const title = cooperation.agreement[0]?.title
  const { months } = meetingRhythm(cooperation, today)
  return (
    <div className={styles.page}>
      <SheetTools back={t('sheet.back')} onBack={onBack} ready={people.state !== 'loading'} />
      <article className={sheet.sheet}>
        <header className={sheet.part}>
          <h1 ref={heading} tabIndex={-1}>
            {t('sheet.title')}
          </h1>
          {title && (
            <p>
              <Written>{title}</Written>
            </p>
          )}
          <p>{t('sheet.about')}</p>
        </header>
        <Partners {...view} />
        <Part title={t('sheet.promises')}>
          <Points>
            {PROMISES.map((one) => (
              <li key={one}>{t(`sheet.promise.${one}`, { count: months })}</li>
            ))}
          </Points>
        </Part>
        <Part title={t('sheet.terms')}>
          <Points>
            {TERMS.map((one) => (
              <li key={one}>{t(`sheet.term.${one}`)}</li>
            ))}
          </Points>
        </Part>
        <Annex cooperation={cooperation} people={people} />
        <SheetFoot asOf={asOf} />
      </article>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={sheet.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

const Points = ({ children }: { children: ReactNode }) => (
  <ul className={sheet.points}>{children}</ul>
)

/** Everybody who signed, who has left last. */
function Partners({ listed }: AgreementView) {
  const { t } = useTranslation(['agreement', 'vocabulary'])
  const inOrder = listed.toSorted((a, b) => Number(hasLeft(a)) - Number(hasLeft(b)))
  return (
    <Part title={t('sheet.partners')}>
      <ul className={sheet.entries}>
        {inOrder.map((one) => (
          <li key={one.partner.id} className={sheet.entry}>
            <h3>
              <Told text={one.organization.name} quiet />
            </h3>
            <p className={sheet.soft}>{t(`vocabulary:kinds.${one.organization.kind}`)}</p>
            <StandingLine listed={one} />
            <dl className={sheet.facts}>
              <TermFacts listed={one} />
            </dl>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Annex 1 (K§7): what was arranged on each of its topics; the contact persons are those of the guide. */
function Annex({ cooperation, people }: { cooperation: Cooperation; people: People }) {
  const { t } = useTranslation('agreement')
  return (
    <Part title={t('annex.title')}>
      {ARRANGEMENTS.map((topic) => (
        <section key={topic} className={sheet.part}>
          <h3>{t(`annex.${topic}`)}</h3>
          <Arrangements cooperation={cooperation} topic={topic} />
          {topic === 'contacts' && <ContactList people={people} />}
        </section>
      ))}
    </Part>
  )
}

function Arrangements({ cooperation, topic }: { cooperation: Cooperation; topic: Arrangement }) {
  const { t } = useTranslation('agreement')
  const arranged = cooperation.arrangements.filter((one) => one.topic === topic)
  if (arranged.length === 0)
    return topic === 'contacts' ? null : <p className={sheet.soft}>{t('annex.none')}</p>
  return (
    <Points>
      {arranged.map(({ id, organization_id, text }) => (
        <li key={id} className={sheet.written}>
          <Written>{text}</Written>
          {organization_id && (
            <p className={sheet.soft}>
              <Name of={organization_id} />
            </p>
          )}
        </li>
      ))}
    </Points>
  )
}

function ContactList({ people }: { people: People }) {
  const { t } = useTranslation(['agreement', 'vocabulary'])
  if (people.state === 'loading') return <p role="status">{t('common:loading')}</p>
  if (people.state === 'failed') return <p role="alert">{t('people.failed')}</p>
  if (people.value.size === 0) return <p className={sheet.soft}>{t('people.nobody')}</p>
  return (
    <ul className={sheet.entries}>
      {[...people.value].map(([id, { contactPersons, deputies }]) => (
        <li key={id} className={sheet.entry}>
          <p>
            <strong>
              <Name of={id} />
            </strong>
          </p>
          {[...contactPersons, ...deputies].map((one) => (
            <ContactLine key={one.id} contact={one} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function ContactLine({ contact: { name, role, phones, email } }: { contact: Contact }) {
  const { t } = useTranslation(['agreement', 'vocabulary'])
  return (
    <p>
      {t(`vocabulary:roles.${role}`)}: <bdi lang="de">{name}</bdi>
      {phones?.map(({ number }) => (
        <span key={number}>
          {' · '}
          <bdi dir="ltr">{number}</bdi>
        </span>
      ))}
      {email && (
        <>
          {' · '}
          <bdi dir="ltr">{email}</bdi>
        </>
      )}
    </p>
  )
}
