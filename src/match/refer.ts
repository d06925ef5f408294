import type { ReferralRule, RuleBody } from '../catalogue/rule.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { BoundaryCode, Need, OrganizationKind } from '../catalogue/vocabulary.ts'
import type { Message, NeedAnswer, Recommendation, Referral } from './answer.ts'
import type { Removed } from './exclude.ts'
import { exclusions } from './exclude.ts'
import type { Role } from './rules.ts'
import { ageRange, concerns, holds, kindInRole, rulesOfType } from './rules.ts'

type Boundary = Extract<RuleBody, { type: 'boundary' }>

/**
 * Which kinds of organisation fit a client, need by need, with the boundaries applied.
 *
 * @param rules the rules in force on the date of the answer, from {@link rulesInForce}
 */
export function refer(client: Situation, rules: readonly RuleBody[]): Referral {
  const boundaries = rulesOfType(rules, 'boundary').filter((rule) => holds(rule, client))
  const needs = [...new Set(client.needs)].map((need) =>
    answerNeed(
      need,
      client,
      rules,
      boundaries.filter((rule) => concerns(rule, [need])),
    ),
  )
  const kinds = [...new Set(needs.flatMap((answer) => kindsOf(answer)))]
  const primary = needs[0]?.primary?.kind
  return {
    primary,
    also: kinds.filter((kind) => kind !== primary),
    needs,
    excluded: exclusions(client, rules, kinds, removedBy(boundaries, client.needs)),
    boundaries: boundaries
      .filter((rule) => concerns(rule, client.needs))
      .filter((rule) => rule.recommended?.some((kind) => kinds.includes(kind)) ?? true)
      .map((rule) => rule.code),
    advice: rulesOfType(rules, 'advice')
      .filter((rule) => holds(rule, client) && concerns(rule, client.needs))
      .map((rule) => rule.code),
  }
}

const kindsOf = ({ primary, also }: NeedAnswer): OrganizationKind[] =>
  [...(primary ? [primary] : []), ...also].map(({ kind }) => kind)

/** Each removed kind with the first boundary that removes it. */
function removedBy(boundaries: readonly Boundary[], needs: readonly Need[]): Removed {
  const removed = new Map<OrganizationKind, BoundaryCode>()
  for (const rule of boundaries)
    if (concerns(rule, needs))
      for (const kind of rule.removes ?? []) if (!removed.has(kind)) removed.set(kind, rule.code)
  return removed
}

/** One need's answer. Where a boundary removed the primary, the first remaining `also` leads. */
function answerNeed(
  need: Need,
  client: Situation,
  rules: readonly RuleBody[],
  boundaries: readonly Boundary[],
): NeedAnswer {
  const leader = boundaries.find((rule) => rule.leads !== undefined)
  if (leader?.leads) {
    const reasons = [{ key: `boundary.${leader.code}.leads`, params: { age: client.age } }]
    const needs = leader.leads_need ? [need, leader.leads_need] : [need]
    const primary = { kind: leader.leads, specialty: undefined, needs, reasons }
    return { need, primary, also: [] }
  }
  const lines = rulesOfType(rules, 'referral').filter(
    (rule) => rule.need === need && holds(rule, client),
  )
  const removed = removedBy(boundaries, [need])
  const named = (position: ReferralRule['position']): Recommendation[] =>
    lines
      .filter((rule) => rule.position === position)
      .flatMap((rule) => recommend(rule, client, rules) ?? [])
  const [leading] = named('primary')
  const remaining = distinct([...(leading ? [leading] : []), ...named('also')]).filter(
    ({ kind }) => !removed.has(kind),
  )
  const [primary, ...also] = remaining
  return { need, primary, also }
}

/** A line of the table as a recommendation; undefined where nobody fills its role for this client. */
function recommend(
  rule: Extract<RuleBody, { type: 'referral' }>,
  client: Situation,
  rules: readonly RuleBody[],
): Recommendation | undefined {
  const kind = isRole(rule.kind) ? kindInRole(rules, rule.kind, client) : rule.kind
  const counselling = kindInRole(rules, 'comp', client)
  if (kind === undefined || (rule.counselling ?? counselling) !== counselling) return undefined
  const why: Message = { key: `reason.${rule.need}.${rule.kind}`, params: {} }
  const reasons = isRole(rule.kind) ? [why, roleReason(rule.kind, kind, client, rules)] : [why]
  return { kind, specialty: rule.specialty, needs: [rule.need], reasons }
}

const isRole = (kind: ReferralRule['kind']): kind is Role => kind === 'comp' || kind === 'auth'

/** Why this kind fills the role: the ages it serves, or the benefit that is drawn. */
function roleReason(
  role: Role,
  kind: OrganizationKind,
  client: Situation,
  rules: readonly RuleBody[],
): Message {
  if (role === 'auth') return { key: `authority.${kind}`, params: {} }
  return { key: `age.fits.${kind}`, params: { age: client.age, ...ageRange(kind, rules) } }
}

function distinct(recommendations: readonly Recommendation[]): Recommendation[] {
  const byKind = new Map<OrganizationKind, Recommendation>()
  for (const one of recommendations) if (!byKind.has(one.kind)) byKind.set(one.kind, one)
  return [...byKind.values()]
}
