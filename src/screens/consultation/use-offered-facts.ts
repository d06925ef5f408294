import { useMemo } from 'react'
import type { Offers } from '../../catalogue/offers.ts'
import type { Fact } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { relevantFacts } from '../../match/relevant-facts.ts'
import { rulesInForce } from '../../match/rules.ts'
import { useNow } from '../parts/use-now.ts'
import type { Stored } from '../parts/use-stored.ts'
import type { Client } from './client.ts'
import { situationOf } from './client.ts'

/** The facts that matter for what was said so far, and those already chosen. */
export function useOfferedFacts(
  client: Client,
  offers: Stored<Offers | undefined>,
): readonly Fact[] {
  const { date } = wallClock(useNow())
  const value = offers.state === 'ready' ? offers.value : undefined
  return useMemo(() => {
    const situation = situationOf(client)
    if (!situation || !value) return client.facts
    const { services, programmes, rules } = value
    const forNeeds = [...services, ...programmes].filter(({ needs }) =>
      needs.some((need) => client.needs.includes(need)),
    )
    const relevant = relevantFacts(situation, rulesInForce(rules, date), forNeeds)
    return [...new Set([...client.facts, ...relevant])]
  }, [client, value, date])
}
