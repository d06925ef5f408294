import type { Situation } from '../../catalogue/situation.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { FittingCourse, FittingCourses } from '../../match/fit-courses.ts'
import { fitCourses } from '../../match/fit-courses.ts'
import type { ListedCourse } from '../../store/store.ts'
import { CourseFacts } from '../offers/course-facts.tsx'
import { CourseRuleText } from '../offers/rule-term.tsx'
import { BackButton } from '../parts/back-button.tsx'
import { PhoneLines } from '../parts/contact-lines.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { Say, Told, useSpeaker, useTexts } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './courses-page.module.css'
import { StillNeeded } from './still-needed.tsx'

interface CoursesPageProps {
  readonly situation: Situation
  readonly now: number
  readonly onBack: () => void
}

/** The courses that fit what the client said, with what is still needed. In memory only, like the answer. */
export function CoursesPage({ situation, now, onBack }: CoursesPageProps) {
  const { language, t } = useSpeaker()
  useTexts(['offers'], language)
  const today = wallClock(now).date
  const courses = useStored((store) => store.listCourses(), [])
  // The browser's history keeps titles: that somebody looks for a course is nothing to be found there.
  const heading = useTitle(t('consultation:answer.title'), 'courses')
  return (
    <article className={styles.page} data-aloud>
      <BackButton k="consultation:service.back" className={styles.back} onBack={onBack} />
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          <Say k="offers:fit.title" />
        </h1>
        <ReadAloud />
      </div>
      <StoredView stored={courses}>
        {(all) => {
          const listed = new Map(all.map((one) => [one.course.id, one]))
          const fitted = fitCourses(
            situation,
            all.map(({ course }) => course),
            today,
          )
          return (
            <>
              <Fitting fitted={fitted} listed={listed} today={today} />
              <LeftOut fitted={fitted} />
            </>
          )
        }}
      </StoredView>
    </article>
  )
}

interface FittingProps {
  readonly fitted: FittingCourses
  readonly listed: ReadonlyMap<string, ListedCourse>
  readonly today: string
}

function Fitting({ fitted: { fitting }, listed, today }: FittingProps) {
  if (fitting.length === 0)
    return (
      <p className={styles.none} role="status">
        <Say k="offers:fit.none" terms />
      </p>
    )
  return (
    <ol className={styles.list}>
      {fitting.map((one) => {
        const found = listed.get(one.course.id)
        return found && <Card key={one.course.id} fit={one} listed={found} today={today} />
      })}
    </ol>
  )
}

interface CardProps {
  readonly fit: FittingCourse
  readonly listed: ListedCourse
  readonly today: string
}

/** A course, why it fits, what is still needed, who pays and where to ring. */
function Card({ fit, listed, today }: CardProps) {
  const { course, organization, location } = listed
  return (
    <li className={styles.card} data-course={course.kind}>
      <p className={styles.kind}>
        <Say k={`offers:kinds.${course.kind}`} terms />
      </p>
      <h2>
        <Told text={course.name} />
      </h2>
      <ul className={styles.reasons}>
        {fit.reasons.map(({ key }) => (
          <li key={key}>
            <Say k={`offers:${key}`} terms />
          </li>
        ))}
      </ul>
      <div className={styles.columns}>
        <div className={styles.column}>
          <CourseFacts listed={listed} today={today} />
          <div>
            <PhoneLines phones={course.phones ?? location.phones ?? organization.phones} />
          </div>
        </div>
        <div className={styles.column}>
          <StillNeeded needed={fit.needed} today={today} />
          {fit.costs && (
            <section className={styles.block}>
              <h3>
                <Say k="consultation:service.costs" />
              </h3>
              <p>
                <CourseRuleText rule={fit.costs} today={today} />
              </p>
            </section>
          )}
        </div>
      </div>
    </li>
  )
}

/** How many courses do not fit, by the reason. */
function LeftOut({ fitted: { leftOut } }: { fitted: FittingCourses }) {
  if (leftOut.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>
        <Say k="consultation:answer.excluded" />
      </h2>
      <ul className={styles.leftOut}>
        {leftOut.map(({ code, count }) => (
          <li key={code} data-left-out={code}>
            <p className={styles.count}>
              <Say k="offers:courses.count" params={{ count }} />
            </p>
            <p>
              <Say k={`offers:leftOut.${code}`} terms />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
