import { defineConfig } from '@playwright/test'
import { launchChromium } from './test/e2e/chromium.ts'

export default defineConfig({
  testDir: 'test/e2e',
  // A folder of its own: Playwright empties it, and the unit tests' report lies beside it.
  outputDir: 'test-results/e2e',
  testMatch: '**/*.e2e.ts',
  // Two workers fit the smallest machine this runs on.
  workers: 2,
  fullyParallel: false,
  // How long a busy machine may take, not how long the guide should.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.CI
    ? [['list'], ['json', { outputFile: 'test-results/e2e.json' }]]
    : [['list']],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1024, height: 768 },
    // Recording each step costs as much as the steps themselves. What the page showed where a test fails is written down
    // without it; `--trace on` records one.
    launchOptions: launchChromium(),
  },
})
