import { ArrowRight } from 'lucide-react'
import { Link } from 'wouter'
import type { Course, Programme } from '../../catalogue/service.ts'
import { sessionsToCome } from '../../hours/sessions.ts'
import { formatCalendarDate, formatCalendarDay, formatNumber, ltr } from '../../language/format.ts'
import type { Hit } from '../../search/query.ts'
import { hoursIn, shownHours } from '../../search/shown-hours.ts'
import type { Entry, Saved } from '../../store/store.ts'
import { Absence } from '../parts/absence.tsx'
import { AddressLine } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessWarning } from '../parts/freshness.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { pageOf } from '../parts/page-of.ts'
import { Told, useRoom, useSpeaker } from '../parts/speech.tsx'
import { SaveButton } from '../saved/save-button.tsx'
import { readEntryAhead } from './entry-pages.ts'
import styles from './entry-row.module.css'
import { WhyFound } from './why-found.tsx'

interface EntryRowProps {
  readonly entry: Entry
  /** As it is kept on this device; undefined where it is not. */
  readonly saved: Saved | undefined
  /** What the search says of it; undefined where it was not searched for. */
  readonly hit: Hit | undefined
  /** Milliseconds UTC. */
  readonly now: number
}

/** An entry of the directory in a few lines: what it is, whose, where, open or not, and why it was found. */
export function EntryRow({ entry, hit, saved, now }: EntryRowProps) {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const { table, record, organization, location } = entry
  const { name } = record
  return (
    <article className={styles.entry} data-freshness={freshnessAt(record, now)}>
      <div className={styles.main}>
        <p className={styles.kind}>
          <KindIcon kind={organization.kind} />
          {t(`typesOne.${table}`)}
          {isForStaff(entry) && ` · ${t('vocabulary:audience.staff')}`}
          {hit?.distanceKm !== undefined && (
            <span className={styles.distance}>
              {t('match:rank.distance', { km: formatNumber(language, hit.distanceKm) })}
            </span>
          )}
        </p>
        <h2>
          <Link
            href={pageOf(table, record.id) ?? ''}
            className={styles.name ?? ''}
            onPointerDown={() => readEntryAhead(table, record.id)}
          >
            {typeof name === 'string' ? <bdi lang="de">{name}</bdi> : <Told text={name} quiet />}
            <ArrowRight className="icon icon--directed" aria-hidden />
          </Link>
        </h2>
        <SaveButton
          small
          table={table}
          id={record.id}
          name={typeof name === 'string' ? { de: name } : name}
          saved={saved}
        />
        <p className={styles.organization}>
          <Told text={organization.name} quiet />
        </p>
        {hit && <WhyFound why={hit.why} />}
        <FreshnessWarning entry={record} now={now} />
      </div>
      <div className={styles.side}>
        {location && <AddressLine location={location} />}
        <When entry={entry} now={now} />
      </div>
    </article>
  )
}

/** Nothing for a client: a training, or a service that advises advisors. */
const isForStaff = ({ record }: Entry): boolean =>
  'audience' in record && record.audience === 'staff'

/** Open or not, or when it takes place next. */
export function When({ entry, now }: { entry: Entry; now: number }) {
  if (entry.table === 'programmes') return <NextDate programme={entry.record} now={now} />
  if (entry.table === 'courses') return <Start course={entry.record} />
  const preferred = entry.location?.id
  const shown = shownHours(hoursIn(entry.around, entry), now, preferred)
  if (!shown) return null
  if (shown.type === 'absent') return <Absence contact={{ absent_until: shown.until }} now={now} />
  const { state, location_id } = shown
  const other =
    location_id === preferred
      ? undefined
      : entry.around.locations.find(({ id }) => id === location_id)
  return (
    <>
      {other && (
        <p className={styles.other}>
          <Told text={other.name} quiet />
        </p>
      )}
      <HoursLine state={state} now={now} />
    </>
  )
}

function NextDate({ programme, now }: { programme: Programme; now: number }) {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const [next] = sessionsToCome(programme.schedules, now, 1)
  if (!next) return null
  const day = formatCalendarDay(language, next.date)
  return <p className={styles.date}>{t('nextDate', { day, time: ltr(next.opens_at) })}</p>
}

function Start({ course }: { course: Course }) {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  const date = formatCalendarDate(language, course.starts_on)
  return <p className={styles.date}>{t('starts', { date })}</p>
}
