import { Fragment } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import type { Slip } from '../../handout/slip.ts'
import { Because } from '../parts/because.tsx'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Say, Told } from '../parts/speech.tsx'
import { Both, BothBeneath, BothInline } from './both.tsx'
import { Code } from './code.tsx'
import { useOnePage } from './one-page.ts'
import paper from './paper.module.css'
import { SlipHoursTable } from './slip-hours.tsx'
import { Fact, Listed, Part } from './slip-parts.tsx'
import styles from './slip-sheet.module.css'
import type { Origin } from './slip-small-print.tsx'
import { SmallPrint } from './slip-small-print.tsx'

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
  const { service } = slip
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
      <Why slip={slip} />
      <div className={styles.middle}>
        <Where slip={slip} />
        <div className={styles.codes}>
          <Code onPaper text={card} label="handout:slip.scanContact" />
          {page && <Code onPaper text={page} label="handout:slip.scanPage" />}
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
      <Know slip={slip} />
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
      <SmallPrint slip={slip} origin={origin} />
    </article>
  )
}

/** What the office does for what was asked: the reasons that may stand on paper. */
function Why({ slip: { reasons } }: { slip: Slip }) {
  if (reasons.length === 0) return null
  return (
    <Part label="why">
      {reasons.map((message) => (
        <p key={message.key}>
          <Because message={message} />
        </p>
      ))}
    </Part>
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

/** What the office can do and what it cannot. */
function Know({ slip: { boundaries } }: { slip: Slip }) {
  if (boundaries.length === 0) return null
  return (
    <Listed label="know">
      {boundaries.map((code) => (
        <Say key={code} k={`handout:boundary.${code}`} />
      ))}
    </Listed>
  )
}
