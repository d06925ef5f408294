import { chromium } from '@playwright/test'
import runLighthouse from 'lighthouse'
import { launchChromium } from '../e2e/chromium.ts'
import { freePort } from '../e2e/server.ts'
import type { Sample } from './figures.ts'
import type { Lab } from './lab.ts'

/** Lighthouse as it judges a phone that speaks German, on the first screen of a first visit, with a large region in the feed. */
export async function lighthouse({ site }: Lab): Promise<Sample[]> {
  const port = await freePort()
  const launch = launchChromium()
  const browser = await chromium.launch({
    ...launch,
    args: [
      ...launch.args,
      `--remote-debugging-port=${port}`,
      '--lang=de-DE',
      '--accept-lang=de-DE',
    ],
    env: { ...process.env, LANGUAGE: 'de' },
  })
  try {
    const result = await runLighthouse(site.url, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    })
    const score = (category: string): number =>
      Math.round((result?.lhr.categories[category]?.score ?? NaN) * 100)
    return [
      { figure: 'performance', ours: score('performance') },
      { figure: 'accessibility', ours: score('accessibility') },
      { figure: 'bestPractices', ours: score('best-practices') },
    ]
  } finally {
    await browser.close()
  }
}
