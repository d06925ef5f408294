import type { Programme, Service } from '../catalogue/service.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Fact } from '../catalogue/vocabulary.ts'
import { FACTS } from '../catalogue/vocabulary.ts'
import type { RuleBody } from '../catalogue/rule.ts'
import { sharedGroups } from './fit.ts'
import { refer } from './refer.ts'

/**
 * The facts worth asking for what was said so far: those that would change the answer, because a
 * rule looks at them or because an offer for the client's needs is for a group they make one belong to.
 *
 * @param rules the rules in force on the date of the answer
 * @param offers services and programmes for the client's needs
 */
export function relevantFacts(
  client: Situation,
  rules: readonly RuleBody[],
  offers: readonly (Service | Programme)[],
): Fact[] {
  const told = (facts: readonly Fact[]): string => answerOf({ ...client, facts }, rules, offers)
  return FACTS.filter((fact) => {
    const others = client.facts.filter((said) => said !== fact)
    return told(others) !== told([...others, fact])
  })
}

/** What the answer depends on, as text to compare. */
function answerOf(
  client: Situation,
  rules: readonly RuleBody[],
  offers: readonly (Service | Programme)[],
): string {
  const { primary, also, boundaries } = refer(client, rules)
  const groups = offers.map((offer) => sharedGroups(offer, client).join())
  return JSON.stringify([primary, also, boundaries, groups])
}
