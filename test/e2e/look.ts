import type { Page } from '@playwright/test'
import { refusalParams } from '../../src/screens/settings/refusal-params.ts'
import type { Refused } from '../builders/feed-vectors.ts'
import { said } from '../language/texts.ts'
import { recordOf } from './kept.ts'
import { expect } from './site.ts'

/** When the device last looked for newer data, in milliseconds UTC; undefined before the first time. */
export async function attemptedAt(page: Page): Promise<number | undefined> {
  const attempt = await recordOf(page, 'meta', 'attempt')
  return attempt === undefined
    ? undefined
    : (JSON.parse(attempt) as { attempted_at: number }).attempted_at
}

export const refreshButton = (page: Page) =>
  page.getByRole('button', { name: said('de', 'settings:data.refresh') })

/** Asks for newer data, as somebody does in the settings, and waits until it is known what came of it. */
export async function look(page: Page): Promise<void> {
  const before = await attemptedAt(page)
  await refreshButton(page).click()
  await expect.poll(() => attemptedAt(page), { intervals: [50], timeout: 120_000 }).not.toBe(before)
  await expect(page.locator('[data-phase=done], [data-phase=refused]')).toBeVisible()
}

/** The same, of a good release. */
export async function take(page: Page): Promise<void> {
  await look(page)
  await expect(page.locator('[data-phase=done]')).toBeVisible()
}

/** The reason is on the screen, and that nothing was taken over. */
export async function expectRefused(page: Page, { code, ...params }: Refused): Promise<void> {
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)])
  const values = refusalParams(Object.fromEntries(texts) as Record<string, string>, 'de')
  // What is not known of it may be anything.
  const reason = said('de', `feed:${code}`, values)
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\{\w+\}\}/g, '.+')
  const status = page.locator('[data-phase=refused]')
  await expect(status).toContainText(new RegExp(reason))
  await expect(status).toContainText(said('de', 'settings:sync.refused'))
}
