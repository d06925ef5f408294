import type { Fact } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { relevantFacts } from '../../match/relevant-facts.ts'
import { rulesInForce } from '../../match/rules.ts'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import type { Client } from './client.ts'
import { situationOf } from './client.ts'

/** The facts that matter for what was said so far, and those already chosen. */
export function useOfferedFacts(client: Client): readonly Fact[] {
  const { date } = wallClock(useNow())
  const offers = useStored((store) => store.offersFor(client.needs), [client.needs.join()])
  const situation = situationOf(client)
  if (!situation || offers.state !== 'ready' || !offers.value) return client.facts
  const { services, programmes, rules } = offers.value
  const relevant = relevantFacts(situation, rulesInForce(rules, date), [...services, ...programmes])
  return [...new Set([...client.facts, ...relevant])]
}
