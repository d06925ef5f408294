import type { TFunction } from 'i18next'
import { cellOf, columnLetters } from '../check/address.ts'
import { groupProblems, type ProblemGroup, writtenRows } from '../check/group.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { EXIT, type Exit } from './failure.ts'
import type { Terminal } from './terminal.ts'

export interface ReportOptions {
  /** Every problem by itself, as JSON. */
  readonly json?: boolean | undefined
  /** A warning fails like an error. */
  readonly strict?: boolean | undefined
  /** The sheets, so that cells are named as a spreadsheet program does. */
  readonly sheets?: Workbook['sheets']
}

const NO_SHEETS: Workbook['sheets'] = new Map()

/** Prints every problem, what is repeated once with its rows, and how many there are; returns the exit code. */
export function reportProblems(
  problems: readonly Problem[],
  { texts, print, note }: Terminal,
  { json, strict, sheets = NO_SHEETS }: ReportOptions = {},
): Exit {
  const errors = problems.filter(isError).length
  if (json) print(JSON.stringify(spokenOf(problems, sheets, texts), null, 2))
  else for (const group of groupProblems(problems)) print(lineOf(group, sheets, texts))
  const counts = { errors, warnings: problems.length - errors }
  note(problems.length === 0 ? texts('check.clean') : texts('check.found', counts))
  const failing = strict ? problems.length : errors
  return failing > 0 ? EXIT.problems : EXIT.fine
}

function spokenOf(
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

function lineOf(group: ProblemGroup, sheets: Workbook['sheets'], texts: TFunction): string {
  const { problem, valuesDiffer } = group
  const severity = texts(isError(problem) ? 'severity.error' : 'severity.warning')
  const { value } = problem
  const similar = valuesDiffer ? ` ${texts('place.similar')}` : ''
  const quoted = value ? ` ${texts('place.value', { value })}${similar}` : ''
  const place = placeOf(group, sheets, texts)
  return `${severity}: ${place}:${quoted} ${whatOf(problem, texts)} ${remedyOf(problem, texts)}`
}

function placeOf(
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
