import type { Offers } from '../catalogue/offers.ts'
import type { Situation } from '../catalogue/situation.ts'
import type { Need } from '../catalogue/vocabulary.ts'
import { wallClock } from '../hours/berlin.ts'
import { sessionsToCome } from '../hours/sessions.ts'
import type { Answer, RankedProgramme, Referral } from './answer.ts'
import { fits, sharedGroups } from './fit.ts'
import type { MatchContext } from './rank.ts'
import { rankServices } from './rank.ts'
import { refer } from './refer.ts'
import { rulesInForce, rulesOfType } from './rules.ts'

/**
 * The needs to look up offers for: the client's, and those under which a boundary's leader is
 * found (a child's family is sent to the Jugendamt, whatever was asked).
 */
export function needsToLookUp(
  needs: readonly Need[],
  offersRules: Offers['rules'],
  date: string,
): Need[] {
  const leading = rulesOfType(rulesInForce(offersRules, date), 'boundary').flatMap(
    ({ leads_need }) => leads_need ?? [],
  )
  return [...new Set([...needs, ...leading])]
}

/**
 * Answers a situation for a moment: pure, so the same input gives the same answer.
 *
 * @param offers the region's offers for {@link needsToLookUp}
 */
export function match(client: Situation, offers: Offers, context: MatchContext): Answer {
  const { date } = wallClock(context.at)
  const rules = rulesInForce(offers.rules, date)
  const referral = refer(client, rules)
  return {
    ...referral,
    services: rankServices(referral.needs, client, offers, context),
    programmes: rankProgrammes(referral, client, offers, context.at),
  }
}

/** Fitting group programmes of the recommended kinds with a date to come: special group first, then soonest. */
function rankProgrammes(
  referral: Referral,
  client: Situation,
  offers: Offers,
  at: number,
): RankedProgramme[] {
  const kinds = [referral.primary, ...referral.also]
  return offers.programmes
    .filter((programme) => fits(programme, client))
    .filter((programme) => programme.needs.some((need) => client.needs.includes(need)))
    .filter(({ organization_id }) =>
      kinds.includes(offers.organizations.get(organization_id)?.kind),
    )
    .flatMap((programme) => {
      const next = sessionsToCome(programme.schedules, at, 1)[0]?.date
      if (next === undefined) return []
      const groups = sharedGroups(programme, client)
      const reasons = groups.map((group) => ({ key: `rank.group.${group}`, params: {} }))
      return [{ programme, next, reasons }]
    })
    .toSorted(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        a.next.localeCompare(b.next) ||
        (a.programme.id < b.programme.id ? -1 : 1),
    )
}
