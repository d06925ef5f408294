import type { ReportTable } from '../../../catalogue/proposable.ts'
import type { Problem } from '../../workbook/problem.ts'
import type { FoundRow } from './sheet.ts'

/** Who reported something, and where that stood. */
export interface Source {
  /** The document's file, as it was named to the command. */
  readonly file: string
  readonly from: string | undefined
  readonly reason: string
  /** ISO instant, UTC. */
  readonly reported_at: string
  /** The version of the release in which the entry was read: its moment in Unix seconds. */
  readonly release: number
  /** The value as the reporter saw it. */
  readonly old: string
}

/**
 * What became of a reported change beside the workbook:
 * `open` can be taken in · `done` the workbook says so already · `moved-on` the workbook has another value than the reporter
 * saw · `contradicted` somebody else reported another value · `unknown` the workbook has no such entry · `refused` a column
 * would not take the value, or other entries refer to the one that should go · `twice` of a new row: the same organisation
 * has said the same.
 */
export type State = 'open' | 'done' | 'moved-on' | 'contradicted' | 'unknown' | 'refused' | 'twice'

/** One change of one entry, from one report or several that say the same. */
export interface Proposal {
  /** Eight letters and digits; the same for the same change, whatever files it comes from. */
  readonly id: string
  readonly table: ReportTable
  readonly record_id: string | undefined
  /** The entry's German name as it was reported. */
  readonly name: string
  /** A column of the sheet, `gone`, `missing`, or `new` of a whole row. */
  readonly field: string
  readonly found: FoundRow | undefined
  /** The cell's text in the workbook now. */
  readonly now: string
  /** What the reporters saw, where that meant something else. */
  readonly seen: readonly string[]
  readonly next: string
  readonly sources: readonly [Source, ...Source[]]
  readonly state: State
  /** Errors of a refused one; of others what is worth a look. */
  readonly problems: readonly Problem[]
  /** Titles of translations that still say the old text. */
  readonly outdated: readonly string[]
  /** The date on which the entry was changed after the release in which it was read. */
  readonly changed_since: string | undefined
  /** Of a new row its cells by column. */
  readonly cells?: Readonly<Record<string, string>>
}

/** Whether it may be accepted at all. A value that moved on, or is contradicted, only by name. */
export const canBeAccepted = ({ state }: Proposal): boolean =>
  state === 'open' || state === 'moved-on' || state === 'contradicted'
