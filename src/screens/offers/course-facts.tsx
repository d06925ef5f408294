import { CalendarDays, ChartNoAxesColumnIncreasing, Clock, School } from 'lucide-react'
import type { Recurrence } from '../../catalogue/schedule.ts'
import { WEEKDAYS } from '../../catalogue/vocabulary.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { weekdayOf } from '../../hours/berlin.ts'
import { formatCalendarDate, formatCalendarWeekday } from '../../language/format.ts'
import type { ListedCourse } from '../../store/store.ts'
import { Say, Spoken, Told } from '../parts/speech.tsx'
import styles from './offer-facts.module.css'
import {
  AttendingFact,
  ChildcareFact,
  Fact,
  Facts,
  isInPerson,
  LanguagesFact,
  PlaceFact,
  PlacesFact,
  Times,
} from './offer-facts.tsx'

interface CourseFactsProps {
  readonly listed: ListedCourse
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

/** Level, start, days and hours, provider, place, childcare and free places of a course. */
export function CourseFacts({ listed, today }: CourseFactsProps) {
  const { course, organization, location } = listed
  return (
    <Facts>
      <LevelFact listed={listed} />
      <StartFact listed={listed} today={today} />
      {course.schedules.map((schedule) => (
        <ScheduleFact key={`${schedule.dtstart} ${schedule.opens_at}`} schedule={schedule} />
      ))}
      <Fact icon={School}>
        <Told text={organization.name} quiet />
      </Fact>
      <AttendingFact offer={course} />
      {isInPerson(course) && <PlaceFact location={location} />}
      <LanguagesFact languages={course.spoken_languages} />
      <ChildcareFact childcare={course.childcare} />
      <PlacesFact places={course.free_places} ask />
    </Facts>
  )
}

function LevelFact({ listed: { course } }: { listed: ListedCourse }) {
  const { level_from: from, level_to: to } = course
  const level = from ?? to
  if (level === undefined) return null
  return (
    <Fact icon={ChartNoAxesColumnIncreasing}>
      {from && to ? (
        <Say k="offers:facts.levels" params={{ from, to }} />
      ) : (
        <bdi dir="ltr">{level}</bdi>
      )}
    </Fact>
  )
}

function StartFact({ listed: { course }, today }: CourseFactsProps) {
  const { starts_on, ends_on } = course
  return (
    <Fact icon={CalendarDays}>
      <span className={styles.line}>
        <Say
          k={`offers:facts.${starts_on < today ? 'begun' : 'begins'}`}
          params={(language) => ({ date: formatCalendarDate(language, starts_on) })}
        />
      </span>
      {ends_on && (
        <span className={styles.line}>
          <Say
            k="offers:facts.ends"
            params={(language) => ({ date: formatCalendarDate(language, ends_on) })}
          />
        </span>
      )}
    </Fact>
  )
}

/** Any week will do: the names of its days, from Monday on. */
const MONDAY = '2024-01-01'

/** The days of the week of a schedule, Monday is 0, in their order. */
function daysOf({ byday, dtstart }: Recurrence): number[] {
  const days = byday?.split(',').map((day) => WEEKDAYS.findIndex((one) => day.endsWith(one)))
  return (days ?? [weekdayOf(dtstart)]).toSorted((a, b) => a - b)
}

/** From this many days in a row on, only the first and the last are named. */
const ROW = 3

/** On which days of the week, and from when to when. */
function ScheduleFact({ schedule }: { schedule: Recurrence }) {
  const days = daysOf(schedule)
  const [first = 0] = days
  const last = days.at(-1) ?? first
  const inARow = days.length >= ROW && last - first === days.length - 1
  return (
    <Fact icon={Clock}>
      {inARow ? (
        <Say
          k="offers:facts.days"
          params={(language) => ({
            from: formatCalendarWeekday(language, addDays(MONDAY, first)),
            to: formatCalendarWeekday(language, addDays(MONDAY, last)),
          })}
        />
      ) : (
        <Spoken
          say={(language) =>
            days.map((day) => formatCalendarWeekday(language, addDays(MONDAY, day))).join(' · ')
          }
        />
      )}
      <span className={styles.line}>
        <Times {...schedule} />
      </span>
    </Fact>
  )
}
