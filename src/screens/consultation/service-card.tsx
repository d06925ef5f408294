import { ArrowRight } from 'lucide-react'
import type { RankedService } from '../../match/answer.ts'
import { Because } from '../parts/because.tsx'
import { AddressLine, PhoneLines, SpokenLanguages } from '../parts/contact-lines.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { Say, Told } from '../parts/speech.tsx'
import styles from './service-card.module.css'

interface ServiceCardProps {
  readonly ranked: RankedService
  readonly now: number
  readonly onOpen: (serviceId: string) => void
  /** The best office of the answer: shown with everything needed to go there. */
  readonly large?: boolean
}

/** A service where it is given: open or not, address, phone, languages, free of charge. */
export function ServiceCard({ ranked, now, onOpen, large = false }: ServiceCardProps) {
  const { service, location, phones, state, reasons } = ranked
  return (
    <div className={styles.card} data-large={large} data-service={service.id}>
      <div className={styles.head}>
        <h3>
          <Told text={service.name} />
        </h3>
        {location && (
          <p className={styles.office}>
            <Told text={location.name} quiet />
          </p>
        )}
      </div>
      <HoursLine state={state} now={now} />
      <div className={styles.lines}>
        {location && <AddressLine location={location} />}
        <div>
          <PhoneLines phones={large ? phones : phones?.slice(0, 1)} />
        </div>
      </div>
      {large && (service.spoken_languages?.length ?? 0) > 0 && (
        <div className={styles.languages}>
          <p className={styles.label}>
            <Say k="consultation:answer.speaks" />
          </p>
          <SpokenLanguages languages={service.spoken_languages ?? []} />
        </div>
      )}
      <ul className={styles.reasons}>
        {reasons
          .filter(({ key }) => key !== 'rank.open-now')
          .map((message) => (
            <li key={message.key}>
              <Because message={message} />
            </li>
          ))}
        {large && (
          <li>
            <Say k={`consultation:answer.${service.fees_description ? 'feesApply' : 'free'}`} />
          </li>
        )}
      </ul>
      <button
        type="button"
        className={`button ${styles.details}`}
        onClick={() => onOpen(service.id)}
      >
        <span>
          <Say k="consultation:answer.details" />
        </span>
        <ArrowRight className="icon icon--directed" aria-hidden />
      </button>
    </div>
  )
}
