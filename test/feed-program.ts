import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

/** Where packages are found from, and nobody looks; two runs at once do not take it from each other. */
const FOLDER = `node_modules/.feed-program-${process.pid}`

/** What a module reads from beside itself (the styles of `serve`) still lies beside the sources. */
const besideTheSources: Plugin = {
  name: 'beside-the-sources',
  transform: (code, id) =>
    id.startsWith(join(process.cwd(), 'src'))
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : undefined,
}

/** Makes one file of the command line for the tests that run it many times, and says where in `FEED_PROGRAM`. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [besideTheSources],
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
