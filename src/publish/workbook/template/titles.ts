import type { Columns } from '../column.ts'
import { type SheetName, SHEETS } from '../sheets.ts'

/** The titles of a sheet's columns: of texts one for each language. */
export function titlesOf(sheet: SheetName, languages: readonly string[]): string[] {
  const columns: Columns = SHEETS[sheet]
  return Object.entries(columns).flatMap(([name, { by }]) =>
    by === 'cell' ? [name] : languages.map((language) => `${name}.${language}`),
  )
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])

/** Whether a column's texts are written from right to left: by the script of its language. */
export function isRightToLeft(title: string): boolean {
  const [, language] = title.split('.')
  if (language === undefined) return false
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '')
  } catch {
    return false
  }
}
