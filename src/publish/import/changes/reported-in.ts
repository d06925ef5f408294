import { wallClock } from '../../../hours/berlin.ts'
import { err, ok, type Result } from '../../../result.ts'
import { parseHours } from '../../hours/parse.ts'
import { inWallClockTime } from '../../hours/wall-date.ts'
import type { Problem } from '../../workbook/problem.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import type { TakenIn } from '../taken-in.ts'
import { editsOf } from './accept.ts'
import { newErrors } from './check.ts'
import { logLines } from './log.ts'
import { newRowsOf } from './new-rows.ts'
import type { Proposal } from './proposal.ts'
import { type NamedDocument, proposalsOf } from './proposals.ts'
import { sheetsOf } from './sheet.ts'

/** What documents of reported changes would change in a workbook, and what they would add. @param at now, in ms UTC */
export function reportedIn(
  workbook: Workbook,
  documents: readonly NamedDocument[],
  at: number,
): Proposal[] {
  const sheets = sheetsOf(workbook)
  const { date: today } = wallClock(at)
  const changes = proposalsOf(documents, sheets, {
    hours: (text) => hoursRemarks(text, today),
    without: (found) =>
      newErrors(workbook, new Map([[found.table, { cells: [], removed: [found.row] }]])),
  })
  return [...changes, ...newRowsOf(documents, sheets, today)]
}

/** Who accepts what was reported, and when. */
export interface Acceptance {
  readonly who: string
  /** Now, in ms UTC. */
  readonly at: number
  /** Whether the log begins with this. */
  readonly isNew: boolean
}

/**
 * What accepted changes write.
 *
 * @returns the errors the workbook would have then and has not now: nothing of it may be written
 */
export function acceptedIn(
  workbook: Workbook,
  accepted: readonly Proposal[],
  { who, at, isNew }: Acceptance,
): Result<TakenIn, Problem[]> {
  const edits = editsOf(accepted, sheetsOf(workbook), wallClock(at).date)
  const errors = newErrors(workbook, edits)
  if (errors.length > 0) return err(errors)
  const when = new Date(at).toISOString()
  return ok({ edits, log: logLines(accepted, { when, who, isNew }) })
}

/** The spelling is the same in every Land. */
const ANY_LAND = 'DE-NW'

function hoursRemarks(text: string, date: string): readonly Pick<Problem, 'code' | 'params'>[] {
  const parsed = inWallClockTime(date, () => parseHours(text, ANY_LAND))
  if (!parsed.ok) return [{ code: 'unparsable-hours', params: { detail: parsed.error.detail } }]
  const { warnings, suggestion } = parsed.value
  if (warnings.length === 0) return []
  const nearest = suggestion === undefined ? {} : { nearest: suggestion }
  return [{ code: 'hours-spelling', params: { detail: warnings[0] ?? '', ...nearest } }]
}
