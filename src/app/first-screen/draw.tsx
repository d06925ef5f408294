import { renderToString } from 'react-dom/server'
import type { LoadTexts } from '../../language/i18n.ts'
import { createTexts, FIRST_ROOMS } from '../../language/i18n.ts'
import { GERMAN } from '../../language/languages.ts'
import { Guide } from '../guide.tsx'

/** React asks for the pictures of a page before it: this one stands right behind. */
const PRELOAD = /^(?:<link\b[^>]*>)+/

/** What React leaves where a part of the page has to wait. */
const WAITS = '<!--$!-->'

/**
 * The very first screen as a new device shows it: German, nothing kept, no data yet. Runs at build time alone
 * (src/publish/vite/first-screen.ts).
 *
 * @throws where a part of it waits for something: it would be missing
 */
export async function drawFirstScreen(load: LoadTexts): Promise<string> {
  const texts = await createTexts(GERMAN, load, FIRST_ROOMS)
  const markup = renderToString(<Guide texts={texts} path="/" />).replace(PRELOAD, '')
  if (markup.includes(WAITS)) throw new Error('a part of the first screen waits')
  return markup
}
