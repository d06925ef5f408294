import type { Notice } from '../../catalogue/notice.ts'
import type { Recurrence } from '../../catalogue/schedule.ts'
import type { Course } from '../../catalogue/service.ts'
import type { ListedCourse, ListedNotice, ListedProgramme } from '../../store/store.ts'

/** What the release has of a year: groups and events, courses, news. */
export interface Measures {
  readonly programmes: readonly ListedProgramme[]
  readonly courses: readonly ListedCourse[]
  readonly notices: readonly ListedNotice[]
}

/**
 * What took place or was told in a year, as far as the release still has it: programmes with a date in it or a repeated
 * one that runs through it, courses that run in it, notices published in it. In no order of their own.
 */
export function measuresOf(year: number, { programmes, courses, notices }: Measures): Measures {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const runs = (first: string, last: string): boolean => first <= to && last >= from
  const inYear = ({ published_on }: Notice): boolean => runs(published_on, published_on)
  return {
    programmes: programmes.filter(({ programme }) =>
      programme.schedules.some((one) => runs(one.dtstart, lastDayOf(one))),
    ),
    courses: courses.filter(({ course }) => runs(course.starts_on, endOf(course))),
    notices: notices.filter(({ notice }) => inYear(notice)),
  }
}

/** A date alone is over after its day; a repeated one without an end goes on. */
const lastDayOf = ({ dtstart, freq, until }: Recurrence): string =>
  freq === undefined ? dtstart : (until ?? '9999-12-31')

/** A course without an end lasts as long as its dates say; where they do not, nobody knows more than when it began. */
const endOf = ({ starts_on, ends_on, schedules }: Course): string =>
  ends_on ?? schedules.map(({ until }) => until ?? starts_on).reduce((a, b) => (a > b ? a : b))
