import { v5 } from 'uuid'
import type { ChangeReport } from '../../../catalogue/change-report.ts'
import { personalDataIn } from '../../../catalogue/personal-data.ts'
import {
  isProposable,
  type ProposableTable,
  PROPOSED_LIMITS,
  valuesOf,
} from '../../../catalogue/proposable.ts'
import { wallClock } from '../../../hours/berlin.ts'
import { isError, type Problem } from '../../workbook/problem.ts'
import type { Proposal, Source } from './proposal.ts'
import type { NamedDocument } from './proposals.ts'
import type { Sheets } from './sheet.ts'

type Report = ChangeReport['reports'][number]
type RowReport = Report & { readonly table: ProposableTable }

/** Proposed of a table: a whole new row. */
export const NEW_ROW = 'new'

/** The UUIDv5 namespace of proposed rows. */
const NAMESPACE = '5e2f8a4c-90cb-5d0e-8a1f-1c3f0f7b2d64'

interface Sent {
  readonly report: RowReport
  readonly source: Source
}

/**
 * The topics and minutes that documents propose, in the order reported, each a row for its sheet. The same report in two files
 * counts once; of one that was changed in between the later counts. What stands there already, or was proposed before it, is
 * told and not added.
 *
 * @param today the date in Europe/Berlin
 */
export function newRowsOf(
  documents: readonly NamedDocument[],
  sheets: Sheets,
  today: string,
): Proposal[] {
  const reports = new Map<string, Sent>()
  for (const sent of documents.flatMap(rowsIn)) {
    const known = reports.get(sent.report.id)
    if (!known || known.report.reported_at < sent.report.reported_at)
      reports.set(sent.report.id, sent)
  }
  const said = saidIn(sheets)
  return [...reports.values()].map((sent) => {
    const proposal = rowProposal(sent, sheets, today)
    const key = saidBy(sent.report.table, valuesOf(sent.report))
    const isTwice = said.has(key)
    if (proposal.state !== 'open') return proposal
    said.add(key)
    return isTwice ? { ...proposal, state: 'twice' } : proposal
  })
}

function rowsIn({ file, document }: NamedDocument): Sent[] {
  return document.reports.flatMap((report): Sent[] => {
    const { table, reason, reported_at, release } = report
    if (!isProposable(table)) return []
    const source = { file, from: document.from, reason, reported_at, release, old: '' }
    return [{ report: { ...report, table }, source }]
  })
}

function rowProposal({ report, source }: Sent, sheets: Sheets, today: string): Proposal {
  const { table, id, name } = report
  const cells = cellsFor(report, sheets)
  const own = Object.entries(cells).filter(([title]) => title in PROPOSED_LIMITS)
  const row = sheets.nextRow(table)
  const personal = own
    .filter(([, value]) => personalDataIn(value, today) !== undefined)
    .map(([column]): Problem => ({ sheet: table, row, column, code: 'personal-data' }))
  const problems = [...sheets.judgeNew(table, cells), ...personal]
  const isThere = sheets.find(table, id) !== undefined
  return {
    id: v5(`${table} ${id} ${JSON.stringify(cells)}`, NAMESPACE).slice(0, 8),
    table,
    record_id: id,
    name,
    field: NEW_ROW,
    found: undefined,
    now: '',
    seen: [],
    next: cells['title'] ?? cells['text'] ?? '',
    sources: [source],
    state: isThere ? 'done' : problems.some(isError) ? 'refused' : 'open',
    problems: isThere ? [] : problems,
    outdated: [],
    changed_since: undefined,
    cells,
  }
}

/** The row as the workbook writes it: ids of others become the names the workbook has for them. */
function cellsFor(report: RowReport, sheets: Sheets): Record<string, string> {
  const values = valuesOf(report)
  const named = (table: 'organizations' | 'meetings', id = ''): string =>
    sheets.find(table, id)?.key ?? id
  const organization = named('organizations', values['organization'])
  const { id, table } = report
  if (table === 'minutes') {
    const { text = '', written_on = '' } = values
    return { id, meeting: named('meetings', values['meeting']), organization, text, written_on }
  }
  const { category = '', title = '', detail = '' } = values
  const proposed_on = wallClock(Date.parse(report.reported_at)).date
  return { id, organization, category, title, detail, proposed_on, status: 'open' }
}

/** What is said already: open topics by organisation and title, minutes by meeting, organisation and text. */
function saidIn(sheets: Sheets): Set<string> {
  const topics = sheets
    .records('topics')
    .filter(({ status = '' }) => status === 'open')
    .map((cells) => saidBy('topics', withIds(cells, sheets)))
  const minutes = sheets
    .records('minutes')
    .map((cells) => saidBy('minutes', withIds(cells, sheets)))
  return new Set([...topics, ...minutes])
}

type Cells = Readonly<Record<string, string | undefined>>

const withIds = (cells: Cells, { idOf }: Sheets): Cells => ({
  ...cells,
  organization: idOf('organizations', cells['organization'] ?? ''),
  meeting: idOf('meetings', cells['meeting'] ?? ''),
})

const saidBy = (table: ProposableTable, cells: Cells): string => {
  const { organization = '', meeting = '', title = '', text = '' } = cells
  return table === 'topics'
    ? [table, organization, bare(title)].join(' ')
    : [table, meeting, organization, bare(text)].join(' ')
}

/** Case, blanks and diacritics make no other topic. */
const bare = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toUpperCase()
