import { CalendarPlus, FileText, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../catalogue/compartments.ts'
import { calendarFile } from '../../handout/calendar.ts'
import { meetingEntry } from '../../handout/cooperation-calendar.ts'
import { wallClock } from '../../hours/berlin.ts'
import { chooseText } from '../../language/choose.ts'
import { fileName, saveFile } from '../handout/save.ts'
import { BackButton } from '../parts/back-button.tsx'
import { useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { MeetingFacts } from './meeting-facts.tsx'
import { AgendaSheet, MinutesSheet } from './meeting-sheets.tsx'
import type { MeetingsProps } from './meetings-page.tsx'
import styles from './room.module.css'
import { TaskList } from './tasks.tsx'
import { Topics } from './topics.tsx'
import { Name, useDates, useNamed, Written } from './words.tsx'

export interface MeetingProps extends MeetingsProps {
  readonly meeting: Meeting
  readonly onBack: () => void
}

/** One meeting, or a sheet of it to be printed. */
export function MeetingPage(props: MeetingProps) {
  const [sheet, setSheet] = useState<'agenda' | 'minutes'>()
  const back = (): void => setSheet(undefined)
  if (sheet === 'agenda') return <AgendaSheet {...props} onBack={back} />
  if (sheet === 'minutes') return <MinutesSheet {...props} onBack={back} />
  return <OneMeeting {...props} onSheet={setSheet} />
}

type OneProps = MeetingProps & { onSheet: (sheet: 'agenda' | 'minutes') => void }

function OneMeeting({ onSheet, ...props }: OneProps) {
  const { cooperation, meeting, own, asOf, onBack, writeMinutes } = props
  const { t } = useTranslation('meetings')
  const { day, long } = useDates()
  // The window's title says nothing of which meeting it is: it would stay in the browser's history.
  const heading = useTitle(t('one.title'), meeting.id)
  const { date: today } = wallClock(useNow())
  const topics = cooperation.topics.filter(({ meeting_id }) => meeting_id === meeting.id)
  const tasks = cooperation.tasks.filter(({ meeting_id }) => meeting_id === meeting.id)
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <BackButton k="meetings:back" onBack={onBack} />
        <h1 ref={heading} tabIndex={-1}>
          {t('one.heading', { date: long(meeting.date) })}
        </h1>
        <p className={styles.soft}>{t('common:data.asOf', { date: day(asOf) })}</p>
        <MeetingFacts meeting={meeting} />
        {meeting.note && (
          <p className={styles.written}>
            <Written>{meeting.note}</Written>
          </p>
        )}
        <Tools meeting={meeting} today={today} onSheet={onSheet} />
      </header>
      <section className={styles.section}>
        <h2>{t('agenda.title')}</h2>
        {topics.length === 0 ? <p role="status">{t('agenda.none')}</p> : <Topics topics={topics} />}
      </section>
      <section className={styles.section}>
        <h2>{t('minutes.title')}</h2>
        <Minutes {...props} />
        {writeMinutes?.(meeting)}
      </section>
      <section className={styles.section}>
        <h2>{t('tasks.ofMeeting', { count: tasks.length })}</h2>
        {tasks.length === 0 ? (
          <p role="status">{t('tasks.none')}</p>
        ) : (
          <TaskList tasks={tasks} ownId={own.id} today={today} />
        )}
      </section>
    </article>
  )
}

interface ToolsProps {
  readonly meeting: Meeting
  readonly today: string
  readonly onSheet: (sheet: 'agenda' | 'minutes') => void
}

/** The meeting as a calendar file while it is to come, and its two sheets. */
function Tools({ meeting, today, onSheet }: ToolsProps) {
  const { t } = useTranslation('meetings')
  const { language } = useSpeaker()
  const named = useNamed()
  const now = useNow()
  const save = (): void => {
    const inviting = named(meeting.organization_id)
    const description = inviting
      ? t('calendar.invites', { name: chooseText(inviting.name, language).text })
      : ''
    const entry = meetingEntry(meeting, { summary: t('calendar.summary'), description }, now)
    const name = fileName(`${t('calendar.file')} ${meeting.date}`, 'ics')
    saveFile(name, 'text/calendar;charset=utf-8', calendarFile(entry))
  }
  return (
    <div className={styles.actions}>
      {meeting.status === 'planned' && meeting.date >= today && (
        <button type="button" className="button button--primary" onClick={save}>
          <CalendarPlus className="icon" aria-hidden />
          <span>{t('calendar.save')}</span>
        </button>
      )}
      <button type="button" className="button" onClick={() => onSheet('agenda')}>
        <FileText className="icon" aria-hidden />
        <span>{t('agenda.sheet')}</span>
      </button>
      <button type="button" className="button" onClick={() => onSheet('minutes')}>
        <PencilLine className="icon" aria-hidden />
        <span>{t('minutes.sheet')}</span>
      </button>
    </div>
  )
}

/** What was written down of it, as it was published. */
function Minutes({ cooperation, meeting }: MeetingProps) {
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const written = cooperation.minutes.filter(({ meeting_id }) => meeting_id === meeting.id)
  if (written.length === 0) return <p role="status">{t('minutes.none')}</p>
  return written.map(({ id, organization_id, text, written_on }) => (
    <div key={id} className={styles.card}>
      <p className={styles.written}>
        <Written>{text}</Written>
      </p>
      {(organization_id ?? written_on) && (
        <p className={styles.soft}>
          <Name of={organization_id} />
          {organization_id && written_on && ' · '}
          {written_on && day(written_on)}
        </p>
      )}
    </div>
  ))
}
