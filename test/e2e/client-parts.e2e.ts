import type { Page } from '@playwright/test'
import { said } from '../language/texts.ts'
import { consult, expect, leaveClientView, settle, test, turnToClient } from './site.ts'

const button = (page: Page, key: string) => page.getByRole('button', { name: said('de', key) })

const styleOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).rotate)

const middleOf = async (page: Page, key: string) => {
  const box = await button(page, key).boundingBox()
  if (!box) throw new Error(`${key} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function answered(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settle(page)
  await turnToClient(page)
  await consult(page, {
    language: 'de',
    age: '24',
    needs: ['ausbildung', 'schulden'],
    benefits: 'sgb2',
  })
}

test('the picture turns for somebody opposite, dialogs with it, and a tap lands where it is seen', async ({
  site,
  watched: page,
}) => {
  await page.goto(site.url)
  await turnToClient(page)
  await page.locator('button.tile').first().click()
  const upright = await middleOf(page, 'common:action.end')
  await button(page, 'client:view.flip').click()
  expect(await styleOf(page, '[data-scrolls]')).toBe('180deg')
  await expect(button(page, 'client:view.flip')).toHaveAttribute('aria-pressed', 'true')

  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const turned = await middleOf(page, 'common:action.end')
  expect(Math.abs(turned.x - (width - upright.x))).toBeLessThan(1)
  expect(Math.abs(turned.y - (height - upright.y))).toBeLessThan(1)
  await page.mouse.click(width - upright.x, height - upright.y)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await styleOf(page, 'dialog')).toBe('180deg')

  const stay = await middleOf(page, 'consultation:end.cancel')
  await page.mouse.click(stay.x, stay.y)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await button(page, 'client:view.flip').click()
  expect(await styleOf(page, '[data-scrolls]')).toBe('none')
  expect(await middleOf(page, 'common:action.end')).toEqual(upright)
})

test('leaving client view turns the picture back', async ({ site, watched: page }) => {
  await page.goto(site.url)
  await turnToClient(page)
  await button(page, 'client:view.flip').click()
  await leaveClientView(page)
  await expect(button(page, 'client:view.start')).toBeVisible()
  expect(await styleOf(page, '[data-scrolls]')).toBe('none')
})

const place = (page: Page): Promise<string> => page.locator('article nav p').innerText()
const partText = (page: Page): Promise<string> => page.locator('article > div').last().innerText()

/** Goes on to the last part, and tells what stood on each. */
async function readThrough(page: Page): Promise<string[]> {
  const parts = [await partText(page)]
  for (const on = button(page, 'common:action.next'); (await on.count()) > 0;) {
    const before = await place(page)
    await on.click()
    await expect.poll(() => place(page)).not.toBe(before)
    parts.push(await partText(page))
  }
  return parts
}

test('the answer comes one part at a time, forward and back', async ({ site, watched: page }) => {
  await answered(page, site.url)
  const parts = await readThrough(page)
  expect(parts.length).toBeGreaterThanOrEqual(5)
  expect(new Set(parts).size).toBe(parts.length)
  // Each thing of the answer stands on one part only; the office leads, what to know comes last.
  expect(parts[0]).toContain('Jugendmigrationsdienst (JMD)')
  const titles = ['answer.excluded', 'answer.boundaries', 'answer.programmes']
  for (const title of titles.map((key) => said('de', `consultation:${key}`)))
    expect(parts.filter((part) => part.includes(title))).toHaveLength(1)
  expect(parts.at(-1)).toContain(said('de', 'consultation:answer.boundaries'))

  const total = String(parts.length)
  expect(await place(page)).toBe(fill('consultation:answer.part', { part: total, parts: total }))
  for (const earlier of parts.toReversed().slice(1)) {
    await button(page, 'common:action.back').click()
    await expect.poll(() => partText(page)).toBe(earlier)
  }
  await button(page, 'common:action.back').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('de', 'consultation:facts.title'),
  )
})

/** A text with its placeholders filled, as i18next does. */
const fill = (key: string, params: Readonly<Record<string, string>>): string =>
  said('de', key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '')

test('coming back from the hand-out or an offer keeps the part', async ({
  site,
  watched: page,
}) => {
  await answered(page, site.url)
  await button(page, 'common:action.next').click()
  const second = await place(page)
  await page.locator('[data-service] button').first().click()
  await button(page, 'consultation:service.back').click()
  await expect.poll(() => place(page)).toBe(second)
  const parts = await readThrough(page)
  const last = await place(page)
  await button(page, 'handout:open').click()
  await expect(page.locator('[data-slip]')).toBeVisible()
  await button(page, 'handout:back').click()
  await expect.poll(() => place(page)).toBe(last)
  expect(await partText(page)).toBe(parts.at(-1))
})

test('the advisor sees the whole answer, the client the part they were at', async ({
  site,
  watched: page,
}) => {
  await answered(page, site.url)
  await button(page, 'common:action.next').click()
  const second = await place(page)
  await leaveClientView(page)
  await expect(page.locator('[data-boundary]').first()).toBeVisible()
  await expect(page.locator('article nav')).toHaveCount(0)
  await turnToClient(page)
  await expect.poll(() => place(page)).toBe(second)
})
