import type { Course } from '../catalogue/service.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Benefit, CourseKind, Fact } from '../catalogue/vocabulary.ts'
import type { CourseRule } from './course-rule.ts'

/** Kinds of the integration course that the decree has today (IntV §§ 10–13). */
const INTEGRATION = ['general', 'literacy', 'second-script', 'intensive'] as const
/** Kinds that were the decree's own until 30 April 2025 (IntV § 13 before its fifth amendment). */
const FORMER = ['women', 'parents', 'youth'] as const
/** Vocational language courses (§ 45a AufenthG, DeuFöV). */
const VOCATIONAL = ['vocational-b1', 'vocational-b2', 'vocational-c1', 'job-bsk'] as const

const LANGUAGE_COURSES = [...INTEGRATION, ...FORMER] as const

/** Whether a course is a vocational one; all others follow the rules of the integration course. */
export const isVocational = (kind: CourseKind): boolean =>
  VOCATIONAL.some((vocational) => vocational === kind)

const AUFENTHG = { valid_from: '2005-01-01' }
const DEUFOEV = { valid_from: '2016-07-01' }
const JOBCENTER: readonly Benefit[] = ['sgb2', 'sgb2-applying', 'aufstocker']
const IN_ASYLUM = {
  benefits: ['asylblg'],
  facts: ['asylum-procedure', 'duldung'],
} as const
/** Whoever no office is responsible for yet, as far as was said. */
const WITHOUT_OFFICE: readonly Benefit[] = ['none', 'unknown', 'sgb3']

/** Who may attend an integration course; the courses of former kinds are held as one, or paid by others. */
const integrationAdmission: CourseRule[] = [
  {
    code: 'former-kind',
    topic: 'admission',
    kinds: FORMER,
    about: 'start',
    tells: 'any',
    valid_from: '2025-05-01',
    source: 'IntV § 13, § 22 (5. IntVÄndV, BGBl. 2024 I Nr. 393)',
  },
  {
    code: 'special',
    topic: 'admission',
    kinds: FORMER,
    about: 'start',
    ...AUFENTHG,
    valid_to: '2025-04-30',
    source: 'IntV § 13 Abs. 1',
  },
  {
    code: 'special',
    topic: 'admission',
    kinds: ['literacy', 'second-script', 'intensive'],
    about: 'start',
    ...AUFENTHG,
    source: 'IntV § 13',
  },
  {
    code: 'entitled',
    topic: 'admission',
    kinds: LANGUAGE_COURSES,
    tells: { benefits: WITHOUT_OFFICE, unless: IN_ASYLUM.facts },
    ...AUFENTHG,
    source: '§ 44 Abs. 1 AufenthG, IntV § 4 Abs. 1',
  },
  {
    code: 'obliged-jobcenter',
    topic: 'admission',
    kinds: LANGUAGE_COURSES,
    tells: { benefits: JOBCENTER },
    ...AUFENTHG,
    source: '§ 44a Abs. 1 Satz 1 Nr. 2 AufenthG, § 3 Abs. 4 SGB II',
  },
  {
    code: 'obliged-auslaenderbehoerde',
    topic: 'admission',
    kinds: LANGUAGE_COURSES,
    ...AUFENTHG,
    source: '§ 44a Abs. 1 Satz 1 Nr. 1 und 3 AufenthG',
  },
  {
    code: 'obliged-sozialamt',
    topic: 'admission',
    kinds: LANGUAGE_COURSES,
    tells: IN_ASYLUM,
    valid_from: '2017-01-01',
    source: '§ 44a Abs. 1 Satz 1 Nr. 4 AufenthG, § 5b AsylbLG',
  },
]

/** Admission by the BAMF where places are left (§ 44 (4) AufenthG): given, stopped, and not known after that. */
const bamfAdmission: CourseRule[] = (
  [
    {
      code: 'bamf-admits',
      ...AUFENTHG,
      valid_to: '2026-02-08',
      source: '§ 44 Abs. 4 AufenthG, IntV § 5',
    },
    {
      code: 'bamf-admits-nobody',
      valid_from: '2026-02-09',
      valid_to: '2026-12-31',
      source: '§ 44 Abs. 4 AufenthG; BAMF, Trägerrundschreiben 02/26 vom 9. Februar 2026',
    },
    {
      code: 'bamf-ask',
      valid_from: '2027-01-01',
      source: '§ 44 Abs. 4 AufenthG, IntV § 5',
    },
  ] as const
).map((rule) => ({
  ...rule,
  topic: 'admission',
  kinds: LANGUAGE_COURSES,
  tells: { benefits: [...WITHOUT_OFFICE, 'asylblg'], facts: IN_ASYLUM.facts },
}))

const vocationalAdmission: CourseRule[] = [
  {
    code: 'vocational-jobcenter',
    topic: 'admission',
    kinds: VOCATIONAL,
    tells: { benefits: ['sgb2', 'sgb2-applying'] },
    ...DEUFOEV,
    source: '§ 45a Abs. 1 und 2 AufenthG, DeuFöV § 4, § 3 Abs. 4 SGB II',
  },
  {
    code: 'vocational-agentur',
    topic: 'admission',
    kinds: VOCATIONAL,
    tells: { benefits: ['sgb3', 'aufstocker', 'none', 'unknown'] },
    ...DEUFOEV,
    source: '§ 45a Abs. 1 AufenthG, DeuFöV § 4, SGB III',
  },
  {
    code: 'vocational-bamf',
    topic: 'admission',
    kinds: VOCATIONAL,
    tells: { benefits: ['none', 'unknown'], unless: IN_ASYLUM.facts },
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
  {
    code: 'vocational-eu',
    topic: 'admission',
    kinds: VOCATIONAL,
    ...DEUFOEV,
    source: '§ 45a Abs. 1 AufenthG, DeuFöV § 4',
  },
  {
    code: 'vocational-asylum',
    topic: 'admission',
    kinds: VOCATIONAL,
    tells: IN_ASYLUM,
    ...DEUFOEV,
    source: '§ 45a Abs. 2 AufenthG, DeuFöV § 4 Abs. 1',
  },
]

const bring: CourseRule[] = [
  {
    code: 'level-below-b1',
    topic: 'bring',
    kinds: ['vocational-b1'],
    about: 'start',
    ...DEUFOEV,
    source: 'DeuFöV § 13',
  },
  {
    code: 'level-b1',
    topic: 'bring',
    kinds: ['vocational-b2'],
    about: 'start',
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
  {
    code: 'level-b2',
    topic: 'bring',
    kinds: ['vocational-c1'],
    about: 'start',
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
  {
    code: 'level-job',
    topic: 'bring',
    kinds: ['job-bsk'],
    about: 'start',
    valid_from: '2024-01-01',
    source: 'DeuFöV; BAMF: Job-BSK',
  },
  {
    code: 'bring-paper',
    topic: 'bring',
    kinds: LANGUAGE_COURSES,
    ...AUFENTHG,
    source: 'IntV § 7',
  },
  {
    code: 'bring-test',
    topic: 'bring',
    kinds: LANGUAGE_COURSES,
    ...AUFENTHG,
    source: 'IntV § 11',
  },
  {
    code: 'bring-vocational',
    topic: 'bring',
    kinds: VOCATIONAL,
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
]

/** Of those told to a client, the first that concerns them counts: who is exempt pays no half. */
const costs: CourseRule[] = [
  {
    code: 'costs-exempt',
    topic: 'costs',
    kinds: LANGUAGE_COURSES,
    tells: { benefits: [...JOBCENTER, 'asylblg'] },
    ...AUFENTHG,
    source: 'IntV § 9 Abs. 2',
  },
  {
    code: 'costs-half',
    topic: 'costs',
    kinds: LANGUAGE_COURSES,
    tells: 'any',
    ...AUFENTHG,
    source: 'IntV § 9 Abs. 1',
  },
  {
    code: 'costs-refund',
    topic: 'costs',
    kinds: LANGUAGE_COURSES,
    ...AUFENTHG,
    source: 'IntV § 9 Abs. 6',
  },
  {
    code: 'costs-all',
    topic: 'costs',
    kinds: LANGUAGE_COURSES,
    ...AUFENTHG,
    source: 'IntV § 9; BAMF, Trägerrundschreiben 02/26',
  },
  {
    code: 'costs-vocational',
    topic: 'costs',
    kinds: VOCATIONAL,
    tells: 'any',
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
  {
    code: 'costs-employed',
    topic: 'costs',
    kinds: VOCATIONAL,
    ...DEUFOEV,
    source: 'DeuFöV § 4',
  },
]

/** What the guide knows of the law, as of 2026; where it is not sure, the text says whom to ask. */
export const COURSE_RULES: readonly CourseRule[] = [
  ...integrationAdmission,
  ...bamfAdmission,
  ...vocationalAdmission,
  ...bring,
  ...costs,
]

/**
 * The rules on a kind of course that are in force on a date, in the order in which they are told.
 *
 * @param on calendar date in Europe/Berlin, `2026-11-24`
 */
export function courseRulesOn(
  kind: CourseKind,
  on: string,
  rules: readonly CourseRule[] = COURSE_RULES,
): CourseRule[] {
  return rules.filter((rule) => isInForce(rule, kind, on))
}

const isInForce = (
  { kinds, valid_from = '', valid_to = '9' }: CourseRule,
  kind: CourseKind,
  on: string,
): boolean => kinds.includes(kind) && valid_from <= on && on <= valid_to

/** What a rule is judged by: a course's kind and when it begins. */
type Judged = Pick<Course, 'kind' | 'starts_on'>

/**
 * The day on which somebody who asks today can take part: a course's start, or today where it runs already. Papers
 * and contributions go by that day: who is refused this year may be admitted to a course of the next.
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`
 */
export const joiningDay = ({ starts_on }: Pick<Course, 'starts_on'>, today: string): string =>
  starts_on > today ? starts_on : today

/**
 * The rules on a course, in the order in which they are told, each in force on the day it is about
 * ({@link CourseRule.about}): the kind and the level by the course's start, whatever must be applied for, brought or
 * paid by the day one can take part ({@link joiningDay}).
 *
 * @param today calendar date in Europe/Berlin, `2026-11-24`
 */
export function courseRulesFor(
  course: Judged,
  today: string,
  rules: readonly CourseRule[] = COURSE_RULES,
): CourseRule[] {
  const joining = joiningDay(course, today)
  return rules.filter((rule) =>
    isInForce(rule, course.kind, rule.about === 'start' ? course.starts_on : joining),
  )
}

/** Whether a rule is told to this client as theirs. */
export function concernsClient({ tells }: CourseRule, { benefits, facts }: Situation): boolean {
  if (tells === undefined || tells === 'any') return tells === 'any'
  const said = (some: readonly Fact[] = []): boolean => some.some((fact) => facts.includes(fact))
  return (tells.benefits?.includes(benefits) || said(tells.facts)) && !said(tells.unless)
}
