import type { Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { button, expect } from './site.ts'

/** From an office's page: a form that refuses something; in every state also a note, the outbox, the saved entries. */
export async function ownScreens(
  page: Page,
  language: LanguageCode,
  everyState: boolean,
  open: (path: string) => Promise<void>,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  if (everyState) {
    await button(page, language, 'report:saved.add').click()
    await button(page, language, 'report:saved.noteAdd').click()
    await page.locator('textarea').fill('Klingel links')
    await look('/directory/office: own note')
    await button(page, language, 'report:saved.noteSave').click()
  }
  await page.locator('header a[href^="/report/locations/"]').click()
  await page.locator('[data-field=phone] input').first().fill('0221 4710 199')
  await page.locator('[data-field=postal_code] input').fill('123')
  await page.locator('[data-field=reason] textarea').fill('0171 1234567')
  await button(page, language, 'report:form.save').click()
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(2)
  await look('/report/form')
  await page.locator('[data-field=postal_code] input').fill('')
  await page.locator('[data-field=reason] textarea').fill('Schild am Eingang')
  await button(page, language, 'report:form.save').click()
  await expect(page.locator('[data-report]')).toBeVisible()
  await look('/report')
  if (!everyState) return
  await open('/saved')
  await expect(page.locator('[data-record]')).toBeVisible()
  await look('/saved')
}
