import type { AdviceRule, BoundaryRule, RoleRule, RuleBody } from '../catalogue/rule.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Need, OrganizationKind } from '../catalogue/vocabulary.ts'
import { DEFAULT_RULES } from './default-rules.ts'

type OfType<T extends RuleBody['type']> = Extract<RuleBody, { type: T }>
export type Role = RoleRule['role']

/**
 * The rules that count on a date, lowest priority number first: the feed's own where it has any
 * (they replace the default set as a whole), each within its `valid_from` and `valid_to`.
 *
 * @param date calendar date in Europe/Berlin, `2026-11-24`
 */
export function rulesInForce(feedRules: readonly RuleBody[], date: string): readonly RuleBody[] {
  return (feedRules.length > 0 ? feedRules : DEFAULT_RULES)
    .filter((rule) => (rule.valid_from ?? date) <= date && date <= (rule.valid_to ?? date))
    .toSorted((a, b) => a.priority - b.priority)
}

/** The rules of one type, in the order given. */
export function rulesOfType<T extends RuleBody['type']>(
  rules: readonly RuleBody[],
  type: T,
): OfType<T>[] {
  return rules.filter((rule): rule is OfType<T> => rule.type === type)
}

type Condition = Pick<RuleBody, 'minimum_age' | 'maximum_age' | 'benefits' | 'facts'>

/** Whether the conditions every type of rule shares hold for a client. */
export function holds(rule: Condition, client: Situation): boolean {
  return (
    client.age >= (rule.minimum_age ?? 0) &&
    client.age <= (rule.maximum_age ?? Infinity) &&
    (rule.benefits?.includes(client.benefits) ?? true) &&
    (rule.facts?.every((fact) => client.facts.includes(fact)) ?? true)
  )
}

/** Whether a boundary or an advice concerns any of the needs; one without needs concerns all. */
export function concerns(
  rule: Pick<BoundaryRule | AdviceRule, 'needs'>,
  needs: readonly Need[],
): boolean {
  return rule.needs?.some((need) => needs.includes(need)) ?? true
}

/** Who fills a role for this client; undefined where no rule names one, as for a child's `comp`. */
export function kindInRole(
  rules: readonly RuleBody[],
  role: Role,
  client: Situation,
): OrganizationKind | undefined {
  return rulesOfType(rules, 'role').find((rule) => rule.role === role && holds(rule, client))?.kind
}

/** The ages a counselling service serves, for sentences such as "from 12 to 27". */
export function ageRange(
  kind: OrganizationKind,
  rules: readonly RuleBody[],
): { from: number; to: number } {
  const rule = rulesOfType(rules, 'role').find(
    ({ role, ...rule }) => role === 'comp' && rule.kind === kind,
  )
  return { from: rule?.minimum_age ?? 0, to: rule?.maximum_age ?? 120 }
}
