/** The guide by keyboard alone: where Tab leads, and that one sees where the focus is. */
import type { Locator, Page } from '@playwright/test'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { expect } from './site.ts'

/** How the element with the focus shows that it has it: the ring around it, and what lies behind the ring. */
interface Ring {
  readonly of: string
  readonly style: string
  readonly width: number
  readonly colour: string
  readonly behind: string
  readonly inView: boolean
}

const ringOf = (page: Page): Promise<Ring> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body
    // A tile is its label; the box to be ticked lies invisible on it.
    const drawn =
      getComputedStyle(focused).opacity === '0' ? (focused.closest('label') ?? focused) : focused
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn)
    let behind = ''
    for (let around = drawn.parentElement; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around)
      if (behind === '' && !backgroundColor.endsWith(', 0)')) behind = backgroundColor
    }
    const { top, bottom, left, right } = drawn.getBoundingClientRect()
    return {
      of: `${focused.tagName} ${focused.id || focused.textContent.trim().slice(0, 40)}`,
      style: outlineStyle,
      width: parseFloat(outlineWidth),
      colour: outlineColor,
      behind,
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    }
  })

/** WCAG 2.2, relative luminance of `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * WCAG 2.4.7, 1.4.11: a ring of 2 px at least, three times as light or dark as what it lies on. The button in a
 * field for a date or a time that opens a choice is the browser's, and so is its ring: no style tells of it.
 */
export async function expectVisibleFocus(page: Page): Promise<void> {
  if (await has(page.locator('input:is([type=date], [type=time]):not(:focus-visible)'))) return
  const ring = await ringOf(page)
  const seen = {
    drawn: ring.style !== 'none' && ring.width >= 2,
    contrasts: contrast(ring.colour, ring.behind) >= 3,
    inView: ring.inView,
  }
  expect(seen, JSON.stringify(ring)).toEqual({ drawn: true, contrasts: true, inView: true })
}

const has = (target: Locator): Promise<boolean> =>
  target.evaluateAll((targets) => targets.some((one) => one === document.activeElement))

/** Presses Tab until the focus is there; whatever gets it on the way must show it. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (await page.evaluate(() => document.activeElement === document.body)) continue
    await expectVisibleFocus(page)
    if (await has(target)) return
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

export const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** A new page: its heading has the focus, and the window its name. */
export async function expectArrival(page: Page, heading: string, name = heading): Promise<void> {
  await expect(title(page).locator('bdi').first()).toHaveText(heading)
  await expect(title(page)).toBeFocused()
  await expect(page).toHaveTitle(`${name} · Anlaufstelle`)
}

/** A new page of the staff's: its heading has the focus, and its words are the window's name. */
export async function expectStaffArrival(page: Page, heading: string): Promise<void> {
  await expect(title(page)).toHaveText(heading)
  await expect(title(page)).toBeFocused()
  await expect(page).toHaveTitle(`${heading} · Anlaufstelle`)
}

/** From the start to the answer of somebody of 34, in a language. */
export async function answerQuestions(page: Page, language: LanguageCode): Promise<void> {
  const submit = page.locator('button[type=submit]')
  await tabTo(page, page.locator('button.tile', { has: page.locator(`bdi[lang="${language}"]`) }))
  await page.keyboard.press('Enter')
  await expectArrival(page, said(language, 'consultation:age.title'))
  await page.keyboard.type('34')
  await page.keyboard.press('Enter')
  await expectArrival(page, said(language, 'consultation:needs.title'))
  await tabTo(page, page.locator('input[value=schulden]'))
  await page.keyboard.press('Space')
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  await expectArrival(page, said(language, 'consultation:benefits.title'))
  await tabTo(page, page.locator('input[value=none]'))
  await page.keyboard.press('ArrowDown')
  // An arrow chooses and stays: the others can still be looked at.
  await expect(page.locator('input[value=sgb2]')).toBeChecked()
  await expectVisibleFocus(page)
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  await expectArrival(page, said(language, 'consultation:facts.title'))
  await tabTo(page, page.locator('input[value=employed]'))
  await page.keyboard.press('Space')
  await expect(page.locator('input[value=employed]')).toBeChecked()
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  // A key pressed before the answer has come would be answered by the question.
  await expect(title(page)).not.toContainText(said(language, 'consultation:facts.title'))
  await expect(title(page)).toBeFocused()
}

/** Counts how often the page asks to print, in place of the browser's own window. */
export async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let printed = 0
    window.print = () => {
      printed++
    }
    Object.defineProperty(window, 'printed', { get: () => printed })
  })
}

export const printed = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { printed: number }).printed)
