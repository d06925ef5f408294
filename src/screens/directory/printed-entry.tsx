import { Link } from 'wouter'
import { addressLines } from '../../catalogue/address.ts'
import type { Phone } from '../../catalogue/organization.ts'
import type { Schedule } from '../../catalogue/schedule.ts'
import { wallClock } from '../../hours/berlin.ts'
import { schedulesAt, siteOf } from '../../hours/site.ts'
import type { Entry } from '../../store/store.ts'
import { Absence, backFrom } from '../parts/absence.tsx'
import { HoursBrief } from '../parts/hours-brief.tsx'
import { Told, useRoom } from '../parts/speech.tsx'
import { pageOf } from '../parts/page-of.ts'
import { When } from './entry-row.tsx'
import styles from './print-page.module.css'

/** An entry as it stands in a printed list: what, whose, where, how to ring, and the hours of the coming week. */
export function PrintedEntry({ entry, now }: { entry: Entry; now: number }) {
  const t = useRoom('directory')
  const { table, record, organization, location, at, calendar } = entry
  const { name } = record
  return (
    <li className={styles.entry}>
      <h2>
        <Link href={pageOf(table, record.id) ?? ''}>
          {typeof name === 'string' ? <bdi lang="de">{name}</bdi> : <Told text={name} quiet />}
        </Link>
      </h2>
      <p>
        {t(`typesOne.${table}`)}
        {' · '}
        <Told text={organization.name} quiet />
      </p>
      {location && (
        <p>
          <bdi lang="de" dir="ltr">
            {addressLines(location).join(', ')}
          </bdi>
        </p>
      )}
      {table === 'contacts' && <Absence contact={record} now={now} />}
      {phonesOf(entry).map(({ number }) => (
        <p key={number}>
          <bdi dir="ltr">{number}</bdi>
        </p>
      ))}
      {table === 'programmes' || table === 'courses' ? (
        <When entry={entry} now={now} />
      ) : (
        <HoursBrief
          site={siteOf(at, location, calendar, table === 'services' ? record : undefined)}
          schedules={schedulesOf(entry)}
          now={now}
          first={table === 'contacts' ? backFrom(record, now) : wallClock(now).date}
        />
      )}
    </li>
  )
}

/** A person's own hours, where they have some; else those of what stands here. */
const schedulesOf = ({ table, record, location, at }: Entry): readonly Schedule[] =>
  (table === 'contacts' ? record.schedules : undefined) ?? schedulesAt(at, location)

const phonesOf = ({ record, location, organization }: Entry): readonly Phone[] =>
  record.phones ?? location?.phones ?? organization.phones ?? []
