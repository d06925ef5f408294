import { checkRows } from '../../snapshot/check-rows.ts'
import { editRows, type SheetEdit } from '../../workbook/edit.ts'
import { isError, type Problem } from '../../workbook/problem.ts'
import { readWorkbook } from '../../workbook/read-workbook.ts'
import type { Workbook } from '../../workbook/workbook.ts'

/** A workbook with its sheets edited; a sheet it lacks is a new one. */
export function editedWorkbook(
  workbook: Workbook,
  edits: ReadonlyMap<string, SheetEdit>,
): Workbook {
  const sheets = [...workbook.sheets].map(([sheet, rows]) => {
    const edit = edits.get(sheet)
    return [sheet, edit ? editRows(rows, edit) : rows] as const
  })
  const added = [...edits]
    .filter(([sheet]) => !workbook.sheets.has(sheet))
    .map(([sheet, edit]) => [sheet, editRows([], edit)] as const)
  return { ...workbook, sheets: new Map([...sheets, ...added]) }
}

/** The errors a workbook has after an edit and had not before: of cells, of rows, of what refers to what. */
export function newErrors(workbook: Workbook, edits: ReadonlyMap<string, SheetEdit>): Problem[] {
  const before = new Set(errorsOf(workbook).map(nameOf))
  return errorsOf(editedWorkbook(workbook, edits)).filter((problem) => !before.has(nameOf(problem)))
}

function errorsOf(workbook: Workbook): Problem[] {
  const { sheets, problems } = readWorkbook(workbook)
  return [...problems, ...checkRows(sheets)].filter(isError)
}

/** Rows move up when one goes. */
const nameOf = ({ row: _, ...problem }: Problem): string => JSON.stringify(problem)
