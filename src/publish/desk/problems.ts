import { cellOf } from '../check/address.ts'
import { groupProblems } from '../check/group.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { placeOf } from '../words/problems.ts'
import { type PublisherLanguage, publisherTexts } from '../words/texts.ts'
import type { DeskCell, DeskProblem } from './messages.ts'

/** Problems as the desk shows them: what is repeated once, with its cells; errors first. */
export async function problemsOf(
  problems: readonly Problem[],
  sheets: Workbook['sheets'],
  language: PublisherLanguage,
): Promise<DeskProblem[]> {
  const texts = await publisherTexts(language)
  const groups = groupProblems(problems)
  const shown = groups.map((group): DeskProblem => ({
    ...group.problem,
    error: isError(group.problem),
    place: placeOf(group, sheets, texts),
    cells: group.rows.flatMap((row) => cellAt({ ...group.problem, row }, sheets)),
  }))
  return [...shown.filter(({ error }) => error), ...shown.filter(({ error }) => !error)]
}

function cellAt(problem: Problem, sheets: Workbook['sheets']): DeskCell[] {
  const { sheet, row = 0, column } = problem
  const rows = sheets.get(sheet) ?? []
  const at = rows[0]?.findIndex((title) => title.trim() === column) ?? -1
  const name = cellOf(problem, sheets)
  // The titles themselves are put right in the file.
  if (at < 0 || row < 2 || name === undefined) return []
  return [{ row, column: at, name, written: rows[row - 1]?.[at] ?? '' }]
}
