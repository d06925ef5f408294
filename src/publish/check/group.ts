import type { Problem } from '../workbook/problem.ts'

/** One problem that stands in several rows of a column. */
export interface ProblemGroup {
  /** The first of them. */
  readonly problem: Problem
  /** Ascending, each once; none where the problem is about a whole sheet. */
  readonly rows: readonly number[]
  /** Whether the cells hold different values of the same pattern. */
  readonly valuesDiffer: boolean
}

/**
 * Puts together what is said again and again: the same code and parameters, sheet, column and pattern of the value. They stand in
 * the order of the first of each.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { sheet, column, value, code, params } = problem
    const key = JSON.stringify([sheet, column, code, params, patternOf(value)])
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  return [...groups.values()].map((all) => {
    const rows = [...new Set(all.flatMap(({ row }) => row ?? []))].toSorted((a, b) => a - b)
    const [problem = { sheet: '', code: 'required' } as const] = all
    return { problem, rows, valuesDiffer: all.some(({ value }) => value !== problem.value) }
  })
}

/** Two dates, two numbers are of one pattern; two words are not. */
const patternOf = (value: string | undefined): string | undefined => value?.replace(/\d+/g, '0')

/** `3, 5, 8–12`. */
export function writtenRows(rows: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last?.[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
