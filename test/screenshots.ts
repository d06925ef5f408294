/**
 * Takes the pictures of the README and the manifest from the built guide: `npm run screenshots`.
 * The clock stands on a Tuesday morning, so that the offices are open in every picture.
 */
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { findChromium } from './e2e/chromium.ts'
import { openSite } from './e2e/server.ts'
import { offersShown, openHandOut, putOnSlip } from './e2e/hand-out.ts'
import { consult, turnToClient } from './e2e/site.ts'

const TUESDAY_MORNING = new Date('2026-11-24T09:10:00Z')
const folder = 'public/screenshots'

const site = await openSite()
const executablePath = findChromium()
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath && { executablePath }),
})

async function open(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'de-DE' })
  await page.clock.setFixedTime(TUESDAY_MORNING)
  await page.goto(site.url)
  return page
}
const take = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}/${name}.png` })
}
const client = { age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

const tablet = await open(1024, 768)
await consult(tablet, { language: 'ar', ...client })
await take(tablet, 'answer-tablet')
await tablet.locator('[data-service] button').first().click()
await tablet.getByRole('table').first().waitFor()
await take(tablet, 'service-tablet')

const turned = await open(1024, 768)
await turnToClient(turned)
await consult(turned, { language: 'ti', ...client })
await take(turned, 'client-view-tablet')

const taking = await open(1024, 768)
await consult(taking, { language: 'ar', ...client })
const [offer = ''] = await offersShown(taking)
await putOnSlip(taking, 'ar', [offer])
await openHandOut(taking, 'ar')
await take(taking, 'hand-out-tablet')

const asking = await open(1024, 768)
await asking.getByRole('button', { name: 'Українська' }).click()
await asking.locator('button[type=submit]').waitFor()
await asking.keyboard.type('34')
await asking.keyboard.press('Enter')
await asking.locator('input[name=need]').first().click()
await take(asking, 'needs-tablet')

const phone = await open(360, 740)
await consult(phone, { language: 'uk', ...client })
await take(phone, 'answer-phone')

const desktop = await open(1280, 800)
await desktop.goto(`${site.url}/quick`)
await desktop.getByLabel('Alter in Jahren').fill('24')
await desktop.getByLabel('Schule, Ausbildung, Studium').check()
await desktop.getByLabel('Kein Geld von einem Amt').check()
await desktop.locator('article').waitFor()
await take(desktop, 'quick-desktop')

await browser.close()
await site.remove()
