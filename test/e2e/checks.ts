/**
 * What is looked at on every screen, each as a list of what is wrong. The functions that run in the page
 * know nothing of this file: whatever they need is inside them.
 */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'
import type { LanguageCode } from '../../src/language/languages.ts'
import { readTexts, ROOM_FILES } from '../language/texts.ts'
import { foreignGlyphs } from './glyphs.ts'

const APPEARANCES = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const

const AS_IT_COMES = { colorScheme: null, forcedColors: null, reducedMotion: null } as const

const ALL_APPEARANCES = Object.keys(APPEARANCES) as (keyof typeof APPEARANCES)[]

/**
 * Languages whose screens are looked at in dark and forced colours too, one for each script: a colour does not ask for the
 * language, and the others would only say the same once more.
 */
const COLOURED: readonly LanguageCode[] = ['de', 'uk', 'ar', 'ti']

/** Half as long to read as the file with its comments, for each new page. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The rules whose outcome depends on colours; everything else is the same in every appearance. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * axe in light, dark and forced colours (WCAG 2.2 A and AA, and axe's own best practices). Run in the page as it
 * is: the guide has no frames, and so needs no page of its own to gather what they say.
 */
export async function axe(
  page: Page,
  appearances: readonly (keyof typeof APPEARANCES)[] = ALL_APPEARANCES,
): Promise<string[]> {
  const found: string[] = []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const before = (await isLightAndStill(page)) ? APPEARANCES.light : AS_IT_COMES
  let shown: typeof AS_IT_COMES | (typeof APPEARANCES)[keyof typeof APPEARANCES] = before
  for (const appearance of appearances) {
    const media = APPEARANCES[appearance]
    // Each change draws the whole page anew.
    if (media !== shown) await page.emulateMedia(media)
    shown = media
    const violations = await page.evaluate(
      async (rules) => {
        const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run(document, {
          resultTypes: ['violations'],
          // No rule that is asked reads the style sheets, and a copy of each takes its time.
          preload: { assets: ['media'] },
          ...(rules && { runOnly: rules }),
        })
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        )
      },
      appearance === 'light' ? undefined : COLOURS,
    )
    for (const violation of violations) found.push(`${appearance}: ${violation}`)
  }
  if (shown !== before) await page.emulateMedia(before)
  return found
}

/**
 * Whether the page is shown so from its start, and need not be turned: a colour on its way to another has no contrast
 * worth measuring.
 */
const isLightAndStill = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    ['(prefers-color-scheme: light)', '(forced-colors: none)', '(prefers-reduced-motion: reduce)']
      .map((feature) => matchMedia(feature).matches)
      .every(Boolean),
  )

/** A key where its text should be (`consultation:age.title`), or a placeholder nobody filled. */
export const rawKeys = async (page: Page): Promise<string[]> =>
  (await page.locator('body').innerText()).match(/\b[a-z]+:[a-z]+\.[\w.-]+|\{\{\w*\}\}/gi) ?? []

/** Words in a script that is not that of the language, or the direction, they are marked with (WCAG 3.1.2). */
export const strayWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SCRIPTS = [
      { letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ps'], direction: 'rtl' },
      { letters: /\p{Script=Cyrillic}/u, languages: ['uk', 'ru', 'bg'], direction: 'ltr' },
      { letters: /\p{Script=Ethiopic}/u, languages: ['ti'], direction: 'ltr' },
    ]
    const stray: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!parent?.checkVisibility() || !/\p{L}/u.test(text)) continue
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      const { direction } = getComputedStyle(parent)
      const script = SCRIPTS.find(({ letters }) => letters.test(text))
      const right = script
        ? script.languages.includes(language) && direction === script.direction
        : // Addresses of mail and web are in no language.
          !SCRIPTS.some(({ languages }) => languages.includes(language)) || /@|\.\w/.test(text)
      if (!right) stray.push(`${language} ${direction}: ${text}`)
    }
    return stray
  })

/**
 * German sentences on a screen of another language, outside of whatever is marked as German: in Latin script they
 * look like any other. A term of a sentence stays German, and belongs to it.
 */
export async function strayGerman(page: Page, language: LanguageCode): Promise<string[]> {
  const read = await notInGerman(page)
  return germanSentences(language).filter((sentence) => read.includes(sentence))
}

/** Whatever the screen says, outside of what is marked as German. */
const notInGerman = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder']
    const isGerman = (element: Element): boolean =>
      element.closest('[lang]')?.getAttribute('lang') === 'de'
    let read = ''
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility()) continue
      const holder = parent.closest('[data-term]')?.parentElement ?? parent
      // What is German as it should be parts what stands before and after it.
      read += isGerman(holder) ? '\n' : (node.textContent ?? '')
    }
    for (const element of document.querySelectorAll(ATTRIBUTES.map((one) => `[${one}]`).join()))
      for (const name of ATTRIBUTES)
        if (!isGerman(element)) read += `\n${element.getAttribute(name) ?? ''}`
    if (!isGerman(document.documentElement)) read += `\n${document.title}`
    return read
  })

/** A word or two may be the same in both languages; a text with a gap in it is looked for piece by piece. */
const FEWEST_WORDS = 4
const asked = new Map<LanguageCode, string[]>()

/** Sentences of `locales/de` that another language says in words of its own. */
function germanSentences(language: LanguageCode): string[] {
  const known = asked.get(language)
  if (known) return known
  const textsOf = (spoken: LanguageCode): string[] =>
    ROOM_FILES.flatMap((file) => [...readTexts(spoken, file).values()])
  const own = textsOf(language).join('\n')
  const pieces = textsOf('de').flatMap((text) => text.split(/(?<=[.!?:])\s|\{\{\w+\}\}/))
  const sentences = [...new Set(pieces.map((piece) => piece.trim()))].filter(
    (piece) => (piece.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS && !own.includes(piece),
  )
  asked.set(language, sentences)
  return sentences
}

/** Telephone numbers and times that a right-to-left line would turn around (UAX #9). */
export const turnedNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isolated = /\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069/g
    const turned: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility() || getComputedStyle(parent).direction === 'ltr') continue
      const left = (node.textContent ?? '').replace(isolated, '')
      if (/\+\d{2}|\d{1,2}:\d{2}|\d\s?[–-]\s?\d/.test(left)) turned.push(left.trim())
    }
    return turned
  })

/** Targets smaller than `least` px (WCAG 2.5.8; its exception: a link or a term inside a sentence). */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((smallest) => {
    const targets = document.querySelectorAll<HTMLElement>('a, button, select, summary, input')
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility() || target.matches(':disabled')) return []
      const beside = [...(target.parentElement?.childNodes ?? [])].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      )
      const inSentence = target.matches('[data-term]') || (target.matches('p a') && beside)
      if (inSentence || target.matches('.visually-hidden')) return []
      // A check box is pressed by its label.
      const pressed = target.matches('input') ? (target.closest('label') ?? target) : target
      const { width, height } = pressed.getBoundingClientRect()
      // A hundredth of a pixel is a rounding, not a difference.
      const small = Math.min(width, height) < smallest - 0.01
      return small ? [`${width}×${height}: ${pressed.outerHTML.slice(0, 200)}`] : []
    })
  }, least)

/**
 * Whatever sticks out of the screen sideways, and text cut off inside its box, with a style sheet of the reader's own;
 * the content policy concerns the page's.
 */
export const lost = (page: Page, css = ''): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
    await document.fonts.ready
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element)
      // What is out of sight on purpose is there for those who listen.
      const heard = style.clipPath === 'inset(50%)'
      const cut = !heard && /hidden|clip/.test(style.overflowX + style.overflowY)
      if (!cut || !element.checkVisibility() || element.closest('.visually-hidden, svg')) continue
      const { scrollWidth: width, clientWidth: room, scrollHeight: height, clientHeight } = element
      if (width > room + 1 || height > clientHeight + 1)
        found.push(`cut off: ${element.outerHTML.slice(0, 200)}`)
    }
    document.adoptedStyleSheets = []
    return found
  }, css)

/** 1280 × 1024 at 400 % (WCAG 1.4.10), and the text spacing of WCAG 1.4.12 in a usual window. */
export async function reflow(page: Page): Promise<string[]> {
  const usual = page.viewportSize() ?? { width: 1024, height: 768 }
  await page.setViewportSize({ width: 320, height: 256 })
  const narrow = await lost(page)
  await page.setViewportSize(usual)
  const spaced = await lost(page, SPACING)
  return [...narrow.map((one) => `320 px: ${one}`), ...spaced.map((one) => `spaced: ${one}`)]
}

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`

/** All of these on the screen as it is, each finding with what it is; `least` px a target. */
export async function everyCheck(
  page: Page,
  language: LanguageCode,
  least: number,
): Promise<string[]> {
  const wrong = {
    axe: await axe(page, COLOURED.includes(language) ? ALL_APPEARANCES : ['light']),
    'raw key': await rawKeys(page),
    'stray words': await strayWords(page),
    'German, untranslated': await strayGerman(page, language),
    'turned numbers': await turnedNumbers(page),
    'small target': await smallTargets(page, least),
    'foreign font': await foreignGlyphs(page),
    reflow: await reflow(page),
  }
  return Object.entries(wrong).flatMap(([what, list]) =>
    [...new Set(list)].map((one) => `${what}: ${one}`),
  )
}
