import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../catalogue/compartments.ts'
import type { YearlyReview } from '../../catalogue/yearly-review.ts'
import { reviewYears, yearlyReview } from '../../catalogue/yearly-review.ts'
import { wallClock } from '../../hours/berlin.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { DeviceCounts } from './device-counts.tsx'
import { PartnerFreshness } from './partner-freshness.tsx'
import { currentOrganizations, listedPartners } from './partners.ts'
import { ReviewMeasures } from './review-measures.tsx'
import styles from './room.module.css'
import { SheetFoot } from './sheet-tools.tsx'
import sheet from './sheet.module.css'
import { openTasks, TaskList } from './tasks.tsx'
import { Topics } from './topics.tsx'
import type { RoomProps } from './words.tsx'
import { Name, useDates, WithNames, Written } from './words.tsx'

/** What the partners look back at together, a year at a time (K§4); to be printed for the meeting. */
export function ReviewPage({ cooperation, own, asOf }: RoomProps) {
  const { t } = useTranslation('meetings')
  const { date: today } = wallClock(useNow())
  const [chosen, setChosen] = useState<number>()
  const years = reviewYears(cooperation, today)
  const year = chosen ?? Number(today.slice(0, 4))
  const heading = useTitle(t('review.title'))
  const review = yearlyReview(cooperation, year, today)
  const partners = currentOrganizations(listedPartners(cooperation, own.id, today))
  return (
    <WithNames cooperation={cooperation}>
      <article className={`${styles.page} ${sheet.alone}`}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            {t('review.heading', { year })}
          </h1>
          <p>{t('review.intro')}</p>
          <Tools years={years} year={year} onYear={setChosen} />
        </header>
        <Instruments review={review} />
        <DeviceCounts year={year} until={today.slice(0, 7)} />
        <Outcome review={review} ownId={own.id} today={today} />
        <PartnerFreshness partners={partners} today={today} />
        <ReviewMeasures year={year} />
        <SheetFoot asOf={asOf} />
      </article>
    </WithNames>
  )
}

interface ToolsProps {
  readonly years: readonly number[]
  readonly year: number
  readonly onYear: (year: number) => void
}

function Tools({ years, year, onYear }: ToolsProps) {
  const { t } = useTranslation('meetings')
  const id = useId()
  return (
    <div className={styles.actions}>
      <div className={styles.choice}>
        <label htmlFor={id}>{t('review.year')}</label>
        <select
          id={id}
          className="input"
          value={year}
          onChange={({ target }) => onYear(Number(target.value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <PrintButton>{t('review.print')}</PrintButton>
    </div>
  )
}

/** The instruments of the agreement and how often each was used. */
function Instruments({ review }: { review: YearlyReview }) {
  const { t } = useTranslation(['meetings', 'agreement'])
  const { day } = useDates()
  const { meetings, cancelled, duties, done, dropped, left } = review
  return (
    <section className={styles.section}>
      <h2>{t('review.instruments')}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('review.meetings')}</dt>
          <dd>
            {t('review.held', { count: meetings.length })}
            {cancelled > 0 && ` ${t('review.cancelled', { count: cancelled })}`}
            {meetings.length > 0 && (
              <ul>
                {meetings.map(({ id, date, place }) => (
                  <li key={id}>
                    {day(date)}
                    {place && (
                      <>
                        {' · '}
                        <Written>{place}</Written>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('review.topics')}</dt>
          <dd>
            {t('review.topicCount', {
              done: done.length,
              dropped: dropped.length,
              left: left.length,
            })}
          </dd>
        </div>
        {duties
          .filter(({ duty }) => duty !== 'meeting')
          .map(({ duty, times, last }) => (
            <div key={duty} data-duty={duty}>
              <dt>{t(`agreement:duties.${duty}.name`)}</dt>
              <dd>
                {t('review.times', { count: times })}
                {last && (
                  <>
                    {' '}
                    {t('review.last', { date: day(last.on) })} <Name of={last.organization_id} />
                  </>
                )}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

interface OutcomeProps {
  readonly review: YearlyReview
  readonly ownId: string
  readonly today: string
}

/** What became of the topics and tasks. */
function Outcome({ review, ownId, today }: OutcomeProps) {
  const { t } = useTranslation('meetings')
  const { done, left, dropped, tasksDone, tasksLeft } = review
  const topics = (name: 'done' | 'left' | 'dropped', list: readonly Topic[]) => (
    <section className={styles.section} data-topics={name}>
      <h2>{t(`review.${name}`, { count: list.length })}</h2>
      {list.length === 0 ? <p>{t('review.none')}</p> : <Topics topics={list} />}
    </section>
  )
  return (
    <>
      {topics('done', done)}
      {topics('left', left)}
      {dropped.length > 0 && topics('dropped', dropped)}
      <section className={styles.section}>
        <h2>{t('review.tasksLeft', { count: tasksLeft.length })}</h2>
        <p>{t('review.tasksDone', { count: tasksDone.length })}</p>
        {tasksLeft.length > 0 && (
          <TaskList tasks={openTasks(tasksLeft)} ownId={ownId} today={today} />
        )}
      </section>
    </>
  )
}
