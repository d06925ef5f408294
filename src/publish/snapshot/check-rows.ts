import type { Problem } from '../workbook/problem.ts'
import type { ReadRow } from '../workbook/read-sheet.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'
import type { Columns } from '../workbook/column.ts'
import { SHEET_NAMES, SHEETS } from '../workbook/sheets.ts'

/** Columns whose values must not be above another's, wherever a sheet has both. */
const IN_ORDER = [
  ['minimum_age', 'maximum_age'],
  ['level_from', 'level_to'],
  ['starts_on', 'ends_on'],
  ['dtstart', 'until'],
  ['opens_at', 'closes_at'],
  ['valid_from', 'valid_to'],
  ['temporarily_closed_from', 'temporarily_closed_to'],
] as const

/** Columns that say nothing without another. */
const COMPANIONS = [
  ['phone_note', 'phone'],
  ['phone_2', 'phone'],
  ['phone_2_note', 'phone_2'],
  ['temporarily_closed_to', 'temporarily_closed_from'],
  ['temporarily_closed_reason', 'temporarily_closed_from'],
  ['latitude', 'longitude'],
  ['longitude', 'latitude'],
  ['interval', 'freq'],
  ['byday', 'freq'],
] as const

type Fields = Readonly<Record<string, unknown>>

/** Checks what the cells of one row say about each other, in every sheet. */
export function checkRows(sheets: ReadSheets): Problem[] {
  return SHEET_NAMES.flatMap((sheet) =>
    (sheets[sheet] as readonly ReadRow<Fields>[]).flatMap(({ row, entry }) =>
      [
        ...outOfOrder(entry),
        ...withoutCompanion(entry, SHEETS[sheet]),
        ...notTranslated(entry),
      ].map((problem) => ({ sheet, row, ...problem })),
    ),
  )
}

type RowProblem = Omit<Problem, 'sheet' | 'row'>

function outOfOrder(entry: Fields): RowProblem[] {
  return IN_ORDER.flatMap(([low, high]): RowProblem[] => {
    const [from, to] = [entry[low], entry[high]]
    const wrong =
      typeof from === 'number' && typeof to === 'number'
        ? from > to
        : typeof from === 'string' && typeof to === 'string' && from > to
    if (!wrong) return []
    const params = { other: high, limit: String(to) }
    return [{ column: low, value: String(from), code: 'out-of-order', params }]
  })
}

function withoutCompanion(entry: Fields, columns: Columns): RowProblem[] {
  // A required companion is missed for its own sake.
  const alone = COMPANIONS.filter(
    ([name, other]) => name in entry && !(other in entry) && !columns[other]?.required,
  )
  return alone.map(([name, other]) => {
    const column = columns[name]?.by === 'language' ? `${name}.de` : name
    return { column, code: 'without-companion', params: { other } }
  })
}

/** `machine_translated` names a language, or one field's (`name.ar`), in which the row has a text. */
function notTranslated({ machine_translated: marks, ...entry }: Fields): RowProblem[] {
  if (!Array.isArray(marks)) return []
  const fields = Object.entries(entry).flatMap(([field, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((text) => typeof text === 'object' && text !== null && 'de' in text)
      .flatMap((text) => Object.keys(text as object).map((tag) => ({ field, tag }))),
  )
  const known = new Set(fields.flatMap(({ field, tag }) => [tag, `${field}.${tag}`]))
  return (marks as string[])
    .filter((mark) => !known.has(mark))
    .map((value) => ({ column: 'machine_translated', value, code: 'not-translated' }))
}
