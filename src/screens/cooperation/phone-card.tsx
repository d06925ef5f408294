import { DoorOpen, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { wallClock } from '../../hours/berlin.ts'
import type { Offices } from '../../store/store.ts'
import { EmailLine, PhoneLines } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { HoursBrief } from '../parts/hours-brief.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { ofEntry } from '../parts/of-entry.ts'
import { shownState } from '../parts/place-state.tsx'
import { Told } from '../parts/speech.tsx'
import styles from './phone-card.module.css'
import { siteOfPerson } from './phone-hours.ts'
import type { ListedPhone } from './phone-search.ts'

interface PhoneCardProps {
  readonly listed: ListedPhone
  /** The names of everybody in the list, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly offices: Offices
  /** Milliseconds UTC. */
  readonly now: number
  /** Ids of those for whom the person stands in. */
  readonly standsInFor: readonly string[] | undefined
  /** Shows another person of the list. */
  readonly onJump: (id: string) => void
}

/** One person: for what and whom, how and when to be reached, and who stands in. */
export const PhoneCard = memo(function PhoneCard(props: PhoneCardProps) {
  const { listed, names, standsInFor, offices, now, onJump } = props
  const { entry, organization } = listed
  const { t } = useTranslation('phones')
  const { letters = [], topics = [] } = entry
  const { location } = offices.byId.get(entry.location_id ?? '') ?? {}
  const deputies = (entry.deputy_ids ?? []).filter((id) => names.has(id))
  return (
    <article className={styles.card} data-freshness={freshnessAt(entry, now)}>
      <header>
        <h2 tabIndex={-1}>
          <bdi lang="de">{entry.name}</bdi>
        </h2>
        {entry.title && <p lang="de">{entry.title}</p>}
        <p className={styles.soft} lang="de">
          {[organization, entry.team].filter(Boolean).join(' · ')}
        </p>
      </header>
      {letters.length + topics.length > 0 && (
        <dl className={styles.facts}>
          {letters.length > 0 && (
            <Fact name={t('columns.letters')}>
              <ul className={styles.letters} lang="de">
                {letters.map((range) => (
                  <li key={range}>{range.replace('-', '–')}</li>
                ))}
              </ul>
            </Fact>
          )}
          {topics.length > 0 && (
            <Fact name={t('columns.topics')}>
              <span lang="de">{topics.join(', ')}</span>
            </Fact>
          )}
        </dl>
      )}
      <div className={styles.contact}>
        <PhoneLines phones={entry.phones} />
        <EmailLine email={entry.email} />
        {(entry.room ?? location) && (
          <p className={styles.room}>
            <DoorOpen className="icon" aria-hidden />
            <span>
              {entry.room && t('room', { room: entry.room })}
              {entry.room && location && ' · '}
              {location && <Told text={location.name} quiet />}
            </span>
          </p>
        )}
      </div>
      <Hours entry={entry} offices={offices} now={now} />
      <People
        title={t('columns.deputies')}
        does={t('jump')}
        ids={deputies}
        {...{ names, onJump }}
      />
      <People
        title={t('standsInFor')}
        does={t('jumpTo')}
        ids={standsInFor ?? []}
        {...{ names, onJump }}
      />
      {entry.note && (
        <p className={styles.note} lang="de">
          {entry.note}
        </p>
      )}
      <FreshnessLines entry={entry} now={now} />
    </article>
  )
})

interface PeopleProps extends Pick<PhoneCardProps, 'names' | 'onJump'> {
  readonly title: string
  /** What a tap does. */
  readonly does: string
  readonly ids: readonly string[]
}

/** Others of the list, each to be shown by a tap; nothing where there are none. */
function People({ title, does, ids, names, onJump }: PeopleProps) {
  if (ids.length === 0) return null
  return (
    <div>
      <p className={styles.label}>{title}</p>
      <ul className={styles.deputies}>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.jump}
              aria-label={ofEntry(does, names.get(id) ?? '')}
              onClick={() => onJump(id)}
            >
              <UserRound className="icon" aria-hidden />
              <bdi lang="de">{names.get(id)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Whether somebody can be reached now, and the coming days; nothing where no hours are given. */
function Hours({
  entry,
  offices,
  now,
}: Pick<ListedPhone, 'entry'> & Pick<PhoneCardProps, 'offices' | 'now'>) {
  if (!entry.schedules?.length) return null
  const site = siteOfPerson(entry, offices)
  return (
    <div className={styles.hours}>
      <HoursLine state={shownState(site, now)} now={now} />
      <HoursBrief
        site={site}
        // What nobody could parse is said in the line above.
        schedules={entry.schedules.filter((one) => one.compiled ?? one !== site.schedule)}
        now={now}
        first={wallClock(now).date}
        visit="phones:hours.in-person"
      />
    </div>
  )
}
