import type { LanguageCode } from './languages.ts'
import { GERMAN, isGerman, PLAIN_GERMAN } from './languages.ts'

/** A text of the feed, by language. */
interface Told {
  readonly de: string
  readonly [language: string]: string
}

/**
 * A text of the feed for a reader of `language`, and the language it is really in: where theirs is missing, plain
 * German, then German. English would come last, but a feed's text without German is refused
 * (catalogue), so German always ends the search.
 */
export function chooseText(
  text: Told,
  language: LanguageCode,
): { readonly text: string; readonly language: LanguageCode } {
  const nearest: readonly LanguageCode[] = [language, PLAIN_GERMAN]
  for (const candidate of nearest) {
    const found = text[candidate]
    if (found !== undefined) return { text: found, language: candidate }
  }
  return { text: text.de, language: GERMAN }
}

/**
 * The remark that texts of the feed are told in German where a reader of `language` has none in theirs: in plain German
 * if all of those are, else in German. Undefined where nothing need be said: all are in theirs, or they read German.
 */
export function fallbackOf(
  texts: readonly (Told | undefined)[],
  language: LanguageCode,
): 'inGerman' | 'inPlainGerman' | undefined {
  if (isGerman(language)) return undefined
  const told = texts.flatMap((text) => (text ? [chooseText(text, language).language] : []))
  if (told.includes(GERMAN)) return 'inGerman'
  return told.includes(PLAIN_GERMAN) ? 'inPlainGerman' : undefined
}
