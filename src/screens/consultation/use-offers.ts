import type { Offers } from '../../catalogue/offers.ts'
import type { Need } from '../../catalogue/vocabulary.ts'
import { wallClock } from '../../hours/berlin.ts'
import { needsToLookUp } from '../../match/match.ts'
import { useNow } from '../parts/use-now.ts'
import type { Stored } from '../parts/use-stored.ts'
import { useStored } from '../parts/use-stored.ts'

/**
 * What the region offers for these needs, and for those that a boundary may lead to: read once, as soon as the needs are said,
 * so that neither the last questions nor the answer wait for it. Undefined on a device that has no data yet.
 */
export function useOffers(needs: readonly Need[]): Stored<Offers | undefined> {
  const { date } = wallClock(useNow())
  const asked = `${date} ${needs.join()}`
  const read = useStored(
    async (store) => {
      const rules = await store.rules()
      const offers = await store.offersFor(needsToLookUp(needs, rules, date))
      return { asked, offers: offers && { ...offers, rules } }
    },
    [asked],
  )
  if (read.state !== 'ready') return read
  // Until another need is looked up, there is nothing to say of it.
  return read.value.asked === asked
    ? { state: 'ready', value: read.value.offers }
    : { state: 'loading' }
}
