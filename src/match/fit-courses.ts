import type { Course } from '../catalogue/service.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { CourseKind } from '../catalogue/vocabulary.ts'
import { isCourseOver } from '../hours/sessions.ts'
import type { Message } from './answer.ts'
import type { LeftOutCode } from './course-audience.ts'
import { notFor } from './course-audience.ts'
import type { CourseRule } from './course-rule.ts'
import { concernsClient, COURSE_RULES, courseRulesFor, isVocational } from './course-rules.ts'

/** Something a client must have before the course can begin, and the ways to it (rules of `offers:rules`). */
export interface Needed {
  readonly code:
    | 'paper'
    | 'vocational-paper'
    | 'former-kind'
    | 'proof'
    | 'school'
    | 'place'
    | 'ask-place'
    | 'late'
  readonly params: Message['params']
  readonly ways: readonly CourseRule[]
}

/** A course that fits a client: why, what is still needed, and who pays. */
export interface FittingCourse {
  readonly course: Course
  /** Keys of the room `offers`, under `reason`. */
  readonly reasons: readonly Message[]
  readonly needed: readonly Needed[]
  readonly costs: CourseRule | undefined
}

export interface FittingCourses {
  /** Best first. */
  readonly fitting: readonly FittingCourse[]
  /** How many courses do not fit for which reason, the most frequent first. */
  readonly leftOut: readonly { readonly code: LeftOutCode; readonly count: number }[]
}

/**
 * The courses that fit a client on a date, best first: still to begin and not full, made for a group they belong to,
 * with childcare where there is a small child, soonest. The order of `courses` changes nothing.
 *
 * What was not said is not assumed: a women's course is only for somebody said to be a woman, and a paper is
 * needed unless it was said to be there. Courses that are over are neither offered nor counted.
 *
 * Rules are those of the day each is about ({@link courseRulesFor}): of a course that begins next year, next year's.
 *
 * @param on today, calendar date in Europe/Berlin, `2026-11-24`
 */
export function fitCourses(
  client: Situation,
  courses: readonly Course[],
  on: string,
  rules: readonly CourseRule[] = COURSE_RULES,
): FittingCourses {
  const counts = new Map<LeftOutCode, number>()
  const fitting: FittingCourse[] = []
  for (const course of courses) {
    const reason = leftOut(course, client, on)
    if (reason === 'over') continue
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    else fitting.push(fit(course, client, on, courseRulesFor(course, on, rules)))
  }
  return {
    fitting: fitting.toSorted((a, b) => compare(rankOf(a, client, on), rankOf(b, client, on))),
    leftOut: [...counts]
      .map(([code, count]) => ({ code, count }))
      .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  }
}

const hasBegun = ({ starts_on }: Course, on: string): boolean => starts_on < on

function leftOut(course: Course, client: Situation, on: string): LeftOutCode | undefined {
  const { kind, minimum_age = 0, maximum_age = Infinity } = course
  if (isCourseOver(course, on)) return 'over'
  const reason = notFor(kind, client)
  if (reason) return reason
  return client.age < minimum_age || client.age > maximum_age ? 'age' : undefined
}

function fit(
  course: Course,
  client: Situation,
  on: string,
  rules: readonly CourseRule[],
): FittingCourse {
  const told = rules.filter((rule) => concernsClient(rule, client))
  return {
    course,
    reasons: reasonsFor(course, client),
    needed: [
      ...papersFor(
        course,
        client,
        told.filter(({ topic, code }) => topic === 'admission' && code !== 'former-kind'),
      ),
      ...(told.some(({ code }) => code === 'former-kind') ? [needs('former-kind')] : []),
      ...levelFor(course, client),
      ...placeFor(course, client, on),
    ],
    costs: told.find(({ topic }) => topic === 'costs'),
  }
}

const message = (key: string): Message => ({ key, params: {} })

function reasonsFor({ kind, childcare }: Course, { facts }: Situation): Message[] {
  return [
    message(`kind.${kind}`),
    ...(childcare && facts.includes('child-under-3') ? [message('reason.childcare')] : []),
    ...(!isVocational(kind) && facts.includes('has-course-entitlement')
      ? [message('reason.entitlement')]
      : []),
  ]
}

const needs = (
  code: Needed['code'],
  ways: readonly CourseRule[] = [],
  params: Message['params'] = {},
): Needed => ({ code, ways, params })

/** The paper that opens the course. A Berechtigungsschein opens the integration course and no other. */
function papersFor({ kind }: Course, { facts }: Situation, ways: readonly CourseRule[]): Needed[] {
  if (isVocational(kind)) return [needs('vocational-paper', ways)]
  return facts.includes('has-course-entitlement') ? [] : [needs('paper', ways)]
}

/** What a vocational course builds on, unless it is B1 and that was reached. */
function levelFor({ kind, level_from }: Course, { facts }: Situation): Needed[] {
  if (!isVocational(kind) || level_from === undefined || level_from === 'A1') return []
  // B1 was reached: what is below it needs no proof of its own.
  if (facts.includes('b1-reached') && level_from === 'A2') return []
  return [needs('proof', [], { level: level_from })]
}

/** From this age on nobody is asked whether school is over. */
const SCHOOL_IS_OVER = 18

function placeFor(course: Course, { age }: Situation, on: string): Needed[] {
  const { free_places } = course
  return [
    ...(age < SCHOOL_IS_OVER ? [needs('school')] : []),
    ...(hasBegun(course, on) ? [needs('late')] : []),
    ...(free_places === 0 ? [needs('place')] : []),
    ...(free_places === undefined ? [needs('ask-place')] : []),
  ]
}

/** Kinds for a group: whoever one is for is served best there. */
const FOR_A_GROUP: readonly CourseKind[] = [
  'literacy',
  'second-script',
  'women',
  'parents',
  'youth',
]

function rankOf({ course }: FittingCourse, { facts }: Situation, on: string): (number | string)[] {
  const { kind, free_places, childcare, starts_on, id } = course
  return [
    hasBegun(course, on) || free_places === 0 ? 1 : 0,
    FOR_A_GROUP.includes(kind) ? 0 : 1,
    // Before B1 the integration course comes before any other.
    isVocational(kind) ? 1 : 0,
    facts.includes('child-under-3') && !childcare ? 1 : 0,
    starts_on,
    id,
  ]
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  const [one, other] = [a[at], b[at]]
  if (one === undefined || other === undefined) return 0
  return one < other ? -1 : 1
}
