import type { ReactNode, RefObject } from 'react'
import type { ListEntry } from '../../handout/slip.ts'
import type { Contact, Organization } from '../../catalogue/organization.ts'
import { phonesFor } from '../../catalogue/phones.ts'
import type { Service } from '../../catalogue/service.ts'
import { chooseText, fallbackOf } from '../../language/choose.ts'
import { formatCalendarDate, formatNumber } from '../../language/format.ts'
import { schedulesAt, siteOf } from '../../hours/site.ts'
import { stateAt } from '../../hours/state.ts'
import type { Place } from '../../store/store.ts'
import { BackButton } from '../parts/back-button.tsx'
import {
  AddressLine,
  EmailLine,
  PhoneLines,
  SpokenLanguages,
  WebsiteLine,
} from '../parts/contact-lines.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { Schedules } from '../parts/schedules.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { ListButton } from '../handout/list-button.tsx'
import styles from './service-page.module.css'
import { TakeAlong } from './take-along.tsx'

interface ServicePageProps {
  readonly id: string
  readonly now: number
  /** What the slip would say of it; undefined for a service the answer does not name. */
  readonly entry: ListEntry | undefined
  readonly onBack: () => void
  readonly onTakeAlong: () => void
}

/** Everything about one service: what, where, when, how to come, what to bring, whom to ask. */
export function ServicePage({ id, now, entry, onBack, onTakeAlong }: ServicePageProps) {
  const page = useStored((store) => store.servicePage(id), [id])
  const { t } = useSpeaker()
  const name = page.state === 'ready' ? page.value?.service.name : undefined
  // The browser's history keeps titles: which offer was opened is nothing to be found there.
  const heading = useTitle(t('consultation:answer.title'), name?.de ?? id)
  if (page.state === 'failed') return <StoreFailure />
  if (page.state === 'loading' || !page.value) return null
  const { service, organization, places, contacts } = page.value
  return (
    <article className={styles.page} data-aloud>
      <BackButton k="consultation:service.back" className={styles.back} onBack={onBack} />
      <Head service={service} organization={organization} heading={heading} />
      <div className={styles.actions}>
        {entry && <ListButton entry={entry} />}
        <TakeAlong onPress={onTakeAlong} />
        <ReadAloud />
      </div>
      {service.alert && (
        <p className={styles.alert}>
          <Told text={service.alert} terms />
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.description}>
            <Told text={service.description} terms />
          </p>
          <Access service={service} />
        </div>
        <div className={styles.column}>
          {places.map((place) => (
            <PlaceBlock
              key={place.location.id}
              place={place}
              service={service}
              organization={organization}
              now={now}
            />
          ))}
          <ContactBlock
            service={service}
            organization={organization}
            withPhones={places.length === 0}
          />
          <Advisors contacts={contacts} />
        </div>
      </div>
    </article>
  )
}

interface Offered {
  readonly service: Service
  readonly organization: Organization
}

interface HeadProps extends Offered {
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** The service's name, and whose it is. */
function Head({ service, organization, heading }: HeadProps) {
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <Say k={`vocabulary:kinds.${organization.kind}`} />
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Told text={service.name} />
      </h1>
      <p className={styles.organization}>
        <Told text={organization.name} quiet />
      </p>
    </header>
  )
}

interface PlaceBlockProps extends Offered {
  readonly place: Place
  readonly now: number
}

/** One place of the service: open or not, where, and its hours. */
function PlaceBlock({ place, service, organization, now }: PlaceBlockProps) {
  const { at, location, calendar } = place
  const site = siteOf(at, location, calendar)
  return (
    <section className={styles.place}>
      <h2>
        <Told text={location.name} quiet />
      </h2>
      <HoursLine state={stateAt(site, now)} now={now} />
      <AddressLine location={location} />
      <PhoneLines phones={phonesFor({ at, service, location, organization })} />
      <Schedules site={site} schedules={schedulesAt(at, location)} now={now} />
    </section>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2>
        <Say k={`consultation:service.${title}`} />
      </h2>
      {children}
    </section>
  )
}

interface ContactBlockProps extends Offered {
  /** Every place names its own: needed where there is none. */
  readonly withPhones: boolean
}

/** How to reach the service as a whole. */
function ContactBlock({ service, organization, withPhones }: ContactBlockProps) {
  return (
    <Block title="contact">
      {withPhones && (
        <PhoneLines
          phones={phonesFor({ at: undefined, service, location: undefined, organization })}
        />
      )}
      <EmailLine email={service.email ?? organization.email} />
      <WebsiteLine website={service.website ?? organization.website} />
    </Block>
  )
}

/** For whom, how to get an appointment, what to bring, what it costs, in which languages. */
function Access({ service }: { service: Service }) {
  return (
    <>
      {service.application_process && (
        <Block title="how">
          <p>
            <Told text={service.application_process} terms />
          </p>
        </Block>
      )}
      {service.required_documents && (
        <Block title="bring">
          <ul className={styles.list}>
            {service.required_documents.map((document) => (
              <li key={document.de}>
                <Told text={document} terms />
              </li>
            ))}
          </ul>
        </Block>
      )}
      <ForWhom service={service} />
      {service.spoken_languages && (
        <Block title="languages">
          <SpokenLanguages languages={service.spoken_languages} />
        </Block>
      )}
      <Block title="costs">
        <p>
          {service.fees_description ? (
            <Told text={service.fees_description} />
          ) : (
            <Say k="consultation:service.free" />
          )}
        </p>
      </Block>
      <SmallPrint service={service} />
    </>
  )
}

function ForWhom({ service }: { service: Service }) {
  const { minimum_age: from, maximum_age: to } = service
  const ages =
    from !== undefined && to !== undefined ? 'ages' : from !== undefined ? 'agesFrom' : 'agesTo'
  if (from === undefined && to === undefined && !service.eligibility_description) return null
  return (
    <Block title="forWhom">
      {service.eligibility_description && (
        <p>
          <Told text={service.eligibility_description} terms />
        </p>
      )}
      {(from !== undefined || to !== undefined) && (
        <p>
          <Say
            k={`consultation:service.${ages}`}
            params={(language) => ({
              from: formatNumber(language, from ?? 0),
              to: formatNumber(language, to ?? 0),
            })}
          />
        </p>
      )}
    </Block>
  )
}

/** How far the texts can be trusted: who translated them, and when somebody confirmed the details. */
function SmallPrint({ service }: { service: Service }) {
  const { language } = useSpeaker()
  const { description, machine_translated, assured_date } = service
  const { language: shown } = chooseText(description, language)
  const fallback = fallbackOf([description], language)
  return (
    <div className={styles.confirmed}>
      {fallback && (
        <p>
          <Say k={`consultation:service.${fallback}`} />
        </p>
      )}
      {machine_translated?.includes(shown) && (
        <p>
          <Say k="consultation:service.machine" />
        </p>
      )}
      {assured_date && (
        <p>
          <Say
            k="consultation:service.confirmed"
            params={(spoken) => ({ date: formatCalendarDate(spoken, assured_date) })}
          />
        </p>
      )}
    </div>
  )
}

function Advisors({ contacts }: { contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null
  return (
    <Block title="advisors">
      <ul className={styles.advisors}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <h3>
              <bdi lang="de">{contact.name}</bdi>
            </h3>
            {contact.title && (
              <p>
                <Told text={contact.title} quiet />
              </p>
            )}
            <PhoneLines phones={contact.phones} />
            <EmailLine email={contact.email} />
            {contact.spoken_languages && <SpokenLanguages languages={contact.spoken_languages} />}
          </li>
        ))}
      </ul>
    </Block>
  )
}
