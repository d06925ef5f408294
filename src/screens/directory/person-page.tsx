import { Link } from 'wouter'
import { siteOf } from '../../hours/site.ts'
import type { PersonPage as Page } from '../../store/store.ts'
import { Absence } from '../parts/absence.tsx'
import { AddressLine, EmailLine, PhoneLines, SpokenLanguages } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { PlaceState } from '../parts/place-state.tsx'
import { Schedules } from '../parts/schedules.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { Told, useRoom, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { EntryTools } from '../saved/entry-tools.tsx'
import { DirectoryBack } from './directory-back.tsx'
import { useEntryPage } from './entry-pages.ts'
import styles from './office-page.module.css'

/** One advisor: whom they work for, where and when to reach them, in which languages, for what. */
export function PersonPage({ id }: { id: string }) {
  useTexts(['directory', 'report', 'vocabulary', 'hours'])
  const page = useEntryPage('contacts', id)
  return <StoredView stored={page}>{(value) => <Person page={value} />}</StoredView>
}

function Person({ page }: { page: Page }) {
  const { contact, organization, places } = page
  const t = useRoom('directory')
  const heading = useTitle(contact.name, contact.id)
  const now = useNow()
  const [first] = places
  return (
    <article className={styles.page} data-freshness={freshnessAt(contact, now)}>
      <DirectoryBack />
      <header className={styles.head}>
        <p className={styles.kind}>
          <KindIcon kind={organization.kind} />
          {t(`vocabulary:roles.${contact.role}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <bdi lang="de">{contact.name}</bdi>
        </h1>
        {contact.title && (
          <p>
            <Told text={contact.title} quiet />
          </p>
        )}
        <p className={styles.organization}>
          <Told text={organization.name} quiet />
        </p>
        <Absence contact={contact} now={now} />
        <FreshnessLines entry={contact} now={now} />
        <EntryTools table="contacts" id={contact.id} name={{ de: contact.name }} />
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          {contact.schedules && (
            <section className={styles.block}>
              <Schedules
                site={siteOf(undefined, first?.location, first?.calendar)}
                schedules={contact.schedules}
                now={now}
                heading="h2"
              />
            </section>
          )}
          <Places page={page} now={now} />
        </div>
        <div className={styles.column}>
          <section className={styles.block}>
            <h2>{t('person.contact')}</h2>
            <PhoneLines phones={contact.phones ?? first?.location.phones ?? organization.phones} />
            <EmailLine email={contact.email} />
            {contact.spoken_languages && (
              <>
                <h3>{t('person.languages')}</h3>
                <SpokenLanguages languages={contact.spoken_languages} />
              </>
            )}
          </section>
          <Tasks page={page} />
        </div>
      </div>
    </article>
  )
}

function Places({ page: { places }, now }: { page: Page; now: number }) {
  const t = useRoom('directory')
  if (places.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{t('person.offices')}</h2>
      <ul className={styles.items}>
        {places.map(({ location, calendar }) => (
          <li key={location.id}>
            <h3>
              <Link href={`/directory/${location.id}`}>
                <Told text={location.name} quiet />
              </Link>
            </h3>
            <AddressLine location={location} />
            <PlaceState
              site={siteOf(undefined, location, calendar)}
              closure={location.temporarily_closed}
              now={now}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tasks({ page: { services } }: { page: Page }) {
  const t = useRoom('directory')
  if (services.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{t('person.services')}</h2>
      <ul className={styles.items}>
        {services.map((service) => (
          <li key={service.id}>
            <h3>
              <Link href={`/directory/services/${service.id}`}>
                <Told text={service.name} quiet />
              </Link>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}
