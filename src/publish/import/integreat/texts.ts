import type { Cells } from '../imported.ts'
import type { Version } from './import-integreat.ts'

/** The longest text a cell takes, and room for the words that say it goes on. */
const LONGEST = 7900

/** A text of each language, as the columns `description.de`, `description.ar` …; the CMS's `excerpt` is without HTML. */
export function textCells(
  column: string,
  versions: readonly Version[],
  field: 'title' | 'excerpt',
): Cells {
  const cells: Record<string, string | undefined> = {}
  for (const { language, fields } of versions) {
    const words = fields.text(field)
    const plain = words === undefined ? undefined : inLines(words).slice(0, LONGEST)
    // A text that is the German one again is no translation.
    if (plain !== cells[`${column}.de`]) cells[`${column}.${language}`] ??= plain
  }
  return cells
}

/** The five entities the CMS's stripping of tags leaves, and no more than one empty line. */
const inLines = (words: string): string =>
  words
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim()
