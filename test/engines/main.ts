/**
 * `npm run test:engines [name …]`: the core in every engine that is installed, on a screen nobody sees. `CHROMIUM`, `FIREFOX`
 * and `WEBKIT_DRIVER` name other programs. Ends with what passed and failed for each.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { findChromium, launchChromium } from '../e2e/chromium.ts'
import { openSite } from '../e2e/server.ts'
import { CORE } from './core.ts'
import { puppeteerTab } from './puppeteer.ts'
import type { Engine, Tab } from './tab.ts'
import { webkitTab } from './webkit.ts'

const there = (path: string): string | undefined => (existsSync(path) ? path : undefined)

const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    program: findChromium(),
    launch: (executablePath) =>
      puppeteerTab({ browser: 'chrome', executablePath, args: launchChromium().args }),
  },
  {
    name: 'Firefox ESR',
    program: there(process.env.FIREFOX ?? '/usr/bin/firefox-esr'),
    launch: (executablePath) => puppeteerTab({ browser: 'firefox', executablePath }),
  },
  {
    name: 'WebKit',
    program: there(process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver'),
    launch: webkitTab,
  },
]

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** Runs the steps one after the other; after one that fails the others have nothing to go on from, and are skipped. */
async function tryEngine({ name, program, launch }: Engine): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 }
  if (!program) {
    console.log(`${name}: not installed on this machine`)
    return { ...count, skipped: CORE.length }
  }
  const site = await openSite()
  let tab: Tab | undefined
  try {
    tab = await launch(program)
    console.log(`${name}: ${String(await tab.evaluate('navigator.userAgent'))}`)
    for (const step of CORE) {
      await step.run(tab, site)
      console.log(`  ✓ ${step.name}`)
      count.passed++
    }
  } catch (error) {
    console.log(`  ✗ ${CORE[count.passed]?.name}\n${String(error)}`)
    count.failed++
  } finally {
    await tab?.close()
    await site.remove()
  }
  return { ...count, skipped: CORE.length - count.passed - count.failed }
}

const wanted = process.argv.slice(2).map((name) => name.toLowerCase())
const isWanted = ({ name }: Engine): boolean =>
  wanted.length === 0 || wanted.some((start) => name.toLowerCase().startsWith(start))

const all: Count = { passed: 0, failed: 0, skipped: 0 }
for (const engine of ENGINES.filter(isWanted)) {
  const started = Date.now()
  const { passed, failed, skipped } = await tryEngine(engine)
  const seconds = Math.round((Date.now() - started) / 1000)
  const more = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(`${engine.name}: ${passed} passed, ${failed} failed${more} (${seconds} s)\n`)
  all.passed += passed
  all.failed += failed
  all.skipped += skipped
}
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/engines.json', JSON.stringify(all))
if (all.failed > 0) process.exitCode = 1
