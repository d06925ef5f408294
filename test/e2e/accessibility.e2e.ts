import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { consult, expect, settle, test } from './site.ts'

const violations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['de', 'ar'] as const)
    test(`axe finds nothing: ${colorScheme}, ${language}`, async ({ site, watched: page }) => {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/', '/quick', '/directory', '/settings']) {
        await page.goto(site.url + path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await settle(page)
        expect(await violations(page), path).toEqual([])
      }
      await page.goto(site.url)
      await consult(page, { language, age: '34', needs: ['sprache', 'schulden'], benefits: 'sgb2' })
      expect(await violations(page), 'answer').toEqual([])
      await page.locator('[data-service] button').first().click()
      await expect(page.getByRole('table').first()).toBeVisible()
      expect(await violations(page), 'service').toEqual([])
    })

test('nothing is lost at 320 px: no screen scrolls sideways', async ({ site, watched: page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  // Polled: a scroll bar or a font that has just come is not yet laid out.
  const fits = (place: string) =>
    expect
      .poll(
        () =>
          page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            return scrollWidth - clientWidth
          }),
        { message: place },
      )
      .toBe(0)
  for (const path of ['/', '/quick', '/directory', '/settings']) {
    await page.goto(site.url + path)
    await settle(page)
    await fits(path)
  }
  await page.goto(site.url)
  await consult(page, { language: 'uk', age: '34', needs: ['sprache'], benefits: 'sgb2' })
  await fits('answer')
})
