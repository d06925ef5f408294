import { Link } from 'wouter'
import type { Contact } from '../../catalogue/organization.ts'
import { siteOf } from '../../hours/site.ts'
import type { LocationPage } from '../../store/store.ts'
import { Absence, backFrom } from '../parts/absence.tsx'
import { PhoneLines, SpokenLanguages } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { HoursBrief } from '../parts/hours-brief.tsx'
import { pageOf } from '../parts/page-of.ts'
import { Told, useRoom } from '../parts/speech.tsx'
import { ReportLink } from '../report/report-link.tsx'
import styles from './office-page.module.css'

interface PeopleProps {
  readonly page: LocationPage
  /** Milliseconds UTC. */
  readonly now: number
}

/** Who works at an office: their task, whether they are away, when and how to reach them, in which languages. */
export function People({ page, now }: PeopleProps) {
  const t = useRoom('directory')
  if (page.contacts.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{t('office.people')}</h2>
      <ul className={styles.items}>
        {page.contacts.map((contact) => (
          <Person key={contact.id} contact={contact} page={page} now={now} />
        ))}
      </ul>
    </section>
  )
}

function Person({ contact, page, now }: PeopleProps & { contact: Contact }) {
  const t = useRoom('directory')
  const { location, calendar } = page
  return (
    <li data-freshness={freshnessAt(contact, now)}>
      <h3>
        <Link href={pageOf('contacts', contact.id) ?? ''}>
          <bdi lang="de">{contact.name}</bdi>
        </Link>
      </h3>
      <p>
        {t(`vocabulary:roles.${contact.role}`)}
        {contact.title && (
          <>
            {' · '}
            <Told text={contact.title} quiet />
          </>
        )}
      </p>
      <Absence contact={contact} now={now} />
      <PhoneLines phones={contact.phones} />
      {contact.schedules && (
        <HoursBrief
          site={siteOf(undefined, location, calendar)}
          schedules={contact.schedules}
          now={now}
          first={backFrom(contact, now)}
          visit="directory:person.hours"
        />
      )}
      {contact.spoken_languages && <SpokenLanguages languages={contact.spoken_languages} />}
      <FreshnessLines entry={contact} now={now} />
      <ReportLink table="contacts" id={contact.id} name={{ de: contact.name }} />
    </li>
  )
}
