import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { Slip } from '../../handout/slip.ts'
import { formatDate } from '../../language/format.ts'
import { isUncheckedTranslation } from '../../language/review.ts'
import { Because } from '../parts/because.tsx'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { Both, BothInline } from './both.tsx'
import { Code } from './code.tsx'
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

interface SlipSheetProps {
  readonly slip: Slip
  readonly origin: Origin
  /** What the two codes on the paper say; undefined where there is nothing to say. */
  readonly card: string | undefined
  readonly page: string | undefined
}

/**
 * One offer on paper: where to go, why, when it is open, what to bring; German and the client's language side by
 * side. Nothing on it tells who goes there: neither name nor age nor situation.
 */
export function SlipSheet({ slip, origin, card, page }: SlipSheetProps) {
  const { service, organization, boundaries } = slip
  return (
    <article className={styles.sheet} data-slip={service.id}>
      <header className={styles.head}>
        <Both>
          <p>
            <Say k="handout:slip.title" />
          </p>
        </Both>
        <Both>
          <h2>
            <Told text={service.name} quiet />
          </h2>
        </Both>
        {slip.reasons.length > 0 && (
          <Part label="why">
            <Both>
              {slip.reasons.map((message) => (
                <p key={message.key}>
                  <Because message={message} />
                </p>
              ))}
            </Both>
          </Part>
        )}
      </header>
      <div className={styles.middle}>
        <div className={styles.facts}>
          <Where slip={slip} />
        </div>
        <div className={styles.codes}>
          {card && <Code text={card} label="handout:slip.scanContact" />}
          {page && <Code text={page} label="handout:slip.scanPage" />}
        </div>
      </div>
      {slip.hours.map((hours) => (
        <SlipHoursTable key={hours.attending} hours={hours} />
      ))}
      <Coming slip={slip} />
      {boundaries.length > 0 && (
        <Part label="know">
          <Both>
            <ul className={styles.list}>
              {boundaries.map((code) => (
                <li key={code}>
                  <Say k={`handout:boundary.${code}`} />
                </li>
              ))}
            </ul>
          </Both>
        </Part>
      )}
      <p className={styles.appointment}>
        <BothInline>
          <Say k="handout:slip.myAppointment" />
        </BothInline>
      </p>
      <SmallPrint slip={slip} origin={origin} name={organization.name.de} />
    </article>
  )
}

/** A part with its label in both languages. */
function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>
        <BothInline>
          <Say k={`handout:slip.${label}`} />
        </BothInline>
      </h3>
      {children}
    </section>
  )
}

/** Address, stop, telephone, whom to ask for, languages. */
function Where({ slip: { service, organization, location, phones, contact } }: { slip: Slip }) {
  const { address_1, address_2, postal_code, city } = location?.address ?? {}
  return (
    <>
      <Part label="address">
        <p className={styles.address} lang="de" dir="ltr">
          {location?.name.de ?? organization.name.de}
          <br />
          {address_1}
          {address_2 && <>, {address_2}</>}
          {address_1 && <br />}
          {postal_code} {city}
        </p>
      </Part>
      {location?.transportation && (
        <Part label="stop">
          <Both>
            <p>
              <Told text={location.transportation} quiet />
            </p>
          </Both>
        </Part>
      )}
      {(phones?.length ?? 0) > 0 && (
        <Part label="phone">
          <p className={styles.phone} dir="ltr">
            {phones?.map(({ number }) => number).join(' · ')}
          </p>
        </Part>
      )}
      {contact && (
        <Part label="contact">
          <p lang="de" dir="ltr">
            {[contact.name, contact.phones?.[0]?.number].filter(Boolean).join(', ')}
          </p>
        </Part>
      )}
      {(service.spoken_languages?.length ?? 0) > 0 && (
        <Part label="languages">
          <Both>
            <p>
              <SpokenNames spoken={service.spoken_languages ?? []} />
            </p>
          </Both>
        </Part>
      )}
    </>
  )
}

function SpokenNames({ spoken }: { spoken: NonNullable<Slip['service']['spoken_languages']> }) {
  return spoken.map(({ language }, index) => (
    <Fragment key={language}>
      {index > 0 && ', '}
      <LanguageName tag={language} />
    </Fragment>
  ))
}

/** How to get an appointment, what to bring, what it costs. */
function Coming({ slip: { service } }: { slip: Slip }) {
  const { application_process, required_documents, fees_description } = service
  return (
    <>
      {application_process && (
        <Part label="appointment">
          <Both>
            <p>
              <Told text={application_process} quiet />
            </p>
          </Both>
        </Part>
      )}
      {required_documents && (
        <Part label="bring">
          <Both>
            <ul className={styles.list}>
              {required_documents.map((document) => (
                <li key={document.de}>
                  <Told text={document} quiet />
                </li>
              ))}
            </ul>
          </Both>
        </Part>
      )}
      <Part label="costs">
        <Both>
          <p>
            {fees_description ? (
              <Told text={fees_description} quiet />
            ) : (
              <Say k="handout:slip.free" />
            )}
          </p>
        </Both>
      </Part>
    </>
  )
}

/** How far the paper can be trusted: the data's date, and who translated. */
function SmallPrint({ slip, origin, name }: { slip: Slip; origin: Origin; name: string }) {
  const { language } = useSpeaker()
  const { issued, expired, demo, region } = origin
  const { assured_date: date, machine_translated } = slip.service
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
          <Say k="handout:slip.asOf" params={(spoken) => ({ date: formatDate(spoken, issued) })} />{' '}
          <Say k="handout:slip.callFirst" />{' '}
          {date && (
            <Say
              k="consultation:service.confirmed"
              params={(spoken) => ({ date: formatDate(spoken, Date.parse(date)) })}
            />
          )}
        </p>
        {demo && (
          <p>
            <Say k="common:demo" />
          </p>
        )}
      </Both>
      {unchecked && (
        <Both>
          <p>
            <Say k="handout:slip.machine" />
          </p>
        </Both>
      )}
      <p lang="de" dir="ltr">
        {name} · {region}
      </p>
    </footer>
  )
}
