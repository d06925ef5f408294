import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/** Debian's Chromium wants these in a container without a network; elsewhere they do no harm. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The same engine without windows, a fifth lighter; it has no viewer for PDF. */
const SHELL = '/usr/bin/chromium-headless-shell'
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const there = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && path !== '' && existsSync(path))

/** The Chromium to test with: `CHROMIUM` from the environment, Playwright's own, or the system's. */
export const findChromium = (): string | undefined =>
  there([process.env.CHROMIUM, chromium.executablePath(), SHELL, ...BROWSERS])

/** The same as a person has it, where a test needs its viewer for PDF. */
const findWholeChromium = (): string | undefined =>
  there([process.env.CHROMIUM, chromium.executablePath(), ...BROWSERS])

const launchWith = (executablePath: string | undefined) => ({
  args: ARGUMENTS,
  ...(executablePath && { executablePath }),
})

/** How Playwright launches the Chromium to test with. */
export const launchChromium = () => launchWith(findChromium())

/** How it launches one with everything a person's browser has. */
export const launchWholeChromium = () => launchWith(findWholeChromium())

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
