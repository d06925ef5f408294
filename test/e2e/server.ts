import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin, PreviewServer } from 'vite'
import { preview } from 'vite'

/** A real server over a copy of the build, which a test may stop, change and start again. */
export interface Site {
  readonly url: string
  /** The folder served; `feed/` in it is what the sync finds. */
  readonly folder: string
  readonly start: () => Promise<void>
  /** Ends it, and all that is under way: from here on connections are refused. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Answers a request, or leaves it to the server. */
export type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Copies a build, `dist/` unless another is named, and serves it as `npm start` does, on a port of its own.
 *
 * @param answer asked before the files are
 */
export async function openSite(build = 'dist', answer?: Answer): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-site-'))
  cpSync(build, folder, { recursive: true })
  const port = await freePort()
  let server: PreviewServer | undefined
  const site: Site = {
    url: `http://localhost:${port}`,
    folder,
    async start() {
      server = await preview({
        build: { outDir: folder },
        preview: { port, strictPort: true },
        logLevel: 'silent',
        plugins: answer ? [before(answer)] : [],
      })
    },
    async stop() {
      const running = server
      server = undefined
      await running?.close()
    },
    async remove() {
      await site.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await site.start()
  return site
}

const before = (answer: Answer): Plugin => ({
  name: 'answer-before',
  // The app's own would say that there is no such file.
  enforce: 'pre',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(answer)
  },
})

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
