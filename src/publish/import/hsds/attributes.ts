import type { SheetName } from '../../workbook/sheets.ts'
import { SHEETS } from '../../workbook/sheets.ts'
import type { Columns } from '../../workbook/column.ts'
import type { Fields } from '../fields.ts'

/** Attributes by their `link_type`, each with its values in their order. */
export type Attributes = ReadonlyMap<string, readonly string[]>

/** Reads HSDS `attributes`: the code of the term, else the value. */
export function attributesIn(record: Fields): Attributes {
  const found = new Map<string, string[]>()
  for (const one of record.list('attributes')) {
    const type = one.text('link_type')
    const value = one.text('value') ?? one.record('taxonomy_term')?.text('code')
    if (type === undefined || value === undefined) continue
    found.set(type, [...(found.get(type) ?? []), value])
  }
  return found
}

/** The attributes that are columns of a sheet (`needs`, `name.ar`), as its cells. */
export function attributeCells(sheet: SheetName, attributes: Attributes): Record<string, string> {
  const columns: Columns = SHEETS[sheet]
  return Object.fromEntries(
    [...attributes].flatMap(([title, values]) => {
      const [name = '', language] = title.split('.')
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined
      const fits = column && (column.by === 'language') === (language !== undefined)
      return fits ? [[title, values.join('; ')]] : []
    }),
  )
}
