import type { LanguageCode } from './languages.ts'
import { GERMAN, PLAIN_GERMAN } from './languages.ts'

/**
 * A text of the feed for a reader of `language`, and the language it is really in: where theirs is missing, plain
 * German, then German. English would come last, but a feed's text without German is refused
 * (catalogue), so German always ends the search.
 */
export function chooseText(
  text: { readonly de: string; readonly [language: string]: string },
  language: LanguageCode,
): { readonly text: string; readonly language: LanguageCode } {
  const nearest: readonly LanguageCode[] = [language, PLAIN_GERMAN]
  for (const candidate of nearest) {
    const found = text[candidate]
    if (found !== undefined) return { text: found, language: candidate }
  }
  return { text: text.de, language: GERMAN }
}
