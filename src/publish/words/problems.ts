import type { TFunction } from 'i18next'
import { cellOf, columnLetters } from '../check/address.ts'
import { type ProblemGroup, writtenRows } from '../check/group.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Every problem by itself, with its cell and the sentences. */
export function spokenOf(
  problems: readonly Problem[],
  sheets: Workbook['sheets'],
  texts: TFunction,
): object[] {
  return problems.map((problem) => {
    const cell = cellOf(problem, sheets)
    return {
      severity: isError(problem) ? 'error' : 'warning',
      ...problem,
      ...(cell !== undefined && { cell }),
      what: whatOf(problem, texts),
      remedy: remedyOf(problem, texts),
    }
  })
}

/** What is found, in a line: how bad, where, the value, what is wrong and what would be right. */
export function lineOf(group: ProblemGroup, sheets: Workbook['sheets'], texts: TFunction): string {
  const { problem, valuesDiffer } = group
  const severity = texts(isError(problem) ? 'severity.error' : 'severity.warning')
  const { value } = problem
  const similar = valuesDiffer ? ` ${texts('place.similar')}` : ''
  const quoted = value ? ` ${texts('place.value', { value })}${similar}` : ''
  const place = placeOf(group, sheets, texts)
  return `${severity}: ${place}:${quoted} ${whatOf(problem, texts)} ${remedyOf(problem, texts)}`
}

/** Where it is, as a spreadsheet program names it. */
export function placeOf(
  { problem, rows }: ProblemGroup,
  sheets: Workbook['sheets'],
  texts: TFunction,
): string {
  const { sheet, row, column } = problem
  if (row === undefined) return texts('place.sheet', { sheet })
  const letters = columnLetters(problem, sheets)
  if (rows.length > 1) {
    const where = { sheet, rows: writtenRows(rows), title: column, column: letters ?? '' }
    if (column === undefined) return texts('place.rows', where)
    return texts(letters === undefined ? 'place.titled' : 'place.column', where)
  }
  if (column === undefined) return texts('place.row', { sheet, row })
  if (letters === undefined) return texts('place.cell', { sheet, row, column })
  return texts('place.address', { sheet, cell: `${letters}${row}`, column })
}

/** What is wrong, in a sentence. */
export const whatOf = ({ code, params }: Problem, texts: TFunction): string =>
  texts(`problems.${code}.what`, { ...params })

/** What would be right. */
export const remedyOf = ({ code, params }: Problem, texts: TFunction): string => {
  const context = params && 'nearest' in params ? { context: 'nearest' } : {}
  return texts(`problems.${code}.remedy`, { ...params, ...context })
}
