import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { release as releaseSchema } from '../../catalogue/release.ts'
import { RELEASE_PATH } from '../../feed/check-release.ts'
import { err, ok, type Result } from '../../result.ts'
import { payloadOf } from '../release/published.ts'
import { type Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** A built guide that trusts a feed. */
export interface Guide {
  readonly folder: string
  /** Takes away what was built for this preview alone. */
  readonly remove: () => void
}

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url))
const VITE = join(PACKAGE, 'node_modules/vite/bin/vite.js')
const INDEX = 'index.html'

/**
 * The guide a feed is shown in. A guide trusts the root it was built with (F2) and takes nothing older than what it holds
 * (F5), so the one in `dist/` serves where both fit; else the very same guide is built for this feed, aside.
 *
 * @param named a built guide to use instead; it is never built anew
 * @param version of the release to be shown
 * @returns `no-guide`, `foreign-guide` or `guide-not-built`
 */
export async function guideFor(
  feed: string,
  version: number,
  named: string | undefined,
  terminal: Terminal,
): Promise<Result<Guide, Failure>> {
  const folder = named ?? join(PACKAGE, 'dist')
  const isBuilt = existsSync(join(folder, INDEX))
  if (isBuilt && takes(folder, feed, version)) return ok({ folder, remove: () => undefined })
  if (named === undefined) return buildGuide(feed, terminal)
  return isBuilt
    ? err({ code: 'foreign-guide', params: { path: folder, feed } })
    : err({ code: 'no-guide', params: { path: folder } })
}

/** Whether a built guide trusts a root of this feed, and would take its release. */
function takes(guide: string, feed: string, version: number): boolean {
  const embedded = join(guide, 'embedded')
  const names = existsSync(embedded) ? readdirSync(embedded) : []
  const root = names.find((name) => /^root\.\d+\.jws\.json$/.test(name))
  if (root === undefined || !existsSync(join(feed, root))) return false
  if (!readFileSync(join(embedded, root)).equals(readFileSync(join(feed, root)))) return false
  const held = payloadOf(readFileSync(join(embedded, RELEASE_PATH)), releaseSchema)
  return held !== undefined && held.version <= version
}

async function buildGuide(feed: string, terminal: Terminal): Promise<Result<Guide, Failure>> {
  terminal.note(terminal.texts('preview.building'))
  const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-preview-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const words = [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']
  const child = spawn(process.execPath, words, {
    cwd: PACKAGE,
    env: { ...process.env, ANLAUFSTELLE_FEED: resolve(feed) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((done) => {
    child.once('error', () => done(null))
    child.once('close', done)
  })
  if (code === 0) return ok({ folder, remove })
  remove()
  const reason = said.trim().split('\n')[0] ?? ''
  return err({ code: 'guide-not-built', params: { reason } })
}
