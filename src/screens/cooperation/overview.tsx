import { BookUser, CalendarClock, ChartColumn, FileSignature, Rewind } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { daysBetween } from '../../catalogue/calendar-date.ts'
import type { MeetingRhythm } from '../../catalogue/meeting-rhythm.ts'
import { meetingRhythm } from '../../catalogue/meeting-rhythm.ts'
import { wallClock } from '../../hours/berlin.ts'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { RhythmNote } from './meetings-page.tsx'
import { dueReminders, listedPartners } from './partners.ts'
import { Reminders } from './reminders.tsx'
import styles from './room.module.css'
import { openTasks, TaskList } from './tasks.tsx'
import type { RoomProps } from './words.tsx'
import { useDates, WithNames } from './words.tsx'

const ROOMS = [
  { name: 'phones', icon: BookUser },
  { name: 'agreement', icon: FileSignature },
  { name: 'meetings', icon: CalendarClock },
  { name: 'review', icon: Rewind },
  { name: 'evaluation', icon: ChartColumn },
] as const

export interface OverviewProps extends RoomProps {
  /** Whether who is enrolled here may read phone lists. */
  readonly hasPhones: boolean
}

/** The partners' first page: what is due next, and the ways to their rooms. */
export function Overview({ cooperation, own, asOf, hasPhones }: OverviewProps) {
  const { t } = useTranslation(['agreement', 'meetings'])
  const { day } = useDates()
  const heading = useTitle(t('overview.title'))
  const { date: today } = wallClock(useNow())
  return (
    <WithNames cooperation={cooperation}>
      <article className={styles.page}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            {t('overview.title')}
          </h1>
          <p className={styles.soft}>{t('common:data.asOf', { date: day(asOf) })}</p>
        </header>
        <Due cooperation={cooperation} own={own} today={today} />
        <section className={styles.section}>
          <h2>{t('overview.rooms')}</h2>
          <ul className={styles.cards}>
            {ROOMS.filter(({ name }) => name !== 'phones' || hasPhones).map(
              ({ name, icon: Icon }) => (
                <li key={name} className={`${styles.card} ${styles.way}`}>
                  <Icon className="icon" aria-hidden />
                  <h3>
                    <Link href={`/cooperation/${name}`}>{t(`overview.room.${name}`)}</Link>
                  </h3>
                  <p>{t(`overview.roomText.${name}`)}</p>
                </li>
              ),
            )}
          </ul>
        </section>
      </article>
    </WithNames>
  )
}

type DueProps = Pick<RoomProps, 'cooperation' | 'own'> & { today: string }

/** So many days ahead a meeting stands here, planned or due. */
const SOON = 30

/** Overdue, due or planned soon, or planned too late. */
const isPressing = ({ due_by, next, planned_late }: MeetingRhythm, today: string): boolean =>
  planned_late ||
  [due_by, next?.date].some((date) => date !== undefined && daysBetween(today, date) <= SOON)

/** Reminders, the meeting where it is overdue or due soon, and the tasks of the reader's own organisation. */
function Due({ cooperation, own, today }: DueProps): ReactNode {
  const { t } = useTranslation(['agreement', 'meetings'])
  const reminders = dueReminders(listedPartners(cooperation, own.id, today))
  const rhythm = meetingRhythm(cooperation, today)
  const tasks = openTasks(cooperation.tasks).filter(
    ({ organization_id }) => organization_id === own.id,
  )
  const meeting = isPressing(rhythm, today)
  const nothing = reminders.length === 0 && tasks.length === 0 && !meeting
  return (
    <section className={styles.section}>
      <h2>{t('overview.due')}</h2>
      {nothing && <p role="status">{t('overview.nothing')}</p>}
      {meeting && (
        <>
          <RhythmNote rhythm={rhythm} />
          <NextMeeting next={rhythm.next?.date} />
        </>
      )}
      {reminders.length > 0 && (
        <>
          <Reminders reminders={reminders} today={today} />
          <p>
            <Link href="/cooperation/agreement">{t('overview.toAgreement')}</Link>
          </p>
        </>
      )}
      {tasks.length > 0 && (
        <>
          <h3>{t('overview.tasks', { count: tasks.length })}</h3>
          <TaskList tasks={tasks} ownId={own.id} today={today} step={3} />
        </>
      )}
    </section>
  )
}

function NextMeeting({ next }: { next: string | undefined }) {
  const { t } = useTranslation(['agreement', 'meetings'])
  const { long } = useDates()
  return (
    <p>
      {next === undefined
        ? t('meetings:next.none')
        : t('meetings:next.planned', { date: long(next) })}{' '}
      <Link href="/cooperation/meetings">{t('overview.toMeetings')}</Link>
    </p>
  )
}
