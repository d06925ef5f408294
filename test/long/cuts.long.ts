import type { Cut } from '../e2e/cuts.ts'
import { bytesOfSync, openMarked, withstandCut } from '../e2e/cuts.ts'
import { test } from '../e2e/host-site.ts'
import { take } from '../e2e/look.ts'
import type { Held } from '../e2e/marked-region.ts'
import { heldBy } from '../e2e/marked-region.ts'

/** Of a delta more seldom: each needs a whole snapshot before it, or it would weigh more than one (F8). */
const STEPS = { snapshot: 4_096, delta: 65_536 }

for (const by of ['snapshot', 'delta'] as const)
  test(`a connection cut at every ${STEPS[by]} bytes of a sync by ${by}`, async ({
    site,
    host,
    page,
  }) => {
    const region = await openMarked(page, site, host)
    let held = await heldBy(page)
    const all = bytesOfSync(region, 'snapshot')
    const step = STEPS[by]
    const wholeSnapshot = async (): Promise<Held> => {
      host.files = await region.next('snapshot')
      await take(page)
      return heldBy(page)
    }
    let compared = 0
    for (let after = 0; after < all; after += step) {
      if (by === 'delta') held = await wholeSnapshot()
      // Of every third the host had not said how long it is.
      const cut: Cut = { after, declared: (after / step) % 3 > 0, by }
      await test.step(`after ${after} of ${all}`, async () => {
        held = await withstandCut(page, held, { host, region }, cut)
      })
      // After the cut, and after the next look.
      compared += 2 * held.records.size
    }
    const cuts = Math.ceil(all / step)
    console.log(`by ${by}: ${cuts} cuts in ${all} bytes, ${compared} records compared`)
  })
