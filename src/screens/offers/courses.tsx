import { ArrowRight } from 'lucide-react'
import { Link } from 'wouter'
import type { Course } from '../../catalogue/service.ts'
import { COURSE_KINDS } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarMonth } from '../../language/format.ts'
import { isCourseOver } from '../../match/fit-courses.ts'
import type { ListedCourse } from '../../store/store.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { CourseFacts } from './course-facts.tsx'
import { Choice, Filters, Only } from './filters.tsx'
import styles from './offer-card.module.css'
import screen from './programmes.module.css'
import type { Query } from './use-query.ts'
import { useQuery, useWithQuery } from './use-query.ts'

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'] as const
const NAMES = ['kind', 'level', 'month', 'town', 'childcare', 'free']

/** The clearing house: which provider has which course, soonest first; what is over is not among them. */
export function Courses() {
  const { t } = useSpeaker()
  const heading = useTitle(t('offers:tabs.courses'))
  const today = wallClock(useNow()).date
  const query = useQuery()
  const listed = useStored((store) => store.listCourses(), [])
  if (listed.state === 'failed') return <StoreFailure />
  const all =
    listed.state === 'ready'
      ? listed.value
          .filter(({ course }) => !isCourseOver(course, today))
          .toSorted((a, b) => (orderOf(a.course) < orderOf(b.course) ? -1 : 1))
      : undefined
  const shown = all && chosen(all, query)
  return (
    <section className={screen.screen}>
      <h1 ref={heading} tabIndex={-1}>
        <Say k="offers:tabs.courses" />
      </h1>
      <CourseFilters query={query} listed={all ?? []} />
      {shown && (
        <p role="status">
          <Say
            k={`offers:courses.${shown.length > 0 ? 'count' : 'empty'}`}
            params={{ count: shown.length }}
          />
        </p>
      )}
      <ul className={screen.list}>
        {shown?.map((one) => (
          <CourseCard key={one.course.id} listed={one} today={today} />
        ))}
      </ul>
    </section>
  )
}

const orderOf = ({ starts_on, id }: Course): string => `${starts_on} ${id}`

/** Whether a level lies on a course's way; one that names no level is for all. */
function passes({ level_from, level_to }: Course, level: string): boolean {
  const from = level_from ?? level_to ?? level
  return from <= level && level <= (level_to ?? from)
}

function chosen(listed: readonly ListedCourse[], query: Query): ListedCourse[] {
  const kind = query.oneOf('kind', COURSE_KINDS)
  const level = query.oneOf('level', LEVELS)
  const month = query.get('month')
  const town = query.get('town')
  return listed.filter(
    ({ course, location }) =>
      (kind === undefined || course.kind === kind) &&
      (level === undefined || passes(course, level)) &&
      (month === undefined || course.starts_on.startsWith(month)) &&
      (town === undefined || location.address.city === town) &&
      (query.get('childcare') !== 'yes' || course.childcare) &&
      (query.get('free') !== 'yes' || (course.free_places ?? 0) > 0),
  )
}

function CourseFilters({ query, listed }: { query: Query; listed: readonly ListedCourse[] }) {
  const { t, language } = useSpeaker()
  const months = [...new Set(listed.map(({ course }) => course.starts_on.slice(0, 7)))]
  const towns = [...new Set(listed.map(({ location }) => location.address.city))].toSorted()
  const kinds = COURSE_KINDS.filter((kind) => listed.some(({ course }) => course.kind === kind))
  return (
    <Filters query={query} names={NAMES}>
      <Choice
        query={query}
        name="kind"
        label="kind"
        all="allKinds"
        options={kinds.map((value) => ({ value, text: t(`offers:kinds.${value}`) }))}
      />
      <Choice
        query={query}
        name="level"
        label="level"
        all="allLevels"
        options={LEVELS.map((value) => ({ value, text: value }))}
      />
      <Choice
        query={query}
        name="month"
        label="month"
        all="anyMonth"
        options={months.map((value) => ({ value, text: formatCalendarMonth(language, value) }))}
      />
      <Choice
        query={query}
        name="town"
        label="town"
        all="allTowns"
        options={towns.map((value) => ({ value, text: value }))}
      />
      <Only query={query} name="childcare" label="offers:facts.childcare" />
      <Only query={query} name="free" label="offers:filter.free" />
    </Filters>
  )
}

function CourseCard({ listed, today }: { listed: ListedCourse; today: string }) {
  const { course } = listed
  const address = useWithQuery()
  return (
    <li className={styles.card} data-offer={course.id}>
      <p className={styles.kind}>
        <Say k={`offers:kinds.${course.kind}`} />
      </p>
      <h2>
        <Link href={address(`/offers/courses/${course.id}`)} className={styles.name ?? ''}>
          <Told text={course.name} quiet />
          <ArrowRight className="icon icon--directed" aria-hidden />
        </Link>
      </h2>
      <CourseFacts listed={listed} today={today} />
    </li>
  )
}
