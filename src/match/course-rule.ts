import type { Benefit, CourseKind, Fact } from '../catalogue/vocabulary.ts'

export type RuleTopic = 'admission' | 'bring' | 'costs'

/** What a rule says, in words of `locales/<language>/offers.json`, room key `rules.<code>`. */
export type CourseRuleCode =
  | 'special'
  | 'former-kind'
  | 'entitled'
  | 'obliged-jobcenter'
  | 'obliged-auslaenderbehoerde'
  | 'obliged-sozialamt'
  | 'bamf-admits'
  | 'bamf-admits-nobody'
  | 'bamf-ask'
  | 'vocational-jobcenter'
  | 'vocational-agentur'
  | 'vocational-bamf'
  | 'vocational-eu'
  | 'vocational-asylum'
  | 'level-below-b1'
  | 'level-b1'
  | 'level-b2'
  | 'level-job'
  | 'bring-paper'
  | 'bring-test'
  | 'bring-vocational'
  | 'costs-half'
  | 'costs-exempt'
  | 'costs-refund'
  | 'costs-all'
  | 'costs-vocational'
  | 'costs-employed'

interface Audience {
  readonly benefits?: readonly Benefit[]
  readonly facts?: readonly Fact[]
  readonly unless?: readonly Fact[]
}

/** One statement of the law on a kind of course, in force on certain dates. */
export interface CourseRule {
  readonly code: CourseRuleCode
  readonly topic: RuleTopic
  readonly kinds: readonly CourseKind[]
  /**
   * To which clients it is told as theirs: with any of these benefits or facts unless one of the others was said;
   * `'any'`: to everybody. Absent: it stands on the course's page only.
   */
  readonly tells?: 'any' | Audience
  /**
   * The day it is about. `start`: what a course is was settled when it began, and stays: its kind, the level it builds
   * on. Absent: what somebody applies for, brings or pays counts from the day they can take part: the course's start,
   * or today where it runs already.
   */
  readonly about?: 'start'
  /** First and last date on which it is in force, both included; absent: open. */
  readonly valid_from?: string
  readonly valid_to?: string
  readonly source: string
}
