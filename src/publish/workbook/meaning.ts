import type { CellContext, Columns } from './column.ts'
import { type SheetName, SHEETS } from './sheets.ts'

/** A column's name without its language. */
export const columnOf = (title: string): string => title.split('.')[0] ?? title

/**
 * What a sheet's column makes of a text: the same for every spelling that means the same; the text itself where it is wrong, or
 * there is no such column.
 */
export function meaningOf(
  title: string,
  text: string,
  context: CellContext & { readonly sheet: SheetName },
): string {
  const columns: Columns = SHEETS[context.sheet]
  const name = columnOf(title)
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  if (text === '' || !column) return text
  const read = column.by === 'cell' ? column.read(text, context) : column.read({ de: text })
  return read.ok ? JSON.stringify(read.value) : text
}
