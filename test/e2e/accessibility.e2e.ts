import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { expect, test } from './site.ts'
import { tour } from './tour.ts'

const COLOURS = ['color-contrast', 'link-in-text-block']

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

const APPEARANCES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** A key where its text should be: `consultation:age.title`, `age.title`. */
const RAW_KEY =
  /\b(common|consultation|client|glossary|handout|hours|match|settings|vocabulary):[a-z]|\{\{/

for (const language of LANGUAGE_CODES)
  test(`axe finds nothing on any screen: ${language}`, async ({ site, watched: page }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    await tour(page, site, language, async (screen) => {
      if (RAW_KEY.test(await page.locator('body').innerText())) found.push(`${screen}: a raw key`)
      for (const [appearance, media] of Object.entries(APPEARANCES)) {
        // A colour on its way to another has no contrast worth measuring.
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
        // Only colours differ from one appearance to the next.
        const wrong = await violations(page, appearance === 'light' ? undefined : COLOURS)
        found.push(...wrong.map((one) => `${screen}, ${appearance}: ${one}`))
      }
    })
    expect(found).toEqual([])
  })
