import type { CDPSession, Page } from '@playwright/test'

/** Letters drawn with a font that is not the guide's own: on another device they might be boxes. */
export async function foreignGlyphs(page: Page): Promise<string[]> {
  for (let tries = 1; ; tries++)
    try {
      return await lookAtNewWords(page)
    } catch (thrown) {
      // What was drawn anew in between is asked for once more, with all the rest.
      if (tries === 5 || !String(thrown).includes('Could not find node')) throw thrown
      await page.evaluate(() => Reflect.deleteProperty(window, 'drawnWords'))
    }
}

async function lookAtNewWords(page: Page): Promise<string[]> {
  if ((await markNewWords(page)) === 0) return []
  const session = await styleSession(page)
  const { nodeId } = (await session.send('DOM.getDocument', { depth: 0 })).root
  const selector = '[data-new-words]'
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector })
  const used = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  await page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-new-words]'))
      marked.removeAttribute('data-new-words')
  })
  const foreign = used.flatMap(({ fonts }) => fonts).filter(({ isCustomFont }) => !isCustomFont)
  return [...new Set(foreign.map(({ familyName }) => familyName))]
}

const sessions = new WeakMap<Page, CDPSession>()

/** One for as long as the page is there: to begin with, the browser tells of each style sheet it has. */
async function styleSession(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  if (sessions.has(page)) return session
  sessions.set(page, session)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  return session
}

/**
 * Marks what holds words of its own that this page has not yet drawn in the same font and language: the browser takes
 * long to say with what it drew them, and draws them alike wherever they stand. What is out of sight is not drawn.
 */
const markNewWords = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const drawn = ((window as { drawnWords?: Set<string> }).drawnWords ??= new Set())
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let marked = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      const words = (node.textContent ?? '').split(/\s+/).filter(Boolean)
      if (words.length === 0 || !holder?.checkVisibility()) continue
      const { fontFamily, fontStyle, fontWeight, fontStretch, fontVariant, textTransform } =
        getComputedStyle(holder)
      const font = [fontFamily, fontStyle, fontWeight, fontStretch, fontVariant, textTransform]
      const language = holder.closest('[lang]')?.getAttribute('lang')
      const before = drawn.size
      for (const word of words) drawn.add([...font, language, word].join('|'))
      if (drawn.size === before) continue
      holder.setAttribute('data-new-words', '')
      marked++
    }
    return marked
  })
