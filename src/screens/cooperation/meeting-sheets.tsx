import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../catalogue/compartments.ts'
import { useTitle } from '../parts/use-title.ts'
import { MeetingFacts } from './meeting-facts.tsx'
import type { MeetingProps } from './meeting-page.tsx'
import { currentOrganizations, listedPartners } from './partners.ts'
import styles from './room.module.css'
import { SheetFoot, SheetTools } from './sheet-tools.tsx'
import sheet from './sheet.module.css'
import { byCategory } from './topics.tsx'
import { Name, useDates, Written } from './words.tsx'

/** Lines to write on: beneath a topic, and where there is none. */
const LINES = 4
const TASKS = 6

/** What stands on the agenda: everything that was not dropped. */
const onAgenda = ({ cooperation, meeting }: MeetingProps): Topic[] =>
  cooperation.topics.filter(
    ({ meeting_id, status }) => meeting_id === meeting.id && status !== 'dropped',
  )

/** The agenda of a meeting on paper. */
export function AgendaSheet(props: MeetingProps) {
  const { t } = useTranslation('meetings')
  const { long } = useDates()
  const groups = byCategory(onAgenda(props))
  const { date } = props.meeting
  return (
    <Sheet {...props} title={t('agenda.title')} heading={t('agenda.heading', { date: long(date) })}>
      <MeetingFacts meeting={props.meeting} />
      {groups.length === 0 && <p>{t('agenda.none')}</p>}
      {groups.map(([category, topics]) => (
        <section key={category} className={sheet.part}>
          <h2>{t(`category.${category}`)}</h2>
          <ul className={sheet.points}>
            {topics.map((topic) => (
              <li key={topic.id}>
                <TopicText topic={topic} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={sheet.soft}>{t('agenda.noNames')}</p>
    </Sheet>
  )
}

/** A form for the minutes, to be filled in by hand: who was there, every topic with room for what was agreed, tasks. */
export function MinutesSheet(props: MeetingProps) {
  const { t } = useTranslation('meetings')
  const { long } = useDates()
  const groups = byCategory(onAgenda(props))
  const { date } = props.meeting
  return (
    <Sheet
      {...props}
      title={t('minutes.title')}
      heading={t('minutes.heading', { date: long(date) })}
    >
      <MeetingFacts meeting={props.meeting} />
      <Fill label={t('minutes.writer')} />
      <Attending {...props} />
      {groups.map(([category, topics]) => (
        <section key={category} className={sheet.part}>
          <h2>{t(`category.${category}`)}</h2>
          {topics.map((topic) => (
            <div key={topic.id} className={sheet.entry}>
              <TopicText topic={topic} />
              <p className={sheet.soft}>{t('minutes.agreed')}</p>
              <Lines count={LINES} />
            </div>
          ))}
        </section>
      ))}
      <section className={sheet.part}>
        <h2>{t('minutes.further')}</h2>
        <Lines count={LINES} />
      </section>
      <section className={sheet.part}>
        <h2>{t('minutes.tasks')}</h2>
        <p className={sheet.soft}>{t('minutes.tasksHint')}</p>
        <Lines count={TASKS} />
      </section>
      <Fill label={t('minutes.nextMeeting')} />
      <p className={sheet.soft}>{t('agenda.noNames')}</p>
    </Sheet>
  )
}

type SheetProps = MeetingProps & {
  /** Of the window: it stays in the browser's history, and says nothing of the meeting. */
  title: string
  heading: string
  children: ReactNode
}

function Sheet({ title, heading, children, asOf, onBack }: SheetProps) {
  const { t } = useTranslation('meetings')
  const ref = useTitle(title, 'sheet')
  return (
    <div className={styles.page}>
      <SheetTools back={t('one.back')} onBack={onBack} />
      <article className={sheet.sheet}>
        <h1 ref={ref} tabIndex={-1}>
          {heading}
        </h1>
        {children}
        <SheetFoot asOf={asOf} />
      </article>
    </div>
  )
}

function TopicText({ topic: { title, detail, organization_id } }: { topic: Topic }) {
  return (
    <>
      <p>
        <strong>
          <Written>{title}</Written>
        </strong>{' '}
        <span className={sheet.soft}>
          <Name of={organization_id} />
        </span>
      </p>
      {detail && (
        <p className={sheet.written}>
          <Written>{detail}</Written>
        </p>
      )}
    </>
  )
}

/** Who was invited, each with a line for who came; who invites comes first. */
function Attending({ cooperation, meeting }: MeetingProps) {
  const { t } = useTranslation('meetings')
  const { date, invited_ids, organization_id = '' } = meeting
  const partners = currentOrganizations(listedPartners(cooperation, organization_id, date))
  const invited = invited_ids?.length ? invited_ids : partners.map(({ id }) => id)
  return (
    <section className={sheet.part}>
      <h2>{t('minutes.attending')}</h2>
      <ul className={sheet.signatures}>
        {invited.map((id) => (
          <li key={id}>
            <Name of={id} />
            <Lines count={1} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A word with a line behind it. */
const Fill = ({ label }: { label: string }) => (
  <p className={sheet.fill}>
    <span>{label}</span>
    <span className={sheet.line} aria-hidden />
  </p>
)

const Lines = ({ count }: { count: number }) => (
  <div aria-hidden data-lines={count}>
    {Array.from({ length: count }, (_, n) => (
      <div key={n} className={sheet.line} />
    ))}
  </div>
)
