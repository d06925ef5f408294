import { Link } from 'wouter'
import type { Location } from '../../catalogue/organization.ts'
import type { Service, ServiceAtLocation } from '../../catalogue/service.ts'
import { wallClock } from '../../hours/berlin.ts'
import { siteOf } from '../../hours/site.ts'
import { stateAt } from '../../hours/state.ts'
import type { LocationPage, Saved } from '../../store/store.ts'
import { PhoneLines } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { HoursBrief } from '../parts/hours-brief.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { pageOf } from '../parts/page-of.ts'
import { Say, Told, useRoom } from '../parts/speech.tsx'
import { ReportLink } from '../report/report-link.tsx'
import { SaveButton, useSaved } from '../saved/save-button.tsx'
import styles from './office-page.module.css'

interface ServicesProps {
  readonly page: LocationPage
  /** Milliseconds UTC. */
  readonly now: number
}

/** What is offered at an office. */
export function Services({ page, now }: ServicesProps) {
  const t = useRoom('directory')
  const saved = useSaved()
  return (
    <section className={styles.block}>
      <h2>{t('office.services')}</h2>
      {page.services.length === 0 && <p>{t('office.none')}</p>}
      <ul className={styles.items}>
        {page.services.map((service) => (
          <ServiceItem
            key={service.id}
            service={service}
            page={page}
            now={now}
            saved={saved.get(service.id)}
          />
        ))}
      </ul>
    </section>
  )
}

interface ServiceItemProps extends ServicesProps {
  readonly service: Service
  /** As it is kept on this device; undefined where it is not. */
  readonly saved: Saved | undefined
}

function ServiceItem({ service, page, now, saved }: ServiceItemProps) {
  return (
    <li className={styles.savable} data-freshness={freshnessAt(service, now)}>
      <h3>
        <Link href={pageOf('services', service.id) ?? ''}>
          <Told text={service.name} />
        </Link>
      </h3>
      <p>
        <Told text={service.description} />
      </p>
      {service.alert && (
        <p className={styles.alert}>
          <Told text={service.alert} />
        </p>
      )}
      <OwnHours service={service} page={page} now={now} />
      <HowToCome service={service} />
      <FreshnessLines entry={service} now={now} />
      <SaveButton small table="services" id={service.id} name={service.name} saved={saved} />
      <ReportLink table="services" id={service.id} name={service.name} />
    </li>
  )
}

/** That the service is closed for a while; else where in the house it is given, and when, if not as the office says. */
function OwnHours({ service, page, now }: ServicesProps & { service: Service }) {
  const { location, calendar, given } = page
  const at = given.get(service.id)
  const site = siteOf(at, location, calendar, service)
  if (service.status === 'temporarily closed')
    return (
      <div>
        <HoursLine state={stateAt(site, now)} now={now} />
      </div>
    )
  return (
    <>
      {at?.description && (
        <p>
          <Told text={at.description} />
        </p>
      )}
      <PhoneLines phones={at?.phones} />
      {at?.schedules && differs(at, location) && (
        <HoursBrief site={site} schedules={at.schedules} now={now} first={wallClock(now).date} />
      )}
    </>
  )
}

const differs = ({ schedules }: ServiceAtLocation, location: Location): boolean =>
  JSON.stringify(schedules) !== JSON.stringify(location.schedules)

/** The way to an appointment, and what to bring. */
function HowToCome({
  service: { application_process: how, required_documents: bring = [] },
}: {
  service: Service
}) {
  if (!how && bring.length === 0) return null
  return (
    <dl className={styles.facts}>
      {how && (
        <div>
          <dt>
            <Say k="consultation:service.how" />
          </dt>
          <dd>
            <Told text={how} />
          </dd>
        </div>
      )}
      {bring.length > 0 && (
        <div>
          <dt>
            <Say k="consultation:service.bring" />
          </dt>
          <dd>
            <ul className={styles.bring}>
              {bring.map((document) => (
                <li key={document.de}>
                  <Told text={document} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
