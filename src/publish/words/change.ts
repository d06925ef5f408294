import type { TFunction } from 'i18next'
import { GONE, MISSING } from '../../catalogue/reportable.ts'
import { NEW_ROW } from '../import/changes/new-rows.ts'
import type { Proposal } from '../import/changes/proposal.ts'
import { isError, type Problem } from '../workbook/problem.ts'
import { remedyOf, whatOf } from './problems.ts'

/** A reported change in lines: where, the cell now and after, who says so and why, and what to look at. */
export function changeLines(proposal: Proposal, texts: TFunction): string[] {
  const { id, table, found, name, field, now, seen, next, sources, outdated } = proposal
  if (field === NEW_ROW) return newRowLines(proposal, texts)
  const place = found === undefined ? table : texts('place.row', { sheet: table, row: found.row })
  const shown = shownWith(texts)
  return [
    texts('changes.head', {
      id,
      name: name === '' ? texts('changes.unnamed') : name,
      place,
      field,
    }),
    ...(field === GONE ? [texts('changes.gone')] : []),
    ...(field === MISSING ? [texts('changes.missing', { words: shown(next) })] : []),
    ...(field === GONE || field === MISSING
      ? []
      : [
          texts('changes.now', { value: shown(now) }),
          ...seen.map((old) => texts('changes.seen', { value: shown(old) })),
          texts('changes.next', { value: shown(next) }),
        ]),
    ...sourceLines(sources, texts),
    ...(proposal.changed_since === undefined
      ? []
      : [texts('changes.changedSince', { date: proposal.changed_since })]),
    ...(outdated.length === 0 ? [] : [texts('changes.outdated', { columns: outdated.join(', ') })]),
    ...stateLines(proposal, texts),
  ]
}

/** A whole new row: what each column would say, who sent it, and what speaks against it. */
function newRowLines(proposal: Proposal, texts: TFunction): string[] {
  const { id, table, cells = {}, sources, problems } = proposal
  const shown = shownWith(texts)
  // What looks like a client's data is not said again.
  const unsaid = problems.filter(({ code }) => code === 'personal-data').map(({ column }) => column)
  const columns = Object.entries(cells).filter(
    ([column, text]) => column !== 'id' && text !== '' && !unsaid.includes(column),
  )
  const name = unsaid.includes('title') ? texts('changes.unnamed') : proposal.name
  return [
    texts('changes.head', { id, name, place: table, field: texts('changes.newRow') }),
    ...columns.map(([column, text]) => texts('changes.column', { column, text: shown(text) })),
    ...sourceLines(sources, texts),
    ...stateLines(proposal, texts),
  ]
}

const shownWith =
  (texts: TFunction) =>
  (value: string): string =>
    value === '' ? texts('changes.empty') : value.replaceAll('\n', ' ⏎ ')

const sourceLines = (sources: Proposal['sources'], texts: TFunction): string[] =>
  sources.map(({ from, reason, reported_at, file }) =>
    texts('changes.source', {
      from: from ?? texts('changes.nobody'),
      date: reported_at.slice(0, 10),
      file,
      reason: reason === '' ? texts('changes.noReason') : shownWith(texts)(reason),
    }),
  )

/** What became of it, and the problems that say why. */
function stateLines({ state, field, problems }: Proposal, texts: TFunction): string[] {
  if (state === 'refused' && field === GONE) {
    const places = problems.map(({ sheet, row }) => texts('place.row', { sheet, row }))
    return [texts('changes.referred', { places: places.join('; ') })]
  }
  const said = state === 'open' ? [] : [texts(`changes.state.${state}`)]
  return [...said, ...problems.map((problem) => problemLine(problem, texts))]
}

function problemLine(problem: Problem, texts: TFunction): string {
  const severity = texts(isError(problem) ? 'severity.error' : 'severity.warning')
  const { sheet, row, column } = problem
  const cell = texts(column === undefined ? 'place.row' : 'place.cell', { sheet, row, column })
  return `${severity}: ${cell}: ${whatOf(problem, texts)} ${remedyOf(problem, texts)}`
}
