import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify('test'), __MANY_REGIONS__: 'true' },
  resolve: {
    alias: {
      'virtual:embedded-region': new URL('test/builders/embedded-region.ts', import.meta.url)
        .pathname,
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'test/feed-program.ts',
    // How long a busy machine may take.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test-results/unit.json' },
  },
})
