import { bytesOfSync, withstandCut } from './cuts.ts'
import type { Cut } from './cuts.ts'
import { FeedHost } from './feed-host.ts'
import { take } from './look.ts'
import { MarkedRegion } from './marked-region.ts'
import { enrol } from './partner-device.ts'
import { openSite } from './server.ts'
import { test as base } from './site.ts'

const test = base.extend<{ host: FeedHost }>({
  // Playwright wants the first argument destructured, even where nothing is used.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => use(new FeedHost()),
  site: async ({ host }, use) => {
    const site = await openSite('dist', host.answer)
    await use(site)
    await site.remove()
  },
})

/** A short form of `test/long/cuts.long.ts`. */
test('a connection that is cut in the middle of a sync leaves the old release or the new one', async ({
  site,
  host,
  page,
}) => {
  await enrol(page, site)
  const region = await MarkedRegion.open()
  host.files = await region.next('snapshot')
  await page.goto(`${site.url}/settings`)
  await take(page)
  const all = bytesOfSync(region, 'snapshot')
  const cuts: readonly Omit<Cut, 'by'>[] = [
    { after: 0, declared: true },
    { after: 1_000, declared: true },
    { after: 1_000, declared: false },
    { after: Math.floor(all / 3), declared: true },
    { after: Math.floor(all / 2), declared: false },
    { after: all - 4_096, declared: true },
  ]
  for (const [at, cut] of cuts.entries())
    await test.step(`after ${cut.after} of ${all}`, () =>
      withstandCut(page, host, region, { ...cut, by: at % 3 === 0 ? 'delta' : 'snapshot' }))
})
