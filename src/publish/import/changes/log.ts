import Papa from 'papaparse'
import { asCell } from '../../../catalogue/formula.ts'
import type { Proposal } from './proposal.ts'

/** The log lies beside the workbook's sheets, and is none of them. */
export const CHANGES_LOG = 'changes-log.csv'

const COLUMNS = [
  'when',
  'who',
  'sheet',
  'record',
  'name',
  'field',
  'old',
  'new',
  'reason',
  'reported_by',
  'reported_at',
  'file',
]

/**
 * The lines for accepted proposals, one for each report: CSV with its header where the log is new. What a spreadsheet program
 * would take for a formula gets an apostrophe: a reason comes from anybody.
 *
 * @param when ISO instant, UTC
 * @param who accepted the changes
 */
export function logLines(
  accepted: readonly Proposal[],
  { when, who, isNew }: { when: string; who: string; isNew: boolean },
): string {
  const lines = accepted.flatMap(
    ({ table, record_id = '', name, field, found, now, next, sources }) =>
      sources.map(({ reason, from = '', reported_at, file }) => [
        when,
        who,
        table,
        found?.key ?? record_id,
        name,
        field,
        now,
        next,
        reason,
        from,
        reported_at,
        file,
      ]),
  )
  return logOf(lines, isNew)
}

/** Lines of the log, in the order of its columns. */
export function logOf(lines: readonly (readonly string[])[], isNew: boolean): string {
  const rows = isNew ? [COLUMNS, ...lines] : lines
  if (rows.length === 0) return ''
  return `${isNew ? '\uFEFF' : ''}${Papa.unparse(rows.map((row) => row.map(asCell)))}\r\n`
}
