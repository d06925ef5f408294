import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real server process over a copy of the build, which a test may stop, change and start again. */
export interface Site {
  readonly url: string
  /** The folder served; `feed/` in it is what the sync finds. */
  readonly folder: string
  readonly start: () => Promise<void>
  /** Ends the process: from here on connections are refused. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Copies `dist/` and serves it as `npm start` does, on a port of its own. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-site-'))
  cpSync('dist', folder, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  let server: ChildProcess | undefined
  const site: Site = {
    url,
    folder,
    async start() {
      const vite = 'node_modules/vite/bin/vite.js'
      const options = ['--outDir', folder, '--port', String(port), '--strictPort']
      server = spawn(process.execPath, [vite, 'preview', ...options], { stdio: 'ignore' })
      await answering(url)
    },
    async stop() {
      const running = server
      server = undefined
      if (!running || running.exitCode !== null) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await gone
    },
    async remove() {
      await site.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await site.start()
  return site
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`${url} does not answer`)
}
