import type { Tags } from './overpass.ts'
import type { Note } from './remark.ts'

/** For comparison: letters only, so that "Berlin-Lichtenberg" holds "Berlin Lichtenberg". */
const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}]/gu, '')

/**
 * What to call an office. `name:de` is the German name and goes before `name`. Where many offices
 * share a name that is only the brand's, branch or suburb tells them apart.
 */
export function officeName(tags: Tags, note: Note): string | undefined {
  const { name, 'name:de': german, brand, branch, 'addr:suburb': suburb } = tags
  const plain = german ?? name
  if (!plain) return undefined
  if (german !== undefined && name !== undefined && german !== name)
    note('name-de', { name, german })
  const more = branch ?? (plain === brand ? suburb : undefined)
  if (more === undefined || letters(plain).includes(letters(more))) return plain
  const completed = `${plain} ${more}`
  note('name-completed', { name: plain, completed })
  return completed
}
