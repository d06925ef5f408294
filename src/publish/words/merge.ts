import type { TFunction } from 'i18next'
import type { ImportRemark } from '../import/imported.ts'
import { type GateRemark, nameIn } from '../import/merge/gate.ts'
import type { CellChange } from '../import/merge/merge.ts'
import type { MergeResult } from '../import/merge/run.ts'
import { remedyOf, whatOf } from './problems.ts'

/** What a reader of another format changed, assumed and left out. */
export const remarkLines = (remarks: readonly ImportRemark[], texts: TFunction): string[] =>
  remarks.map(
    ({ element, code, params }) =>
      `${oneLine(element)}: ${texts(`exchange.${code}`, shownParams(params))}`,
  )

/** What was left out or is new, before the cells. */
export const mergeLines = (merged: MergeResult, texts: TFunction): string[] => [
  ...merged.remarks.map((remark) => gateLine(remark, texts)),
  ...merged.added.map(({ sheet, cells }) =>
    texts('merge.added', { sheet, name: oneLine(nameIn(cells)), id: cells.id ?? '' }),
  ),
]

/** What the source no longer has. */
export const goneLines = ({ gone }: MergeResult, texts: TFunction): string[] =>
  gone.map(({ sheet, cells }) => texts('merge.gone', { sheet, name: oneLine(nameIn(cells)) }))

/** How much of each. */
export function mergeSummary(merged: MergeResult, texts: TFunction): string {
  const count = (state: CellChange['state']): number =>
    merged.changes.filter((change) => change.state === state).length
  return texts('merge.summary', {
    added: merged.added.length,
    taken: count('taken'),
    conflicts: count('conflict'),
    refused: count('refused'),
    kept: merged.kept,
    unchanged: merged.unchanged,
  })
}

function gateLine({ sheet, name, code, params, problem }: GateRemark, texts: TFunction): string {
  const why = problem ? ` ${whatOf(problem, texts)}` : ''
  const value = problem?.value ? ` “${oneLine(problem.value)}”` : ''
  const where = name === '' ? sheet : `${sheet} (${oneLine(name)})`
  return `${where}: ${texts(`gate.${code}`, shownParams(params))}${value}${why}`
}

/** A cell that a source would change, in lines. */
export function cellLines(
  { id, sheet, row, name, title, now, before, next, state, problems }: CellChange,
  accept: ReadonlySet<string>,
  texts: TFunction,
): string[] {
  const shown = (value: string): string =>
    value === '' ? texts('changes.empty') : value.replaceAll('\n', ' ⏎ ')
  const place = texts('place.row', { sheet, row })
  return [
    texts('changes.head', { id, name: oneLine(name), place, field: title }),
    texts('changes.now', { value: shown(now) }),
    ...(before === undefined || before === now
      ? []
      : [texts('merge.before', { value: shown(before) })]),
    texts('changes.next', { value: shown(next) }),
    ...(state === 'conflict' && !accept.has(id) ? [texts('merge.conflict', { id })] : []),
    ...(state === 'refused' ? [texts('changes.state.refused')] : []),
    ...problems.map((problem) => `${whatOf(problem, texts)} ${remedyOf(problem, texts)}`),
  ]
}

/** What came from elsewhere moves no cursor and shows no other text than there is. */
const oneLine = (words: string): string =>
  words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').slice(0, 200)

const shownParams = (
  params: Readonly<Record<string, string | number>>,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ]),
  )
