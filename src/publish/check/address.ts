import { lettersOf } from '../workbook/letters.ts'
import type { Problem } from '../workbook/problem.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** A problem's column as a spreadsheet program names it, `C`; undefined where the sheet has none of that title. */
export function columnLetters(
  { sheet, column, code }: Problem,
  sheets: Workbook['sheets'],
): string | undefined {
  // Cells past the last title are named by their number.
  if (code === 'surplus-cell') return lettersOf(Number(column) - 1)
  if (column === undefined) return undefined
  const at = (sheets.get(sheet)?.[0] ?? []).findIndex((title) => title.trim() === column)
  return at < 0 ? undefined : lettersOf(at)
}

/** A problem's cell as a spreadsheet program names it, `C14`. */
export function cellOf(problem: Problem, sheets: Workbook['sheets']): string | undefined {
  const letters = columnLetters(problem, sheets)
  return letters === undefined || problem.row === undefined ? undefined : `${letters}${problem.row}`
}
