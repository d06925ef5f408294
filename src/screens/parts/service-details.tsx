import type { ReactNode, RefObject } from 'react'
import type { Organization } from '../../catalogue/organization.ts'
import { phonesFor } from '../../catalogue/phones.ts'
import type { Service } from '../../catalogue/service.ts'
import { chooseText, fallbackOf } from '../../language/choose.ts'
import { formatNumber } from '../../language/format.ts'
import { schedulesAt, siteOf } from '../../hours/site.ts'
import type { Place, ServicePage } from '../../store/store.ts'
import { Advisors } from './advisors.tsx'
import {
  AddressLine,
  EmailLine,
  PhoneLines,
  SpokenLanguages,
  WebsiteLine,
} from './contact-lines.tsx'
import { FreshnessLines } from './freshness.tsx'
import { PlaceState } from './place-state.tsx'
import { Schedules } from './schedules.tsx'
import { Say, Told, useSpeaker } from './speech.tsx'
import styles from './service-details.module.css'

interface ServiceDetailsProps {
  readonly page: ServicePage
  /** Milliseconds UTC. */
  readonly now: number
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** The way back, before the heading. */
  readonly back: ReactNode
  /** In a consultation: of its freshness the day and the warning alone. */
  readonly brief?: boolean
  /** What can be done with the service, beneath the heading. */
  readonly actions?: ReactNode
}

/** Everything about one service: what, where, when, how to come, what to bring, whom to ask. */
export function ServiceDetails(props: ServiceDetailsProps) {
  const { page, now, heading, back, actions, brief = false } = props
  const { service, organization, places, contacts } = page
  return (
    <article className={styles.page} data-aloud>
      {back}
      <Head service={service} organization={organization} heading={heading} />
      {actions}
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
          <Access service={service} now={now} brief={brief} />
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
          <Advisors contacts={contacts} now={now} brief={brief} />
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

/** One place of the service: open or not, where in the house, and its hours. */
function PlaceBlock({ place, service, organization, now }: PlaceBlockProps) {
  const { at, location, calendar } = place
  const site = siteOf(at, location, calendar, service)
  return (
    <section className={styles.place}>
      <h2>
        <Told text={location.name} quiet />
      </h2>
      <PlaceState site={site} closure={location.temporarily_closed} now={now} />
      {at.description && (
        <p>
          <Told text={at.description} />
        </p>
      )}
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

interface AccessProps {
  readonly service: Service
  readonly now: number
  readonly brief: boolean
}

/** For whom, how to get an appointment, what to bring, what it costs, in which languages. */
function Access({ service, now, brief }: AccessProps) {
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
      <SmallPrint service={service} now={now} brief={brief} />
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
function SmallPrint({ service, now, brief }: AccessProps) {
  const { language } = useSpeaker()
  const { description, machine_translated } = service
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
      <FreshnessLines entry={service} now={now} brief={brief} />
    </div>
  )
}
