import type { Page } from '@playwright/test'
import { openHandOut } from './hand-out.ts'
import type { Site } from './server.ts'
import { button, consult, expect, languageButton, settle, test } from './site.ts'

/** What the page has seen move, by the events of the style engine, and what is moving now. */
type Watching = typeof globalThis & { moved: string[] }

/** Writes down every transition and animation that begins, on any page from now on. */
const watchMotion = (page: Page) =>
  page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    for (const event of ['transitionrun', 'animationstart'])
      document.addEventListener(
        event,
        ({ type, target }) => moved.push(`${type}: ${(target as Element).outerHTML.slice(0, 80)}`),
        true,
      )
  })

const movedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Watching).moved)

/** What may move on the screen as it is styled: animations under way, durations, smooth scrolling. */
const movable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = document.getAnimations().map(() => 'an animation is under way')
    for (const element of document.querySelectorAll('*'))
      for (const part of [null, '::before', '::after', '::backdrop']) {
        const style = getComputedStyle(element, part)
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = style
        const still =
          /^0s(, 0s)*$/.test(transitionDuration) &&
          (animationName === 'none' || /^0s(, 0s)*$/.test(animationDuration)) &&
          scrollBehavior === 'auto'
        if (!still) found.push(`${part ?? ''} ${element.outerHTML.slice(0, 80)}`)
      }
    return [...new Set(found)]
  })

/** A consultation with whatever could move: tiles and buttons under the pointer, dialogs, pages; looks at each. */
async function walk(page: Page, site: Site, look: () => Promise<void>): Promise<void> {
  await page.goto(site.url)
  await settle(page)
  await page.locator('button.tile').nth(3).hover()
  await look()
  const client = { language: 'uk', age: '34', needs: ['sprache'], benefits: 'sgb2' } as const
  await consult(page, client, look)
  await languageButton(page).hover()
  await languageButton(page).click()
  await look()
  await page.keyboard.press('Escape')
  await openHandOut(page, 'uk')
  await button(page, 'uk', 'handout:print').hover()
  await look()
  await page.goto(`${site.url}/settings`)
  await page.locator('main button').first().hover()
  await look()
}

test('who wants no motion gets none', async ({ site, watched: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await watchMotion(page)
  await walk(page, site, async () => {
    expect(await movable(page)).toEqual([])
    expect(await movedOn(page)).toEqual([])
  })
})

test('who has nothing against motion sees that a tile answers the pointer', async ({
  site,
  watched: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await watchMotion(page)
  let screens = 0
  await walk(page, site, async () => {
    screens++
    expect(await movable(page)).not.toEqual([])
  })
  expect(screens).toBe(8)
  await page.goto(site.url)
  await page.locator('button.tile').first().hover()
  await expect.poll(() => movedOn(page)).not.toEqual([])
})
