import type { Page } from '@playwright/test'
import { answerQuestions, consult } from '../e2e/site.ts'
import type { Sample } from './figures.ts'
import type { Lab } from './lab.ts'
import { slowDown } from './lab.ts'
import { untilSynced, watchSync } from './phases.ts'
import { lastedTap, watchTap } from './tapped.ts'

/** A device that has the region, where nothing else is under way. */
async function readyDevice(lab: Lab): Promise<Page> {
  const device = await lab.device()
  const page = await device.newPage()
  await watchSync(page)
  await page.goto(`${lab.site.url}/settings`)
  await untilSynced(page)
  return page
}

const CLIENT = { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const

/** The whole way of a consultation, once to have everything loaded, then measured. */
export async function answer(lab: Lab): Promise<Sample> {
  const page = await readyDevice(lab)
  await page.goto(lab.site.url)
  await consult(page, CLIENT)
  await page.reload()
  await slowDown(page, lab.setting.throttle)
  await answerQuestions(page, CLIENT, async (question) => {
    if (question !== 'facts') return
    await page.waitForTimeout(LOOK_MS)
    await watchTap(page, 'article')
  })
  const ours = await lastedTap(page)
  await page.context().close()
  return { figure: 'answer', ours }
}

/** Milliseconds a finger rests on what it taps; a mouse's button is down about as long. */
const TOUCH_MS = 80
/** Milliseconds somebody looks before they tap. */
const LOOK_MS = 1_000

/** From the list of the directory to an office: from the moment the finger is lifted. */
export async function officePage(lab: Lab): Promise<Sample> {
  const page = await readyDevice(lab)
  await page.goto(`${lab.site.url}/directory?type=location`)
  const office = page.locator('main li article a[href*="/directory/"]')
  await office.first().click()
  await page.locator('article[data-freshness] h1').waitFor()
  await page.goBack()
  await office.nth(1).waitFor()
  await slowDown(page, lab.setting.throttle)
  await page.waitForTimeout(LOOK_MS)
  await watchTap(page, 'article[data-freshness] h1')
  await office.nth(1).click({ delay: TOUCH_MS })
  const ours = await lastedTap(page)
  await page.context().close()
  return { figure: 'officePage', ours }
}

const FLING_MS = 5_000

/** The longest frame while the list is pushed through; beside it a list of plain lines in the same page. */
export async function scroll(lab: Lab): Promise<Sample> {
  const page = await readyDevice(lab)
  await page.goto(`${lab.site.url}/directory`)
  await page.locator('main li article').first().waitFor({ timeout: 300_000 })
  await page.waitForTimeout(3000)
  const ours = await longestFrame(page)
  await page.evaluate(() => {
    const list = document.createElement('ul')
    for (let at = 0; at < 2000; at++)
      list.append(Object.assign(document.createElement('li'), { textContent: `Zeile ${at}` }))
    document.body.replaceChildren(list)
  })
  const floor = await longestFrame(page)
  await page.context().close()
  return { figure: 'scroll', ours, floor }
}

async function longestFrame(page: Page): Promise<number> {
  await page.evaluate((lasts) => {
    const seen = { longest: 0 }
    Object.assign(window, { seen })
    const began = performance.now()
    let before = began
    // A method: a named arrow function is compiled to a call of what the page does not have.
    const watch = {
      step(now: number): void {
        seen.longest = Math.max(seen.longest, now - before)
        before = now
        if (now - began < lasts) requestAnimationFrame((later) => watch.step(later))
      },
    }
    requestAnimationFrame((first) => {
      before = first
      requestAnimationFrame((now) => watch.step(now))
    })
  }, FLING_MS)
  await page.mouse.move(500, 500)
  const until = Date.now() + FLING_MS
  while (Date.now() < until) {
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(30)
  }
  return page.evaluate(() => (window as unknown as { seen: { longest: number } }).seen.longest)
}
