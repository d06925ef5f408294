import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import type { Said } from './site.ts'
import { chooseLanguage, consult, expect, leaveClientView, next, settle, test } from './site.ts'

const NOW = new Date('2026-11-24T09:00:00Z')

const CLIENT = {
  language: 'ar',
  age: '34',
  needs: ['sprache'],
  benefits: 'sgb2',
} as const satisfies Said

/** Where the fake lock keeps what was asked of it and whether it is held. */
type Recorded = typeof globalThis & { wakeLock: { asked: string[]; held: number } }

/** A screen wake lock that records (headless browsers refuse theirs), and refuses on demand. */
async function recordWakeLock(page: Page, refuses = false): Promise<void> {
  await page.addInitScript((refused) => {
    const record = { asked: [] as string[], held: 0 }
    const request = (type: string) => {
      record.asked.push(type)
      if (refused) return Promise.reject(new DOMException('battery low', 'NotAllowedError'))
      record.held++
      return Promise.resolve({ release: () => Promise.resolve(record.held--) })
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.defineProperty(window, 'wakeLock', { value: record })
  }, refuses)
}

const wakeLock = (page: Page): Promise<Recorded['wakeLock']> =>
  page.evaluate(() => (window as unknown as Recorded).wakeLock)

/** The page goes to the background or comes back, as far as it can tell. */
const turnVisible = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

const title = (page: Page) => page.getByRole('heading', { level: 1 })

const expectStart = (page: Page): Promise<void> =>
  expect(title(page)).toHaveText(said('de', 'consultation:language.title'))

const outreachSwitch = (page: Page) =>
  page.getByRole('switch', { name: said('de', 'settings:outreach.on') })

/** Goes out: the switch in the settings, and from there to the consultation. */
async function goOut(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/settings`)
  await settle(page)
  await outreachSwitch(page).click()
  await page.getByRole('link', { name: said('de', 'common:nav.consultation') }).click()
  await expectStart(page)
}

async function expectClientView(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: said('de', 'client:view.leave') })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
}

/** Nothing of the last client is left when the next one begins. */
async function expectNothingSaid(page: Page): Promise<void> {
  await expectStart(page)
  await chooseLanguage(page, 'ar')
  await expect(page.getByText('–', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '5', exact: true }).click()
  await next(page)
  await expect(page.locator('input[name=need]').first()).toBeVisible()
  await expect(page.locator('input:checked')).toHaveCount(0)
}

test('the switch makes the language picker in client view the start, on this device from now on', async ({
  site,
  watched: page,
}) => {
  await recordWakeLock(page)
  await goOut(page, site.url)
  await expectClientView(page)
  await page.reload()
  await expectStart(page)
  await expectClientView(page)

  await leaveClientView(page)
  await page.getByRole('link', { name: said('de', 'common:nav.settings') }).click()
  await expect(outreachSwitch(page)).toBeChecked()
  await outreachSwitch(page).click()
  await page.getByRole('link', { name: said('de', 'common:nav.consultation') }).click()
  await expectStart(page)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('the screen stays awake on a street stall, again after it was away, and only there', async ({
  site,
  watched: page,
}) => {
  await recordWakeLock(page)
  await page.goto(site.url)
  await expectStart(page)
  expect((await wakeLock(page)).asked).toEqual([])
  await goOut(page, site.url)
  await expect(page.getByRole('status')).toHaveText(said('de', 'client:outreach.awake'))
  expect(await wakeLock(page)).toEqual({ asked: ['screen'], held: 1 })
  await turnVisible(page, 'hidden')
  expect((await wakeLock(page)).asked).toEqual(['screen'])
  await turnVisible(page, 'visible')
  await expect.poll(async () => (await wakeLock(page)).asked).toEqual(['screen', 'screen'])
  const { held } = await wakeLock(page)

  // The staff takes the tablet back indoors.
  await leaveClientView(page)
  await page.getByRole('link', { name: said('de', 'common:nav.settings') }).click()
  await expect.poll(async () => (await wakeLock(page)).held).toBeLessThan(held)
})

test('a device that cannot keep its screen awake says so', async ({ site, watched: page }) => {
  await recordWakeLock(page, true)
  await goOut(page, site.url)
  await expect(page.getByRole('status')).toHaveText(said('de', 'client:outreach.asleep'))
})

test('one tap wipes everything for the next person, who starts in client view', async ({
  site,
  watched: page,
}) => {
  await goOut(page, site.url)
  await consult(page, CLIENT)
  const nextPerson = page.getByRole('button', { name: said('ar', 'client:outreach.next') })
  await nextPerson.click()
  await expectNothingSaid(page)
  await expectClientView(page)

  // Also when an advisor took the screen in between.
  await leaveClientView(page)
  await nextPerson.click()
  await expectStart(page)
  await expectClientView(page)
})

/** A consultation on a street stall, up to the answer, on a clock the test turns. */
async function answered(page: Page, url: string): Promise<void> {
  await page.clock.install({ time: NOW })
  await goOut(page, url)
  await consult(page, CLIENT)
}

const countdown = (page: Page) =>
  page.getByRole('alertdialog', { name: said('ar', 'client:idle.title') })

test('half a minute before it is wiped a countdown is shown and told; a touch or a key keeps everything', async ({
  site,
  watched: page,
}) => {
  await answered(page, site.url)
  const answer = await title(page).innerText()
  const signs = [
    () => page.getByRole('button', { name: said('ar', 'client:idle.stay') }).click(),
    () => page.keyboard.press('Shift'),
    () => page.mouse.click(5, 5),
  ]
  for (const sign of signs) {
    await page.clock.fastForward('02:20')
    await expect(countdown(page)).toHaveCount(0)
    await page.clock.fastForward('00:15')
    await expect(countdown(page)).toBeVisible()
    // Read out with the dialog; the German beneath is for the advisor.
    await expect(countdown(page)).toHaveAccessibleDescription(
      /\d+.*In [\u2066\d\u2069]+ Sekunden wird alles gelöscht\./,
    )
    const timer = countdown(page).getByRole('timer')
    const shown = await timer.innerText()
    await page.clock.fastForward('00:05')
    await expect(timer).not.toHaveText(shown)
    await sign()
    await expect(countdown(page)).toHaveCount(0)
    expect(await title(page).innerText()).toBe(answer)
  }
})

test('three minutes without a touch wipe everything, and client view stays', async ({
  site,
  watched: page,
}) => {
  await answered(page, site.url)
  await page.clock.fastForward('02:50')
  await expect(countdown(page)).toBeVisible()
  await page.clock.fastForward('00:11')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expectNothingSaid(page)
  await expectClientView(page)
})

test('at the language picker nobody is counted down', async ({ site, watched: page }) => {
  await page.clock.install({ time: NOW })
  await goOut(page, site.url)
  await page.clock.fastForward('02:40')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  // The same wait one tap later is counted: the clock is the one that matters.
  await chooseLanguage(page, 'ar')
  await expect(title(page)).toContainText(said('ar', 'consultation:age.title'))
  await page.clock.fastForward('02:40')
  await expect(countdown(page)).toBeVisible()
})

const WAKING = {
  'the page comes back': (page: Page) => turnVisible(page, 'visible'),
  'somebody touches it': (page: Page) => page.mouse.click(5, 5),
} as const

for (const [event, wake] of Object.entries(WAKING))
  test(`a tablet that slept is wiped when ${event}`, async ({ site, watched: page }) => {
    await answered(page, site.url)
    const now = await page.evaluate(() => Date.now())
    // Asleep: no timer runs, and the clock on the wall goes on.
    await page.clock.pauseAt(now + 1000)
    await page.clock.setSystemTime(now + 4 * 60_000)
    await expect(title(page)).toContainText('MBE')
    await wake(page)
    await expectStart(page)
    await page.clock.resume()
    await expectNothingSaid(page)
  })
