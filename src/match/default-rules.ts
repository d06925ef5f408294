import type {
  AdviceRule,
  BoundaryRule,
  ReferralRule,
  RoleRule,
  RuleBody,
} from '../catalogue/rule.ts'
import type { Need } from '../catalogue/vocabulary.ts'

type Role = Omit<RoleRule, 'id' | 'type' | 'priority'>
type Referral = Omit<ReferralRule, 'id' | 'type' | 'priority' | 'need' | 'position'>
type Boundary = Omit<BoundaryRule, 'id' | 'type' | 'priority'>
type Advice = Omit<AdviceRule, 'id' | 'type' | 'priority'>

/** Ages as the agreement has them (K§3): JMD 12–27, MBE over 27. A region may publish others. */
const roles: Role[] = [
  { role: 'comp', kind: 'jmd', minimum_age: 12, maximum_age: 27, source: 'K§3' },
  { role: 'comp', kind: 'mbe', minimum_age: 28, source: 'K§3' },
  { role: 'auth', kind: 'jobcenter', benefits: ['sgb2', 'sgb2-applying'], source: 'K§2, K§3' },
  { role: 'auth', kind: 'arbeitsagentur', source: 'K§3' },
]

const jobcenterForSgb2: Referral = { kind: 'jobcenter', benefits: ['sgb2'] }

/** The decision table. Per need: who leads (the first that applies), who is named too, in order. */
const table: Record<Need, { primary: Referral[]; also: Referral[] }> = {
  sprache: {
    primary: [
      { kind: 'auth', facts: ['b1-reached'], source: 'DeuFöV' },
      { kind: 'course-provider', facts: ['has-course-entitlement'], source: 'IntV' },
      { kind: 'comp', source: 'G: Clearingstelle' },
    ],
    also: [{ kind: 'course-provider' }, { kind: 'comp' }, jobcenterForSgb2],
  },
  anerkennung: {
    primary: [
      { kind: 'specialist', specialty: 'recognition-zsba', facts: ['lives-abroad'] },
      { kind: 'comp', source: 'G' },
    ],
    also: [{ kind: 'specialist', specialty: 'recognition-iq' }, { kind: 'auth' }],
  },
  bewerbung: {
    primary: [{ kind: 'comp', source: 'G' }],
    also: [{ kind: 'auth', benefits: ['sgb2', 'sgb3', 'aufstocker', 'asylblg'] }],
  },
  arbeit: {
    primary: [{ kind: 'auth', source: 'K§3' }],
    also: [{ kind: 'comp' }],
  },
  ausbildung: {
    primary: [{ kind: 'comp', counselling: 'jmd', source: 'K§3' }, { kind: 'auth' }],
    also: [
      { kind: 'comp' },
      { kind: 'arbeitsagentur', source: 'K§3' },
      { kind: 'specialist', specialty: 'gf-h', facts: ['university-bound'] },
      jobcenterForSgb2,
    ],
  },
  kinderbetreuung: {
    primary: [{ kind: 'comp', source: 'K§3' }],
    also: [
      { kind: 'course-provider' },
      { kind: 'specialist', specialty: 'jugendamt' },
      jobcenterForSgb2,
    ],
  },
  erziehung: {
    primary: [{ kind: 'specialist', source: 'G' }],
    also: [{ kind: 'comp' }],
  },
  schulden: {
    primary: [{ kind: 'specialist', source: 'G' }],
    also: [{ kind: 'comp' }, { ...jobcenterForSgb2, source: '§ 16a SGB II' }],
  },
  gesundheit: {
    primary: [{ kind: 'specialist', source: 'G' }],
    also: [{ kind: 'comp' }],
  },
  aufenthalt: {
    primary: [{ kind: 'specialist', benefits: ['asylblg'] }, { kind: 'comp' }],
    also: [{ kind: 'specialist' }, { kind: 'comp' }],
  },
  'wohnen-alltag': {
    primary: [{ kind: 'comp', source: 'K§3' }],
    also: [jobcenterForSgb2],
  },
  leistungen: {
    primary: [
      {
        kind: 'specialist',
        specialty: 'sozialamt',
        facts: ['above-pension-age'],
        source: 'SGB XII',
      },
      { kind: 'specialist', specialty: 'sozialamt', benefits: ['asylblg'], source: 'AsylbLG' },
      { kind: 'jobcenter', benefits: ['sgb2', 'sgb2-applying'], source: 'SGB II' },
      { kind: 'arbeitsagentur', benefits: ['sgb3', 'aufstocker'], source: 'SGB III' },
      { kind: 'comp', benefits: ['none', 'unknown'] },
    ],
    also: [
      { kind: 'comp' },
      { kind: 'jobcenter', benefits: ['aufstocker', 'unknown'] },
      { kind: 'arbeitsagentur', benefits: ['unknown'] },
    ],
  },
  dokumente: { primary: [{ kind: 'comp', source: 'G' }], also: [] },
  formular: { primary: [{ kind: 'auth', source: 'K§4' }], also: [] },
  sprachmittlung: { primary: [{ kind: 'auth', source: 'K§4' }], also: [] },
  gruppe: { primary: [{ kind: 'comp', source: 'K§2, K§3' }], also: [] },
}

const boundaries: Boundary[] = [
  {
    code: 'under-12',
    maximum_age: 11,
    leads: 'specialist',
    leads_need: 'erziehung',
    removes: ['jmd', 'mbe', 'jobcenter', 'arbeitsagentur', 'course-provider'],
    source: 'K§3',
  },
  {
    code: 'no-interpreting-no-forms',
    needs: ['formular', 'sprachmittlung'],
    removes: ['mbe', 'jmd'],
    source: 'K§4',
  },
  { code: 'voluntary', facts: ['declines-counselling'], removes: ['mbe', 'jmd'], source: 'K§2' },
  {
    code: 'migration-background-only',
    facts: ['no-migration-background'],
    removes: ['mbe', 'jmd'],
    source: 'K§2',
  },
  {
    code: 'asylblg-not-jobcenter',
    benefits: ['asylblg'],
    removes: ['jobcenter'],
    source: '§ 7 Abs. 1 Satz 2 Nr. 3 SGB II',
  },
  {
    code: 'employed-jobcenter-only',
    benefits: ['sgb2'],
    facts: ['employed'],
    removes: ['arbeitsagentur'],
    source: 'SGB II',
  },
  {
    code: 'case-stays-with-jobcenter',
    benefits: ['sgb2', 'sgb2-applying', 'aufstocker'],
    recommended: ['mbe', 'jmd', 'arbeitsagentur'],
    source: 'G: Fallhoheit',
  },
  { code: 'escalation-fachaufsicht', facts: ['unresolved-legal'], source: 'G' },
  { code: 'consent-needed', facts: ['no-written-consent'], source: 'K§4' },
  { code: 'minor-does-not-sign-alone', minimum_age: 12, maximum_age: 17, source: 'BGB § 107' },
  {
    code: 'parents-of-small-children',
    benefits: ['sgb2', 'sgb2-applying'],
    facts: ['child-under-3'],
    source: '§ 10 Abs. 1 Nr. 3 SGB II',
  },
  { code: 'age-27-either', minimum_age: 27, maximum_age: 27, source: 'K§3' },
]

const advice: Advice[] = [{ code: 'ask-sender', needs: ['dokumente'], source: 'G' }]

const tableRules = (Object.keys(table) as Need[]).flatMap((need): RuleBody[] =>
  (['primary', 'also'] as const).flatMap((position) =>
    table[need][position].map((line, priority) => ({
      type: 'referral' as const,
      need,
      position,
      priority,
      ...line,
    })),
  ),
)

/** The rules in force where a feed brings none of its own. */
export const DEFAULT_RULES: readonly RuleBody[] = [
  ...roles.map((rule, priority) => ({ type: 'role' as const, priority, ...rule })),
  ...tableRules,
  ...boundaries.map((rule, priority) => ({ type: 'boundary' as const, priority, ...rule })),
  ...advice.map((rule, priority) => ({ type: 'advice' as const, priority, ...rule })),
]
