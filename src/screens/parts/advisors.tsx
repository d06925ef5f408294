import { Link } from 'wouter'
import type { Contact } from '../../catalogue/organization.ts'
import { Absence } from './absence.tsx'
import { EmailLine, PhoneLines, SpokenLanguages } from './contact-lines.tsx'
import { FreshnessLines } from './freshness.tsx'
import { pageOf } from './page-of.ts'
import styles from './service-details.module.css'
import { Say, Told } from './speech.tsx'

interface AdvisorsProps {
  readonly contacts: readonly Contact[]
  /** Milliseconds UTC. */
  readonly now: number
  /** In a consultation: no way to their pages, nothing of their freshness. */
  readonly brief: boolean
}

/** Whom to ask about a service. Until when somebody is away stands with them; in the directory each leads to their page. */
export function Advisors({ contacts, now, brief }: AdvisorsProps) {
  if (contacts.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>
        <Say k="consultation:service.advisors" />
      </h2>
      <ul className={styles.advisors}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <h3>
              <Name contact={contact} linked={!brief} />
            </h3>
            {contact.title && (
              <p>
                <Told text={contact.title} quiet />
              </p>
            )}
            <Absence contact={contact} now={now} />
            <PhoneLines phones={contact.phones} />
            <EmailLine email={contact.email} />
            {contact.spoken_languages && <SpokenLanguages languages={contact.spoken_languages} />}
            {!brief && <FreshnessLines entry={contact} now={now} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Name({ contact: { id, name }, linked }: { contact: Contact; linked: boolean }) {
  const shown = <bdi lang="de">{name}</bdi>
  return linked ? <Link href={pageOf('contacts', id) ?? ''}>{shown}</Link> : shown
}
