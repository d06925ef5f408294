import type { Situation } from '../../catalogue/situation.ts'
import { wallClock } from '../../hours/berlin.ts'
import { GERMAN } from '../../language/languages.ts'
import type { Answer } from '../../match/answer.ts'
import { match, needsToLookUp } from '../../match/match.ts'
import { useSpeaker } from '../parts/speech.tsx'
import type { Stored } from '../parts/use-stored.ts'
import { useStored } from '../parts/use-stored.ts'

/**
 * The answer to a situation from the stored region, for this minute and the client's language; undefined on a device that has
 * no data yet.
 */
export function useAnswer(situation: Situation, now: number): Stored<Answer | undefined> {
  const { language } = useSpeaker()
  return useStored(
    async (store) => {
      const rules = await store.rules()
      const needs = needsToLookUp(situation, rules, wallClock(now).date)
      const offers = await store.offersFor(needs)
      if (!offers) return undefined
      // German is spoken everywhere: it tells no office from another.
      const spoken = language === GERMAN ? undefined : language
      return match(situation, { ...offers, rules }, { at: now, language: spoken })
    },
    [JSON.stringify(situation), language, now],
  )
}
