import type { TFunction } from 'i18next'
import { EXIT, type Exit } from './failure.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import type { Terminal } from './terminal.ts'

/** Prints every problem, one a line, and how many there are; returns the exit code. */
export function reportProblems(
  problems: readonly Problem[],
  { texts, print, note }: Terminal,
  json = false,
): Exit {
  const errors = problems.filter(isError).length
  if (json) {
    const severity = (problem: Problem): string => (isError(problem) ? 'error' : 'warning')
    const spoken = problems.map((problem) => ({
      severity: severity(problem),
      ...problem,
      what: whatOf(problem, texts),
      remedy: remedyOf(problem, texts),
    }))
    print(JSON.stringify(spoken, null, 2))
  } else for (const problem of problems) print(lineOf(problem, texts))
  const counts = { errors, warnings: problems.length - errors }
  note(problems.length === 0 ? texts('check.clean') : texts('check.found', counts))
  return errors > 0 ? EXIT.problems : EXIT.fine
}

function lineOf(problem: Problem, texts: TFunction): string {
  const { sheet, row, column, value } = problem
  const parts = column === undefined ? (row === undefined ? 'sheet' : 'row') : 'cell'
  const place = texts(`place.${parts}`, { sheet, row, column })
  const severity = texts(isError(problem) ? 'severity.error' : 'severity.warning')
  const quoted = value ? ` “${value}”` : ''
  return `${severity}: ${place}:${quoted} ${whatOf(problem, texts)} ${remedyOf(problem, texts)}`
}

/** What is wrong, in a sentence. */
export const whatOf = ({ code, params }: Problem, texts: TFunction): string =>
  texts(`problems.${code}.what`, { ...params })

/** What would be right. */
export const remedyOf = ({ code, params }: Problem, texts: TFunction): string => {
  const context = params && 'nearest' in params ? { context: 'nearest' } : {}
  return texts(`problems.${code}.remedy`, { ...params, ...context })
}
