import { test } from './host-site.ts'
import { closing, crashing, killAtRandom, randomFrom } from './killed.ts'
import { MarkedRegion } from './marked-region.ts'
import { OwnBrowser } from './own-browser.ts'
import { expect } from './site.ts'

/** A short form of `test/long/killed.long.ts`. */
test('a tab or a browser killed during a sync leaves the old release or the new one, never a mix', async ({
  site,
  host,
  page,
}) => {
  const seed = Date.now() % 1_000_000
  const random = randomFrom(seed)
  const tally = { tries: 0, old: 0, new: 0, compared: 0 }
  const given = { site, host, region: await MarkedRegion.open(), tally }
  await killAtRandom(page, [closing, crashing], { tries: 4, random }, given)
  const browser = new OwnBrowser()
  try {
    await killAtRandom(await browser.start(), [browser], { tries: 2, random }, given)
  } finally {
    await browser.remove()
  }
  console.log(`seed ${seed}: ${JSON.stringify(tally)}`)
  expect(tally.tries).toBe(6)
})
