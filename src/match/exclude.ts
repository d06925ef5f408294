import type { RuleBody } from '../catalogue/rule.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { BoundaryCode, OrganizationKind } from '../catalogue/vocabulary.ts'
import { PARTNER_KINDS } from '../catalogue/vocabulary.ts'
import type { Exclusion } from './answer.ts'
import { ageRange, kindInRole, rulesOfType } from './rules.ts'

/** Each removed kind with the boundary that removes it. */
export type Removed = ReadonlyMap<OrganizationKind, BoundaryCode>

/**
 * Every kind that was ruled out and why not: those a boundary removed, and of the four partners
 * the counselling service for other ages and the authority that is not responsible. A kind that is
 * recommended for any of the needs is not ruled out.
 */
export function exclusions(
  client: Situation,
  rules: readonly RuleBody[],
  recommended: readonly OrganizationKind[],
  removed: Removed,
): Exclusion[] {
  const candidates = new Set<OrganizationKind>([...PARTNER_KINDS, ...removed.keys()])
  return [...candidates]
    .filter((kind) => !recommended.includes(kind))
    .flatMap((kind) => {
      const code = removed.get(kind)
      if (code)
        return { kind, reason: code, message: { key: `boundary.${code}.excluded`, params: {} } }
      return byAge(kind, client, rules) ?? byAuthority(kind, client, rules) ?? []
    })
}

/** "24: JMD until 27" */
function byAge(
  kind: OrganizationKind,
  client: Situation,
  rules: readonly RuleBody[],
): Exclusion | undefined {
  const counselling = rulesOfType(rules, 'role').some(
    (rule) => rule.role === 'comp' && rule.kind === kind,
  )
  if (!counselling || kindInRole(rules, 'comp', client) === kind) return undefined
  const params = { age: client.age, ...ageRange(kind, rules) }
  return { kind, reason: 'age', message: { key: `age.excluded.${kind}`, params } }
}

function byAuthority(
  kind: OrganizationKind,
  client: Situation,
  rules: readonly RuleBody[],
): Exclusion | undefined {
  const authority = kindInRole(rules, 'auth', client)
  if (authority === kind) return undefined
  if (kind === 'jobcenter' && !['aufstocker', 'unknown'].includes(client.benefits))
    return { kind, reason: 'no-sgb2', message: { key: 'authority.no-sgb2', params: {} } }
  if (kind === 'arbeitsagentur' && authority === 'jobcenter') {
    const message = { key: 'authority.jobcenter-responsible', params: {} }
    return { kind, reason: 'jobcenter-responsible', message }
  }
  return undefined
}
