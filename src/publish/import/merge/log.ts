import { logOf } from '../changes/log.ts'
import { nameIn } from './gate.ts'
import type { CellChange } from './merge.ts'
import type { MergeResult } from './run.ts'

/** Who brought something in, when and from where. */
export interface Brought {
  /** ISO instant, UTC. */
  readonly when: string
  readonly who: string
  readonly source: string
  /** The files' names. */
  readonly file: string
  /** Whether the log begins with this. */
  readonly isNew: boolean
}

/** The lines of the workbook's log for what was taken: one for each cell, and for each new entry. */
export function mergeLog(
  { changes, added }: Pick<MergeResult, 'changes' | 'added'>,
  isTaken: (change: CellChange) => boolean,
  { when, who, source, file, isNew }: Brought,
): string {
  const line = (sheet: string, record: string, name: string, ...cell: [string, string, string]) => [
    when,
    who,
    sheet,
    record,
    name,
    ...cell,
    'import',
    source,
    '',
    file,
  ]
  return logOf(
    [
      ...changes
        .filter(isTaken)
        .map(({ sheet, identity, name, title, now, next }) =>
          line(sheet, identity, name, title, now, next),
        ),
      ...added.map(({ sheet, identity, cells }) =>
        line(sheet, cells.id ?? identity, nameIn(cells), 'new', '', nameIn(cells)),
      ),
    ],
    isNew,
  )
}
