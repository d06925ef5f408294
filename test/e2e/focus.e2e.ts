import type { Locator, Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { expectStaffArrival, title } from './keys.ts'
import { button, chooseLanguage, consult, expect, settle, test, turnToClient } from './site.ts'

const follow = (page: Page, key: string): Promise<void> =>
  page
    .getByRole('link', { name: said('de', key) })
    .first()
    .click()

test('focus and the window’s title go along on every way of the staff', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await expectStaffArrival(page, said('de', 'consultation:language.title'))
  await follow(page, 'common:nav.directory')
  await expectStaffArrival(page, said('de', 'directory:title'))
  const office = page.locator('main li a').first()
  const name = await office.innerText()
  await office.click()
  await expectStaffArrival(page, name)
  // Whoever comes back to the directory is where they were in its list.
  await follow(page, 'directory:office.back')
  await expect(page).toHaveTitle(new RegExp(said('de', 'directory:title')))
  await expect(page.getByRole('link', { name, exact: true })).toBeFocused()
  await page.goForward()
  await expectStaffArrival(page, name)
  await follow(page, 'common:nav.settings')
  await expectStaffArrival(page, said('de', 'settings:title'))
  await follow(page, 'settings:accessibility.link')
  await expectStaffArrival(page, said('de', 'accessibility:title'))
  await follow(page, 'common:nav.quick')
  await expectStaffArrival(page, said('de', 'consultation:quick.title'))
  await page.goto(`${site.url}/directory/nowhere`)
  await expectStaffArrival(page, said('de', 'common:notFound.title'))
  await follow(page, 'common:notFound.home')
  await expectStaffArrival(page, said('de', 'consultation:language.title'))
})

test('the skip link leads into the page and leaves the history alone', async ({
  site,
  watched: page,
}) => {
  const skip = page.getByRole('link', { name: said('de', 'common:nav.skip') })
  const skipTo = async () => {
    const before = await page.evaluate(() => [history.length, location.href])
    await skip.focus()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    expect(await page.evaluate(() => [history.length, location.href])).toEqual(before)
    await page.keyboard.press('Tab')
    const inside = page.getByRole('main').locator(':focus')
    await expect(inside).toHaveCount(1)
  }
  for (const path of ['/directory', '/settings', '/quick', '/']) {
    await page.goto(site.url + path)
    await expect(title(page)).toBeFocused()
    await skipTo()
  }
  await chooseLanguage(page, 'uk')
  await page.getByRole('button', { name: '7', exact: true }).click()
  await skipTo()
  // A step in the history would have been one question back; Enter on the link must not lead on either.
  await expect(title(page)).toContainText(said('uk', 'consultation:age.title'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the state of the sync is announced where it stands', async ({ site, watched: page }) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  const state = page.locator('[role=status][data-phase]')
  await expect(state).toHaveCount(1)
  const before = await state.innerText()
  // Only what changes inside a region that was there before is read out.
  await state.evaluate((region) => region.setAttribute('data-seen', ''))
  await site.stop()
  await button(page, 'de', 'settings:data.refresh').click()
  await expect(state).toContainText(said('de', 'settings:sync.refused'))
  await expect(state).toHaveAttribute('data-seen')
  expect(before).not.toContain(said('de', 'settings:sync.refused'))
})

test('another language for the staff leaves the focus where it was chosen', async ({
  site,
  watched: page,
}) => {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  const choice = page.getByRole('combobox')
  await choice.focus()
  await choice.selectOption('tr')
  await expect(title(page)).toHaveText(said('tr', 'settings:title'))
  await expect(page).toHaveTitle(`${said('tr', 'settings:title')} · Anlaufstelle`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
  await expect(choice).toBeFocused()
})

test('the answer of the quick page is announced politely, and takes no focus while somebody types', async ({
  site,
  watched: page,
}) => {
  await page.goto(`${site.url}/quick`)
  await settle(page)
  const answer = page.locator('[aria-live=polite]', {
    hasText: said('de', 'consultation:quick.waiting'),
  })
  await answer.evaluate((region) => region.setAttribute('data-seen', ''))
  const region = page.locator('[data-seen][aria-live=polite]')
  await page.getByRole('checkbox', { name: said('de', 'vocabulary:needs.sprache') }).check()
  await page.getByRole('radio', { name: said('de', 'vocabulary:benefits.none') }).check()
  const age = page.getByLabel(said('de', 'consultation:quick.age'))
  await age.click()
  await page.keyboard.type('2')
  const result = page.locator('article').getByRole('heading', { level: 1 })
  await expect(result).toBeVisible()
  await expect(age).toBeFocused()
  const young = await region.innerText()
  await page.keyboard.type('4')
  await expect(result).toContainText('JMD')
  await expect(region).toContainText('JMD')
  await expect(age).toBeFocused()
  expect(await region.innerText()).not.toBe(young)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('9')
  await expect(result).toContainText('MBE')
  await expect(region).toContainText('MBE')
  await expect(age).toBeFocused()
  await expect(age).toHaveValue('29')
})

/** Opened with the keyboard; Tab goes round inside, and Escape gives the focus back. */
async function expectModal(page: Page, opener: Locator): Promise<void> {
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  const stops = new Set<string>()
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press(key)
      const [place, stop] = await page.evaluate(() => {
        const { activeElement: focused } = document
        // The body stands for the browser's own bar.
        if (!focused || focused === document.body) return ['bar', '']
        return [focused.closest('dialog') ? 'dialog' : 'outside', focused.outerHTML]
      })
      expect(place).not.toBe('outside')
      if (stop) stops.add(stop)
    }
  expect(stops.size).toBeGreaterThanOrEqual(await dialog.getByRole('button').count())
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
}

test('dialogs keep the focus inside and give it back', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await settle(page)
  await consult(page, { language: 'ar', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  const before = await title(page).innerText()
  await expectModal(page, page.locator('header button[aria-haspopup=dialog]').first())
  await expectModal(page, button(page, 'ar', 'common:action.end'))
  await expectModal(page, page.locator('[data-term]:visible').first())
  await turnToClient(page)
  await expect(title(page)).toBeFocused()
  await expectModal(page, button(page, 'de', 'client:view.leave'))
  expect(await title(page).innerText()).toBe(before)
})

test('keys meant for a dialog or the browser type no age', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await chooseLanguage(page, 'de')
  await expect(title(page)).toHaveText(said('de', 'consultation:age.title'))
  await page.keyboard.type('4')
  const shown = page.locator('output span').first()
  await expect(shown).toHaveText('4')
  await button(page, 'de', 'common:action.end').click()
  await page.keyboard.type('2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(shown).toHaveText('4')
  await page.keyboard.type('5')
  await expect(shown).toHaveText('45')
})
