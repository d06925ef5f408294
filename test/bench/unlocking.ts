import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import {
  enrol,
  lockButton,
  open,
  PASSPHRASE,
  passphraseField,
  unlock,
} from '../e2e/partner-device.ts'
import { openSite } from '../e2e/server.ts'
import type { Sample } from './figures.ts'
import type { Lab } from './lab.ts'
import { inFolder } from './lab.ts'
import { servePlain } from './plain-host.ts'
import { lastedTap, watchTap } from './tapped.ts'

/** The work factor of a passphrase's identity in the age format here: 2^18 rounds. */
const WORK = 18

/** The lock stands above every open room. */
const OPEN = '.lucide-lock-keyhole'

/** From the tap on "open" to the partners' rooms; beside it the derivation of the key alone, in a worker as well. */
export async function unlocking(lab: Lab): Promise<Sample> {
  // The demo's own feed has something to unlock.
  const site = await openSite()
  const device = await lab.device()
  const page = await device.newPage()
  await enrol(page, site)
  // Once before, so that all of it is loaded.
  await open(page)
  await lockButton(page).click()
  await passphraseField(page).waitFor()
  await watchTap(page, OPEN)
  await passphraseField(page).fill(PASSPHRASE)
  // Nobody types it in a moment.
  await page.waitForTimeout(1000)
  await unlock(page)
  const ours = await lastedTap(page)
  const floor = await inFolder((folder) => rawScrypt(folder, page))
  await device.close()
  await site.remove()
  return { figure: 'unlock', ours, floor }
}

/** The derivation alone, in a worker of a page that has nothing else. */
async function rawScrypt(folder: string, page: Page): Promise<number> {
  const contents = `
    import { scrypt } from '@noble/hashes/scrypt.js'
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const began = performance.now()
    scrypt('ein-beispiel', salt, { N: 2 ** ${WORK}, r: 8, p: 1, dkLen: 32 })
    postMessage(performance.now() - began)`
  const stdin = { contents, resolveDir: process.cwd() }
  const made = await build({ stdin, bundle: true, write: false, minify: true })
  writeFileSync(join(folder, 'scrypt.js'), made.outputFiles[0]?.contents ?? '')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>scrypt</title>')
  const host = await servePlain(folder)
  await page.goto(host.url)
  const lasted = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const worker = new Worker('/scrypt.js')
        worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data))
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      }),
  )
  await host.stop()
  return lasted
}
