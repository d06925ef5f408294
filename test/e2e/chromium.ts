import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/** The shell first: the same engine without windows, a fifth lighter. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The Chromium to test with: `CHROMIUM` from the environment, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM_BROWSERS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
}

/** Run before the browser tests: finds a Chromium or installs Playwright's, else says what to do. */
function ensureChromium(): void {
  if (findChromium()) return
  console.error('No Chromium found; installing the one Playwright brings …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  if (findChromium()) return
  console.error(
    'No Chromium: install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm test',
  )
  process.exit(1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureChromium()
