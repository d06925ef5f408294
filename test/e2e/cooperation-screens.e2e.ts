import { everyCheck } from './checks.ts'
import { partnerRooms } from './partner-rooms.ts'
import { expect, test } from './site.ts'

/** WCAG 2.5.8. */
const TARGET = 24

test.describe.configure({ mode: 'parallel' })

// Both languages these rooms speak, and one that is written the other way, whose frame they stand in.
for (const language of ['de', 'en', 'ar'] as const)
  test(`every room of the partners, the guide in ${language}: axe, colours, words, letters, targets, 400 %, text spacing`, async ({
    site,
    watched: page,
  }) => {
    test.setTimeout(600_000)
    const found: string[] = []
    await partnerRooms(page, site, language, async (screen) => {
      for (const one of await everyCheck(page, language, TARGET)) found.push(`${screen}: ${one}`)
    })
    expect(found).toEqual([])
  })
