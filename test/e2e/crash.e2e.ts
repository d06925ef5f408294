import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { everyCheck } from './checks.ts'
import { records } from './kept.ts'
import { answerQuestions, button, consult, expect, settle, test, turnToClient } from './site.ts'

const MARKED = { language: 'ar', age: '47', needs: ['sprache'], benefits: 'sgb2' } as const
/** A client's finger taps here too. */
const TARGET = 48

/** Takes the names from all stored offers, as only a fault of the guide or of the device could. */
const spoilOffers = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('anlaufstelle')
        request.onsuccess = () => {
          const { result: db } = request
          const change = db.transaction('services', 'readwrite')
          const walk = change.objectStore('services').openCursor()
          walk.onsuccess = () => {
            const { result: cursor } = walk
            cursor?.update({ ...cursor.value, name: null })
            cursor?.continue()
          }
          change.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
  )

/** How many stored offers have no name. */
async function nameless(page: Page): Promise<number> {
  const offers = [...(await records(page, ['services'])).values()]
  return offers.filter((offer) => !(JSON.parse(offer) as { name: unknown }).name).length
}

test('a screen that breaks is taken away with all that was said, in the client’s language', async ({
  site,
  page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await turnToClient(page)
  // Before anything reads them: the store keeps for a moment what it has read.
  await answerQuestions(page, MARKED, (question) =>
    question === 'age' ? spoilOffers(page) : Promise.resolve(),
  )
  // The first part says which office it is, the second draws its offers.
  await button(page, 'ar', 'common:action.next').click()

  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(said('ar', 'common:crash.title'))
  await expect(heading).toContainText(said('de', 'common:crash.title'))
  await expect(heading).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('body')).not.toContainText(MARKED.age)
  expect.soft(await everyCheck(page, MARKED.language, TARGET)).toEqual([])
  // The window is no longer called after what broke.
  await expect.soft(page).toHaveTitle(`${said('ar', 'common:crash.title')} · Anlaufstelle`)

  // A new page, still the client's: the way to what is internal has not opened.
  await button(page, 'ar', 'common:crash.restart').click()
  await expect(page.locator('button.tile').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-client-view', '')
  await expect(page.getByRole('navigation')).toHaveCount(0)

  // Nor does the same break it again: what was spoilt is made anew from what was signed, without a network.
  await site.stop()
  await consult(page, MARKED)
  await button(page, 'ar', 'common:action.next').click()
  await expect(page.locator('article')).toBeVisible()
  await expect(heading).not.toContainText(said('ar', 'common:crash.title'))
  expect(await nameless(page)).toBe(0)
})
