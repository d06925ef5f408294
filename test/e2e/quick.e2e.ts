import type { Page } from '@playwright/test'
import { offersShown, openHandOut, putOnSlip } from './hand-out.ts'
import { button, expect, settle, test } from './site.ts'

const slips = (page: Page): Promise<string[]> =>
  page
    .locator('[data-slip]')
    .evaluateAll((sheets) => sheets.map((sheet) => (sheet as HTMLElement).dataset.slip ?? ''))

const need = (page: Page, value: string) => page.locator(`input[name=need][value=${value}]`)

/** Says what one client needs, and puts the two last offers of the answer on the slip: nobody would suggest them. */
async function firstClient(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}/quick`)
  await settle(page)
  await page.locator('input[inputmode=numeric]').fill('34')
  await need(page, 'sprache').check()
  await page.locator('input[name=benefits][value=sgb2]').check()
  await expect(page.locator('article')).toBeVisible()
  const chosen = (await offersShown(page)).slice(-2)
  expect(chosen).toHaveLength(2)
  await putOnSlip(page, 'de', chosen)
  await openHandOut(page, 'de')
  await expect.poll(() => slips(page)).toEqual(chosen)
  return chosen
}

/** The hand-out of the answer that is shown: its best office and nothing anybody chose before. */
async function expectOwnSlip(page: Page, earlier: readonly string[]): Promise<void> {
  await expect(page.locator('[data-slip]')).toHaveCount(0)
  await expect(page.locator('[data-service]:visible').first()).toBeVisible()
  const [best = ''] = await offersShown(page)
  expect(earlier).not.toContain(best)
  await openHandOut(page, 'de')
  await expect.poll(() => slips(page)).toEqual([best])
}

test('another situation on the quick page closes the hand-out and empties the slip', async ({
  site,
  watched: page,
}) => {
  const chosen = await firstClient(page, site.url)
  await need(page, 'schulden').check()
  await expectOwnSlip(page, chosen)
})

test('the next client on the quick page gets no slip of the last one', async ({
  site,
  watched: page,
}) => {
  const chosen = await firstClient(page, site.url)
  await button(page, 'de', 'consultation:quick.clear').click()
  await expect(page.locator('[data-slip], article')).toHaveCount(0)
  await expect(page.locator('input:checked')).toHaveCount(0)
  // Even with the same answers as the last one.
  await page.locator('input[inputmode=numeric]').fill('34')
  await need(page, 'sprache').check()
  await page.locator('input[name=benefits][value=sgb2]').check()
  await expectOwnSlip(page, chosen)
})
