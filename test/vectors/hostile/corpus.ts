import { ADDRESSES } from './addresses.ts'
import type { Category } from './category.ts'
import { LINES } from './lines.ts'
import { MARKUP } from './markup.ts'
import { MEANINGS } from './meanings.ts'
import { WRITING } from './writing.ts'

/*
 * Words that somebody might put where a name, a note, an address or a search is expected. Written for this guide. What
 * cannot be seen is written as an escape, and what is many as a rule.
 */
export const CATEGORIES: readonly Category[] = [
  ...MARKUP,
  ...ADDRESSES,
  ...LINES,
  ...WRITING,
  ...MEANINGS,
]

/** All of them, each once. */
export const HOSTILE: readonly string[] = [...new Set(CATEGORIES.flatMap(({ cases }) => cases))]
