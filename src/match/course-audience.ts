import type { Situation } from '../catalogue/situation.ts'
import type { CourseKind, Fact } from '../catalogue/vocabulary.ts'
import { COURSE_KINDS } from '../catalogue/vocabulary.ts'

/** Why a course does not fit; in words of `offers.json`, key `leftOut.<code>`. */
export type LeftOutCode =
  | 'over'
  | 'age'
  | 'abroad'
  | 'school'
  | 'literacy-first'
  | 'literacy'
  | 'second-script'
  | 'women'
  | 'parents'
  | 'youth'
  | 'level-reached'
  | 'level-missing'
  | 'job'

/** For whom a kind of course is: who does not meet it is told why. What was not said is not assumed. */
interface Audience {
  readonly code: LeftOutCode
  readonly kinds: readonly CourseKind[]
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly requires?: Fact
  readonly refuses?: Fact
  readonly source: string
}

/** Below this age nobody has left school (§ 44 (3) AufenthG, the school laws of the Länder). */
const SCHOOL_UNTIL = 14

/** Asked for in this order: the first that is not met is the reason given. */
export const AUDIENCES: readonly Audience[] = [
  { code: 'abroad', kinds: COURSE_KINDS, refuses: 'lives-abroad', source: '§ 43 AufenthG' },
  {
    code: 'school',
    kinds: COURSE_KINDS,
    minimum_age: SCHOOL_UNTIL + 1,
    source: '§ 44 Abs. 3 AufenthG',
  },
  { code: 'women', kinds: ['women'], requires: 'woman', source: 'IntV § 13 Abs. 1' },
  { code: 'parents', kinds: ['parents'], requires: 'child-under-3', source: 'IntV § 13 Abs. 1' },
  { code: 'youth', kinds: ['youth'], maximum_age: 26, source: 'IntV § 13 Abs. 1' },
  {
    code: 'level-reached',
    kinds: [
      'general',
      'literacy',
      'second-script',
      'women',
      'parents',
      'youth',
      'intensive',
      'vocational-b1',
    ],
    refuses: 'b1-reached',
    source: 'IntV § 3 Abs. 2',
  },
  { code: 'literacy', kinds: ['literacy'], requires: 'illiterate', source: 'IntV § 13 Abs. 1' },
  {
    code: 'second-script',
    kinds: ['second-script'],
    requires: 'second-script',
    source: 'IntV § 13 Abs. 1',
  },
  {
    code: 'literacy-first',
    kinds: COURSE_KINDS.filter((kind) => kind !== 'literacy' && kind !== 'second-script'),
    refuses: 'illiterate',
    source: 'IntV § 13 Abs. 1',
  },
  {
    code: 'level-missing',
    kinds: ['vocational-b2', 'vocational-c1'],
    requires: 'b1-reached',
    source: 'DeuFöV § 4',
  },
  { code: 'job', kinds: ['job-bsk'], requires: 'employed', source: 'BAMF: Job-BSK' },
]

/** Why a kind of course is not for this client; undefined where it may be. */
export function notFor(kind: CourseKind, { age, facts }: Situation): LeftOutCode | undefined {
  return AUDIENCES.find(
    ({ kinds, minimum_age = 0, maximum_age = Infinity, requires, refuses }) =>
      kinds.includes(kind) &&
      (age < minimum_age ||
        age > maximum_age ||
        (requires !== undefined && !facts.includes(requires)) ||
        (refuses !== undefined && facts.includes(refuses))),
  )?.code
}
