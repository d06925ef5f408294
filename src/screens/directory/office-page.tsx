import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { schedulesAt, siteOf } from '../../hours/site.ts'
import { stateAt } from '../../hours/state.ts'
import { chooseText } from '../../language/choose.ts'
import type { LocationPage } from '../../store/store.ts'
import {
  AddressLine,
  EmailLine,
  PhoneLines,
  SpokenLanguages,
  WebsiteLine,
} from '../parts/contact-lines.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Schedules } from '../parts/schedules.tsx'
import { Told, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './office-page.module.css'

/** One office: open or not, its hours, address and people, and what is offered there. */
export function OfficePage({ id }: { id: string }) {
  useTexts(['directory', 'vocabulary', 'hours'])
  const page = useStored((store) => store.locationPage(id), [id])
  if (page.state === 'failed') return <StoreFailure />
  if (page.state === 'loading') return null
  return page.value ? <Office page={page.value} /> : <NotFound />
}

function Office({ page }: { page: LocationPage }) {
  const { location, organization, calendar } = page
  const { t } = useTranslation('directory')
  const { language } = useSpeaker()
  const heading = useTitle(chooseText(location.name, language).text, location.id)
  const now = useNow()
  const site = siteOf(undefined, location, calendar)
  return (
    <article className={styles.page}>
      <Link href="/directory" className={`button ${styles.back}`}>
        <ArrowLeft className="icon icon--directed" aria-hidden />
        {t('office.back')}
      </Link>
      <header className={styles.head}>
        <p className={styles.kind}>
          <KindIcon kind={organization.kind} />
          {t(`vocabulary:kinds.${organization.kind}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <Told text={location.name} quiet />
        </h1>
        <p className={styles.organization}>
          <Told text={organization.name} quiet />
        </p>
        <HoursLine state={stateAt(site, now)} now={now} />
      </header>
      <div className={styles.columns}>
        <section className={styles.block}>
          <Schedules
            site={site}
            schedules={schedulesAt(undefined, location)}
            now={now}
            heading="h2"
          />
        </section>
        <div className={styles.column}>
          <section className={styles.block}>
            <h2>{t('office.contact')}</h2>
            <AddressLine location={location} />
            {location.transportation && (
              <p>
                <Told text={location.transportation} />
              </p>
            )}
            <PhoneLines phones={location.phones ?? organization.phones} />
            <EmailLine email={location.email ?? organization.email} />
            <WebsiteLine website={location.website ?? organization.website} />
            {location.wheelchair && <p>{t(`vocabulary:wheelchair.${location.wheelchair}`)}</p>}
            {location.accessibility && (
              <p>
                <Told text={location.accessibility} />
              </p>
            )}
          </section>
          <People page={page} />
          <Services page={page} />
        </div>
      </div>
    </article>
  )
}

function People({ page: { contacts } }: { page: LocationPage }) {
  const { t } = useTranslation('directory')
  if (contacts.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{t('office.people')}</h2>
      <ul className={styles.items}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <h3>
              <bdi lang="de">{contact.name}</bdi>
            </h3>
            <p>{t(`vocabulary:roles.${contact.role}`)}</p>
            <PhoneLines phones={contact.phones} />
            {contact.spoken_languages && <SpokenLanguages languages={contact.spoken_languages} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Services({ page: { services } }: { page: LocationPage }) {
  const { t } = useTranslation('directory')
  return (
    <section className={styles.block}>
      <h2>{t('office.services')}</h2>
      {services.length === 0 && <p>{t('office.none')}</p>}
      <ul className={styles.items}>
        {services.map((service) => (
          <li key={service.id}>
            <h3>
              <Told text={service.name} />
            </h3>
            <p>
              <Told text={service.description} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
