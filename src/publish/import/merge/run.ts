import type { Rows, Workbook } from '../../workbook/workbook.ts'
import { editsOf, type MergeEdits } from './edits.ts'
import { type GateRemark, type IncomingRow, passGate } from './gate.ts'
import { directoryOf } from './identity.ts'
import type { SourceValues } from './last-import.ts'
import { type CellChange, mergeRows, settledValues } from './merge.ts'

export interface MergeOptions {
  /** What the same source said before; undefined where it is new. */
  readonly last: SourceValues | undefined
  /** Ids of conflicts that are taken. */
  readonly accept: ReadonlySet<string>
  /** Whether the workbook's value settles every other conflict. */
  readonly keep: boolean
  /** The date in Europe/Berlin. */
  readonly today: string
}

export interface MergeResult extends MergeEdits {
  readonly added: readonly IncomingRow[]
  readonly gone: readonly IncomingRow[]
  readonly remarks: readonly GateRemark[]
  readonly kept: number
  readonly unchanged: number
  /** What to keep of the source for the next time. */
  readonly values: SourceValues
}

/**
 * Brings sheets from elsewhere into a workbook: through the gate, merged three ways, as edits that leave every other byte as it
 * is. The same sheets once more change nothing.
 */
export function mergeInto(
  workbook: Workbook,
  sheets: ReadonlyMap<string, Rows>,
  { last, accept, keep, today }: MergeOptions,
): MergeResult {
  const directory = directoryOf(workbook)
  const { rows, remarks, deleted } = passGate(sheets, directory, last)
  const merge = mergeRows(rows, deleted, directory, last)
  const edited = editsOf(workbook, merge, accept, today)
  const isOpen = ({ id, state }: CellChange): boolean =>
    state === 'refused' || (state === 'conflict' && !keep && !accept.has(id))
  const values = settledValues({ ...merge, changes: edited.changes }, isOpen)
  const { added, gone, kept, unchanged } = merge
  return { ...edited, added, gone, remarks, kept, unchanged, values }
}
