import { ArrowRight } from 'lucide-react'
import { Link } from 'wouter'
import type { Course } from '../../catalogue/service.ts'
import { COURSE_KINDS } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { formatCalendarMonth } from '../../language/format.ts'
import { isCourseOver } from '../../hours/sessions.ts'
import type { ListedCourse } from '../../store/store.ts'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { CourseFacts } from './course-facts.tsx'
import { Choice, Filters, Only } from './filters.tsx'
import type { Narrowed } from './narrow.ts'
import { narrow } from './narrow.ts'
import styles from './offer-card.module.css'
import screen from './programmes.module.css'
import type { Query } from './use-query.ts'
import { useQuery, useWithQuery } from './use-query.ts'

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'] as const

/** The clearing house: which provider has which course, soonest first; what is over is not among them. */
export function Courses() {
  const { t } = useSpeaker()
  const heading = useTitle(t('offers:tabs.courses'))
  const today = wallClock(useNow()).date
  const listed = useStored((store) => store.listCourses(), [])
  return (
    <section className={screen.screen}>
      <h1 ref={heading} tabIndex={-1}>
        <Say k="offers:tabs.courses" />
      </h1>
      <StoredView stored={listed}>
        {(courses) => <CourseList listed={coursesToCome(courses, today)} today={today} />}
      </StoredView>
    </section>
  )
}

function CourseList({ listed, today }: { listed: readonly ListedCourse[]; today: string }) {
  const query = useQuery()
  const { shown, facets } = narrow(listed, courseFacets(listed), query)
  return (
    <>
      <CourseFilters query={query} facets={facets} />
      <p role="status">
        <Say
          k={`offers:courses.${shown.length > 0 ? 'count' : 'empty'}`}
          params={{ count: shown.length }}
        />
      </p>
      <ul className={screen.list}>
        {shown.map((one) => (
          <CourseCard key={one.course.id} listed={one} today={today} />
        ))}
      </ul>
    </>
  )
}

const coursesToCome = (listed: readonly ListedCourse[], today: string): ListedCourse[] =>
  listed
    .filter(({ course }) => !isCourseOver(course, today))
    .toSorted((a, b) => (orderOf(a.course) < orderOf(b.course) ? -1 : 1))

const orderOf = ({ starts_on, id }: Course): string => `${starts_on} ${id}`

/** Whether a level lies on a course's way; one that names no level is for all. */
function passes({ level_from, level_to }: Course, level: string): boolean {
  const from = level_from ?? level_to ?? level
  return from <= level && level <= (level_to ?? from)
}

/** What courses can be narrowed down by; months and towns are those of the list. */
export function courseFacets(listed: readonly ListedCourse[]) {
  const months = [...new Set(listed.map(({ course }) => course.starts_on.slice(0, 7)))].toSorted()
  const towns = [...new Set(listed.map(({ location }) => location.address.city))].toSorted()
  const kinds = COURSE_KINDS.filter((kind) => listed.some(({ course }) => course.kind === kind))
  const facet = <Name extends string>(
    name: Name,
    values: readonly string[],
    has: (one: ListedCourse, value: string) => boolean,
  ) => ({ name, values, has })
  return [
    facet('kind', kinds, ({ course }, kind) => course.kind === kind),
    facet('level', LEVELS, ({ course }, level) => passes(course, level)),
    facet('month', months, ({ course }, month) => course.starts_on.startsWith(month)),
    facet('town', towns, ({ location }, town) => location.address.city === town),
    facet('childcare', ['yes'], ({ course }) => course.childcare),
    facet('free', ['yes'], ({ course }) => (course.free_places ?? 0) > 0),
  ]
}

type CourseFacet = 'kind' | 'level' | 'month' | 'town' | 'childcare' | 'free'

interface CourseFiltersProps {
  readonly query: Query
  readonly facets: Readonly<Record<CourseFacet, Narrowed>>
}

function CourseFilters({ query, facets }: CourseFiltersProps) {
  const { t, language } = useSpeaker()
  const { kind, level, month, town, childcare, free } = facets
  return (
    <Filters query={query} facets={facets}>
      <Choice
        query={query}
        facet={kind}
        all="allKinds"
        nameOf={(value) => t(`offers:kinds.${value}`)}
      />
      <Choice query={query} facet={level} all="allLevels" nameOf={(value) => value} />
      <Choice
        query={query}
        facet={month}
        all="anyMonth"
        nameOf={(value) => formatCalendarMonth(language, value)}
      />
      <Choice query={query} facet={town} all="allTowns" nameOf={(value) => value} />
      <Only query={query} facet={childcare} label="offers:facts.childcare" />
      <Only query={query} facet={free} label="offers:filter.free" />
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
