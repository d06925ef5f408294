import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Where packages are found from, and nobody looks. */
const FOLDER = 'node_modules/.feed-program'

/** Makes one file of the command line for the tests that run it many times, and says where in `FEED_PROGRAM`. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/publish/cli/main.ts',
      target: 'node20',
      outDir: FOLDER,
      rolldownOptions: { output: { entryFileNames: 'feed.mjs', codeSplitting: false } },
    },
  })
  process.env.FEED_PROGRAM = join(process.cwd(), FOLDER, 'feed.mjs')
}

export function teardown(): void {
  rmSync(FOLDER, { recursive: true, force: true })
}
