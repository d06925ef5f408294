import { groupProblems } from '../check/group.ts'
import { lineOf, spokenOf } from '../words/problems.ts'
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
