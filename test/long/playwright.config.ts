/** The long runs: the same browser and the same site as the browser tests, for as long as they need. */
import { defineConfig } from '@playwright/test'
import browserTests from '../../playwright.config.ts'

export default defineConfig({
  ...browserTests,
  testDir: '.',
  testMatch: '**/*.long.ts',
  outputDir: '../../test-results/long',
  // What they count is printed; nothing else runs beside them.
  workers: 1,
  timeout: 3_600_000,
  // What never comes is no reason to wait for an hour.
  use: { ...browserTests.use, actionTimeout: 120_000, navigationTimeout: 120_000 },
  reporter: [['list']],
})
