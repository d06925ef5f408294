import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { everyCheck } from './checks.ts'
import { expect, test } from './site.ts'
import { isConsultation, tour } from './tour.ts'

/** WCAG 2.5.8; on a screen between two people a finger is all there is. */
const TARGET = 24
const CONSULTATION_TARGET = 48

// The longest file by far: its tests share nothing, and run side by side.
test.describe.configure({ mode: 'parallel' })

// The colours are looked at without movement; what moves has a test of its own (motion.e2e.ts).
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const language of LANGUAGE_CODES)
  test(`every screen in ${language}: axe, colours, words, letters, targets, 400 %, text spacing`, async ({
    site,
    watched: page,
  }) => {
    test.setTimeout(600_000)
    const found: string[] = []
    await tour(page, site, language, async (screen) => {
      const least = isConsultation(screen) ? CONSULTATION_TARGET : TARGET
      for (const one of await everyCheck(page, language, least)) found.push(`${screen}: ${one}`)
    })
    expect(found).toEqual([])
  })
