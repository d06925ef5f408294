import type { CellEdit, SheetEdit } from '../../workbook/edit.ts'
import type { Problem } from '../../workbook/problem.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { newErrors } from '../changes/check.ts'
import type { IncomingRow } from './gate.ts'
import type { CellChange, Merge } from './merge.ts'

export interface MergeEdits {
  readonly edits: ReadonlyMap<string, SheetEdit>
  /** The changes of the merge, those the workbook would not stand among them as `refused`. */
  readonly changes: readonly CellChange[]
  /** What speaks against all of it, where no row can be blamed: nothing may be written. */
  readonly errors: readonly Problem[]
}

/**
 * What a merge changes, sheet by sheet. A row whose new cells would make errors the workbook has not now stays whole as it is.
 *
 * @param accepted ids of conflicts to be taken all the same
 * @param today the date in Europe/Berlin: what `last_modified` becomes where the source has no such date
 */
export function editsOf(
  workbook: Workbook,
  merge: Merge,
  accepted: ReadonlySet<string>,
  today: string,
): MergeEdits {
  const taken = (one: CellChange): boolean => one.state === 'taken' || accepted.has(one.id)
  let changes = merge.changes
  // Each round refuses at least one row, so there is an end.
  for (;;) {
    const edits = makeEdits(
      workbook,
      merge.added,
      changes.filter((one) => one.state !== 'refused' && taken(one)),
      today,
    )
    const errors = edits.size === 0 ? [] : newErrors(workbook, edits)
    const blamed = changes.filter(
      (one) => one.state !== 'refused' && taken(one) && problemsAt(one, errors).length > 0,
    )
    if (blamed.length === 0) return { edits, changes, errors }
    changes = changes.map((one) =>
      blamed.includes(one) ? { ...one, state: 'refused', problems: problemsAt(one, errors) } : one,
    )
  }
}

const problemsAt = ({ sheet, row }: CellChange, errors: readonly Problem[]): readonly Problem[] =>
  errors.filter((error) => error.sheet === sheet && error.row === row)

function makeEdits(
  { sheets }: Workbook,
  added: readonly IncomingRow[],
  changes: readonly CellChange[],
  today: string,
): Map<string, SheetEdit> {
  const edits = new Map<string, SheetEdit>()
  for (const sheet of new Set([...added, ...changes].map((one) => one.sheet))) {
    const rows = sheets.get(sheet) ?? []
    const titles = (rows[0] ?? []).map((title) => title.trim())
    while (titles.at(-1) === '') titles.pop()
    const isNew = titles.length === 0
    const cells: CellEdit[] = []
    const columnOf = (title: string): number => {
      const there = titles.indexOf(title)
      if (there >= 0) return there
      titles.push(title)
      if (!isNew) cells.push({ row: 1, column: titles.length - 1, value: title })
      return titles.length - 1
    }
    for (const { row, title, value } of changedCells(sheet, changes, today))
      cells.push({ row, column: columnOf(title), value })
    const records = added
      .filter((one) => one.sheet === sheet)
      .map(({ cells: record }) => {
        const line: string[] = []
        for (const [title, value] of Object.entries(record))
          if (value !== '') line[columnOf(title)] = value
        return line
      })
    const lines = records.map((line) => titles.map((_, column) => line[column] ?? ''))
    edits.set(sheet, { cells, removed: [], added: isNew ? [titles, ...lines] : lines })
  }
  return edits
}

/** The cells that change, and the day of each row whose source does not say it. */
function changedCells(
  sheet: string,
  changes: readonly CellChange[],
  today: string,
): { row: number; title: string; value: string }[] {
  const own = changes.filter((one) => one.sheet === sheet)
  const dated = sheet !== 'towns' && sheet !== 'service_at_locations'
  const rows = [...new Set(own.map(({ row }) => row))]
  const withoutDate = rows.filter(
    (row) => dated && !own.some((one) => one.row === row && one.title === 'last_modified'),
  )
  return [
    ...own.map(({ row, title, next }) => ({ row, title, value: next })),
    ...withoutDate.map((row) => ({ row, title: 'last_modified', value: today })),
  ]
}
