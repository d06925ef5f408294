import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { button, consult, expect, next, settle, test, turnToClient } from './site.ts'

const MARKED = { language: 'ar', age: '47', needs: ['sprache'], benefits: 'sgb2' } as const

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

test('a screen that breaks is taken away with all that was said, in the client’s language', async ({
  site,
  page,
}) => {
  await page.goto(site.url)
  await settle(page)
  await turnToClient(page)
  await consult(page, MARKED)
  await page.goBack()
  await expect(page.locator('article')).toHaveCount(0)
  await spoilOffers(page)
  await next(page)
  // The first part of the answer names the kind of office; the offers come after it.
  await page.locator('article nav button').last().click()

  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(said('ar', 'common:crash.title'))
  await expect(heading).toContainText(said('de', 'common:crash.title'))
  await expect(heading).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('body')).not.toContainText(MARKED.age)

  // A new page, still the client's: the way to what is internal has not opened.
  await button(page, 'ar', 'common:crash.restart').click()
  await expect(page.locator('button.tile').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-client-view', '')
  await expect(page.getByRole('navigation')).toHaveCount(0)
})
