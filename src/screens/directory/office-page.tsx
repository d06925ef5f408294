import { useDeferredValue } from 'react'
import { schedulesAt, siteOf } from '../../hours/site.ts'
import { chooseText } from '../../language/choose.ts'
import type { LocationPage } from '../../store/store.ts'
import { AddressLine, EmailLine, PhoneLines, WebsiteLine } from '../parts/contact-lines.tsx'
import { Directions } from '../parts/directions.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { PlaceState } from '../parts/place-state.tsx'
import { AHEAD_DAYS, Schedules } from '../parts/schedules.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { Told, useRoom, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { EntryTools } from '../saved/entry-tools.tsx'
import { DirectoryBack } from './directory-back.tsx'
import { useEntryPage } from './entry-pages.ts'
import styles from './office-page.module.css'
import { People } from './office-people.tsx'
import { Services } from './office-services.tsx'
import { ShareLink } from './share-link.tsx'
import type { TrustData } from './structured-data.tsx'
import { StructuredData } from './structured-data.tsx'

/** One office: open or not, its hours, address and people, and what is offered there. */
export function OfficePage({ id, trust }: { id: string; trust: TrustData }) {
  useTexts(['directory', 'consultation', 'vocabulary', 'hours', 'materials', 'report'])
  const page = useEntryPage('locations', id)
  return <StoredView stored={page}>{(value) => <Office page={value} trust={trust} />}</StoredView>
}

function Office({ page, trust }: { page: LocationPage; trust: TrustData }) {
  const { location, organization, calendar } = page
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const name = chooseText(location.name, language).text
  const heading = useTitle(name, location.id)
  const now = useNow()
  const site = siteOf(undefined, location, calendar)
  // Whether it is open, when and how to get there comes first; the rest right after, and holds nobody up.
  const isWhole = useDeferredValue(true, false)
  return (
    <article className={styles.page} data-freshness={freshnessAt(location, now)}>
      {isWhole && <StructuredData page={page} now={now} trust={trust} />}
      <div className={styles.ways}>
        <DirectoryBack />
        <ShareLink id={location.id} name={name} />
      </div>
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
        <PlaceState
          site={site}
          closure={location.temporarily_closed}
          now={now}
          ahead={AHEAD_DAYS}
        />
        <FreshnessLines entry={location} now={now} />
        <EntryTools table="locations" id={location.id} name={location.name} />
      </header>
      <div className={styles.columns}>
        <section className={styles.block}>
          <Schedules
            site={site}
            schedules={schedulesAt(undefined, location)}
            now={now}
            heading="h2"
            ahead
          />
        </section>
        <div className={styles.column}>
          <Reach page={page} />
          {isWhole && (
            <>
              <People page={page} now={now} />
              <Services page={page} now={now} />
            </>
          )}
        </div>
      </div>
    </article>
  )
}

/** Where it is and how to get there, and whom to ring or write to. */
function Reach({ page: { location, organization } }: { page: LocationPage }) {
  const t = useRoom('directory')
  return (
    <section className={styles.block}>
      <h2>{t('office.contact')}</h2>
      <AddressLine location={location} />
      <Directions location={location} />
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
  )
}
