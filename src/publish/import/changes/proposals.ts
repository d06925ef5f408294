import { v5 } from 'uuid'
import type { ChangeReport } from '../../../catalogue/change-report.ts'
import { isProposable } from '../../../catalogue/proposable.ts'
import { GONE, MISSING, type ReportableTable } from '../../../catalogue/reportable.ts'
import { wallClock } from '../../../hours/berlin.ts'
import { columnOf } from '../../workbook/meaning.ts'
import { isError, type Problem } from '../../workbook/problem.ts'
import type { Proposal, Source, State } from './proposal.ts'
import type { FoundRow, Sheets } from './sheet.ts'

/** A document that was read, with the name of its file. */
export interface NamedDocument {
  readonly file: string
  readonly document: ChangeReport
}

export interface ProposalOptions {
  /** What is worth saying of an opening hours text; nothing where it is fine. */
  readonly hours: (text: string) => readonly Pick<Problem, 'code' | 'params'>[]
  /** What is wrong with the workbook without a row: whoever refers to it. */
  readonly without: (found: FoundRow) => readonly Problem[]
}

/** A change as one report has it. */
type Said = Pick<Proposal, 'record_id' | 'name' | 'field' | 'next'> & {
  readonly table: ReportableTable
  readonly source: Source
}

/** The UUIDv5 namespace of proposals. */
const NAMESPACE = '3d0a1c2e-52f8-5c35-9a53-8f4a2f6f1b77'

/**
 * What the documents would change in a workbook, entry by entry and field by field, in the order reported. The same report
 * in two files counts once; reports that say the same are one proposal with several sources.
 */
export function proposalsOf(
  documents: readonly NamedDocument[],
  sheets: Sheets,
  options: ProposalOptions,
): Proposal[] {
  const merged = new Map<string, [Said, ...Said[]]>()
  for (const said of documents.flatMap((one) => changesOf(one))) {
    const id = idOf(said, sheets)
    const same = merged.get(id)
    if (same) same.push(said)
    else merged.set(id, [said])
  }
  const targets = [...merged.values()].map(([first]) => targetOf(first))
  return [...merged].map(([id, said]) => {
    const rivals = targets.filter((target) => target === targetOf(said[0])).length > 1
    return proposalOf(id, said, rivals, sheets, options)
  })
}

function changesOf({ file, document }: NamedDocument): Said[] {
  const reports = new Map(document.reports.map((report) => [report.id, report]))
  return [...reports.values()].flatMap(({ table, fields, ...report }) => {
    // Whole new rows are taken in as such (`new-rows.ts`).
    if (isProposable(table)) return []
    return fields.map(({ field, old, new: next }) => {
      const { record_id, name, reason, reported_at, release } = report
      const source = { file, from: document.from, reason, reported_at, release, old }
      return { table, record_id, name, field, next, source }
    })
  })
}

const targetOf = ({ table, record_id = '', field, next }: Said): string =>
  // What is missing in words contradicts nothing.
  [table, record_id, field, ...(field === MISSING ? [next] : [])].join(' ')

const idOf = (said: Said, sheets: Sheets): string =>
  v5(`${targetOf(said)} ${sheets.meaning(said.table, said.field, said.next)}`, NAMESPACE).slice(
    0,
    8,
  )

function proposalOf(
  id: string,
  [first, ...others]: readonly [Said, ...Said[]],
  rivals: boolean,
  sheets: Sheets,
  options: ProposalOptions,
): Proposal {
  const { table, record_id, name, field, next } = first
  const found = record_id === undefined ? undefined : sheets.find(table, record_id)
  const now = found ? sheets.cell(found, field) : ''
  const sources = [first.source, ...distinct(first, others)] as const
  const problems = found ? problemsOf(first, found, sheets, options) : []
  const means = (text: string): string => sheets.meaning(table, field, text)
  const elsewise = sources.map(({ old }) => old).filter((old) => means(old) !== means(now))
  const seen = [...new Set(elsewise)]
  const base = { id, table, record_id, name, field, found, now, seen, next, sources, problems }
  return {
    ...base,
    state: stateOf(base, rivals, sheets),
    outdated: found ? outdatedBy(first, found, sheets) : [],
    changed_since: found && changedSince(found, first.source, sheets),
  }
}

/** A document may lie in two files, or a report in two documents. */
function distinct(first: Said, others: readonly Said[]): Source[] {
  const key = ({ source: { from = '', reported_at, reason } }: Said): string =>
    [from, reported_at, reason].join('\n')
  const seen = new Set([key(first)])
  return others.flatMap((said) => {
    if (seen.has(key(said))) return []
    seen.add(key(said))
    return [said.source]
  })
}

function stateOf(
  proposal: Omit<Proposal, 'state' | 'outdated' | 'changed_since'>,
  rivals: boolean,
  { meaning }: Sheets,
): State {
  const { table, field, found, now, seen, next, sources, problems } = proposal
  if (field === MISSING) return 'open'
  if (!found) return 'unknown'
  if (problems.some(isError)) return 'refused'
  if (field === GONE) return 'open'
  const means = (text: string): string => meaning(table, field, text)
  if (means(now) === means(next)) return 'done'
  if (rivals) return 'contradicted'
  // Who saw what stands there now speaks of it; one such reporter is enough.
  return sources.some(({ old }) => !seen.includes(old)) ? 'open' : 'moved-on'
}

function problemsOf(
  said: Said,
  found: FoundRow,
  sheets: Sheets,
  { hours, without }: ProposalOptions,
): readonly Problem[] {
  const { field, next } = said
  if (field === MISSING) return []
  if (field === GONE) return found.table === 'services' ? [] : without(found)
  const judged = sheets.judge(found, cellsOf(said, sheets))
  if (!HOURS.has(field) || next === '') return judged
  const remarks = hours(next).map((remark) => ({
    sheet: found.table,
    row: found.row,
    column: field,
    value: next,
    ...remark,
  }))
  return [...judged, ...remarks]
}

const HOURS: ReadonlySet<string> = new Set(['opening_hours', 'phone_hours'])

/** The cells a change touches: a text that goes, goes in every language. */
export function cellsOf(
  { table, field, next }: Pick<Proposal, 'table' | 'field' | 'next'>,
  { titles }: Pick<Sheets, 'titles'>,
): Record<string, string> {
  if (field === GONE) return table === 'services' ? { status: 'defunct' } : {}
  if (next !== '' || !field.endsWith('.de')) return { [field]: next }
  const all = titles(table).filter((title) => columnOf(title) === columnOf(field))
  return Object.fromEntries(all.map((title) => [title, '']))
}

function outdatedBy({ table, field, next }: Said, found: FoundRow, sheets: Sheets): string[] {
  if (!field.endsWith('.de') || next === '') return []
  return sheets
    .titles(table)
    .filter((title) => title !== field && columnOf(title) === columnOf(field))
    .filter((title) => sheets.cell(found, title) !== '')
}

function changedSince(found: FoundRow, { release }: Source, sheets: Sheets): string | undefined {
  const modified = sheets.cell(found, 'last_modified')
  return modified > wallClock(release * 1000).date ? modified : undefined
}
