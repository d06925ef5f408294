import type { ReactElement, ReactNode } from 'react'
import { Fragment } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import type { Service } from '../../catalogue/service.ts'
import type { Slip } from '../../handout/slip.ts'
import { fallbackOf } from '../../language/choose.ts'
import { formatDate } from '../../language/format.ts'
import { isUncheckedTranslation } from '../../language/review.ts'
import { Because } from '../parts/because.tsx'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { Both, BothBeneath, BothInline } from './both.tsx'
import { Code } from './code.tsx'
import { useOnePage } from './one-page.ts'
import paper from './paper.module.css'
import { SlipHoursTable } from './slip-hours.tsx'
import styles from './slip-sheet.module.css'

/** Whose data a slip is made of, and how old they are. */
export interface Origin {
  readonly region: string
  /** Milliseconds UTC. */
  readonly issued: number
  readonly expired: boolean
  readonly demo: boolean
}

/** A page of its own, or half a page. */
export type Format = 'a4' | 'a5'

interface SlipSheetProps {
  readonly slip: Slip
  readonly origin: Origin
  readonly format: Format
  /** What the two codes on the paper say; an offer without a place has no page. */
  readonly card: string
  readonly page: string | undefined
}

/**
 * One offer on paper: where to go, why, when it is open, what to bring; German and the client's language side by
 * side. Nothing on it tells who goes there: neither name nor age nor situation.
 */
export function SlipSheet({ slip, origin, format, card, page }: SlipSheetProps) {
  const { service, organization, boundaries } = slip
  const sheet = useOnePage()
  return (
    <article
      ref={sheet}
      className={`${paper.sheet} ${styles.slip}`}
      dir="ltr"
      data-slip={service.id}
    >
      <Both named>
        <p>
          <Say k="handout:slip.title" />
        </p>
        <h2>
          <Told text={service.name} quiet />
        </h2>
      </Both>
      {slip.reasons.length > 0 && (
        <Part label="why">
          {slip.reasons.map((message) => (
            <p key={message.key}>
              <Because message={message} />
            </p>
          ))}
        </Part>
      )}
      <div className={styles.middle}>
        <Where slip={slip} />
        <div className={styles.codes}>
          <Code text={card} label="handout:slip.scanContact" />
          {page && <Code text={page} label="handout:slip.scanPage" />}
        </div>
      </div>
      {slip.hours.map((hours, index) => (
        <SlipHoursTable
          key={hours.attending}
          hours={hours}
          daily={format === 'a4' && index === 0}
          main={index === 0}
        />
      ))}
      <Coming slip={slip} />
      {boundaries.length > 0 && (
        <Listed label="know">
          {boundaries.map((code) => (
            <Say key={code} k={`handout:boundary.${code}`} />
          ))}
        </Listed>
      )}
      <div data-shortened>
        <Both>
          <p>
            <Say k="handout:slip.shortened" />
          </p>
        </Both>
      </div>
      <p className={styles.appointment}>
        <BothInline>
          <Say k="handout:slip.myAppointment" />
        </BothInline>
      </p>
      <SmallPrint slip={slip} origin={origin} name={organization.name.de} />
    </article>
  )
}

function Label({ of: part }: { of: string }) {
  return (
    <h3>
      <Say k={`handout:slip.${part}`} />
    </h3>
  )
}

/** A part in two columns, each with its label. */
function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <Both>
        <Label of={label} />
        {children}
      </Both>
    </section>
  )
}

/** A list of which each item stands beside itself in the other language: a finger finds it in both. */
function Listed({ label, children }: { label: string; children: ReactElement[] }) {
  return (
    <section>
      <Both>
        <Label of={label} />
      </Both>
      <ul>
        {children.map((item) => (
          <li key={item.key}>
            <Both>
              <p className={styles.item}>{item}</p>
            </Both>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is the same for every reader, under a label of both languages. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <h3>
        <BothInline>
          <Say k={`handout:slip.${label}`} />
        </BothInline>
      </h3>
      {children}
    </section>
  )
}

/** Address, telephone, whom to ask for, as they are written in Germany; the way there, and what is spoken. */
function Where({ slip }: { slip: Slip }) {
  const { service, organization, location, phones, contact } = slip
  const spoken = service.spoken_languages?.map(({ language }) => language) ?? []
  return (
    <div className={styles.facts}>
      <Fact label="address">
        <p className={styles.large} lang="de">
          {location?.name.de ?? organization.name.de}
          {location &&
            addressLines(location).map((line) => (
              <Fragment key={line}>
                <br />
                {line}
              </Fragment>
            ))}
        </p>
      </Fact>
      {(phones?.length ?? 0) > 0 && (
        <Fact label="phone">
          <p className={styles.large}>{phones?.map(({ number }) => number).join(' · ')}</p>
        </Fact>
      )}
      {contact && (
        <Fact label="contact">
          <p lang="de">{[contact.name, contact.phones?.[0]?.number].filter(Boolean).join(', ')}</p>
        </Fact>
      )}
      {location?.transportation && (
        <Fact label="stop">
          <BothBeneath>
            <Told text={location.transportation} quiet />
          </BothBeneath>
        </Fact>
      )}
      {spoken.length > 0 && (
        <Fact label="languages">
          <BothBeneath>
            <SpokenNames tags={spoken} />
          </BothBeneath>
        </Fact>
      )}
    </div>
  )
}

function SpokenNames({ tags }: { tags: readonly string[] }) {
  return tags.map((tag, index) => (
    <span key={tag}>
      {index > 0 && ' · '}
      <LanguageName tag={tag} />
    </span>
  ))
}

/** How to get an appointment, what to bring, what it costs. */
function Coming({ slip: { service } }: { slip: Slip }) {
  const { application_process, required_documents, fees_description } = service
  return (
    <>
      {application_process && (
        <Part label="appointment">
          <p>
            <Told text={application_process} quiet />
          </p>
        </Part>
      )}
      {required_documents && (
        <Listed label="bring">
          {required_documents.map((document) => (
            <Told key={document.de} text={document} quiet />
          ))}
        </Listed>
      )}
      <Part label="costs">
        <p>
          {fees_description ? (
            <Told text={fees_description} quiet />
          ) : (
            <Say k="handout:slip.free" />
          )}
        </p>
      </Part>
    </>
  )
}

/** The texts of an offer that are told on its slip. */
const textsOf = ({ name, application_process, fees_description, required_documents }: Service) => [
  name,
  application_process,
  fees_description,
  ...(required_documents ?? []),
]

/** How far the paper can be trusted: the data's date, and who translated. */
function SmallPrint({ slip, origin, name }: { slip: Slip; origin: Origin; name: string }) {
  const { language } = useSpeaker()
  const { issued, expired, demo, region } = origin
  const { assured_date: date, machine_translated } = slip.service
  const fallback = fallbackOf(textsOf(slip.service), language)
  const unchecked = isUncheckedTranslation(language) || machine_translated?.includes(language)
  return (
    <footer className={styles.small}>
      {expired && (
        <Both>
          <strong>
            <Say k="handout:slip.expired" />
          </strong>
        </Both>
      )}
      <Both>
        <p>
          <Say k="handout:slip.asOf" params={(spoken) => ({ date: formatDate(spoken, issued) })} />
          {' · '}
          {date && (
            <>
              <Say
                k="consultation:service.confirmed"
                params={(spoken) => ({ date: formatDate(spoken, Date.parse(date)) })}
              />
              {' · '}
            </>
          )}
          <Say k="handout:slip.callFirst" /> {demo && <Say k="common:demo" />}{' '}
          {unchecked && <Say k="handout:slip.machine" />}{' '}
          {fallback && <Say k={`consultation:service.${fallback}`} />}
        </p>
      </Both>
      <p lang="de">
        {name} · {region}
      </p>
    </footer>
  )
}
