import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { ARGUMENTS, findChromium } from './chromium.ts'
import type { Killable } from './killed.ts'

/** A browser that keeps what it has in a folder, as a person's does, and can be killed with all its processes. */
export class OwnBrowser implements Killable {
  private readonly profile = mkdtempSync(join(tmpdir(), 'anlaufstelle-profile-'))
  private child: ChildProcess | undefined

  /** Starts it, and gives its tab. */
  async start(): Promise<Page> {
    const port = ['--remote-debugging-port=0', `--user-data-dir=${this.profile}`]
    // A group of processes of its own, to be killed together.
    this.child = spawn(findChromium() ?? 'chromium', [...ARGUMENTS, '--headless', ...port], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const browser = await chromium.connectOverCDP(await addressOf(this.child))
    const [context] = browser.contexts()
    if (!context) throw new Error('no browser')
    return context.pages()[0] ?? context.newPage()
  }

  readonly kill = async (): Promise<Page> => {
    await this.end()
    return this.start()
  }

  async remove(): Promise<void> {
    await this.end()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** The power goes: no process has a chance to tidy up. */
  private async end(): Promise<void> {
    const { child } = this
    if (child?.pid === undefined || child.exitCode !== null) return
    const ended = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await ended
  }
}

/** Where it listens, as it says itself. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of stderr ?? []) {
    text += String(part)
    const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`no browser: ${text}`)
}
