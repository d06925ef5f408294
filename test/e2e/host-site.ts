import { FeedHost } from './feed-host.ts'
import { openSite } from './server.ts'
import { test as base } from './site.ts'

/** Tests of the guide as it is built, with a host of its feed that may do anything. */
export const test = base.extend<{ host: FeedHost }>({
  // Playwright wants the first argument destructured, even where nothing is used.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => use(new FeedHost()),
  site: async ({ host }, use) => {
    const site = await openSite('dist', host.answer)
    await use(site)
    await site.remove()
  },
})
