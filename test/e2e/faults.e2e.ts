import { bytesOfSync, openMarked, withstandCut } from './cuts.ts'
import type { Cut } from './cuts.ts'
import { test } from './host-site.ts'
import { heldBy } from './marked-region.ts'

/** A short form of `test/long/cuts.long.ts`. */
test('a connection that is cut in the middle of a sync leaves the old release or the new one', async ({
  site,
  host,
  page,
}) => {
  const region = await openMarked(page, site, host)
  const all = bytesOfSync(region, 'snapshot')
  const cuts: readonly Omit<Cut, 'by'>[] = [
    { after: 0, declared: true },
    { after: 1_000, declared: true },
    { after: 1_000, declared: false },
    { after: Math.floor(all / 3), declared: true },
    { after: Math.floor(all / 2), declared: false },
    { after: all - 4_096, declared: true },
  ]
  let held = await heldBy(page)
  for (const [at, cut] of cuts.entries())
    await test.step(`after ${cut.after} of ${all}`, async () => {
      const by = at % 3 === 0 ? 'delta' : 'snapshot'
      held = await withstandCut(page, held, { host, region }, { ...cut, by })
    })
})
