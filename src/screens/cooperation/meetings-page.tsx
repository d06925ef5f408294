import { ClockAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../catalogue/compartments.ts'
import type { MeetingRhythm } from '../../catalogue/meeting-rhythm.ts'
import { byTime, meetingRhythm } from '../../catalogue/meeting-rhythm.ts'
import { wallClock } from '../../hours/berlin.ts'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { MeetingPage } from './meeting-page.tsx'
import { More } from './more.tsx'
import styles from './room.module.css'
import { openTasks, TaskList } from './tasks.tsx'
import { Topics } from './topics.tsx'
import type { RoomProps } from './words.tsx'
import { useDates, WithNames, Written } from './words.tsx'

export interface MeetingsProps extends RoomProps {
  /** A form to propose a topic. */
  readonly proposeTopic?: ReactNode
  /** A form for the minutes of a meeting. */
  readonly writeMinutes?: (meeting: Meeting) => ReactNode
}

/** The meetings of the partners. Which one is open stays in the memory of this page: no address tells of it. */
export function MeetingsPage(props: MeetingsProps) {
  const { cooperation } = props
  const [openId, setOpenId] = useState<string>()
  const open = cooperation.meetings.find(({ id }) => id === openId)
  return (
    <WithNames cooperation={cooperation}>
      {open ? (
        <MeetingPage {...props} meeting={open} onBack={() => setOpenId(undefined)} />
      ) : (
        <AllMeetings {...props} onOpen={setOpenId} />
      )}
    </WithNames>
  )
}

type AllProps = MeetingsProps & { onOpen: (id: string) => void }

function AllMeetings({ onOpen, ...props }: AllProps) {
  const { cooperation, own, asOf, proposeTopic } = props
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const heading = useTitle(t('title'))
  const { date: today } = wallClock(useNow())
  const waiting = cooperation.topics.filter(
    ({ status, meeting_id }) => status === 'open' && meeting_id === undefined,
  )
  const tasks = openTasks(cooperation.tasks)
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p className={styles.soft}>{t('common:data.asOf', { date: day(asOf) })}</p>
      </header>
      <Next rhythm={meetingRhythm(cooperation, today)} onOpen={onOpen} />
      <section className={styles.section}>
        <h2>{t('topics.title', { count: waiting.length })}</h2>
        <p>{t('topics.intro')}</p>
        {waiting.length === 0 ? (
          <p role="status">{t('topics.none')}</p>
        ) : (
          <Topics topics={waiting} />
        )}
        {proposeTopic}
      </section>
      <section className={styles.section}>
        <h2>{t('tasks.title', { count: tasks.length })}</h2>
        {tasks.length === 0 ? (
          <p role="status">{t('tasks.none')}</p>
        ) : (
          <TaskList tasks={tasks} ownId={own.id} today={today} />
        )}
      </section>
      <Others cooperation={cooperation} today={today} onOpen={onOpen} />
    </article>
  )
}

interface NextProps {
  readonly rhythm: MeetingRhythm
  readonly onOpen: (id: string) => void
}

/** The next meeting, whether it is overdue or planned too late, and those nobody has confirmed. */
function Next({ rhythm, onOpen }: NextProps) {
  const { t } = useTranslation('meetings')
  const { next, unconfirmed } = rhythm
  return (
    <section className={styles.section}>
      <h2>{t('next.title')}</h2>
      <RhythmNote rhythm={rhythm} />
      {next ? (
        <ul className={styles.list}>
          <MeetingCard meeting={next} onOpen={onOpen} />
        </ul>
      ) : (
        <p>{t('next.none')}</p>
      )}
      {unconfirmed.length > 0 && (
        <>
          <h3>{t('unconfirmed.title')}</h3>
          <p>{t('unconfirmed.text')}</p>
          <More items={unconfirmed} step={3}>
            {(meeting) => <MeetingCard key={meeting.id} meeting={meeting} onOpen={onOpen} />}
          </More>
        </>
      )}
    </section>
  )
}

/** By when the partners must meet, in a sentence; a warning from the day it is overdue. */
export function RhythmNote({ rhythm }: { rhythm: MeetingRhythm }) {
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const { months, last, due_by, overdue_days: count, next, planned_late } = rhythm
  if (due_by === undefined) return <p>{t('rhythm.unsigned')}</p>
  const since = last
    ? t('rhythm.last', { date: day(last.date), count: months })
    : t('rhythm.first', { count: months })
  const late = count > 0 || planned_late
  return (
    <div className={styles.note} data-tone={late ? 'warn' : undefined}>
      {late && <ClockAlert className="icon" aria-hidden />}
      <div>
        {count > 0 ? (
          <p>{t('rhythm.overdue', { date: day(due_by), count })}</p>
        ) : (
          <p>{t('rhythm.due', { date: day(due_by) })}</p>
        )}
        {count === 0 && planned_late && next && (
          <p>{t('rhythm.plannedLate', { date: day(next.date) })}</p>
        )}
        <p>{since}</p>
      </div>
    </div>
  )
}

/** A meeting as the way to its page. */
function MeetingCard({
  meeting,
  minutes = false,
  onOpen,
}: {
  readonly meeting: Meeting
  readonly minutes?: boolean
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation('meetings')
  const { long } = useDates()
  const { id, date, place, status, opens_at, closes_at } = meeting
  return (
    <li className={styles.card} data-over={status === 'cancelled'}>
      <p className={styles.strong}>{long(date)}</p>
      <p>
        {opens_at && (
          <bdi dir="ltr" className="unbroken">
            {closes_at ? `${opens_at}–${closes_at}` : opens_at}
          </bdi>
        )}
        {opens_at && place && ' · '}
        {place && <Written>{place}</Written>}
      </p>
      {status !== 'planned' && (
        <p className={styles.marks}>
          <span className={styles.mark}>{t(`status.${status}`)}</span>
          {minutes && <span className={styles.mark}>{t('minutes.there')}</span>}
        </p>
      )}
      <button
        type="button"
        className="button"
        aria-label={t('open', { date: long(date) })}
        onClick={() => onOpen(id)}
      >
        {t('openShort')}
      </button>
    </li>
  )
}

interface OthersProps {
  readonly cooperation: MeetingsProps['cooperation']
  readonly today: string
  readonly onOpen: (id: string) => void
}

/** Those planned after the next one, and those that are over, the latest first. */
function Others({ cooperation, today, onOpen }: OthersProps) {
  const { t } = useTranslation('meetings')
  const { meetings, minutes } = cooperation
  const written = new Set(minutes.map(({ meeting_id }) => meeting_id))
  const later = meetings
    .filter(({ status, date }) => status === 'planned' && date >= today)
    .toSorted(byTime)
    .slice(1)
  const past = meetings
    .filter(({ status }) => status !== 'planned')
    .toSorted((a, b) => byTime(b, a))
  const list = (items: readonly Meeting[]) => (
    <More items={items} step={6}>
      {(one) => (
        <MeetingCard key={one.id} meeting={one} minutes={written.has(one.id)} onOpen={onOpen} />
      )}
    </More>
  )
  return (
    <>
      {later.length > 0 && (
        <section className={styles.section}>
          <h2>{t('later.title')}</h2>
          {list(later)}
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('past.title')}</h2>
        {past.length === 0 ? <p role="status">{t('past.none')}</p> : list(past)}
      </section>
    </>
  )
}
