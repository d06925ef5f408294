import { test } from '../e2e/host-site.ts'
import { closing, crashing, killAtRandom, randomFrom } from '../e2e/killed.ts'
import { MarkedRegion } from '../e2e/marked-region.ts'
import { OwnBrowser } from '../e2e/own-browser.ts'
import { expect } from '../e2e/site.ts'

const TABS = 160
const BROWSERS = 40

test('tabs and browsers killed at two hundred moments of a sync', async ({ site, host, page }) => {
  // The same moments again: SEED=<what was printed>.
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const random = randomFrom(seed)
  const tally = { tries: 0, old: 0, new: 0, compared: 0 }
  const given = { site, host, region: await MarkedRegion.open(), tally }
  await killAtRandom(page, [closing, crashing], { tries: TABS, random }, given)
  console.log(`${TABS} tabs: ${JSON.stringify(tally)}`)
  const browser = new OwnBrowser()
  try {
    await killAtRandom(await browser.start(), [browser], { tries: BROWSERS, random }, given)
  } finally {
    await browser.remove()
  }
  console.log(`with ${BROWSERS} browsers: ${JSON.stringify(tally)}`)
  expect(tally.tries).toBe(TABS + BROWSERS)
  // Some moments before the end of a sync, and some after it.
  expect(Math.min(tally.old, tally.new)).toBeGreaterThan(0)
})
